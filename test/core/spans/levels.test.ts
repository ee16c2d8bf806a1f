import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../../packages/core/src/spans/levels';
import { compareSpans, type Span } from '../../../packages/core/src/spans/span';
import { arbitrarySpan, TEXT_LENGTH } from './arbitraries';

const span = (start: number, end: number): Span => ({ label: 'A', start, end });
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How many spans lie over the most crowded code point. */
const depthOf = (spans: readonly Span[]): number =>
  Math.max(
    0,
    ...Array.from(
      { length: TEXT_LENGTH },
      (_, at) => spans.filter((s) => s.start <= at && at < s.end).length,
    ),
  );

const sharesALane = (spans: readonly Span[], levels: readonly number[]): boolean =>
  spans.some((a, i) => spans.some((b, j) => i < j && overlap(a, b) && levels[i] === levels[j]));

describe('levelsOf', () => {
  it('puts no two overlapping spans into one lane and uses no more lanes than spans overlap', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpan(), { maxLength: 30 }), (random) => {
        const spans = [...random].sort(compareSpans);
        const levels = levelsOf(spans);
        expect(levels).toHaveLength(spans.length);
        expect(sharesALane(spans, levels)).toBe(false);
        expect(new Set(levels).size).toBe(depthOf(spans));
        expect(Math.max(-1, ...levels)).toBe(depthOf(spans) - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps overlapping spans apart in any order of input', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpan(), { maxLength: 30 }), (spans) => {
        expect(sharesALane(spans, levelsOf(spans))).toBe(false);
      }),
    );
  });

  it('gives eight nested spans eight lanes, the outermost the lowest', () => {
    const nested = Array.from({ length: 8 }, (_, depth) => span(depth, 20 - depth));
    expect(levelsOf(nested)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('gives exact duplicates lanes of their own', () => {
    expect(levelsOf([span(0, 4), span(0, 4)])).toEqual([0, 1]);
  });

  it('uses the lowest lane again as soon as it is free', () => {
    expect(levelsOf([span(0, 4), span(2, 9), span(4, 6), span(6, 8)])).toEqual([0, 1, 0, 0]);
  });
});
