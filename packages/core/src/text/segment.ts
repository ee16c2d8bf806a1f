import { isClusterBoundary } from './grapheme-clusters';
import { isInsidePair } from './offset-map';
import { isWhiteSpace } from './white-space';

/*
 * `Intl.Segmenter` over a long text, in pieces: on Node it takes time quadratic in the length of a two-byte string
 * (96,000 units: 19 s), so it never sees more than one piece. Offsets here are UTF-16 units.
 */

/** Length of a piece. Also the most that is ever segmented at once, unless a single segment is longer. */
const PIECE = 1000;

/** A segment that ends this close to a cut without white space may look different with the text behind it. */
const MARGIN = 200;

/**
 * Calls `visit` with every segment of the text, in order; together they partition it.
 *
 * A piece ends behind white space where it has any: no rule of word segmentation (UAX #29), and no dictionary, looks
 * across, so the result is that of the whole text. Where there is none, as in Chinese or Thai, the last segments of
 * the piece are dropped and segmented again with what follows them. A cut never splits a grapheme.
 */
export function forEachSegment(
  text: string,
  segmenter: Intl.Segmenter,
  visit: (start: number, end: number) => void,
): void {
  let start = 0;
  let reach = PIECE;
  while (start < text.length) {
    const cut = cutOf(text, start, start + reach);
    const done = segmentPiece(text, segmenter, start, cut, visit);
    // One segment fills the piece (a word of a thousand letters): it takes a longer piece to see its end.
    reach = done === start ? reach * 2 : PIECE;
    start = done;
  }
}

interface Cut {
  readonly end: number;
  /** How far segments are certain: up to `end` behind white space, else not as far. */
  readonly certainEnd: number;
}

function cutOf(text: string, start: number, limit: number): Cut {
  if (limit >= text.length) return { end: text.length, certainEnd: text.length };
  for (let end = limit; end > start; end -= 1) {
    if (isWhiteSpace(text.charCodeAt(end - 1)) && isCutBehindSpace(text, end))
      return { end, certainEnd: end };
  }
  const end = isInsidePair(text, limit) ? limit - 1 : limit;
  return { end, certainEnd: end - MARGIN };
}

/** Spaces in a row are one segment, so a cut is behind the last of them. */
function isCutBehindSpace(text: string, end: number): boolean {
  return !isWhiteSpace(text.charCodeAt(end)) && isClusterBoundary(text, end);
}

/** Visits the certain segments of a piece and returns where they end. */
function segmentPiece(
  text: string,
  segmenter: Intl.Segmenter,
  start: number,
  cut: Cut,
  visit: (start: number, end: number) => void,
): number {
  let done = start;
  for (const { segment } of segmenter.segment(text.slice(start, cut.end))) {
    const end = done + segment.length;
    if (end > cut.certainEnd) return done;
    visit(done, end);
    done = end;
  }
  return done;
}
