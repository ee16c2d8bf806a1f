import { isInsidePair, isLowSurrogate } from './offset-map';
import { segmenterFor } from './segmenters';

/*
 * Extended grapheme clusters (UAX #29) in UTF-16 units, found by looking at the surroundings of an offset only:
 * `Intl.Segmenter` takes time quadratic in the length of a two-byte string on Node, so it never sees a whole text.
 */

/** Half-open range in UTF-16 units. */
export interface Utf16Range {
  readonly start: number;
  readonly end: number;
}

const CR = 0x0d;
const LF = 0x0a;

/** How many units a window reaches to each side at first; it doubles until it is large enough. */
const REACH = 32;

/**
 * Whether a grapheme cluster starts or ends at `offset` (UTF-16); the ends of the text count.
 * @param floor a known boundary before `offset`, at which the search for context may stop
 */
export function isClusterBoundary(text: string, offset: number, floor = 0): boolean {
  if (offset <= floor || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (standsAlone(after)) {
    if (standsAlone(before)) return !(before === CR && after === LF);
    if (joinsNothing(after) && prependsNothing(text, offset - 1)) return true;
  }
  return clusterAt(text, offset, floor).start === offset;
}

/**
 * The grapheme cluster that contains the unit at `offset`, which is inside the text.
 * @param floor a known boundary at or before `offset`, at which the search for context may stop
 */
export function clusterAt(text: string, offset: number, floor = 0): Utf16Range {
  const unit = text.charCodeAt(offset);
  const alone = standsAlone(unit) && unit !== CR && unit !== LF;
  if (alone && isPlainEdge(text, offset - 1) && isPlainEdge(text, offset + 1)) {
    return { start: offset, end: offset + 1 };
  }
  for (let reach = REACH; ; reach *= 2) {
    const found = clusterInWindow(text, offset, reach, floor);
    if (found !== undefined) return found;
  }
}

function isPlainEdge(text: string, offset: number): boolean {
  return offset < 0 || offset >= text.length || standsAlone(text.charCodeAt(offset));
}

/**
 * Looks for the cluster around `offset` in a window; `undefined` where the window is too small to be sure.
 *
 * Whether there is a border at a place depends on the text before it back to a base character, never further, but
 * for runs of regional indicators, which pair up from the start of the run. So a window that starts anywhere but
 * in such a run may misjudge its first border only: a cluster whose start is at least the second one is right.
 */
function clusterInWindow(text: string, offset: number, reach: number, floor: number): Utf16Range | undefined {
  const from = windowStart(text, offset - reach, floor);
  let to = Math.min(text.length, offset + reach);
  if (isInsidePair(text, to)) to += 1;
  const segments = segmenterFor('grapheme').segment(text.slice(from, to));
  const { start, end } = localCluster(segments, offset - from);
  if (from > floor && (start === 0 || localCluster(segments, start - 1).start === 0)) return undefined;
  if (to < text.length && from + end === to) return undefined;
  return { start: from + start, end: from + end };
}

function localCluster(segments: Intl.Segments, offset: number): Utf16Range {
  const found = segments.containing(offset);
  // Only an offset outside the window has no segment.
  return found === undefined
    ? { start: offset, end: offset }
    : { start: found.index, end: found.index + found.segment.length };
}

/** The nearest place from `floor` to `offset` that is not inside a pair or a run of regional indicators. */
function windowStart(text: string, offset: number, floor: number): number {
  if (offset <= floor) return floor;
  let start = isInsidePair(text, offset) ? offset - 1 : offset;
  while (start > floor && isRegionalIndicator(text, start) && isRegionalIndicator(text, start - 2))
    start -= 2;
  return start;
}

/** Whether one of U+1F1E6-U+1F1FF, the letters that flags are made of, starts at `offset`. */
function isRegionalIndicator(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset + 1);
  return text.charCodeAt(offset) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

/** Whether the unit never belongs to the cluster before it, unless that starts with a prepended mark or is a CR. */
function joinsNothing(unit: number): boolean {
  // The copyright and registered signs are pictographs, which a zero-width joiner may attach.
  return unit < 0x0300 && unit !== LF && unit !== 0xa9 && unit !== 0xae;
}

/** Whether the character that ends with the unit at `offset` is surely no prepended mark (GB9b of UAX #29). */
function prependsNothing(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (isLowSurrogate(unit)) {
    const high = text.charCodeAt(offset - 1);
    return high >= 0xd83c && high <= 0xd83e; // the blocks of emoji
  }
  return unit < 0x0600 || (unit >= 0x0900 && unit <= 0x0d4d) || (unit >= 0x0e00 && unit < 0xd800);
}

/**
 * Whether the unit is one of the common characters between any two of which there is a border (CRLF aside): none of
 * them extends, precedes or joins anything. It spares nearly all look-ups in most languages the segmenter; a
 * character left out costs time only.
 */
function standsAlone(unit: number): boolean {
  if (unit < 0x0300) return true;
  if (unit < 0x0e00) {
    return (
      (unit >= 0x0370 && unit <= 0x0377) || // Greek
      (unit >= 0x0388 && unit <= 0x0482 && unit !== 0x038b && unit !== 0x038d && unit !== 0x03a2) || // Greek, Cyrillic
      (unit >= 0x048a && unit <= 0x052f) || // Cyrillic
      (unit >= 0x05d0 && unit <= 0x05ea) || // Hebrew letters
      (unit >= 0x0620 && unit <= 0x064a) || // Arabic letters
      (unit >= 0x0904 && unit <= 0x0939) // Devanagari letters
    );
  }
  return (
    (unit >= 0x0e01 && unit <= 0x0e30) || // Thai consonants
    (unit >= 0x2010 && unit <= 0x2027) || // dashes, quotation marks, ellipsis
    (unit >= 0x3001 && unit <= 0x3029) || // CJK punctuation
    (unit >= 0x3041 && unit <= 0x3096) || // Hiragana
    (unit >= 0x30a0 && unit <= 0x30ff) || // Katakana
    (unit >= 0x3400 && unit <= 0x9fff) || // Han
    (unit >= 0xac00 && unit <= 0xd7a3) || // Hangul syllables
    (unit >= 0xff01 && unit <= 0xff60) // full-width forms
  );
}
