import { compileFilter, type RecordFilter } from '@labelwright/core';
import type { Dataset, DatasetRef } from '../../dataset';
import { queryPages } from '../../pages';
import type { DatasetStore, StoreChange } from '../../store';
import { createAnnouncer } from './announcer';
import { createConnection } from './connection';
import {
  addDataset,
  allDatasets,
  changeDataset,
  datasetOfRow,
  duplicateDataset,
  findRow,
  removeDataset,
  rowOf,
} from './dataset-rows';
import { putRecords } from './put-records';
import { datasetRange, getRecords, readRecords } from './read-records';
import { MIGRATIONS } from './schema';

export interface IndexedDbOptions {
  /** Of the database, one for a site's application; by default `labelwright`. */
  readonly name?: string | undefined;
  /** Whether to ask the browser not to throw the data away when it is short of space; by default `true`. */
  readonly persist?: boolean | undefined;
}

/** How safe the data is, and how much of it there is. */
export interface StorageState {
  /** Whether the browser promised to keep the data until somebody deletes it. */
  readonly persisted: boolean;
  /** Bytes of the whole site, and what it may have; `undefined` where the browser does not tell. */
  readonly usage: number | undefined;
  readonly quota: number | undefined;
}

export interface IndexedDbStore extends DatasetStore {
  storageState(): Promise<StorageState>;
}

/** Small enough that reading a page of usual records is no long task. */
const PAGE = 200;

/**
 * Datasets in the browser's IndexedDB. A write resolves when its transaction is complete. Tabs that have the same database open hear
 * of each other's writes, and none writes over what it has not seen.
 */
export function indexedDbStore({
  name = 'labelwright',
  persist = true,
}: IndexedDbOptions = {}): IndexedDbStore {
  const announcer = createAnnouncer(name);
  const connection = createConnection(name, MIGRATIONS, () => {
    // A wish: a browser may say no, or ask the user, and the store works either way.
    if (persist) navigator.storage?.persist?.().catch(() => false);
  });
  const { use } = connection;
  const tell = (
    { name: dataset, workspace }: DatasetRef,
    kind: StoreChange['kind'],
    ids: readonly string[],
  ): void => announcer.announce({ dataset: { name: dataset, workspace }, kind, ids });
  const told = async (dataset: Promise<Dataset>): Promise<Dataset> => {
    tell(await dataset, 'dataset', []);
    return dataset;
  };
  const scan: DatasetStore['scan'] = async function* (ref, query, { signal, pageSize = PAGE } = {}) {
    const { key, task } = await use((database) => rowOf(database, ref));
    const source = {
      all: (filter: RecordFilter, idFrom: string | undefined) =>
        readRecords(use, filter, idFrom, { dataset: key, task, pageSize, signal }),
      get: (ids: readonly string[]) => {
        signal?.throwIfAborted();
        return getRecords(use, key, ids);
      },
    };
    yield* queryPages(source, query, pageSize);
  };

  return {
    isLocal: true,
    datasets: (workspace) => use((database) => allDatasets(database, workspace)),
    dataset: (ref) =>
      use(async (database) => {
        const row = await findRow(database, ref);
        return row === undefined ? undefined : datasetOfRow(row);
      }),
    createDataset: (dataset) => told(use((database) => addDataset(database, dataset))),
    updateDataset: (ref, update, now) => told(use((database) => changeDataset(database, ref, update, now))),
    deleteDataset: async (ref) => {
      const there = await use((database) => removeDataset(database, ref));
      if (there) tell(ref, 'dataset', []);
      return there;
    },
    copyDataset: (ref, copy) => told(use((database) => duplicateDataset(database, ref, copy))),

    put: async (ref, writes, options) => {
      const putting = use((database) => putRecords(database, ref, writes, options));
      const outcomes = await putting.catch((error: unknown) => {
        // Who gave up hears the own reason, not that of the transaction.
        options.signal?.throwIfAborted();
        throw error;
      });
      const ids = outcomes.flatMap((outcome) => ('stored' in outcome ? [outcome.stored.id] : []));
      if (ids.length > 0) tell(ref, 'written', ids);
      return outcomes;
    },
    get: async (ref, ids) => {
      const { key } = await use((database) => rowOf(database, ref));
      return getRecords(use, key, ids);
    },
    scan,
    count: async (ref, filter, options) => {
      if (filter === undefined || Object.values(filter).every((value) => value === undefined)) {
        return use(async (database) =>
          database.count('records', datasetRange((await rowOf(database, ref)).key)),
        );
      }
      const matches = compileFilter(filter);
      let count = 0;
      for await (const page of scan(ref, { filter }, options)) count += page.filter(matches).length;
      return count;
    },
    deleteRecords: async (ref, ids) => {
      const gone = await use(async (database) => {
        const { key } = await rowOf(database, ref);
        const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
        const found = await Promise.all(ids.map((id) => transaction.store.getKey([key, id])));
        const present = ids.filter((_id, i) => found[i] !== undefined);
        await Promise.all([...present.map((id) => transaction.store.delete([key, id])), transaction.done]);
        return present;
      });
      if (gone.length > 0) tell(ref, 'removed', gone);
      return gone.length;
    },

    subscribe: announcer.subscribe,
    close: () => {
      announcer.close();
      connection.close();
    },
    storageState: async () => {
      const [persisted = false, estimate] = await Promise.all([
        navigator.storage?.persisted?.(),
        navigator.storage?.estimate?.(),
      ]);
      return { persisted, usage: estimate?.usage, quota: estimate?.quota };
    },
  };
}
