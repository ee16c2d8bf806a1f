import {
  type AnnotationRecord,
  createSortOrder,
  createTextClassificationRecord,
  type Json,
  type SortBy,
} from '@labelwright/core';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { errorOf } from '../records/support';

const record = (id: string, metadata: { [key: string]: Json }, score?: number): AnnotationRecord =>
  createTextClassificationRecord({
    id,
    text: id,
    metadata,
    prediction: score === undefined ? undefined : [['A', score]],
  });

const records = [
  record('10', { n: 3 }, 0.1),
  record('2', { n: 'x' }, 0.9),
  record('1', {}),
  record('0', { n: [1, 9] }, 0.9),
];

function sorted(sort: readonly SortBy[], list: readonly AnnotationRecord[] = records): readonly unknown[] {
  const order = createSortOrder(sort);
  return list
    .map(order.entryOf)
    .sort(order.compare)
    .map(({ id }) => id);
}

test.each<[string, readonly SortBy[], string[]]>([
  ['without a field by id as a string, as in the original', [], ['0', '1', '10', '2']],
  ['ties by id, what has no value last', [{ field: 'score' }], ['10', '0', '2', '1']],
  ['downwards, what has no value still last', [{ field: 'score', order: 'desc' }], ['0', '2', '10', '1']],
  ['numbers before strings, the lowest of several', [{ field: 'metadata.n' }], ['0', '10', '2', '1']],
  ['the highest of several downwards', [{ field: 'metadata.n', order: 'desc' }], ['2', '0', '10', '1']],
  [
    'by two fields',
    [
      { field: 'score', order: 'desc' },
      { field: 'id', order: 'desc' },
    ],
    ['2', '0', '10', '1'],
  ],
  [
    'by a name of the wire',
    [{ field: 'predicted_as' }, { field: 'id', order: 'desc' }],
    ['2', '10', '0', '1'],
  ],
])('sorts %s', (_name, sort, expected) => expect(sorted(sort)).toEqual(expected));

it('names the fields where one is unknown, and the one that was probably meant', () => {
  const error = errorOf(() => createSortOrder([{ field: 'scores' }]));
  expect(error.code).toBe('SORT_UNKNOWN');
  expect(error.message).toContain('Did you mean "score"?');
});

it('gives one order, however the records were mixed', () => {
  const value = fc.oneof(fc.integer(), fc.string(), fc.boolean());
  const list = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), value), { selector: ([id]) => id });
  fc.assert(
    fc.property(list, fc.infiniteStream(fc.nat()), (pairs, random) => {
      const all = pairs.map(([id, n]) => record(id, { n }));
      const shuffled = all.map((item) => [random.next().value, item] as const);
      const mixed = [...shuffled].sort(([a], [b]) => a - b).map(([, item]) => item);
      const by: SortBy[] = [{ field: 'metadata.n', order: 'desc' }];
      expect(sorted(by, mixed)).toEqual(sorted(by, all));
    }),
  );
});
