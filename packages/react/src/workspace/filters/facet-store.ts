import type { DatasetIndex } from '@labelwright/client';
import type { Facets, RecordFilter } from '@labelwright/core';

/** What is known of the counts under one filter. The same object until something changes. */
export interface CountedFacets {
  /** `undefined` until they were counted once. */
  readonly facets: Facets | undefined;
  /** Whether they hold for what the dataset is now. */
  readonly settled: boolean;
}

/** Counts for several filters at a time, one after the other. */
export interface FacetStore {
  /** Counts for a filter as long as somebody watches. @returns ends the watch */
  watch(key: string, filter: RecordFilter, listener: () => void): () => void;
  read(key: string): CountedFacets;
}

interface Watched {
  readonly filter: RecordFilter;
  readonly listeners: Set<{ readonly hear: () => void }>;
  counted: CountedFacets;
  /** The count to which the counts belong, that of the last change of the dataset. */
  version: number;
}

/** Milliseconds after a change of the dataset: what was decided is painted first, and several changes are counted once. */
const CALM = 150;

/** Counting takes at most one part of so many of the time, or a search among 100,000 texts would never stop. */
const SHARE = 5;
const LONGEST_CALM = 3000;

export const UNCOUNTED: CountedFacets = { facets: undefined, settled: false };

/**
 * Keeps counts up to date while they are watched: after every change they are counted anew, and the last ones stand meanwhile.
 * One computation runs at a time; it is cancelled when nobody watches its filter any more.
 */
export function createFacetStore(index: DatasetIndex): FacetStore {
  const watched = new Map<string, Watched>();
  let version = 0;
  let running: { readonly key: string; readonly cancel: AbortController } | undefined;
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;

  const settle = (entry: Watched, counted: CountedFacets): void => {
    entry.counted = counted;
    for (const { hear } of [...entry.listeners]) hear();
  };
  const next = (): void => {
    if (running !== undefined) return;
    const stale = [...watched].find(([, entry]) => entry.version !== version);
    if (stale === undefined) return;
    const [key, entry] = stale;
    const cancel = new AbortController();
    const at = version;
    const since = performance.now();
    running = { key, cancel };
    // What fails is not tried again before the next change: the last counts stay.
    index
      .facets(entry.filter, { signal: cancel.signal })
      .catch(() => entry.counted.facets)
      .then((facets) => {
        running = undefined;
        if (!cancel.signal.aborted) {
          entry.version = at;
          cost = performance.now() - since;
          settle(entry, { facets, settled: at === version });
        }
        next();
      });
  };
  const change = (): void => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        version += 1;
        next();
      },
      Math.min(LONGEST_CALM, Math.max(CALM, cost * SHARE)),
    );
  };
  return {
    read: (key) => watched.get(key)?.counted ?? UNCOUNTED,
    watch: (key, filter, hear) => {
      const entry = watched.get(key) ?? {
        filter,
        listeners: new Set(),
        counted: UNCOUNTED,
        version: -1,
      };
      watched.set(key, entry);
      const listener = { hear };
      entry.listeners.add(listener);
      stop ??= index.subscribe(change);
      next();
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size > 0 || watched.get(key) !== entry) return;
        watched.delete(key);
        if (running?.key === key) running.cancel.abort();
        if (watched.size > 0) return;
        stop?.();
        stop = undefined;
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
