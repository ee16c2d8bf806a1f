import { indexedDbStore, init } from '@labelwright/client';
import { afterEach, expect, it } from 'vitest';
import { manyRecords } from '../../client/many-records';
import { deleteDatabase } from './raw-database';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function open() {
  const name = `index-${Math.random()}`;
  const store = indexedDbStore({ name });
  closers.push(() => deleteDatabase(name), store.close);
  const client = init({ store });
  const index = client.index('news');
  closers.push(index.close);
  const ids = async () => {
    const found: string[] = [];
    for await (const piece of index.ids({})) found.push(...piece);
    return found;
  };
  return { client, index, ids };
}

const records = manyRecords(900, 'TextClassification');

it('an index has all that was written before it is asked, from the first record of a new dataset on', async () => {
  const { client, index, ids } = open();
  let asked: Promise<readonly string[]> | undefined;
  await client.log(records, {
    name: 'news',
    // Somebody asks in the middle, as a page does that opens a dataset while it is being imported.
    onProgress: () => {
      asked ??= ids();
    },
  });
  expect(await ids()).toEqual(records.map(({ id }) => id));
  expect(await index.facets()).toEqual(await client.facets('news'));
  expect((await asked)?.length).toBeGreaterThanOrEqual(250);
});

it('an index gives the first ids before all records were read', async () => {
  const { client, index } = open();
  await client.log(records, { name: 'news' });
  index.close();
  const fresh = client.index('news');
  closers.push(fresh.close);
  for await (const piece of fresh.ids({})) {
    expect(piece).toEqual(records.slice(0, 50).map(({ id }) => id));
    expect(fresh.state.ready).toBe(false);
    break;
  }
  await fresh.facets();
  expect(fresh.state).toEqual({ ready: true, read: 900, size: 900 });
});
