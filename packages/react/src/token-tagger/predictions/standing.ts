import { type ActiveSpan, findSpan, type SuggestedSpan, spansTouching } from '@labelwright/core';

import type { Predictions } from './use-predictions';

/**
 * How a span stands to what is predicted. Of the answer: predicted just so, otherwise, or not at all. A prediction that is
 * left: while there is no answer, and beside one.
 */
export type Standing = 'confirmed' | 'different' | 'unpredicted' | 'suggested' | 'dropped';

export interface Comparison {
  readonly standing: Standing;
  /** The prediction that it is, or that was made over the same text. */
  readonly prediction: SuggestedSpan | undefined;
}

/** Compares one span with the predictions of its record; `undefined` where there are none. O(log n). */
export function compareWithPredictions(
  { spans }: Pick<Predictions, 'spans'>,
  { layer, span }: ActiveSpan,
  answered: boolean,
): Comparison | undefined {
  if (spans.size === 0) return undefined;
  const same = findSpan(spans, span);
  if (layer === 'suggestion') return { standing: answered ? 'dropped' : 'suggested', prediction: same };
  if (same !== undefined) return { standing: 'confirmed', prediction: same };
  const touching = spansTouching(spans, span.start, span.end);
  const prediction =
    touching.find(({ start, end }) => start === span.start && end === span.end) ?? touching[0];
  return { standing: prediction === undefined ? 'unpredicted' : 'different', prediction };
}
