import {
  countFacets,
  createText2TextRecord,
  createTextClassificationRecord,
  matchesFilter,
} from '@labelwright/core';
import { expect, it } from 'vitest';
import { spamInit, travelInit } from '../../fixtures/seed-records';

const records = [
  createTextClassificationRecord({
    ...spamInit,
    id: '1',
    metadata: { split: 'train', _p: 1, tags: ['a', 'a'] },
  }),
  createTextClassificationRecord({ ...travelInit, id: '2', metadata: { split: 'test' } }),
  createTextClassificationRecord({ text: 'x', id: '3', metadata: { split: 'train' }, status: 'Discarded' }),
];

it('counts records by each value that they have, the most frequent first', () => {
  expect(countFacets(records)).toEqual({
    total: 3,
    status: [
      { value: 'Validated', count: 2 },
      { value: 'Discarded', count: 1 },
    ],
    predicted: [{ value: 'ok', count: 2 }],
    predictedAs: ['SPAM', 'history', 'travel'].map((value) => ({ value, count: 1 })),
    predictedBy: [{ value: spamInit.predictionAgent, count: 2 }],
    annotatedAs: ['SPAM', 'history', 'travel'].map((value) => ({ value, count: 1 })),
    annotatedBy: [{ value: spamInit.annotationAgent, count: 2 }],
    hasPrediction: 2,
    hasAnnotation: 2,
    checkLater: 0,
    hasNote: 0,
    score: [0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0],
    metadata: {
      split: [
        { value: 'train', count: 2 },
        { value: 'test', count: 1 },
      ],
      tags: [{ value: 'a', count: 1 }],
    },
  });
});

it('counts what a filter by that value would find', () => {
  const facets = countFacets(records);
  const found = (filter: Parameters<typeof matchesFilter>[1]) =>
    records.filter((record) => matchesFilter(record, filter)).length;
  for (const { value, count } of facets.predictedAs) expect(found({ predictedAs: [value] })).toBe(count);
  for (const { value, count } of facets.metadata.split ?? [])
    expect(found({ metadata: { split: value } })).toBe(count);
  expect(found({ hasAnnotation: true })).toBe(facets.hasAnnotation);
});

it('does not grow with a key that has another value in each record', () => {
  const many = Array.from({ length: 1500 }, (_, n) => createText2TextRecord({ text: 'x', metadata: { n } }));
  expect(countFacets(many).metadata.n).toHaveLength(1000);
});

it('counts the text of a label as it is, a name of JavaScript too', () => {
  const odd = createTextClassificationRecord({ text: 'x', annotation: '__proto__' });
  expect(countFacets([odd]).annotatedAs).toEqual([{ value: '__proto__', count: 1 }]);
});
