import { type Client, type DatasetIndex, init, memoryStore, type StoredRecord } from '@labelwright/client';
import {
  type AnnotationRecord,
  countFacets,
  createSortOrder,
  createTextClassificationRecord,
  matchesFilter,
  type QueueQuery,
  seededOrder,
  TASKS,
  textsOf,
  uncertaintyOf,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changesOf, filters, queries } from './random-dataset';

const lengthOf = (record: AnnotationRecord): number | undefined => {
  const { length } = textsOf(record).join('');
  return length % 5 === 0 ? undefined : length;
};

async function apply(client: Client, change: Change): Promise<void> {
  if (change.kind === 'log') await client.log(change.records, { name: 'news' });
  else await client.deleteRecords('news', { ids: change.ids });
}

async function idsIn(index: DatasetIndex, query: QueueQuery): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const piece of index.ids(query)) found.push(...piece);
  return found;
}

/** What the index must find, by looking at every record. */
function idsAmong(records: readonly StoredRecord[], { filter = {}, sort = [], order }: QueueQuery) {
  const rankOf = (record: StoredRecord): number | undefined => {
    if (order === undefined || order.kind === 'stored') return 0;
    if (order.kind === 'random') return seededOrder(order.seed)(record.id);
    if (order.kind === 'host') return lengthOf(record);
    const unsure = uncertaintyOf(record, order.kind);
    return unsure === undefined ? undefined : -unsure;
  };
  const sorting = createSortOrder(sort);
  return records
    .filter((record) => matchesFilter(record, filter))
    .map((record) => ({ rank: rankOf(record) ?? Number.MAX_VALUE, entry: sorting.entryOf(record) }))
    .sort((a, b) => a.rank - b.rank || sorting.compare(a.entry, b.entry))
    .map(({ entry }) => entry.id);
}

describe('an index', () => {
  it.each(TASKS)(
    'finds, orders and counts %s records as looking at every one does, whatever is written',
    async (task) => {
      await fc.assert(
        fc.asyncProperty(
          changesOf(task),
          changesOf(task),
          fc.array(queries, { minLength: 1, maxLength: 4 }),
          filters,
          async (before, after, asked, filter) => {
            const client = init({ store: memoryStore(), now: () => new Date(0) });
            await client.configureDataset('news', { task });
            for (const change of before) await apply(client, change);
            const index = client.index('news', { orders: { length: lengthOf } });
            for (const change of [undefined, ...after]) {
              if (change !== undefined) await apply(client, change);
              const records = await client.load('news').toArray();
              for (const query of asked) expect(await idsIn(index, query)).toEqual(idsAmong(records, query));
              const counted = await index.facets(filter);
              expect(counted).toEqual(countFacets(records.filter((record) => matchesFilter(record, filter))));
            }
            index.close();
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it('counts of a field with very many values those that a counter of all records counts', async () => {
    const client = init({ store: memoryStore() });
    const records = Array.from({ length: 1200 }, (_, n) =>
      createTextClassificationRecord({
        id: String(n).padStart(4, '0'),
        text: 'x',
        metadata: { n: n % 1100, mixed: n % 2 === 0 ? n : `${n}` },
      }),
    );
    await client.log(records, { name: 'news' });
    const index = client.index('news');
    const facets = await index.facets();
    expect(facets).toEqual(await client.facets('news'));
    expect(facets.metadata.n).toHaveLength(1000);
    index.close();
  });
});
