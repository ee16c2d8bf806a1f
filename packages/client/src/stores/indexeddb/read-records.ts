import type { RecordFilter, Task } from '@labelwright/core';
import type { StoredRecord } from '../../record-change';
import { type FacetKey, facetKeysOf } from './facet-keys';
import type { Database, RecordRow } from './schema';

/** Behind every id of a dataset. */
const LAST_ID: never[] = [];

export function datasetRange(dataset: number, idFrom?: string): IDBKeyRange {
  // An array comes after every string, so this is the end of the dataset's keys.
  return IDBKeyRange.bound([dataset, idFrom ?? ''], [dataset, LAST_ID], idFrom !== undefined, true);
}

export interface ReadOptions {
  readonly dataset: number;
  readonly task: Task;
  readonly pageSize: number;
  readonly signal: AbortSignal | undefined;
}

type Use = <T>(run: (database: Database) => Promise<T>) => Promise<T>;

/** Records that may pass the filter, by id: by an index where that spares reading most of the dataset. Each page is read by itself. */
export async function* readRecords(
  use: Use,
  filter: RecordFilter,
  idFrom: string | undefined,
  options: ReadOptions,
): AsyncIterable<readonly StoredRecord[]> {
  const ids = await candidateIds(use, filter, options);
  if (ids === undefined) yield* readAll(use, idFrom, options);
  else yield* readIds(use, idFrom === undefined ? ids : ids.filter((id) => id > idFrom), options);
}

/** The next page is on its way while one is looked at: the database works in another process. */
async function* readAll(
  use: Use,
  idFrom: string | undefined,
  { dataset, pageSize, signal }: ReadOptions,
): AsyncIterable<readonly StoredRecord[]> {
  const read = (behind: string | undefined): Promise<RecordRow[]> => {
    const range = datasetRange(dataset, behind);
    const rows = use((database) => database.getAll('records', range, pageSize));
    // Who stops in the middle never asks for it.
    rows.catch(() => undefined);
    return rows;
  };
  let next: Promise<RecordRow[]> | undefined = read(idFrom);
  while (next !== undefined) {
    signal?.throwIfAborted();
    const page: readonly StoredRecord[] = (await next).map(({ record }) => record);
    next = page.length < pageSize ? undefined : read(page.at(-1)?.id);
    if (page.length > 0) yield page;
  }
}

async function* readIds(
  use: Use,
  ids: readonly string[],
  { dataset, pageSize, signal }: ReadOptions,
): AsyncIterable<readonly StoredRecord[]> {
  for (let start = 0; start < ids.length; start += pageSize) {
    signal?.throwIfAborted();
    const records = await getRecords(use, dataset, ids.slice(start, start + pageSize));
    const page = records.filter((record) => record !== undefined);
    if (page.length > 0) yield page;
  }
}

export function getRecords(
  use: Use,
  dataset: number,
  ids: readonly string[],
): Promise<readonly (StoredRecord | undefined)[]> {
  return use(async (database) => {
    const records = database.transaction('records').store;
    const rows = await Promise.all(ids.map((id) => records.get([dataset, id])));
    return rows.map((row) => row?.record);
  });
}

/** The ids to look at, in order; `undefined` where reading everything in order costs less. */
async function candidateIds(
  use: Use,
  filter: RecordFilter,
  { dataset, task }: ReadOptions,
): Promise<readonly string[] | undefined> {
  if (filter.ids !== undefined) return [...new Set(filter.ids)].sort();
  const lists = facetKeysOf(dataset, filter, task !== 'Text2Text');
  if (lists.length === 0) return undefined;
  return use(async (database) => {
    const { store } = database.transaction('records');
    const index = store.index('facets');
    const [total, ...counts] = await Promise.all([
      store.count(datasetRange(dataset)),
      ...lists.map((keys) => countOf(index, keys)),
    ]);
    const least = Math.min(...counts);
    // Reading a record by its key costs about thrice as much as reading the next one.
    if (least * 3 > total) return undefined;
    const keys = lists[counts.indexOf(least)] ?? [];
    const found = await Promise.all(keys.map((key) => index.getAllKeys(IDBKeyRange.only(key))));
    return [...new Set(found.flat().map(([, id]) => id))].sort();
  });
}

async function countOf(
  index: { count(key: IDBKeyRange): Promise<number> },
  keys: readonly FacetKey[],
): Promise<number> {
  const counts = await Promise.all(keys.map((key) => index.count(IDBKeyRange.only(key))));
  return counts.reduce((sum, count) => sum + count, 0);
}
