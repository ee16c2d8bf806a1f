import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../packages/core/src/spans/span';
import {
  applySpanChange,
  invertSpanChange,
  type SpanChange,
} from '../../../packages/core/src/spans/span-change';
import { createSpanSet, toSpans } from '../../../packages/core/src/spans/span-set';
import { arbitrarySpan, TEXT_LENGTH } from './arbitraries';

const span = (label: string, start: number, end: number): Span => ({ label, start, end });

describe('applySpanChange', () => {
  it('is undone by the inverse change, and the inverse of the inverse is the change itself', () => {
    const spans = fc.array(arbitrarySpan(), { maxLength: 30 });
    fc.assert(
      fc.property(fc.shuffledSubarray([...'0123456789']), spans, spans, (picks, initial, added) => {
        const set = createSpanSet(TEXT_LENGTH, initial);
        const stored = toSpans(set);
        const removed = picks.flatMap((pick) => stored[Number(pick)] ?? []);
        const change: SpanChange = { removed, added };
        const changed = applySpanChange(set, change);
        expect(changed.size).toBe(set.size - removed.length + added.length);
        expect(toSpans(applySpanChange(changed, invertSpanChange(change)))).toEqual(stored);
        expect(toSpans(set)).toEqual(stored);
        expect(invertSpanChange(invertSpanChange(change))).toEqual(change);
      }),
    );
  });

  it('relabels and resizes by removing one span and adding another', () => {
    const set = createSpanSet(9, [span('PER', 0, 4), span('LOC', 5, 9)]);
    const change = { removed: [span('PER', 0, 4)], added: [span('ORG', 0, 6)] };
    expect(toSpans(applySpanChange(set, change))).toEqual([span('ORG', 0, 6), span('LOC', 5, 9)]);
  });

  it('passes over a span to remove that is not there, and an empty change gives the same set back', () => {
    const set = createSpanSet(9, [span('PER', 0, 4)]);
    expect(applySpanChange(set, { removed: [span('PER', 0, 5)], added: [] })).toBe(set);
    expect(applySpanChange(set, { removed: [], added: [] })).toBe(set);
  });

  it('refuses the whole change when an added span is outside the text', () => {
    const set = createSpanSet(9, [span('PER', 0, 4)]);
    const change = { removed: [span('PER', 0, 4)], added: [span('PER', 0, 10)] };
    expect(() => applySpanChange(set, change)).toThrow(
      expect.objectContaining({ code: 'SPAN_OUT_OF_RANGE' }),
    );
    expect(set.size).toBe(1);
  });
});
