import { type DatasetStore, init, memoryStore } from '@labelwright/client';
import { createTextClassificationRecord } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const idOf = (n: number): string => `r-${String(n).padStart(3, '0')}`;

const recordOf = (n: number, label: string) =>
  createTextClassificationRecord({ id: idOf(n), text: `text ${n}`, annotation: label });

/** A store that reads in small pages, each of which was read some time before it comes. */
function slowStore(store: DatasetStore): DatasetStore {
  return {
    ...store,
    scan: async function* (ref, query, options) {
      for await (const page of store.scan(ref, query, { ...options, pageSize: 3 })) {
        await pause();
        yield page;
      }
    },
    get: async (ref, ids) => {
      await pause();
      const records = await store.get(ref, ids);
      await pause();
      return records;
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

type Write = { readonly kind: 'annotate' | 'delete' | 'wait'; readonly n: number };

const writes: fc.Arbitrary<readonly Write[]> = fc.array(
  fc.record({ kind: fc.constantFrom('annotate', 'delete', 'wait'), n: fc.nat({ max: 20 }) }),
  { maxLength: 12 },
);

describe('an index that is still being filled', () => {
  it('gives each record once and in order, and knows all that was written when it is full', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (all) => {
        const client = init({ store: slowStore(memoryStore()) });
        await client.log(
          Array.from({ length: 20 }, (_, n) => recordOf(n, 'A')),
          { name: 'news' },
        );
        const index = client.index('news');
        const touched = new Set<string>();
        const reading = (async () => {
          const found: string[] = [];
          for await (const piece of index.ids({})) found.push(...piece);
          return found;
        })();
        for (const { kind, n } of all) {
          touched.add(idOf(n));
          if (kind === 'wait') await pause();
          else if (kind === 'delete') await client.deleteRecords('news', { ids: [idOf(n)] });
          else await client.log([recordOf(n, 'B')], { name: 'news' });
        }
        const found = await reading;
        expect(found).toEqual([...new Set(found)].sort());
        const untouched = (ids: readonly string[]) => ids.filter((id) => !touched.has(id));
        expect(untouched(found)).toEqual(untouched(Array.from({ length: 20 }, (_, n) => idOf(n))));
        // What was there all the time is found, whatever was done to it.
        const deleted = new Set(all.filter(({ kind }) => kind === 'delete').map(({ n }) => idOf(n)));
        for (let n = 0; n < 20; n += 1) if (!deleted.has(idOf(n))) expect(found).toContain(idOf(n));
        expect(await index.facets()).toEqual(await client.facets('news'));
        expect(index.state.ready).toBe(true);
        index.close();
      }),
      { numRuns: 30 },
    );
  });

  it('finds the dataset when that is made later, and again when it was deleted and made anew', async () => {
    const client = init({ store: memoryStore() });
    const index = client.index('news');
    await expect(index.facets()).rejects.toMatchObject({ code: 'DATASET_MISSING' });
    await client.log([recordOf(1, 'A')], { name: 'news' });
    expect((await index.facets()).total).toBe(1);
    await client.delete('news');
    await expect(index.facets()).rejects.toMatchObject({ code: 'DATASET_MISSING' });
    await client.log([recordOf(2, 'A'), recordOf(3, 'B')], { name: 'news' });
    expect((await index.facets()).annotatedAs.map(({ value }) => value)).toEqual(['A', 'B']);
    index.close();
  });

  it('tells at most once a frame that something changed', async () => {
    const client = init({ store: memoryStore() });
    await client.log([recordOf(0, 'A')], { name: 'news' });
    const index = client.index('news');
    await index.facets();
    await new Promise((resolve) => setTimeout(resolve, 40));
    let told = 0;
    const stop = index.subscribe(() => {
      told += 1;
    });
    for (let n = 0; n < 20; n += 1) void client.log([recordOf(n, 'B')], { name: 'news' });
    expect(told).toBe(0);
    await expect.poll(() => told).toBeGreaterThan(0);
    await expect.poll(async () => (await index.facets()).total).toBe(20);
    expect(told).toBeLessThan(15);
    stop();
    index.close();
  });

  it('stops to read for who gives up', async () => {
    const client = init({ store: slowStore(memoryStore()) });
    await client.log([recordOf(0, 'A')], { name: 'news' });
    const index = client.index('news');
    const controller = new AbortController();
    const counting = index.facets({}, { signal: controller.signal });
    controller.abort(new Error('never mind'));
    await expect(counting).rejects.toThrow('never mind');
    expect((await index.facets()).total).toBe(1);
    index.close();
  });
});
