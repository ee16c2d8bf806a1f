import type { ClientContext } from '../context';
import type { DatasetIndex } from '../dataset-index';
import { findIds } from './find-ids';
import { findFacets } from './index-facets';
import type { RecordRank } from './record-table';
import { createTableFeed } from './table-feed';

export interface IndexOptions {
  /** Orders of the host by name, for queries with `{ kind: 'host', name }`. Each is called once a record, when that is read. */
  readonly orders?: Readonly<Record<string, RecordRank>> | undefined;
}

/** An index over any store: one scan in the background fills columns in memory, and what is written is read again. */
export function createIndex(
  context: ClientContext,
  name: string,
  { orders = {} }: IndexOptions = {},
): DatasetIndex {
  const { store, workspace } = context;
  const feed = createTableFeed(context, name, new Map(Object.entries(orders)));
  const within = (signal: AbortSignal | undefined) => ({ store, ref: { name, workspace }, feed, signal });
  return {
    ids: (query, { signal } = {}) => findIds(within(signal), query),
    facets: (filter = {}, { signal } = {}) => findFacets(within(signal), filter),
    get state() {
      return { ...feed.state, size: feed.table.ids.size };
    },
    subscribe: feed.subscribe,
    close: feed.close,
  };
}
