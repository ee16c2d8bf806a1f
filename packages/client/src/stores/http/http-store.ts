import { AnnotationError, type RecordFilter, type Settings } from '@labelwright/core';
import { parseJson, stringifyArgilla } from '@labelwright/formats';
import type { Dataset, DatasetRef } from '../../dataset';
import { createListeners } from '../../listeners';
import { missingDataset } from '../../missing-dataset';
import { queryPages } from '../../pages';
import { isObject, type StoredRecord } from '../../record-change';
import { failure } from '../../settle';
import type { DatasetStore, ScanOptions, StoreChange, WriteOutcome } from '../../store';
import { outcomeOf, stamped } from '../../versions';
import { sendBulk } from './bulk';
import { HttpError } from './http-error';
import { createRequests, type Fetch, type RequestsOptions } from './requests';
import { datasetFromWire, metadataWithSettings, settingsToWire } from './wire-dataset';
import { filterToWire, losesSomething, recordToWire, storedFromWire } from './wire-record';

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
 * The server cannot write on a condition. Versions are compared right before a write; whoever writes between the two requests is
 * written over. A record that loses a field is deleted and sent anew, since the server never takes anything away.
 */
export function httpStore({ agent = 'labelwright', ...options }: HttpStoreOptions): DatasetStore {
  const { fetch = (url, init) => globalThis.fetch(url, init), wait = waitFor } = options;
  const send = createRequests({ ...options, fetch, wait });
  const listeners = createListeners();
  const tell = ({ name, workspace }: DatasetRef, kind: StoreChange['kind'], ids: readonly string[]): void =>
    listeners.tell({ dataset: { name, workspace }, kind, ids, own: true });

  const find = async ({ name, workspace }: DatasetRef): Promise<Dataset | undefined> => {
    const query = { workspace };
    const json = await orMissing(send('GET', pathOf(name), { query }));
    if (json === undefined) return undefined;
    const bare = datasetFromWire(json, undefined);
    if (bare === undefined || bare.task === 'Text2Text') return bare;
    return datasetFromWire(
      json,
      await orMissing(send('GET', `${pathOf(name)}/${bare.task}/settings`, { query })),
    );
  };
  const known = async (ref: DatasetRef): Promise<Dataset> => {
    const dataset = await find(ref);
    if (dataset === undefined) throw missingDataset(ref);
    return dataset;
  };
  const search = async (
    dataset: Dataset,
    limit: number,
    body: unknown,
    signal?: AbortSignal,
  ): Promise<SearchPage> => {
    const { name, workspace } = dataset;
    const query = { workspace, limit };
    const text = await send('POST', `${pathOf(name)}/records/:search`, {
      query,
      body: JSON.stringify(body),
      signal,
    });
    const json: unknown = parseJson(text);
    if (!isObject(json) || !Array.isArray(json.records))
      throw new AnnotationError('STORE_FAILED', 'The answer has no records.');
    return { records: json.records, next: typeof json.next_idx === 'string' ? json.next_idx : undefined };
  };
  const get = async (dataset: Dataset, ids: readonly string[], signal?: AbortSignal) => {
    if (ids.length === 0) return [];
    const { records } = await search(dataset, ids.length, { query: { ids } }, signal);
    const byId = new Map(
      records.map((json) => storedFromWire(json, dataset.task)).map((record) => [record.id, record]),
    );
    return ids.map((id) => byId.get(id));
  };
  const all = async function* (
    dataset: Dataset,
    filter: RecordFilter,
    idFrom: string | undefined,
    options: Required<ScanOptions>,
  ) {
    const query = filterToWire(filter, dataset.task);
    let next = idFrom;
    for (;;) {
      const body = {
        ...(query === undefined ? {} : { query }),
        ...(next === undefined ? {} : { next_idx: next }),
      };
      const page = await search(dataset, options.pageSize ?? PAGE, body, options.signal);
      if (page.records.length === 0) return;
      const records = page.records.map((json) => storedFromWire(json, dataset.task));
      yield records;
      next = page.next ?? records.at(-1)?.id;
    }
  };
  const scan: DatasetStore['scan'] = async function* (ref, query, { signal, pageSize = PAGE } = {}) {
    const dataset = await known(ref);
    const source = {
      all: (filter: RecordFilter, idFrom: string | undefined) =>
        all(dataset, filter, idFrom, { signal, pageSize }),
      get: (ids: readonly string[]) => get(dataset, ids, signal),
    };
    yield* queryPages(source, query, pageSize);
  };
  const putSettings = async ({ name, workspace, task }: Dataset, settings: Settings): Promise<void> => {
    if (task === 'Text2Text') return;
    const body = JSON.stringify(settingsToWire(settings));
    await send('PATCH', `${pathOf(name)}/${task}/settings`, { query: { workspace }, body });
  };

  return {
    datasets: async (workspace) => {
      const json: unknown = parseJson(await send('GET', '/api/datasets', { query: { workspace } }));
      const list = Array.isArray(json) ? json : [];
      const datasets = list
        .map((each) => datasetFromWire(each, undefined))
        .filter((each) => each !== undefined);
      return datasets.sort((a, b) => compare(a.workspace, b.workspace) || compare(a.name, b.name));
    },
    dataset: find,
    createDataset: async (dataset) => {
      const { name, task, workspace, tags, settings } = dataset;
      const metadata = metadataWithSettings(dataset.metadata, settings);
      await send('POST', '/api/datasets', {
        query: { workspace },
        body: JSON.stringify({ name, task, workspace, tags, metadata }),
      });
      if (settings !== undefined) await putSettings(dataset, settings);
      tell(dataset, 'dataset', []);
      return known(dataset);
    },
    updateDataset: async (ref, { settings, tags = {}, metadata }) => {
      const { name, workspace } = ref;
      const dataset = await known(ref);
      const body = JSON.stringify({ tags, metadata: metadataWithSettings(metadata, settings) });
      await send('PATCH', pathOf(name), { query: { workspace }, body });
      if (settings !== undefined) await putSettings(dataset, settings);
      tell(ref, 'dataset', []);
      return known(ref);
    },
    deleteDataset: async (ref) => {
      // The server answers the same for one that is not there.
      if ((await find(ref)) === undefined) return false;
      await send('DELETE', pathOf(ref.name), { query: { workspace: ref.workspace } });
      tell(ref, 'dataset', []);
      return true;
    },
    copyDataset: async (ref, copy) => {
      const { name, workspace: target_workspace, tags, settings } = copy;
      const body = JSON.stringify({
        name,
        target_workspace,
        tags,
        metadata: metadataWithSettings(copy.metadata, settings),
      });
      await send('PUT', `${pathOf(ref.name)}:copy`, { query: { workspace: ref.workspace }, body });
      if (settings !== undefined) await putSettings(copy, settings);
      tell(copy, 'dataset', []);
      return known(copy);
    },

    put: async (ref, writes, options) => {
      const dataset = await known(ref);
      const { signal, needsStored = () => true } = options;
      const asked = writes.filter(needsStored).map(({ id }) => id);
      const before = new Map<string, StoredRecord | undefined>();
      (await get(dataset, asked, signal)).forEach((record, i) => {
        before.set(asked[i] ?? '', record);
      });
      const outcomes: WriteOutcome[] = [];
      const sent: {
        readonly place: number;
        readonly record: StoredRecord;
        readonly wire: unknown;
        readonly json: string;
      }[] = [];
      writes.forEach((write, place) => {
        const outcome = outcomeOf(write, before.get(write.id), options);
        outcomes.push(outcome);
        if (outcome.failure !== undefined) return;
        const wire = recordToWire(outcome.stored, agent);
        sent.push({ place, record: outcome.stored, wire, json: stringifyArgilla(wire) });
      });
      const shrunk = sent.filter(({ record, wire }) => {
        const stored = before.get(record.id);
        return stored !== undefined && losesSomething(recordToWire(stored, agent), wire);
      });
      if (shrunk.length > 0)
        await removeIds(
          ref,
          shrunk.map(({ record }) => record.id),
          signal,
        );
      const path = `${pathOf(ref.name)}/${dataset.task}:bulk`;
      const refused = await sendBulk(
        sent.map(({ json }) => json),
        { send, path, workspace: ref.workspace, signal },
      );
      const versions = await versionsOf(
        dataset,
        sent.map(({ record }) => record.id),
        signal,
      );
      sent.forEach(({ place, record }, i) => {
        const refusal = refused.get(i);
        outcomes[place] =
          refusal === undefined
            ? { stored: stamped(record, record.id, versions.get(record.id) ?? record.lastUpdated) }
            : { failure: failure(record.id, 'STORE_FAILED', '', refusal) };
      });
      const ids = sent.filter((_each, i) => !refused.has(i)).map(({ record }) => record.id);
      if (ids.length > 0) tell(ref, 'written', ids);
      return outcomes;
    },
    get: async (ref, ids) => get(await known(ref), ids),
    scan,
    count: async (ref, filter, scanOptions) => {
      let count = 0;
      for await (const page of scan(ref, { filter }, scanOptions)) count += page.length;
      return count;
    },
    deleteRecords: async (ref, ids) => {
      const dataset = await known(ref);
      const there = (await get(dataset, ids)).flatMap((record) => (record === undefined ? [] : [record.id]));
      if (there.length === 0) return 0;
      await removeIds(ref, there);
      tell(ref, 'removed', there);
      return there.length;
    },

    subscribe: listeners.subscribe,
    close: () => undefined,
  };

  async function removeIds(
    { name, workspace }: DatasetRef,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    await send('DELETE', `${pathOf(name)}/data`, {
      query: { workspace },
      body: JSON.stringify({ ids }),
      signal,
    });
  }

  /** What the server stamped on the records that it has just got. */
  async function versionsOf(
    dataset: Dataset,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const { records } = await search(
      dataset,
      ids.length,
      { query: { ids }, fields: ['id', 'last_updated'] },
      signal,
    );
    return new Map(
      records.filter(isObject).map((json) => [String(json.id), String(json.last_updated ?? '')]),
    );
  }
}

interface SearchPage {
  readonly records: readonly unknown[];
  readonly next: string | undefined;
}

function pathOf(name: string): string {
  return `/api/datasets/${encodeURIComponent(name)}`;
}

async function orMissing(answer: Promise<string>): Promise<unknown> {
  try {
    return parseJson(await answer);
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
