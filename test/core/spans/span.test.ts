import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, type ScoredSpan, type Span, sameSpan } from '../../../packages/core/src/spans/span';
import { arbitrarySpan } from './arbitraries';

const span = (label: string, start: number, end: number): Span => ({ label, start, end });

describe('compareSpans', () => {
  it('orders by start, then longest first, then label, then highest score', () => {
    const ordered = [
      span('B', 0, 9),
      span('A', 0, 4),
      { ...span('B', 0, 4), score: 0.9 },
      { ...span('B', 0, 4), score: 0.1 },
      span('B', 0, 4),
      span('A', 1, 9),
    ];
    expect([...ordered].reverse().sort(compareSpans)).toEqual(ordered);
  });

  it('orders labels by code unit, the same in every locale', () => {
    const labels = ['a', 'Z', 'ä', '', '😀', 'B'];
    const sorted = labels.map((label) => span(label, 0, 1)).sort(compareSpans);
    expect(sorted.map(({ label }) => label)).toEqual([...labels].sort());
  });

  it('puts a score that is no number last instead of losing the order', () => {
    const spans = [Number.NaN, 0.5, Number.NaN, 0.7].map((score) => ({ ...span('A', 0, 1), score }));
    expect(spans.sort(compareSpans).map(({ score }) => score)).toEqual([0.7, 0.5, Number.NaN, Number.NaN]);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(arbitrarySpan(3), arbitrarySpan(3), arbitrarySpan(3), (a, b, c) => {
        expect(Math.sign(compareSpans(a, b)) + Math.sign(compareSpans(b, a))).toBe(0);
        if (compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0) {
          expect(compareSpans(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sameSpan', () => {
  it('asks for label, start and end, not for the score', () => {
    const scored: ScoredSpan = { ...span('A', 0, 4), score: 0.2 };
    expect(sameSpan(scored, span('A', 0, 4))).toBe(true);
    expect(sameSpan(span('A', 0, 4), span('B', 0, 4))).toBe(false);
    expect(sameSpan(span('A', 0, 4), span('A', 1, 4))).toBe(false);
    expect(sameSpan(span('A', 0, 4), span('A', 0, 5))).toBe(false);
  });
});
