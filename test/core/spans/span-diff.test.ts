import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, type Span } from '../../../packages/core/src/spans/span';
import { applySpanChange } from '../../../packages/core/src/spans/span-change';
import { spanChangeBetween } from '../../../packages/core/src/spans/span-diff';
import {
  addSpan,
  createSpanSet,
  removeSpan,
  type SpanSet,
  toSpans,
} from '../../../packages/core/src/spans/span-set';
import { arbitrarySpan, TEXT_LENGTH } from './arbitraries';

const arbitrarySpans = fc.array(arbitrarySpan(), { maxLength: 40 });

/** A set after some edits of it: each adds a span, or takes the one at a place away. */
const edited = (set: SpanSet, edits: readonly (Span | number)[]): SpanSet =>
  edits.reduce<SpanSet>((now, edit) => {
    if (typeof edit !== 'number') return addSpan(now, edit);
    const span = toSpans(now)[edit % Math.max(now.size, 1)];
    return span === undefined ? now : removeSpan(now, span);
  }, set);

describe('spanChangeBetween', () => {
  it('is what makes one set into the other, however they came to be', () => {
    const arbitraryEdits = fc.array(fc.oneof(arbitrarySpan(), fc.nat(60)), { maxLength: 40 });
    fc.assert(
      fc.property(arbitrarySpans, arbitraryEdits, fc.boolean(), (spans, edits, apart) => {
        const from = createSpanSet(TEXT_LENGTH, spans);
        const after = edited(from, edits);
        const to = apart ? createSpanSet(TEXT_LENGTH, toSpans(after)) : after;
        const { removed, added } = spanChangeBetween(from, to);
        expect(toSpans(applySpanChange(from, { removed, added }))).toEqual(toSpans(to));
        expect(removed).toEqual([...removed].sort(compareSpans));
        expect(added).toEqual([...added].sort(compareSpans));
      }),
    );
  });

  it('names no span that is the same object in both', () => {
    fc.assert(
      fc.property(arbitrarySpans, arbitrarySpan(), (spans, extra) => {
        const from = createSpanSet(TEXT_LENGTH, spans);
        expect(spanChangeBetween(from, from)).toEqual({ removed: [], added: [] });
        expect(spanChangeBetween(from, addSpan(from, extra))).toEqual({ removed: [], added: [extra] });
        expect(spanChangeBetween(addSpan(from, extra), from)).toEqual({ removed: [extra], added: [] });
      }),
    );
  });

  it('names a span that was exchanged for an equal one with more on it', () => {
    const plain = { label: 'PER', start: 0, end: 4 };
    const noted = { ...plain, note: 'sure?' };
    const from = createSpanSet<Span>(9, [plain]);
    const to = addSpan(removeSpan(from, plain), noted);
    const { removed, added } = spanChangeBetween(from, to);
    expect(removed[0]).toBe(plain);
    expect(added[0]).toBe(noted);
  });

  it('reads hardly any of 100,000 spans to find one edit', () => {
    let reads = 0;
    const counting = (start: number): Span => ({
      label: 'X',
      get start() {
        reads += 1;
        return start;
      },
      end: start + 5,
    });
    const spans = Array.from({ length: 100_000 }, (_, i) => counting(i * 10));
    const from = createSpanSet(1_000_010, spans);
    const to = addSpan(from, { label: 'Y', start: 500_003, end: 500_007 });
    reads = 0;
    expect(spanChangeBetween(from, to).added).toHaveLength(1);
    expect(reads).toBeLessThan(200);
  });
});
