import { isInsidePair, type OffsetMap, type TextRange } from './offset-map';
import { segmenterFor } from './segmenters';
import { trimRange } from './white-space';

/*
 * Sentences, found by looking at the surroundings of an offset only: `Intl.Segmenter` takes time quadratic in the length of a
 * two-byte string on Node, so it never sees a whole text. A line break ends a sentence, as Unicode's rules have it (UAX #29).
 */

/** How many units a window reaches to each side at first; it doubles until a sentence lies well inside, or it is this long. */
const REACH = 250;
const LONGEST_REACH = 2000;
/** A border this close to where a window was cut may look different with the text beyond. */
const MARGIN = 50;

/**
 * The sentence at `offset` (code points), without the white space at its ends; white space between two belongs to the one
 * before it. Where there is none, as in an empty line, the range is empty and lies at `offset`. Of a sentence of more than some
 * thousand characters, which no one wrote, it is the part around `offset`.
 */
export function sentenceAt(map: OffsetMap, offset: number): TextRange {
  const { text } = map;
  const at = Math.min(map.toUtf16(offset), Math.max(text.length - 1, 0));
  const line = lineAround(text, at);
  for (let reach = REACH; ; reach *= 2) {
    const window = windowAround(text, line, at, reach);
    const found = sentenceIn(text, window, at);
    const isWhole =
      (window.start <= line.start || found.start - window.start > MARGIN) &&
      (window.end >= line.end || window.end - found.end > MARGIN);
    if (!isWhole && reach < LONGEST_REACH) continue;
    const place = map.toCodePoint(at);
    const range = { start: map.toCodePoint(found.start), end: map.toCodePoint(found.end) };
    return trimRange(map, range) ?? { start: place, end: place };
  }
}

/** The line around a UTF-16 offset, its terminator included, as far as the longest window goes. */
function lineAround(text: string, at: number): TextRange {
  let start = at;
  const first = Math.max(0, at - LONGEST_REACH);
  while (start > first && !isLineEnd(text, start - 1)) start -= 1;
  let end = at;
  const last = Math.min(text.length, at + LONGEST_REACH);
  while (end < last && !isLineEnd(text, end)) end += 1;
  return { start, end: Math.min(end + 1, text.length) };
}

function isLineEnd(text: string, utf16: number): boolean {
  const unit = text.charCodeAt(utf16);
  if (unit === 0x0d) return text.charCodeAt(utf16 + 1) !== 0x0a;
  return unit === 0x0a || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** As far as `reach` to both sides of `at`, but not out of the line and not into a surrogate pair. */
function windowAround(text: string, line: TextRange, at: number, reach: number): TextRange {
  const start = Math.max(line.start, at - reach);
  const end = Math.min(line.end, at + reach);
  return {
    start: isInsidePair(text, start) ? start - 1 : start,
    end: isInsidePair(text, end) ? end + 1 : end,
  };
}

/** The sentence over the unit at `at` as far as it lies in the window. */
function sentenceIn(text: string, window: TextRange, at: number): TextRange {
  const segments = segmenterFor('sentence').segment(text.slice(window.start, window.end));
  const found = segments.containing(at - window.start);
  const start = window.start + (found?.index ?? 0);
  return { start, end: start + (found?.segment.length ?? 0) };
}
