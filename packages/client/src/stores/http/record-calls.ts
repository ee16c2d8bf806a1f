import { AnnotationError, type RecordFilter, type Task } from '@labelwright/core';
import type { DatasetRef } from '../../dataset';
import { isObject, type StoredRecord } from '../../record-change';
import { pathOf } from './dataset-calls';
import type { Send } from './requests';
import { filterToWire, storedFromWire } from './wire-record';

/** The server gives no more than 1,000 records at once. */
const MOST_IDS = 500;

export interface ReadOptions {
  readonly task: Task;
  readonly pageSize: number;
  readonly signal: AbortSignal | undefined;
}

/** What the API has for records, besides `:bulk`. */
export interface RecordCalls {
  /** Those that the server finds, by id, behind `idFrom`. */
  all(
    ref: DatasetRef,
    filter: RecordFilter,
    idFrom: string | undefined,
    options: ReadOptions,
  ): AsyncIterable<readonly StoredRecord[]>;
  /** In the order of `ids`. */
  get(
    ref: DatasetRef,
    task: Task,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (StoredRecord | undefined)[]>;
  /** What the server stamped on records, by id. */
  versions(
    ref: DatasetRef,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string>>;
  remove(ref: DatasetRef, ids: readonly string[], signal?: AbortSignal): Promise<void>;
}

export function createRecordCalls(send: Send): RecordCalls {
  const search = async (
    { name, workspace }: DatasetRef,
    limit: number,
    query: object,
    signal?: AbortSignal,
  ) => {
    const body = JSON.stringify(query);
    const path = `${pathOf(name)}/records/:search`;
    const json = await send('POST', path, { query: { workspace, limit }, body, signal });
    if (!isObject(json) || !Array.isArray(json.records))
      throw new AnnotationError('STORE_FAILED', 'The answer of the server has no records.');
    const records: readonly unknown[] = json.records;
    return { records, next: typeof json.next_idx === 'string' ? json.next_idx : undefined };
  };
  const byIds = async (ref: DatasetRef, ids: readonly string[], fields: object, signal?: AbortSignal) => {
    const found: unknown[] = [];
    for (let start = 0; start < ids.length; start += MOST_IDS) {
      const some = ids.slice(start, start + MOST_IDS);
      found.push(...(await search(ref, some.length, { query: { ids: some }, ...fields }, signal)).records);
    }
    return found;
  };

  return {
    all: async function* (ref, filter, idFrom, { task, pageSize, signal }) {
      const query = filterToWire(filter, task);
      let next = idFrom;
      for (;;) {
        const wanted = query === undefined ? {} : { query };
        const page = await search(
          ref,
          pageSize,
          next === undefined ? wanted : { ...wanted, next_idx: next },
          signal,
        );
        if (page.records.length === 0) return;
        const records = page.records.map((json) => storedFromWire(json, task));
        yield records;
        next = page.next ?? records.at(-1)?.id;
      }
    },
    get: async (ref, task, ids, signal) => {
      const records = (await byIds(ref, ids, {}, signal)).map((json) => storedFromWire(json, task));
      const found = new Map(records.map((record) => [record.id, record]));
      return ids.map((id) => found.get(id));
    },
    versions: async (ref, ids, signal) => {
      const found = await byIds(ref, ids, { fields: ['id', 'last_updated'] }, signal);
      return new Map(
        found.filter(isObject).map((json) => [String(json.id), String(json.last_updated ?? '')]),
      );
    },
    remove: async ({ name, workspace }, ids, signal) => {
      const body = JSON.stringify({ ids });
      await send('DELETE', `${pathOf(name)}/data`, { query: { workspace }, body, signal });
    },
  };
}
