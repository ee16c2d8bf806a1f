import {
  compileFilter,
  createNearestRecords,
  createSortOrder,
  type RecordFilter,
  type SortBy,
  type VectorQuery,
} from '@labelwright/core';
import { mergeSorted } from './merge-sorted';
import type { StoredRecord } from './record-change';
import type { RecordQuery } from './store';

/** What a store can give without looking into records. */
export interface PageSource {
  /** Every record that may pass `filter`, and others, by id; behind `idFrom` where that is given. */
  all(filter: RecordFilter, idFrom: string | undefined): AsyncIterable<readonly StoredRecord[]>;
  get(ids: readonly string[]): Promise<readonly (StoredRecord | undefined)[]>;
}

type Pages = AsyncIterable<readonly StoredRecord[]>;

/** Answers a query the same way for every store. Holds one page, and for a sort the keys of what was found. */
export function queryPages(source: PageSource, query: RecordQuery, pageSize: number): Pages {
  const { filter = {}, sort, vector, limit } = query;
  if (vector !== undefined) return limited(nearest(source, filter, vector, limit), limit);
  if (sort !== undefined && sort.length > 0) return limited(sorted(source, filter, sort, pageSize), limit);
  return limited(filtered(source.all(filter, query.idFrom), filter), limit);
}

async function* filtered(pages: Pages, filter: RecordFilter): Pages {
  const matches = compileFilter(filter);
  for await (const page of pages) {
    const found = page.filter(matches);
    if (found.length > 0) yield found;
  }
}

/** Each page is sorted by itself and the sorted pages are merged as they are asked for, so no step takes long. */
async function* sorted(
  source: PageSource,
  filter: RecordFilter,
  sort: readonly SortBy[],
  pageSize: number,
): Pages {
  const order = createSortOrder(sort);
  const runs = [];
  for await (const page of filtered(source.all(filter, undefined), filter)) {
    runs.push(page.map(order.entryOf).sort(order.compare));
  }
  const matches = compileFilter(filter);
  const entries = mergeSorted(runs, order.compare);
  for (;;) {
    const ids = [];
    while (ids.length < pageSize) {
      const { value } = entries.next();
      if (value === undefined) break;
      ids.push(value.id);
    }
    if (ids.length === 0) return;
    // What was deleted or changed meanwhile is no result any more.
    const page = (await source.get(ids)).filter((record) => record !== undefined && matches(record));
    if (page.length > 0) yield page as readonly StoredRecord[]; // the filter has just looked for `undefined`
  }
}

async function* nearest(
  source: PageSource,
  filter: RecordFilter,
  vector: VectorQuery,
  limit: number | undefined,
): Pages {
  const search = createNearestRecords<StoredRecord>(
    limit === undefined ? vector : { ...vector, k: vector.k ?? limit },
  );
  for await (const page of filtered(source.all(filter, undefined), filter)) page.forEach(search.add);
  const found = search.found().map(({ record }) => record);
  if (found.length > 0) yield found;
}

async function* limited(pages: Pages, limit = Number.POSITIVE_INFINITY): Pages {
  let left = limit;
  if (left <= 0) return;
  for await (const page of pages) {
    yield page.length <= left ? page : page.slice(0, left);
    left -= page.length;
    if (left <= 0) return;
  }
}
