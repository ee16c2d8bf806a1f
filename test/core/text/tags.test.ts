import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AnnotationError } from '../../../packages/core/src/errors';
import { spansFromTags, type TagScheme, tagsFromSpans } from '../../../packages/core/src/text/tags';
import { createTokenIndex } from '../../../packages/core/src/text/token-index';

// "test this."
const index = createTokenIndex(Uint32Array.of(0, 5, 9), Uint32Array.of(4, 9, 10));

test.each([
  { tags: 'B O O', expected: [[0, 4]] },
  { tags: 'I O O', expected: [[0, 4]] },
  { tags: 'U O O', expected: [[0, 4]] },
  { tags: 'L O O', expected: [[0, 4]] },
  { tags: 'B I O', expected: [[0, 9]] },
  { tags: 'I I O', expected: [[0, 9]] },
  { tags: 'B L O', expected: [[0, 9]] },
  { tags: 'I L O', expected: [[0, 9]] },
  { tags: 'B I I', expected: [[0, 10]] },
  { tags: 'I I I', expected: [[0, 10]] },
  { tags: 'B I L', expected: [[0, 10]] },
  {
    tags: 'B L L',
    expected: [
      [0, 9],
      [9, 10],
    ],
  },
  {
    tags: 'U U O',
    expected: [
      [0, 4],
      [5, 9],
    ],
  },
  {
    tags: 'U I O',
    expected: [
      [0, 4],
      [5, 9],
    ],
  },
  {
    tags: 'B B O',
    expected: [
      [0, 4],
      [5, 9],
    ],
  },
  {
    tags: 'U B O',
    expected: [
      [0, 4],
      [5, 9],
    ],
  },
  {
    tags: 'I B O',
    expected: [
      [0, 4],
      [5, 9],
    ],
  },
  {
    tags: 'L B O',
    expected: [
      [0, 4],
      [5, 9],
    ],
  },
  { tags: 'O O O', expected: [] },
])('reads $tags', ({ tags, expected }) => {
  const labelled = tags.split(' ').map((tag) => (tag === 'O' ? tag : `${tag}-mock`));
  expect(spansFromTags(labelled, index)).toEqual(
    expected.map(([start, end]) => ({ label: 'mock', start, end })),
  );
});

test.each([
  {
    tags: ['B-a', 'I-b', 'L-b'],
    expected: [
      ['a', 0, 4],
      ['b', 5, 10],
    ],
  },
  { tags: ['B-a-b', 'I-a-b', 'O'], expected: [['a-b', 0, 9]] },
  {
    tags: ['I-a', 'L-b', 'I-b'],
    expected: [
      ['a', 0, 4],
      ['b', 5, 9],
      ['b', 9, 10],
    ],
  },
])('reads the labels of $tags', ({ tags, expected }) => {
  expect(spansFromTags(tags, index).map(({ label, start, end }) => [label, start, end])).toEqual(expected);
});

const span = (label: string, start: number, end: number) => ({ label, start, end });

test.each([
  { name: 'too few tags', run: () => spansFromTags(['O', 'O'], index), code: 'TAGS_LENGTH', path: 'tags' },
  {
    name: 'an unknown prefix',
    run: () => spansFromTags(['O', 'X-a', 'O'], index),
    code: 'TAG_INVALID',
    path: 'tags[1]',
  },
  {
    name: 'a bare word',
    run: () => spansFromTags(['mock', 'O', 'O'], index),
    code: 'TAG_INVALID',
    path: 'tags[0]',
  },
  {
    name: 'a prefix without a label',
    run: () => spansFromTags(['B-', 'O', 'O'], index),
    code: 'TAG_INVALID',
    path: 'tags[0]',
  },
  {
    name: 'overlapping spans',
    run: () => tagsFromSpans([span('a', 0, 4), span('a', 0, 9)], index, 'IOB2'),
    code: 'TAGS_OVERLAP',
    path: 'spans[1]',
  },
  {
    name: 'a span off the tokens',
    run: () => tagsFromSpans([span('a', 0, 5)], index, 'IOB2'),
    code: 'SPAN_NOT_ALIGNED',
    path: 'spans[0]',
  },
  {
    name: 'an empty span',
    run: () => tagsFromSpans([span('a', 5, 5)], index, 'IOB2'),
    code: 'SPAN_NOT_ALIGNED',
    path: 'spans[0]',
  },
])('refuses $name', ({ run, code, path }) => {
  expect(run).toThrow(AnnotationError);
  expect(run).toThrow(expect.objectContaining({ code, path }));
});

test.each([
  { scheme: 'IOB2', spans: [span('a', 0, 9)], expected: ['B-a', 'I-a', 'O'] },
  { scheme: 'BILOU', spans: [span('b', 9, 10), span('a', 0, 9)], expected: ['B-a', 'L-a', 'U-b'] },
  { scheme: 'BILOU', spans: [span('a', 0, 10)], expected: ['B-a', 'I-a', 'L-a'] },
] as const)('writes $expected', ({ scheme, spans, expected }) => {
  expect(tagsFromSpans(spans, index, scheme)).toEqual(expected);
});

/** Runs of tokens, labelled or not, and where their tokens lie. */
const labelledRuns = fc.array(
  fc.record({
    label: fc.option(fc.constantFrom('PER', 'a-b', '人', 'O')),
    length: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 12 },
);

function tagOf(label: string, i: number, length: number, scheme: TagScheme): string {
  if (scheme === 'BILOU' && i === length - 1) return `${i === 0 ? 'U' : 'L'}-${label}`;
  return `${i === 0 ? 'B' : 'I'}-${label}`;
}

describe.each(['IOB2', 'BILOU'] as const)('well-formed %s tags', (scheme) => {
  it('come back from spans as they were', () => {
    fc.assert(
      fc.property(labelledRuns, fc.nat(2), (runs, gap) => {
        const tags = runs.flatMap(({ label, length }) =>
          Array.from({ length }, (_, i) => (label === null ? 'O' : tagOf(label, i, length, scheme))),
        );
        const starts = Uint32Array.from(tags, (_, i) => i * (2 + gap));
        const tokens = createTokenIndex(
          starts,
          starts.map((start) => start + 2),
        );
        expect(tagsFromSpans(spansFromTags(tags, tokens), tokens, scheme)).toEqual(tags);
      }),
    );
  });
});
