import { createBreath, whenIdle } from '../breath';
import type { DatasetRef } from '../dataset';
import type { StoredRecord } from '../record-change';
import type { DatasetStore } from '../store';
import type { RecordTable } from './record-table';

/** A table while everything is read into it, and after. */
export interface Filling {
  readonly table: RecordTable;
  /** Rejects with what the store rejects with. */
  readonly done: Promise<void>;
  readonly state: 'reading' | 'done' | 'failed';
  /** Records read so far. */
  readonly read: number;
  /** The id up to which everything was read. */
  readonly frontier: string | undefined;
  /** What was written meanwhile and has been read by its id: a page that is on its way may have it as it was before. */
  readonly reread: Set<string>;
  /** When the dataset was made that is read here; `undefined` until that is known. */
  readonly createdAt: string | undefined;
  stop(): void;
}

/** Records whose ids are given at once: more than a screen has. */
const FIRST_PAGE = 50;

/** Starts to read a dataset into a table, in slices that leave the page alive. */
export function fillTable(
  store: DatasetStore,
  ref: DatasetRef,
  { table, onProgress }: { readonly table: RecordTable; readonly onProgress: () => void },
): Filling {
  const stopping = new AbortController();
  const reread = new Set<string>();
  let state: Filling['state'] = 'reading';
  let read = 0;
  let frontier: string | undefined;
  let createdAt: string | undefined;

  const breathe = createBreath();
  const take = async (page: readonly StoredRecord[]): Promise<void> => {
    for (const record of page) {
      if (!reread.has(record.id)) table.put(record);
      await breathe();
    }
    stopping.signal.throwIfAborted();
    read += page.length;
    frontier = page.at(-1)?.id ?? frontier;
    onProgress();
  };
  const fill = async (): Promise<void> => {
    // Asked before the first page, and not waited for: over a network that would be two answers more before the first record.
    const dataset = store.dataset(ref);
    dataset.catch(() => undefined);
    const { signal } = stopping;
    const first = store.scan(ref, { limit: FIRST_PAGE }, { signal, pageSize: FIRST_PAGE });
    for await (const page of first) await take(page);
    createdAt = (await dataset)?.createdAt;
    if (read < FIRST_PAGE) return;
    // Whoever waits for the first records reads them now, and must not wait behind all others.
    await whenIdle();
    for await (const page of store.scan(ref, { idFrom: frontier }, { signal })) await take(page);
  };
  const done = fill().then(
    () => {
      state = 'done';
      reread.clear();
      onProgress();
    },
    (error: unknown) => {
      state = 'failed';
      onProgress();
      throw error;
    },
  );
  // Nobody may be waiting; whoever asks later is told.
  done.catch(() => undefined);
  return {
    table,
    done,
    reread,
    get state() {
      return state;
    },
    get read() {
      return read;
    },
    get frontier() {
      return frontier;
    },
    get createdAt() {
      return createdAt;
    },
    stop: () => stopping.abort(),
  };
}
