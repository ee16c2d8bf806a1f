import { type Fit, fitRange } from '../records/fit-span';
import { isList, isPlainObject } from '../records/guards';
import type { TokenClassificationRecord } from '../records/token-classification';
import { compareSpans, type ScoredSpan, type Span, sameSpan } from '../spans/span';
import type { AlignedText } from './aligned-text';

/*
 * What can be drawn of a record's spans, in the order of `compareSpans`. Whatever was found wrong with the others is among
 * the record's issues; those that stick out or are padded with white space are mended, as `create*` does.
 */

/** The annotated spans; one that is given twice is there twice. */
export function spansOf(annotation: unknown, text: AlignedText): readonly Span[] {
  return usable(annotation, text, (label, start, end) => ({ label, start, end }));
}

/** The predicted spans, each once: of equals the one with the highest score. A score that is no number counts as 0. */
export function predictedSpans(
  { prediction }: Pick<TokenClassificationRecord, 'prediction'>,
  text: AlignedText,
): readonly ScoredSpan[] {
  const spans = usable(prediction, text, (label, start, end, score) => ({
    label,
    start,
    end,
    score: typeof score === 'number' && Number.isFinite(score) ? score : 0,
  }));
  return spans.filter((span, index) => {
    const before = spans[index - 1];
    return before === undefined || !sameSpan(before, span);
  });
}

function usable<S extends Span>(
  values: unknown,
  text: AlignedText,
  make: (label: string, start: number, end: number, score: unknown) => S,
): readonly S[] {
  const spans: S[] = [];
  let inOrder = true;
  for (const value of isList(values) ? values : []) {
    if (!isPlainObject(value)) continue;
    const { label, start, end, score } = value;
    if (typeof label !== 'string' || !isOffset(start) || !isOffset(end)) continue;
    const fit: Fit = fitRange(start, end, text);
    if (fit.problem !== undefined) continue;
    const span = make(label, fit.range.start, fit.range.end, score);
    const last = spans.at(-1);
    if (last !== undefined && compareSpans(last, span) > 0) inOrder = false;
    spans.push(span);
  }
  return inOrder ? spans : spans.sort(compareSpans);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
