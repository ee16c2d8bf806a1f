import {
  AnnotationError,
  countFacets,
  matchesFilter,
  type RecordFilter,
  type SortBy,
} from '@labelwright/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { manyRecords } from '../many-records';
import type { ContractContext } from './context';

export function describeLoad(at: ContractContext): void {
  describe('load', () => {
    const records = manyRecords(120, 'TextClassification');

    beforeEach(async () => {
      expect((await at.log(records)).failed).toEqual([]);
    });

    const filters: readonly RecordFilter[] = [
      {},
      { status: ['Validated', 'Edited'] },
      { status: [] },
      { annotatedAs: ['A'] },
      { annotatedAs: ['A', 'B'], status: ['Validated'] },
      { predictedAs: ['B'] },
      { predictedBy: ['m1'] },
      { annotatedBy: ['grace'] },
      { predicted: 'ko' },
      { hasAnnotation: false, hasPrediction: true },
      { score: { from: 0.5, to: 0.7 } },
      { metadata: { split: 'train', n: { from: 20, to: 60 } } },
      { queryText: 'river -stone' },
      { queryText: '"the river" status:validated' },
      { ids: ['r-003', 'r-050', 'nothing'], status: [] },
    ];

    it.each(filters)('finds what the filter finds: %j', async (filter) => {
      const expected = records.filter((record) => matchesFilter(record, filter)).map(({ id }) => id);
      expect(await at.ids('news', { query: filter, batchSize: 7 })).toEqual(expected);
      expect(await at.client.store.count({ name: 'news', workspace: 'default' }, filter)).toBe(
        expected.length,
      );
    });

    it('finds by what somebody typed', async () => {
      expect(await at.ids('news', { query: 'metadata.n:7' })).toEqual(['r-007']);
    });

    const sorts: readonly SortBy[][] = [
      [{ field: 'score' }],
      [{ field: 'metadata.n', order: 'desc' }],
      [{ field: 'status' }, { field: 'score', order: 'desc' }],
    ];

    it.each(sorts)('sorts by %j, the same however many are read at once', async (...sort) => {
      const all = await at.ids('news', { sort, batchSize: 250 });
      expect(all).toHaveLength(records.length);
      expect(await at.ids('news', { sort, batchSize: 7 })).toEqual(all);
      expect(await at.ids('news', { sort, limit: 10 })).toEqual(all.slice(0, 10));
    });

    it('goes by id, from an id on, up to a limit', async () => {
      const all = await at.ids('news');
      expect(all).toEqual(records.map(({ id }) => id));
      expect(await at.ids('news', { idFrom: 'r-009', limit: 3 })).toEqual(['r-010', 'r-011', 'r-012']);
      expect(await at.ids('news', { limit: 0 })).toEqual([]);
    });

    it('finds the most similar ones, the nearest first', async () => {
      const found = await at.ids('news', {
        vector: { name: 'v', value: [1, 0] },
        limit: 3,
        query: { predictedBy: ['m1'] },
      });
      const angles = records
        .filter((record) => matchesFilter(record, { predictedBy: ['m1'] }))
        .map(({ id, vectors }) => ({
          id,
          angle: Math.abs(Math.atan2(vectors?.v?.[1] ?? 0, vectors?.v?.[0] ?? 0)),
        }))
        .sort((a, b) => a.angle - b.angle);
      expect(found).toEqual(angles.slice(0, 3).map(({ id }) => id));
    });

    it('counts every facet of what matches', async () => {
      const query = { status: ['Validated'] } as const;
      const matching = records.filter((record) => matchesFilter(record, query));
      expect(await at.client.facets('news', { query })).toEqual(countFacets(matching));
    });

    it('can be stopped in the middle', async () => {
      const controller = new AbortController();
      const read = async () => {
        for await (const record of at.client.load('news', { batchSize: 5, signal: controller.signal }))
          if (record.id === 'r-007') controller.abort();
      };
      await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
    });

    it('reads anew each time, and may be left early', async () => {
      const loaded = at.client.load('news', { batchSize: 5 });
      for await (const record of loaded) if (record.id === 'r-007') break;
      await at.client.deleteRecords('news', { ids: ['r-000'] });
      expect(await loaded.toArray()).toHaveLength(records.length - 1);
    });

    it('names the datasets that there are, where it is another one', async () => {
      await expect(at.client.load('new').toArray()).rejects.toMatchObject({ code: 'DATASET_MISSING' });
      await expect(at.client.load('new').toArray()).rejects.toThrow('It has news.');
      await expect(at.client.load('news', { sort: [{ field: 'scores' }] }).toArray()).rejects.toMatchObject({
        code: 'SORT_UNKNOWN',
      });
      expect(() => at.client.load('news', { limit: -1 })).toThrow(AnnotationError);
    });

    it('deletes and discards by query', async () => {
      const query = { annotatedAs: ['A'] };
      const count = records.filter((record) => matchesFilter(record, query)).length;
      const discarded = await at.client.deleteRecords('news', { query, discardOnly: true });
      expect(discarded).toEqual({ matched: count, processed: count });
      expect(await at.ids('news', { query: { ...query, status: ['Discarded'] } })).toHaveLength(count);
      expect(await at.client.deleteRecords('news', { query })).toEqual({ matched: count, processed: count });
      expect(await at.ids('news')).toHaveLength(records.length - count);
      await expect(at.client.deleteRecords('news', {})).rejects.toMatchObject({ code: 'FIELD_MISSING' });
    });
  });
}
