import type { RecordFilter } from '@labelwright/core';
import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';

import { useWorkspace } from '../workspace-context';
import { type CountedFacets, createFacetStore, type FacetStore, UNCOUNTED } from './facet-store';
import { type FilterTarget, withoutTarget } from './filter-target';

/** One for all controls of a filter bar, so that they count one after the other. */
export const FacetStoreContext = createContext<FacetStore | undefined>(undefined);

/**
 * How many records there are of each kind among those that match. They follow every change of the dataset; with another filter
 * the last counts stay, not `settled`, until there are new ones.
 */
export function useFacets(filter: RecordFilter): CountedFacets {
  const { index } = useWorkspace('useFacets');
  const shared = useContext(FacetStoreContext);
  const store = useMemo(() => shared ?? createFacetStore(index), [shared, index]);
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
