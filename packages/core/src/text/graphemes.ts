import { clusterAt, isClusterBoundary } from './grapheme-clusters';
import type { OffsetMap, TextRange } from './offset-map';

/*
 * Grapheme clusters (what a reader takes for one character) by code point offsets. A look-up reads the neighbourhood
 * of the offset only, however long the text is. Offsets outside the text are clamped to its ends.
 * W3C Web Annotation asks that a range never splits a grapheme: https://www.w3.org/TR/annotation-model/
 */

/** Whether a grapheme cluster starts or ends at `offset`; both ends of the text are boundaries. */
export function isGraphemeBoundary(map: OffsetMap, offset: number): boolean {
  return isClusterBoundary(map.text, map.toUtf16(offset));
}

/** The first boundary behind `offset`: the end of the cluster that contains it; the text's length at its end. */
export function nextGraphemeBoundary(map: OffsetMap, offset: number): number {
  const utf16 = map.toUtf16(offset);
  return utf16 >= map.text.length ? map.length : map.toCodePoint(clusterAt(map.text, utf16).end);
}

/** The last boundary before `offset`; 0 at the start of the text. */
export function previousGraphemeBoundary(map: OffsetMap, offset: number): number {
  const utf16 = map.toUtf16(offset);
  return utf16 <= 0 ? 0 : map.toCodePoint(clusterAt(map.text, utf16 - 1).start);
}

/** Widens `range` so that it cuts no cluster. A collapsed range stays collapsed unless it is inside a cluster. */
export function snapToGraphemes(map: OffsetMap, range: TextRange): TextRange {
  const start = isGraphemeBoundary(map, range.start)
    ? range.start
    : previousGraphemeBoundary(map, range.start);
  const end = isGraphemeBoundary(map, range.end) ? range.end : nextGraphemeBoundary(map, range.end);
  return { start: Math.max(start, 0), end: Math.min(end, map.length) };
}
