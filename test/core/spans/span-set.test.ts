import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import { compareSpans, type ScoredSpan, type Span, sameSpan } from '../../../packages/core/src/spans/span';
import {
  addSpan,
  createSpanSet,
  findSpan,
  hasSpan,
  removeSpan,
  type SpanSet,
  spanAfter,
  spanBefore,
  spanFits,
  spansCovering,
  spansTouching,
  toSpans,
} from '../../../packages/core/src/spans/span-set';
import { arbitraryRange, arbitrarySpan, TEXT_LENGTH } from './arbitraries';

const span = (label: string, start: number, end: number): Span => ({ label, start, end });
const scored = (label: string, start: number, end: number, score: number): ScoredSpan => ({
  ...span(label, start, end),
  score,
});

/** What the set promises, said with a sorted array and no cleverness. */
const model = {
  add: (spans: readonly Span[], added: Span) => [...spans, added].sort(compareSpans),
  find: (spans: readonly Span[], wanted: Span) =>
    spans.find((one) => compareSpans(one, wanted) === 0) ?? spans.find((one) => sameSpan(one, wanted)),
  remove: (spans: readonly Span[], wanted: Span) => {
    const found = model.find(spans, wanted);
    return spans.filter((_, index) => found === undefined || index !== spans.indexOf(found));
  },
  touching: (spans: readonly Span[], start: number, end: number) =>
    spans.filter((one) => one.start < end && one.end > start),
  after: (spans: readonly Span[], from: Span) =>
    spans.find((one) => compareSpans(one, model.find(spans, from) ?? from) > 0),
  before: (spans: readonly Span[], from: Span) =>
    spans.filter((one) => compareSpans(one, model.find(spans, from) ?? from) < 0).at(-1),
};

function expectAnswers(
  set: SpanSet,
  spans: readonly Span[],
  probe: Span,
  range: { start: number; end: number },
) {
  expect(set.size).toBe(spans.length);
  expect([...set]).toEqual(spans);
  expect(toSpans(set)).toEqual(spans);
  expect(findSpan(set, probe)).toEqual(model.find(spans, probe));
  expect(hasSpan(set, probe)).toBe(spans.some((one) => sameSpan(one, probe)));
  expect(spanAfter(set, probe)).toEqual(model.after(spans, probe));
  expect(spanBefore(set, probe)).toEqual(model.before(spans, probe));
  expect(spansTouching(set, range.start, range.end)).toEqual(model.touching(spans, range.start, range.end));
  expect(spansCovering(set, range.start)).toEqual(
    spans.filter(({ start, end }) => start <= range.start && range.start < end),
  );
}

