import type { Client, StoreChange, StoredRecord } from '@labelwright/client';

/** Records near what is in sight, by id. */
export interface RecordCache {
  /** `undefined`: not read yet; `null`: gone. */
  readonly get: (id: string) => StoredRecord | null | undefined;
  /** What is to be read soon, and what is to be kept; forgets what was wanted before. */
  readonly want: (ids: readonly string[]) => void;
  readonly retry: () => void;
  /** Another number whenever something that `get` or `error` says has changed. */
  readonly version: () => number;
  /** Why nothing more is read; `undefined` while all goes well. */
  readonly error: () => unknown;
  readonly subscribe: (listener: () => void) => () => void;
  /** Follows what is written. @returns stops that */
  readonly open: () => () => void;
}

/** Records asked for at once: what fills a screen or two. */
const PAGE = 50;

/** Requests under way: while one is answered the next one is on its way. */
const AT_ONCE = 2;

/** Records kept. Beyond that the ones that were seen longest ago go, so that memory stays flat over any number of them. */
const KEPT = 600;

export function createRecordCache(client: Pick<Client, 'get' | 'subscribe'>, dataset: string): RecordCache {
  const records = new Map<string, StoredRecord | null>();
  const loading = new Set<string>();
  /** Written since they were read, or since reading them began; shown as they were until they are read anew. */
  const stale = new Set<string>();
  const listeners = new Set<() => void>();
  let wanted: readonly string[] = [];
  let requests = 0;
  let version = 0;
  let error: unknown;

  const tell = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };

  const pump = (): void => {
    while (requests < AT_ONCE && error === undefined) {
      const missing = wanted.filter((id) => !loading.has(id) && (!records.has(id) || stale.has(id)));
      if (missing.length === 0) return;
      void load(missing.slice(0, PAGE));
    }
  };

  const load = async (ids: readonly string[]): Promise<void> => {
    requests += 1;
    for (const id of ids) {
      loading.add(id);
      stale.delete(id);
    }
    try {
      const found = await client.get(dataset, ids);
      for (const [place, id] of ids.entries()) records.set(id, found[place] ?? null);
      forget();
    } catch (reason) {
      error = reason;
    }
    requests -= 1;
    for (const id of ids) loading.delete(id);
    tell();
    pump();
  };

  const forget = (): void => {
    if (records.size <= KEPT) return;
    const kept = new Set(wanted);
    for (const id of records.keys()) {
      if (records.size <= KEPT) return;
      if (kept.has(id)) continue;
      records.delete(id);
      stale.delete(id);
    }
  };

  const follow = ({ kind, ids }: StoreChange): void => {
    if (kind === 'dataset') return;
    for (const id of ids) if (records.has(id) || loading.has(id)) stale.add(id);
    pump();
  };

  return {
    get: (id) => records.get(id),
    want: (ids) => {
      wanted = ids;
      // A map keeps the order in which its entries came: those seen last move to its end.
      for (const id of ids) {
        const record = records.get(id);
        if (record === undefined) continue;
        records.delete(id);
        records.set(id, record);
      }
      pump();
    },
    retry: () => {
      error = undefined;
      tell();
      pump();
    },
    version: () => version,
    error: () => error,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open: () => {
      const close = client.subscribe(dataset, follow);
      // What was written while nobody listened.
      for (const id of records.keys()) stale.add(id);
      pump();
      return close;
    },
  };
}

/** The ids around the lines `[first, end)`, in whole pages of the list, so that neighbours are asked for together. */
export function idsNear(ids: readonly string[], first: number, end: number): readonly string[] {
  return ids.slice(Math.floor(first / PAGE) * PAGE, Math.ceil(end / PAGE) * PAGE);
}
