import { indexedDbStore, init } from '@labelwright/client';
import { createTextClassificationRecord } from '@labelwright/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { manyRecords } from '../../client/many-records';
import { describeStore } from '../../client/store-contract';
import { deleteDatabase, openDatabase, requested } from './raw-database';

const newName = (): string => `test-${Math.random()}`;

describeStore('a store in IndexedDB', () => {
  const name = newName();
  const [store, other] = [indexedDbStore({ name }), indexedDbStore({ name })];
  return {
    store,
    other,
    close: async () => {
      store.close();
      other.close();
      await deleteDatabase(name);
    },
  };
});

describe('IndexedDB', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const close of closers.splice(0).reverse()) await close();
  });
  const open = (name: string) => {
    const store = indexedDbStore({ name });
    closers.push(store.close);
    return store;
  };
  const record = createTextClassificationRecord({ id: 'a', text: 'x', annotation: 'A' });
  const dataset = {
    name: 'news',
    workspace: 'default',
    task: 'TextClassification',
    tags: {},
    metadata: {},
    createdAt: '2026-01-01T00:00:00Z',
    lastUpdated: '2026-01-01T00:00:00Z',
  } as const;

  it.each<[string, () => IDBFactory | undefined]>([
    ['without a database', () => undefined],
    [
      'that may not use it',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
  ])('says what to do in a page %s', async (_name, get) => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(get as () => IDBFactory);
    await expect(init({ store: open(newName()) }).datasets()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('Leave the private window, or allow the site to keep data'),
    });
  });

  it('takes the first version of the database over with all that it holds, and finds by the index it lacked', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const old = await openDatabase(name, 1, (database) => {
      const datasets = database.createObjectStore('datasets', { keyPath: 'key', autoIncrement: true });
      datasets.createIndex('name', ['workspace', 'name'], { unique: true });
      database.createObjectStore('records');
    });
    const transaction = old.transaction(['datasets', 'records'], 'readwrite');
    const key = await requested(transaction.objectStore('datasets').add(dataset));
    for (let i = 0; i < 10; i += 1) {
      const annotation = i === 3 ? 'B' : 'A';
      const stored = { ...record, id: `r${i}`, annotation, lastUpdated: dataset.lastUpdated };
      await requested(transaction.objectStore('records').put({ record: stored }, [key, stored.id]));
    }
    old.close();
    const client = init({ store: open(name) });
    expect(await client.load('news').toArray()).toHaveLength(10);
    const found = await client.load('news', { query: { annotatedAs: ['B'] } }).toArray();
    expect(found.map(({ id }) => id)).toEqual(['r3']);
  });

  it('makes way for a newer version in another tab, and says what to do after', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const client = init({ store: open(name) });
    await client.log([record], { name: 'news' });
    const newer = await openDatabase(name, 99, () => undefined);
    closers.push(() => newer.close());
    await expect(client.datasets()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('Reload'),
    });
  });

  it('names every record of a batch for which there was no room, and goes on', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const client = init({ store: open(name) });
    const records = manyRecords(6, 'TextClassification');
    await client.log(records.slice(0, 1), { name: 'news' });
    // A full disk is the browser's: its quota error is what the edge gives here, at the third record of the first batch.
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts += 1;
      if (puts === 3) {
        const { transaction } = this;
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('full', 'QuotaExceededError'),
        });
        transaction.abort();
      }
      return put.apply(this, args);
    });
    const { processed, failed } = await client.log(records, { name: 'news', batchSize: 3 });
    expect(failed.map(({ index, code }) => `${index} ${code}`)).toEqual([
      '0 STORE_FULL',
      '1 STORE_FULL',
      '2 STORE_FULL',
    ]);
    expect(processed).toBe(3);
    const ids = (await client.load('news').toArray()).map(({ id }) => id);
    expect(ids).toEqual(['r-000', 'r-003', 'r-004', 'r-005']);
  });

  it('asks for a strict transaction, so that what is acknowledged is on the disk', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const client = init({ store: open(name) });
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await client.log([record], { name: 'news' });
    await client.save({ ...record, id: 'b' }, { name: 'news' });
    const writing = spy.mock.results
      .map(({ value }) => value)
      .filter((transaction): transaction is IDBTransaction => transaction instanceof IDBTransaction)
      .filter(({ mode }) => mode === 'readwrite');
    expect(writing.length).toBeGreaterThanOrEqual(3);
    expect(new Set(writing.map(({ durability }) => durability))).toEqual(new Set(['strict']));
  });

  it('asks the browser to keep the data, and tells how much there is', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const persist = vi.spyOn(navigator.storage, 'persist');
    const store = open(name);
    await init({ store }).log([record], { name: 'news' });
    expect(persist).toHaveBeenCalledOnce();
    const state = await store.storageState();
    expect(typeof state.persisted).toBe('boolean');
    expect(state.quota).toBeGreaterThan(0);
  });

  it('opens the database again where the browser closed it', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const transaction = IDBDatabase.prototype.transaction;
    const client = init({ store: open(name) });
    await client.log([record], { name: 'news' });
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...args
    ) {
      this.close();
      return transaction.apply(this, args);
    });
    expect(await client.load('news').toArray()).toHaveLength(1);
  });

  it('finds by an index what reading everything finds', async () => {
    const name = newName();
    closers.push(() => deleteDatabase(name));
    const client = init({ store: open(name) });
    const records = manyRecords(300, 'TextClassification');
    const rare = records.flatMap(({ id = '' }, i) => (i % 50 === 0 ? [{ id, annotation: 'RARE' }] : []));
    await client.log([...records, ...rare], { name: 'news' });
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const query = { annotatedAs: ['RARE', 'none'] };
    const found = (await client.load('news', { query, idFrom: 'r-000' }).toArray()).map(({ id }) => id);
    expect(found).toEqual(['r-050', 'r-100', 'r-150', 'r-200', 'r-250']);
    expect(getAll).not.toHaveBeenCalled();
  });
});
