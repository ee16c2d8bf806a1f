import type { DatasetIndex } from '@labelwright/client';
import type { QueueQuery } from '@labelwright/core';

/** The ids of what matches, as far as they are known. */
export interface IdListState {
  /** The query whose ids these are; `undefined` before there are any. */
  readonly query: QueueQuery | undefined;
  /** The query as JSON: two objects that say the same are one query. */
  readonly key: string | undefined;
  readonly ids: readonly string[];
  readonly complete: boolean;
  /** What reading came to grief of; the ids before it stay. */
  readonly error: unknown;
}

/** A list of ids that grows while they are found, and follows what is written. */
export interface IdList {
  /** The same object until something in it changes. */
  readonly state: () => IdListState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads another query. What is shown stays until the first ids of it are there. */
  readonly read: (query: QueueQuery) => void;
  readonly retry: () => void;
  /** Follows the index from now on. @returns stops that, and whatever is being read */
  readonly open: () => () => void;
}

const EMPTY: IdListState = { query: undefined, key: undefined, ids: [], complete: false, error: undefined };

/** While a bulk change runs the index changes each frame: so long is waited between two readings, in milliseconds. */
const REST_MS = 250;

/** How often a list that is still growing is drawn, in milliseconds. */
const DRAW_MS = 100;

export function createIdList(index: Pick<DatasetIndex, 'ids' | 'subscribe'>): IdList {
  let state = EMPTY;
  let wanted: Pick<IdListState, 'key' | 'query'> | undefined;
  let reading: AbortController | undefined;
  let isOpen = false;
  /** Whether something was written since the reading under way began. */
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();

  const tell = (next: IdListState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const start = (): void => {
    if (!isOpen || wanted?.query === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    reading?.abort();
    reading = new AbortController();
    isStale = false;
    void readInto(wanted.query, wanted.key, reading);
  };

  const readInto = async (
    query: QueueQuery,
    key: string | undefined,
    control: AbortController,
  ): Promise<void> => {
    // The same query anew is swapped in when all is there, so that nothing shown comes and goes.
    const isFollowing = state.key === key && state.error === undefined && state.complete;
    let ids: string[] = [];
    let drawnAt = Number.NEGATIVE_INFINITY;
    try {
      for await (const piece of index.ids(query, { signal: control.signal })) {
        if (control.signal.aborted) return;
        ids = ids.concat(piece);
        if (isFollowing || ids.length === 0 || performance.now() - drawnAt < DRAW_MS) continue;
        tell({ query, key, ids, complete: false, error: undefined });
        drawnAt = performance.now();
      }
      if (control.signal.aborted) return;
      if (!isFollowing || !sameIds(ids, state.ids))
        tell({ query, key, ids, complete: true, error: undefined });
    } catch (error) {
      if (control.signal.aborted) return;
      tell({ query, key, ids: isFollowing ? state.ids : ids, complete: false, error });
    }
    reading = undefined;
    readAt = performance.now();
    if (isStale) startSoon();
  };

  const startSoon = (): void => {
    timer ??= setTimeout(start, Math.max(readAt + REST_MS - performance.now(), 0));
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: (query) => {
      const key = JSON.stringify(query);
      if (wanted?.key === key) return;
      wanted = { key, query };
      start();
    },
    retry: () => {
      tell({ ...state, error: undefined });
      start();
    },
    open: () => {
      isOpen = true;
      const close = index.subscribe(() => {
        isStale = true;
        if (reading === undefined) startSoon();
      });
      start();
      return () => {
        close();
        isOpen = false;
        clearTimeout(timer);
        timer = undefined;
        reading?.abort();
        reading = undefined;
      };
    },
  };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}
