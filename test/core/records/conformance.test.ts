import {
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  flattenMetadata,
  matchesFilter,
  predictedAs,
  type TokenClassificationInit,
} from '@labelwright/core';
import { describe, expect, test } from 'vitest';
import { errorOf, short } from './support';

/*
 * What Argilla 1.29 did when it was run on these inputs. `difference` says where the original has a defect or decides
 * badly, and what happens here instead; rows without one behave the same.
 */

const thisIs = { text: 'this is', tokens: ['this', 'is'] };

interface SpanVector {
  readonly input: string;
  readonly init: TokenClassificationInit;
  readonly annotation?: unknown;
  readonly prediction?: unknown;
  readonly issues?: readonly string[];
  readonly difference?: string;
}

const A = (start: number, end: number) => ({ label: 'A', start, end });

const spanVectors: readonly SpanVector[] = [
  {
    input: '(A,0,3)',
    init: { ...thisIs, annotation: [['A', 0, 3]] },
    issues: ['SPAN_NOT_ALIGNED annotation[0]'],
  },
  { input: '(A,0,5)', init: { ...thisIs, annotation: [['A', 0, 5]] }, annotation: [A(0, 4)] },
  { input: '(A,-3,99)', init: { ...thisIs, annotation: [['A', -3, 99]] }, annotation: [A(0, 7)] },
  {
    input: 'prediction [(A,0,5,.9),(B,5,7,.8)]',
    init: {
      ...thisIs,
      prediction: [
        ['A', 0, 5, 0.9],
        ['B', 5, 7, 0.8],
      ],
    },
    prediction: [
      { label: 'A', start: 0, end: 4, score: 0.9 },
      { label: 'B', start: 5, end: 7, score: 0.8 },
    ],
    difference: 'the client resets every score to 0.0; here scores stay, and (B,5,7) is not touched at all',
  },
  {
    input: '[(A,0,4),(B,0,7)]',
    init: {
      ...thisIs,
      annotation: [
        ['A', 0, 4],
        ['B', 0, 7],
      ],
    },
    annotation: [A(0, 4), { label: 'B', start: 0, end: 7 }],
  },
  {
    input: '[(A,0,4),(A,0,4)]',
    init: {
      ...thisIs,
      annotation: [
        ['A', 0, 4],
        ['A', 0, 4],
      ],
    },
    annotation: [A(0, 4), A(0, 4)],
  },
  { input: '(A,2,2)', init: { ...thisIs, annotation: [['A', 2, 2]] }, issues: ['SPAN_EMPTY annotation[0]'] },
  {
    input: '(A,4,0)',
    init: { ...thisIs, annotation: [['A', 4, 0]] },
    issues: ['SPAN_REVERSED annotation[0].end'],
  },
  { input: '(A,4,5)', init: { ...thisIs, annotation: [['A', 4, 5]] }, issues: ['SPAN_BLANK annotation[0]'] },
  {
    input: 'a 🚀 b, (X,4,5)',
    init: { text: 'a 🚀 b', tokens: ['a', '🚀', 'b'], annotation: [['X', 4, 5]] },
    annotation: [{ label: 'X', start: 4, end: 5 }],
  },
  {
    input: 'a 🚀 b, (X,5,6)',
    init: { text: 'a 🚀 b', tokens: ['a', '🚀', 'b'], annotation: [['X', 5, 6]] },
    issues: ['SPAN_OUT_OF_RANGE annotation[0].start'],
    difference: 'the client dies with an uncaught IndexError; here it is an error that hints at code points',
  },
];

describe('token spans agree with Argilla 1.29, its defects aside', () => {
  test.each(spanVectors)('$input', ({ init, annotation, prediction, issues }) => {
    if (issues !== undefined) {
      expect(short(errorOf(() => createTokenClassificationRecord(init)).issues)).toEqual(issues);
      return;
    }
    const record = createTokenClassificationRecord(init);
    expect(record.annotation).toEqual(annotation);
    expect(record.prediction).toEqual(prediction);
  });

  test('UTF-16 offsets past the end are explained', () => {
    const init = { text: 'a 🚀 b', tokens: ['a', '🚀', 'b'], annotation: [['X', 5, 6]] } as const;
    const { message } = errorOf(() => createTokenClassificationRecord(init));
    expect(message).toContain('5 code points');
    expect(message).toContain('codePointFromUtf16()');
  });

  test('predictions by agent are corrected as the prediction is (difference: the server leaves them as they were)', () => {
    const spans = [['A', 0, 5, 0.9]] as const;
    const record = createTokenClassificationRecord({
      ...thisIs,
      prediction: spans,
      predictions: { m: spans },
    });
    expect(record.predictions?.m).toEqual(record.prediction);
    expect(record.predictions?.m).toEqual([{ label: 'A', start: 0, end: 4, score: 0.9 }]);
  });

  test('tokens Una, casa + tags O, B-OBJ (difference: the original leaves the status at Default)', () => {
    const record = createTokenClassificationRecord({ tokens: ['Una', 'casa'], tags: ['O', 'B-OBJ'] });
    expect(record.text).toBe('Una casa');
    expect(record.annotation).toEqual([{ label: 'OBJ', start: 4, end: 8 }]);
    expect(record.status).toBe('Validated');
    expect(record).not.toHaveProperty('tags');
  });
});

