import type { OffsetMap } from './offset-map';

/**
 * The lines of a text, in code points. A line ends with LF, CRLF or CR, which belongs to it; a text that ends with a
 * terminator has an empty last line, an empty text has one empty line. So the lines always partition the text.
 */
export interface Lines {
  /** At least 1. */
  readonly count: number;
  start(i: number): number;
  /** End of the line's own text, before its terminator. */
  contentEnd(i: number): number;
  /** End of the line with its terminator: where the next one starts. */
  end(i: number): number;
  /** The line that contains `offset`; offsets outside the text give the first or the last line. O(log n). */
  at(offset: number): number;
}

/** Finds the lines of a text. O(n) once. */
export function createLines(map: OffsetMap): Lines {
  const { starts, contentEnds } = scan(map);
  const count = starts.length;
  const end = (i: number): number => (i + 1 < count ? (starts[i + 1] ?? 0) : map.length);
  const at = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { count, start: (i) => starts[i] ?? 0, contentEnd: (i) => contentEnds[i] ?? 0, end, at };
}

function scan(map: OffsetMap): { readonly starts: Uint32Array; readonly contentEnds: Uint32Array } {
  const { text, length } = map;
  const starts = [0];
  const contentEnds: number[] = [];
  // Two native searches side by side are several times quicker than looking at every unit.
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    const isCr = cr !== -1 && (lf === -1 || cr < lf);
    const end = isCr ? cr : lf;
    const next = isCr && lf === cr + 1 ? end + 2 : end + 1;
    contentEnds.push(map.toCodePoint(end));
    starts.push(map.toCodePoint(next));
    if (lf !== -1 && lf < next) lf = text.indexOf('\n', next);
    if (cr !== -1 && cr < next) cr = text.indexOf('\r', next);
  }
  contentEnds.push(length);
  return { starts: Uint32Array.from(starts), contentEnds: Uint32Array.from(contentEnds) };
}