describe('SpanSet', () => {
  it('answers as a sorted array does after any adds and removes, and old versions stay as they were', () => {
    const edits = fc.array(
      fc.record({
        kind: fc.constantFrom('add', 'add', 'remove', 'remove one that is there'),
        span: arbitrarySpan(),
        pick: fc.nat(),
        range: arbitraryRange(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.array(arbitrarySpan(), { maxLength: 30 }), edits, (initial, steps) => {
        let set: SpanSet = createSpanSet(TEXT_LENGTH, initial);
        let spans: readonly Span[] = [...initial].sort(compareSpans);
        const versions: [SpanSet, readonly Span[]][] = [[set, spans]];
        for (const { kind, span: random, pick, range } of steps) {
          const there = spans[pick % Math.max(1, spans.length)];
          const target = kind === 'remove one that is there' ? (there ?? random) : random;
          [set, spans] =
            kind === 'add'
              ? [addSpan(set, target), model.add(spans, target)]
              : [removeSpan(set, target), model.remove(spans, target)];
          expectAnswers(set, spans, target, range);
          versions.push([set, spans]);
        }
        for (const [version, then] of versions) {
          expect(toSpans(version)).toEqual(then);
        }
      }),
    );
  });

  it('finds what touches a window among thousands of spans, long ones included', () => {
    const spans = fc.array(arbitrarySpan(5000), { minLength: 500, maxLength: 1500 });
    fc.assert(
      fc.property(spans, fc.array(arbitraryRange(5000), { maxLength: 20 }), (initial, ranges) => {
        const set = createSpanSet(5000, initial);
        const sorted = [...initial].sort(compareSpans);
        for (const { start, end } of ranges) {
          expect(spansTouching(set, start, end)).toEqual(model.touching(sorted, start, end));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is the same whether built at once or span by span', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySpan(), { maxLength: 40 }), (spans) => {
        const oneByOne = spans.reduce(addSpan, createSpanSet(TEXT_LENGTH));
        expect(toSpans(oneByOne)).toEqual(toSpans(createSpanSet(TEXT_LENGTH, spans)));
      }),
    );
  });

  it('keeps exact duplicates, and a removal takes one of them', () => {
    const twice = createSpanSet(9, [span('A', 0, 4), span('A', 0, 4)]);
    const once = removeSpan(twice, span('A', 0, 4));
    expect([twice.size, once.size, removeSpan(once, span('A', 0, 4)).size]).toEqual([2, 1, 0]);
  });

  it('gives the same set back when the span to remove is not there', () => {
    const set = createSpanSet(9, [span('A', 0, 4)]);
    expect(removeSpan(set, span('B', 0, 4))).toBe(set);
    expect(removeSpan(createSpanSet(9), span('A', 0, 4))).toEqual(createSpanSet(9));
  });

  it('finds and removes a prediction without knowing its score, the exact one where the score is given', () => {
    const set = createSpanSet(9, [scored('A', 0, 4, 0.2), scored('A', 0, 4, 0.8), scored('A', 0, 4, 0.5)]);
    expect(findSpan(set, span('A', 0, 4))).toEqual(scored('A', 0, 4, 0.8));
    expect(findSpan(set, scored('A', 0, 4, 0.5))).toEqual(scored('A', 0, 4, 0.5));
    expect(findSpan(set, scored('A', 0, 4, 0.6))).toEqual(scored('A', 0, 4, 0.8));
    const scores = (some: SpanSet<ScoredSpan>) => toSpans(some).map(({ score }) => score);
    expect(scores(removeSpan(set, scored('A', 0, 4, 0.5)))).toEqual([0.8, 0.2]);
    expect(scores(removeSpan(set, span('A', 0, 4)))).toEqual([0.5, 0.2]);
  });

  it('steps through the spans in order, from a span that is not in the set too', () => {
    const [outer, inner, last] = [span('A', 0, 9), span('A', 0, 4), span('B', 5, 6)];
    const set = createSpanSet(9, [last, inner, outer, inner]);
    expect(spanAfter(set, outer)).toEqual(inner);
    expect(spanAfter(set, inner)).toEqual(last);
    expect(spanAfter(set, last)).toBeUndefined();
    expect(spanBefore(set, last)).toEqual(inner);
    expect(spanBefore(set, inner)).toEqual(outer);
    expect(spanBefore(set, outer)).toBeUndefined();
    expect(spanAfter(set, span('C', 0, 4))).toEqual(last);
    expect(spanBefore(set, span('C', 0, 4))).toEqual(inner);
  });

  it('does not take a span for its own neighbour because the caller left out the score', () => {
    const set = createSpanSet(9, [scored('A', 0, 4, 0.8), scored('B', 5, 6, 0.3)]);
    expect(spanBefore(set, span('A', 0, 4))).toBeUndefined();
    expect(spanAfter(set, span('A', 0, 4))).toEqual(scored('B', 5, 6, 0.3));
  });

  it('reads a border between two spans as belonging to the second, and a caret on it as touching neither', () => {
    const set = createSpanSet(9, [span('A', 0, 4), span('B', 4, 9)]);
    expect(spansCovering(set, 4)).toEqual([span('B', 4, 9)]);
    expect(spansTouching(set, 4, 4)).toEqual([]);
    expect(spansTouching(set, 3, 3)).toEqual([span('A', 0, 4)]);
  });

  it('answers with nothing for offsets outside the text', () => {
    const set = createSpanSet(9, [span('A', 0, 9)]);
    expect([spansCovering(set, -1), spansCovering(set, 9), spansTouching(set, 20, 30)]).toEqual([[], [], []]);
  });

  it('reads no more spans than the loop over it asks for', () => {
    const set = createSpanSet(9, [span('A', 0, 4), span('B', 4, 9)]);
    const iterator = set[Symbol.iterator]();
    expect(iterator.next().value).toEqual(span('A', 0, 4));
    expect([...set]).toHaveLength(2);
    expect(iterator.next().value).toEqual(span('B', 4, 9));
    expect(iterator.next().done).toBe(true);
  });

  it('hands back the very spans it was given, further fields included', () => {
    const given = { ...span('A', 0, 4), score: 0.4, note: 'from the model' };
    expect(findSpan(createSpanSet(9, [given]), span('A', 0, 4))).toBe(given);
  });

  it('leaves the list it is made of as it is', () => {
    const given = Object.freeze([span('B', 4, 9), span('A', 0, 4)]);
    expect(toSpans(createSpanSet(9, given))).toEqual([span('A', 0, 4), span('B', 4, 9)]);
  });

  it('shows a host its size, its text length and its spans, not the tree', () => {
    const set = createSpanSet(9, [span('A', 0, 4)]);
    expectTypeOf<Extract<keyof SpanSet, string>>().toEqualTypeOf<'size' | 'textLength'>();
    expect(Object.keys(set)).toEqual(['textLength']);
  });
});

test.each([
  { name: 'is empty', start: 3, end: 3 },
  { name: 'is reversed', start: 4, end: 3 },
  { name: 'starts before the text', start: -1, end: 3 },
  { name: 'ends behind the text', start: 3, end: 10 },
  { name: 'ends at no number', start: 3, end: Number.NaN },
  { name: 'ends nowhere', start: 3, end: Number.POSITIVE_INFINITY },
  { name: 'starts within a code point', start: 0.5, end: 3 },
])('a span that $name is refused with SPAN_OUT_OF_RANGE', ({ start, end }) => {
  const bad = span('PER', start, end);
  const refusal = expect.objectContaining({
    name: 'AnnotationError',
    code: 'SPAN_OUT_OF_RANGE',
    message: expect.stringContaining(`PER [${start}, ${end})`),
  });
  expect(spanFits(bad, 9)).toBe(false);
  expect(() => addSpan(createSpanSet(9), bad)).toThrow(refusal);
  expect(() => createSpanSet(9, [span('PER', 0, 9), bad])).toThrow(refusal);
});

test('a span may fill the whole text, and an empty text has no place for one', () => {
  expect(spanFits(span('A', 0, 9), 9)).toBe(true);
  expect(spanFits(span('A', 0, 1), 0)).toBe(false);
  expect(createSpanSet(0).size).toBe(0);
});
