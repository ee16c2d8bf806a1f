import {
  AnnotationError,
  createFacetCounter,
  type Facets,
  type RecordFilter,
  type SortBy,
  type VectorQuery,
} from '@labelwright/core';
import { datasetOf } from './configure';
import type { ClientContext } from './context';
import type { StoredRecord } from './record-change';
import type { RecordQuery } from './store';

export interface LoadOptions {
  /** What a user typed into a search box, or a filter. */
  readonly query?: string | RecordFilter | undefined;
  /** These records; all other conditions are ignored then, as in the original. */
  readonly ids?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly sort?: readonly SortBy[] | undefined;
  /** Only records behind this id. */
  readonly idFrom?: string | undefined;
  /** The most similar records, 100 unless `limit` or `k` says otherwise. */
  readonly vector?: VectorQuery | undefined;
  /** Records read at once, by default 250. */
  readonly batchSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Records that are read while they are iterated over; each iteration reads anew. */
export interface LoadedRecords extends AsyncIterable<StoredRecord> {
  toArray(): Promise<StoredRecord[]>;
}

export function loadRecords(context: ClientContext, name: string, options: LoadOptions = {}): LoadedRecords {
  const { limit } = options;
  if (limit !== undefined && !(limit >= 0)) {
    throw new AnnotationError('FIELD_TYPE', `The limit is ${limit}. Write 0 or more, or leave it out.`, {
      path: 'limit',
    });
  }
  async function* read(): AsyncGenerator<StoredRecord> {
    for await (const page of pagesOf(context, name, options)) yield* page;
  }
  return {
    [Symbol.asyncIterator]: read,
    toArray: async () => {
      const records: StoredRecord[] = [];
      for await (const page of pagesOf(context, name, options))
        for (const record of page) records.push(record);
      return records;
    },
  };
}

export async function getRecords(
  context: ClientContext,
  name: string,
  ids: readonly string[],
): Promise<readonly (StoredRecord | undefined)[]> {
  if (ids.length === 0) return [];
  return context.store.get({ name, workspace: context.workspace }, ids);
}

/** How many records match, and how many of each kind there are among them. */
export async function countRecordFacets(
  context: ClientContext,
  name: string,
  options: Pick<LoadOptions, 'query' | 'ids' | 'signal'> = {},
): Promise<Facets> {
  const counter = createFacetCounter();
  for await (const page of pagesOf(context, name, options)) page.forEach(counter.add);
  return counter.facets();
}

/** How many records matched, and how many of them were deleted or discarded. */
export interface DeleteResult {
  readonly matched: number;
  readonly processed: number;
}

export function queryOf({ query, ids, limit, sort, idFrom, vector }: LoadOptions): RecordQuery {
  const filter = typeof query === 'string' ? { queryText: query } : query;
  return { filter: ids === undefined ? filter : { ids }, limit, sort, idFrom, vector };
}

export async function* pagesOf(
  context: ClientContext,
  name: string,
  options: LoadOptions,
): AsyncIterable<readonly StoredRecord[]> {
  const dataset = await datasetOf(context, name);
  const { signal, batchSize } = options;
  yield* context.store.scan(dataset, queryOf(options), { signal, pageSize: batchSize });
}
