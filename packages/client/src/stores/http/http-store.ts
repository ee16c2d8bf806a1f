import type { RecordFilter } from '@labelwright/core';
import type { Dataset, DatasetRef } from '../../dataset';
import { createListeners } from '../../listeners';
import { queryPages } from '../../pages';
import type { StoredRecord } from '../../record-change';
import type { DatasetStore, StoreChange } from '../../store';
import { createDatasetCalls, keyOf } from './dataset-calls';
import { putRecords } from './put-records';
import { createRecordCalls } from './record-calls';
import { rememberDatasets } from './remember-datasets';
import { createRequests, type Fetch, type RequestsOptions } from './requests';
import { recordToWire, storedFromWire } from './wire-record';
import { createWriting } from './writing';

export interface HttpStoreOptions extends Omit<RequestsOptions, 'fetch' | 'wait'> {
  /** By default the one that is there. */
  readonly fetch?: Fetch | undefined;
  readonly wait?: RequestsOptions['wait'] | undefined;
  /** Who predicted or annotated where a record does not tell: the server wants a name. By default `labelwright`. */
  readonly agent?: string | undefined;
}

const PAGE = 250;

/**
 * Datasets on a server of the REST API v0, as of Argilla 1.x. Searches, orders and counts are the same as in every other store: the
 * server narrows down by ids, status and labels, the rest is done here.
 *
 * The server cannot write on a condition. `lastUpdated` is compared right before a write, by a request of its own; whoever writes in
 * the some milliseconds between the two requests is written over, and nobody is told. Where that matters, let one person have a
 * record at a time, or write through a server of your own that locks.
 *
 * A record that loses a field is deleted and sent anew, since the server never takes anything away. Where the network fails between
 * the two, the server lacks the record until the same store object writes it again. Every request may be sent again when its reply
 * was lost: records are upserted by id, and what is deleted twice is gone once.
 */
export function httpStore({ agent = 'labelwright', ...options }: HttpStoreOptions): DatasetStore {
  const { fetch = (url, init) => globalThis.fetch(url, init), wait = waitFor } = options;
  const send = createRequests({ ...options, fetch, wait });
  const datasets = rememberDatasets(createDatasetCalls(send));
  const calls = createRecordCalls(send);
  const listeners = createListeners<StoreChange>();
  const unfinished = new Map<string, Map<string, StoredRecord>>();
  const unfinishedOf = (ref: DatasetRef): Map<string, StoredRecord> => {
    const key = keyOf(ref);
    const known = unfinished.get(key) ?? new Map<string, StoredRecord>();
    unfinished.set(key, known);
    return known;
  };
  const writing = createWriting();
  const tell = (
    { name, workspace }: DatasetRef,
    change: Pick<StoreChange, 'kind' | 'ids' | 'records'>,
  ): void => listeners.tell({ dataset: { name, workspace }, ...change, own: true });
  const told = async (changing: Promise<Dataset>): Promise<Dataset> => {
    const dataset = await changing;
    tell(dataset, { kind: 'dataset', ids: [] });
    return dataset;
  };
  const scan: DatasetStore['scan'] = async function* (ref, query, { signal, pageSize = PAGE } = {}) {
    const task = await datasets.taskOf(ref);
    const source = {
      all: (filter: RecordFilter, idFrom: string | undefined) =>
        calls.all(ref, filter, idFrom, { task, pageSize, signal }),
      get: (ids: readonly string[]) => calls.get(ref, task, ids, signal),
    };
    yield* queryPages(source, query, pageSize);
  };

  return {
    datasets: datasets.list,
    dataset: datasets.find,
    recentDataset: datasets.recent,
    createDataset: (dataset) => told(datasets.create(dataset)),
    updateDataset: (ref, update) => told(datasets.update(ref, update)),
    deleteDataset: async (ref) => {
      const there = await datasets.remove(ref);
      if (there) tell(ref, { kind: 'dataset', ids: [] });
      return there;
    },
    copyDataset: (ref, copy) => told(datasets.copy(ref, copy)),

    put: async (ref, writes, putOptions) => {
      const task = await datasets.taskOf(ref);
      const context = { send, calls, ref, task, agent, unfinished: unfinishedOf(ref) };
      const { result: outcomes, wasAlone } = await writing.run(() => putRecords(context, writes, putOptions));
      const stored = outcomes.flatMap((outcome) => ('stored' in outcome ? [outcome.stored] : []));
      const ids = stored.map(({ id }) => id);
      // As the server will give them: with an agent where a record tells none.
      const asGiven = (record: StoredRecord): StoredRecord =>
        storedFromWire({ ...recordToWire(record, agent), last_updated: record.lastUpdated }, task);
      const records = wasAlone ? stored.map(asGiven) : undefined;
      if (ids.length > 0) tell(ref, { kind: 'written', ids, records });
      return outcomes;
    },
    get: async (ref, ids) => calls.get(ref, await datasets.taskOf(ref), ids),
    scan,
    count: async (ref, filter, scanOptions) => {
      let count = 0;
      for await (const page of scan(ref, { filter }, scanOptions)) count += page.length;
      return count;
    },
    deleteRecords: async (ref, ids) => {
      const there = [...(await calls.versions(ref, ids)).keys()];
      if (there.length === 0) return 0;
      await writing.run(() => calls.remove(ref, there));
      tell(ref, { kind: 'removed', ids: there });
      return there.length;
    },

    subscribe: listeners.subscribe,
    close: () => undefined,
  };
}

function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
