import { nextGraphemeBoundary, previousGraphemeBoundary, snapToGraphemes } from './graphemes';
import type { OffsetMap, TextRange } from './offset-map';
import { type TokenIndex, tokenAt, tokensTouching } from './token-index';
import { isBlank } from './white-space';

/** `token`: a selection grows to whole tokens. `grapheme`: it grows only as far as not to cut a character. */
export type SnapMode = 'token' | 'grapheme';

export interface SnapOptions {
  readonly mode: SnapMode;
  /** Whether the tokens were derived from the text: they then help a selection, but bind no span. */
  readonly derivedTokens: boolean;
}

/**
 * The range that a selection means, in code points. Snapping what it returns gives the same again.
 *
 * - `token`: every token it touches, whole; a collapsed selection means the token it is in or at. A selection that
 *   touches none means nothing where the tokens were given. With derived tokens the result also cuts no grapheme, and
 *   a selection beside all tokens is treated as in `grapheme` mode.
 * - `grapheme`: widened to whole graphemes, then without the white space at its ends.
 *
 * A reversed range is taken the right way round, one that sticks out of the text is clamped.
 * @returns `undefined` where nothing but white space, or nothing at all, is selected
 */
export function snapRange(
  map: OffsetMap,
  tokens: TokenIndex,
  range: TextRange,
  options: SnapOptions,
): TextRange | undefined {
  const selected = normalise(map, range);
  if (options.mode === 'grapheme') return snapToCharacters(map, selected);
  const touched = snapToTokens(tokens, selected);
  if (!options.derivedTokens) return touched;
  if (touched !== undefined) return settle(map, tokens, touched);
  const beside = snapToCharacters(map, selected);
  // Whole graphemes may reach into a token where the selection did not.
  const reached = beside && snapToTokens(tokens, beside);
  return reached === undefined ? beside : settle(map, tokens, reached);
}

function normalise(map: OffsetMap, range: TextRange): TextRange {
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), map.length);
  return { start: clamp(Math.min(range.start, range.end)), end: clamp(Math.max(range.start, range.end)) };
}

function snapToTokens(tokens: TokenIndex, range: TextRange): TextRange | undefined {
  if (range.start === range.end) return tokenAt(tokens, range.start);
  const touched = tokensTouching(tokens, range);
  return touched && { start: tokens.start(touched.first), end: tokens.end(touched.last) };
}

/** Widens to graphemes and tokens in turn until both hold: a stored token may end inside a grapheme. */
function settle(map: OffsetMap, tokens: TokenIndex, range: TextRange): TextRange {
  const whole = snapToGraphemes(map, range);
  const widened = snapToTokens(tokens, whole);
  if (widened === undefined || (widened.start >= range.start && widened.end <= range.end)) return whole;
  return settle(map, tokens, widened);
}

function snapToCharacters(map: OffsetMap, range: TextRange): TextRange | undefined {
  if (range.start === range.end) return undefined;
  let { start, end } = snapToGraphemes(map, range);
  while (start < end) {
    const next = nextGraphemeBoundary(map, start);
    if (!isBlankRange(map, start, next)) break;
    start = next;
  }
  while (start < end) {
    const previous = previousGraphemeBoundary(map, end);
    if (!isBlankRange(map, previous, end)) break;
    end = previous;
  }
  return start < end ? { start, end } : undefined;
}

function isBlankRange(map: OffsetMap, start: number, end: number): boolean {
  return isBlank(map.text, map.toUtf16(start), map.toUtf16(end));
}
