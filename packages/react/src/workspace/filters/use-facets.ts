import type { DatasetIndex } from '@labelwright/client';
import type { RecordFilter } from '@labelwright/core';
import { useCallback, useState, useSyncExternalStore } from 'react';

import { useWorkspace } from '../workspace-context';
import { type CountedFacets, createFacetStore, type FacetStore, UNCOUNTED } from './facet-store';
import { type FilterTarget, withoutTarget } from './filter-target';

/** For counts that no filter narrows. */
export const ALL_RECORDS: RecordFilter = {};

interface FacetStores {
  readonly quick: FacetStore;
  readonly searching: FacetStore;
}

const storesByIndex = new WeakMap<DatasetIndex, FacetStores>();

/**
 * By index, which a workspace has for itself: header, filter bar and modes count one after the other, and once what several of them
 * ask for. Looking for words in the texts takes seconds; what needs no text does not wait for that.
 */
function storeFor(index: DatasetIndex, { queryText }: RecordFilter): FacetStore {
  const stores = storesByIndex.get(index) ?? {
    quick: createFacetStore(index),
    searching: createFacetStore(index),
  };
  storesByIndex.set(index, stores);
  return queryText === undefined ? stores.quick : stores.searching;
}

/**
 * How many records there are of each kind among those that match. They follow every change of the dataset; with another filter
 * the last counts stay, not `settled`, until there are new ones.
 */
export function useFacets(filter: RecordFilter): CountedFacets {
  const { index } = useWorkspace('useFacets');
  const store = storeFor(index, filter);
  const key = JSON.stringify(filter);
  const watch = useCallback(
    // The key is the whole of the filter.
    (listener: () => void) => store.watch(key, JSON.parse(key) as RecordFilter, listener),
    [store, key],
  );
  const counted = useSyncExternalStore(
    watch,
    () => store.read(key),
    () => UNCOUNTED,
  );
  const [last, setLast] = useState(counted);
  if (counted.facets !== undefined && counted !== last) setLast(counted);
  return counted.facets === undefined ? { facets: last.facets, settled: false } : counted;
}

/** The counts that a choice for `target` is made by: of what all other filters let pass. */
export function useFacetsFor(target: FilterTarget): CountedFacets {
  const { view } = useWorkspace('useFacets');
  return useFacets(withoutTarget(view.filter, target));
}
