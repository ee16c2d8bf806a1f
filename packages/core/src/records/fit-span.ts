import type { Span } from '../spans/span';
import { alignTokens } from '../text/align-tokens';
import { createOffsetMap, type OffsetMap, type TextRange } from '../text/offset-map';
import type { TokenIndex } from '../text/token-index';
import { trimRange } from '../text/white-space';
import { createTokenBorders, isAligned, type TokenBorders } from './token-borders';

/** What a span may be measured against. */
export interface SpanFrame {
  readonly map: OffsetMap;
  /** The given tokens. Absent where tokens are derived (or unusable): then any border is as good as another. */
  readonly borders?: TokenBorders;
  readonly index?: TokenIndex;
  /** All spans of the record were examined, and each is one and lies where it may: none needs to be looked at again. */
  readonly sound?: true;
}

/** Why a range cannot be kept, or where it belongs; `corrected` when that is not where it was. */
export type Fit =
  | { readonly problem: 'SPAN_REVERSED' | 'SPAN_EMPTY' | 'SPAN_OUT_OF_RANGE' | 'SPAN_BLANK' }
  | { readonly problem: 'SPAN_NOT_ALIGNED'; readonly range: TextRange }
  | { readonly problem?: undefined; readonly range: TextRange; readonly corrected: boolean };

/** The frame of a text; `tokens` only where they were given and not derived. Tokens off the text count as none. */
export function createSpanFrame(text: string, tokens?: readonly string[]): SpanFrame {
  const map = createOffsetMap(text);
  if (tokens === undefined) return { map };
  const alignment = alignTokens(map, tokens);
  if (!('index' in alignment)) return { map };
  return { map, index: alignment.index, borders: createTokenBorders(map.length, alignment.index) };
}

/**
 * Where the range `[start, end)` (code points) belongs. It is clamped to the text and, where it is off the borders of
 * the given tokens or there are none, freed of white space at its ends.
 */
export function fitRange(start: number, end: number, { map, borders }: SpanFrame): Fit {
  if (end < start) return { problem: 'SPAN_REVERSED' };
  if (end === start) return { problem: 'SPAN_EMPTY' };
  if (end <= 0 || start >= map.length) return { problem: 'SPAN_OUT_OF_RANGE' };
  const clampedStart = Math.max(start, 0);
  const clampedEnd = Math.min(end, map.length);
  const clamped = { start: clampedStart, end: clampedEnd };
  // White space that is a token of its own may be annotated, so alignment comes before trimming.
  const range =
    borders !== undefined && isAligned(borders, clampedStart, clampedEnd) ? clamped : trimRange(map, clamped);
  if (range === undefined) return { problem: 'SPAN_BLANK' };
  if (borders !== undefined && !isAligned(borders, range.start, range.end)) {
    return { problem: 'SPAN_NOT_ALIGNED', range };
  }
  return { range, corrected: range.start !== start || range.end !== end };
}

/**
 * Clamps spans to the text and frees them of white space at their ends, each for itself; scores and other fields stay.
 * Spans that cannot be mended stay as they are: {@link validateRecord} tells what is wrong with them.
 * @param tokens given tokens, whose borders win over trimming; leave out derived ones
 * @returns `spans` itself when there was nothing to correct
 */
export function correctSpans<S extends Span>(
  text: string,
  tokens: readonly string[] | undefined,
  spans: readonly S[],
): readonly S[] {
  return correctSpansIn(createSpanFrame(text, tokens), spans);
}

export function correctSpansIn<S extends Span>(frame: SpanFrame, spans: readonly S[]): readonly S[] {
  let touched = false;
  const corrected = spans.map((span) => {
    const fit = fitRange(span.start, span.end, frame);
    if (fit.problem !== undefined || !fit.corrected) return span;
    touched = true;
    return { ...span, ...fit.range };
  });
  return touched ? corrected : spans;
}
