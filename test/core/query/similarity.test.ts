import { cosineSimilarity, createNearestRecords, createText2TextRecord } from '@labelwright/core';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';

test.each([
  [[1, 0], [2, 0], 1],
  [[1, 0], [0, 3], 0],
  [[1, 0], [-1, 0], -1],
  [[0, 0], [1, 0], undefined],
  [[1], [1, 0], undefined],
])('the cosine of %j and %j is %s', (a, b, expected) => expect(cosineSimilarity(a, b)).toBe(expected));

it('finds what comparing and sorting all records would find', () => {
  const component = fc.integer({ min: -5, max: 5 });
  const vectors = fc.array(fc.tuple(component, component, component), { maxLength: 300 });
  fc.assert(
    fc.property(
      vectors,
      fc.tuple(component, component),
      fc.integer({ min: 1, max: 20 }),
      (list, [x, y], k) => {
        const value = [x, y, 1];
        const records = list.map((vector, n) =>
          createText2TextRecord({ id: String(n).padStart(4, '0'), text: 'x', vectors: { v: vector } }),
        );
        const nearest = createNearestRecords({ name: 'v', value, k });
        for (const record of records) nearest.add(record);
        const expected = records
          .map((record) => ({
            id: record.id,
            similarity: cosineSimilarity(record.vectors?.v ?? [], value) ?? Number.NaN,
          }))
          .filter(({ similarity }) => !Number.isNaN(similarity))
          .sort((a, b) => b.similarity - a.similarity || ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
          .slice(0, k);
        const found = nearest.found().map(({ record, similarity }) => ({ id: record.id, similarity }));
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});

it('finds the least similar ones too, and nothing without the vector', () => {
  const records = [
    [1, 0],
    [0, 1],
    [-1, 0],
  ].map((vector, n) => createText2TextRecord({ id: `${n}`, text: 'x', vectors: { v: vector } }));
  const least = createNearestRecords({ name: 'v', value: [1, 0], k: 2, order: 'least' });
  const other = createNearestRecords({ name: 'toString', value: [1, 0] });
  for (const record of records) {
    least.add(record);
    other.add(record);
  }
  expect(least.found().map(({ record }) => record.id)).toEqual(['2', '1']);
  expect(other.found()).toEqual([]);
});
