/**
 * Where each of `count` lines that lie below each other begins; one number more tells where the last one ends. O(count).
 * @param heightOf how high a line is, in the unit of the result
 */
export function lineTops(count: number, heightOf: (line: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  let end = 0;
  for (let line = 0; line < count; line += 1) {
    end += heightOf(line);
    tops[line + 1] = end;
  }
  return tops;
}

/** The place of the last number that is not above `value`, 0 where all are above it; the numbers ascend. O(log n). */
export function lastNotAbove(numbers: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Lines `[first, end)`. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/** The lines that lie between two heights, and so many more at either end. O(log n). */
export function linesBetween(tops: Float64Array, start: number, end: number, more: number): LineRange {
  const count = tops.length - 1;
  return {
    first: Math.max(lastNotAbove(tops, start) - more, 0),
    end: Math.min(lastNotAbove(tops, end) + 1 + more, count),
  };
}

/** A line to draw, and the room that the lines before it take which are not drawn. */
export interface PlacedLine {
  readonly index: number;
  readonly gap: number;
}

/** The lines of a range in their places, and `keep` before or behind them. */
export function placedLines(
  tops: Float64Array,
  { first, end }: LineRange,
  keep: number | undefined,
): readonly PlacedLine[] {
  const indexes = Array.from({ length: Math.max(end - first, 0) }, (_, place) => first + place);
  if (keep !== undefined && keep >= 0 && keep < first) indexes.unshift(keep);
  else if (keep !== undefined && keep >= end && keep < tops.length - 1) indexes.push(keep);
  let drawnTo = 0;
  return indexes.map((index) => {
    const gap = (tops[index] ?? 0) - drawnTo;
    drawnTo = tops[index + 1] ?? 0;
    return { index, gap };
  });
}