test.each([
  { annotation: 'absent', init: { ...thisIs }, status: 'Default' },
  { annotation: '[]', init: { ...thisIs, annotation: [] }, status: 'Validated' },
  {
    annotation: '[(A,0,4)] with status Default',
    init: { ...thisIs, annotation: [A(0, 4)], status: 'Default' as const },
    status: 'Default',
  },
])('a token record with annotation $annotation is $status', ({ init, status }) => {
  expect(createTokenClassificationRecord(init).status).toBe(status);
});

test('a text2text record with annotation "" is Validated', () => {
  expect(createText2TextRecord({ text: 'x', annotation: '' }).status).toBe('Validated');
  expect(createText2TextRecord({ text: 'x' }).status).toBe('Default');
});

test('single label, scores .6 + .6: refused, as by the server', () => {
  const prediction = [
    ['a', 0.6],
    ['b', 0.6],
  ] as const;
  const error = errorOf(() => createTextClassificationRecord({ text: 'x', prediction }));
  expect(short(error.issues)).toEqual(['SCORE_SUM prediction']);
  expect(createTextClassificationRecord({ text: 'x', multiLabel: true, prediction }).prediction).toHaveLength(
    2,
  );
});

test('multi label, a=.5 b=.51: predicted as b', () => {
  const prediction = [
    ['a', 0.5],
    ['b', 0.51],
  ] as const;
  expect(predictedAs(createTextClassificationRecord({ text: 'x', multiLabel: true, prediction }))).toEqual([
    'b',
  ]);
});

test('single label, labels []: refused, as by the server', () => {
  const error = errorOf(() => createTextClassificationRecord({ text: 'x', annotation: [] }));
  expect(short(error.issues)).toEqual(['LABEL_CARDINALITY annotation']);
});

test('metadata is flattened for search (difference: only in a view, the record keeps null, [] and long strings)', () => {
  const metadata = { a: { b: 1 }, _p: { q: 2 }, e: [], z: null, long: 'x'.repeat(200) };
  expect(flattenMetadata(metadata)).toEqual({ 'a.b': 1, _p: { q: 2 }, long: 'x'.repeat(200) });
  expect(createText2TextRecord({ text: 'x', metadata }).metadata).toEqual(metadata);
});

test('filters are ANDed: query text, predicted as, status, score, metadata and predicted all must match', () => {
  const record = createTextClassificationRecord({
    text: 'free discounts today',
    prediction: [['SPAM', 0.8]],
    annotation: 'SPAM',
    metadata: { split: 'train' },
  });
  const filter = {
    queryText: 'discounts free',
    predictedAs: ['HAM', 'SPAM'],
    status: ['Validated'],
    score: { from: 0.8, to: 0.9 },
    metadata: { split: ['train', 'test'] },
    predicted: 'ok',
  } as const;
  expect(matchesFilter(record, filter)).toBe(true);
  const misses = [
    { queryText: 'free lunch' },
    { predictedAs: ['HAM'] },
    { status: ['Discarded'] },
    { score: { from: 0.81 } },
    { metadata: { split: 'dev' } },
    { predicted: 'ko' },
  ] as const;
  for (const miss of misses)
    expect(matchesFilter(record, { ...filter, ...miss }), JSON.stringify(miss)).toBe(false);
});

test('predicted compares spans as sets (difference: the original calls the same spans in another order wrong)', () => {
  // See derived.test.ts for the rest; the row belongs here because the wire value `predicted` differs.
  const spans = [A(0, 4), { label: 'B', start: 5, end: 7 }];
  const record = createTokenClassificationRecord({
    ...thisIs,
    prediction: spans,
    annotation: [...spans].reverse(),
  });
  expect(matchesFilter(record, { predicted: 'ok' })).toBe(true);
});
