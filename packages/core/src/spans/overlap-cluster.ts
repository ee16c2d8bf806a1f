import type { TextRange } from '../text/offset-map';
import { type SpanSet, spanTree } from './span-set';
import { firstEndingAfter, furthestEndBefore } from './span-tree-queries';

/**
 * The smallest range around `[start, end)` that no span sticks out of: whatever shares a code point with it lies
 * inside it. The levels of its spans depend on nothing outside, so an edit needs no more than this part drawn anew.
 * O(log n) for each step by which the range grows, at most one a span in it.
 */
export function overlapCluster(set: SpanSet, start: number, end: number): TextRange {
  const tree = set[spanTree];
  // The two ends grow on their own: what sticks out to the right starts before `end` wherever the left end comes to
  // lie, and the other way round.
  let first = firstEndingAfter(tree, start);
  let clusterStart = start;
  while (first !== undefined && first.start < clusterStart) {
    clusterStart = first.start;
    first = firstEndingAfter(tree, clusterStart);
  }
  let clusterEnd = end;
  let furthest = furthestEndBefore(tree, end);
  while (furthest > clusterEnd) {
    clusterEnd = furthest;
    furthest = furthestEndBefore(tree, clusterEnd);
  }
  return { start: clusterStart, end: clusterEnd };
}
