import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapCluster } from '../../../packages/core/src/spans/overlap-cluster';
import type { Span } from '../../../packages/core/src/spans/span';
import { createSpanSet, spansTouching } from '../../../packages/core/src/spans/span-set';
import { arbitraryRange, arbitrarySpan, TEXT_LENGTH } from './arbitraries';

interface Range {
  readonly start: number;
  readonly end: number;
}

const span = (start: number, end: number): Span => ({ label: 'A', start, end });

/** Widens by every span that touches until none sticks out. */
function widen(spans: readonly Span[], range: Range): Range {
  const touching = spans.filter(({ start, end }) => start < range.end && end > range.start);
  const start = Math.min(range.start, ...touching.map((one) => one.start));
  const end = Math.max(range.end, ...touching.map((one) => one.end));
  return start === range.start && end === range.end ? range : widen(spans, { start, end });
}

describe('overlapCluster', () => {
  it('is the smallest range around the given one that no span sticks out of', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpan(), { maxLength: 12 }), arbitraryRange(), (spans, range) => {
        const set = createSpanSet(TEXT_LENGTH, spans);
        const cluster = overlapCluster(set, range.start, range.end);
        expect(cluster).toEqual(widen(spans, range));
        for (const { start, end } of spansTouching(set, cluster.start, cluster.end)) {
          expect(cluster.start <= start && end <= cluster.end).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('follows a chain of overlaps to both sides and stops where spans only meet', () => {
    const set = createSpanSet(50, [span(0, 5), span(5, 12), span(10, 22), span(20, 32), span(32, 40)]);
    expect(overlapCluster(set, 21, 22)).toEqual({ start: 5, end: 32 });
  });

  it('is the range itself where no span touches it', () => {
    expect(overlapCluster(createSpanSet(50, [span(0, 5)]), 5, 9)).toEqual({ start: 5, end: 9 });
    expect(overlapCluster(createSpanSet(50), 0, 50)).toEqual({ start: 0, end: 50 });
  });
});
