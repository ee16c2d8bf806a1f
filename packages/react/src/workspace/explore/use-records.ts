import type { Client, DatasetIndex } from '@labelwright/client';
import type { QueueQuery } from '@labelwright/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { createIdList, type IdList, type IdListState } from './id-list';
import { createRecordCache, type RecordCache } from './record-cache';

export interface ShownRecords {
  readonly list: IdList;
  readonly state: IdListState;
  readonly cache: RecordCache;
  /** Of what the cache has. */
  readonly version: number;
}

/** What matches a query, followed as it is written. */
export function useRecords(
  client: Client,
  dataset: string,
  index: DatasetIndex,
  query: QueueQuery | undefined,
): ShownRecords {
  const list = useMemo(() => createIdList(index), [index]);
  const cache = useMemo(() => createRecordCache(client, dataset), [client, dataset]);
  useEffect(() => list.open(), [list]);
  useEffect(() => cache.open(), [cache]);
  useEffect(() => {
    if (query !== undefined) list.read(query);
  }, [list, query]);
  const state = useSyncExternalStore(list.subscribe, list.state, list.state);
  const version = useSyncExternalStore(cache.subscribe, cache.version, cache.version);
  // Another object where something in it is another.
  return useMemo(() => ({ list, state, cache, version }), [list, state, cache, version]);
}
