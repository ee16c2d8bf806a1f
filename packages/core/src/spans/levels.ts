import type { Span } from './span';

/**
 * The lane in which to draw each span, from 0 up, so that no two spans that overlap share one. Each span in turn gets
 * the lowest lane that is free at its start: outer and earlier spans lie lower, and as many lanes are used as spans
 * overlap at the most crowded code point. O(n * lanes).
 * @param spans in the order of `compareSpans`; in another order lanes still hold no overlap, but may be more than needed
 */
export function levelsOf(spans: readonly Span[]): readonly number[] {
  /** Where the last span of each lane ends. */
  const laneEnds: number[] = [];
  return spans.map((span) => {
    const free = laneEnds.findIndex((end) => end <= span.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = span.end;
    return lane;
  });
}
