import { abortable } from '../abortable';
import { createBreath } from '../breath';
import { type ClientContext, subscribeTo } from '../context';
import type { StoreChange } from '../store';
import { type Filling, fillTable } from './fill-table';
import { createFrame } from './frame';
import { createRecordTable, type RecordRank, type RecordTable } from './record-table';
import { createRereader } from './reread';

export interface FeedState {
  readonly ready: boolean;
  readonly read: number;
}

/** Keeps a table of what a dataset has: reads all of it once, and then what is written. */
export interface TableFeed {
  /** Another one where the dataset was made anew. */
  readonly table: RecordTable;
  readonly state: FeedState;
  /** Resolves when all is read, and read again what was written until now. Rejects with what the store rejects with. */
  settled(signal: AbortSignal | undefined): Promise<void>;
  /** All rows by id, in pieces while they are being read. A piece is not to be kept over an `await`. */
  segments(signal: AbortSignal | undefined): AsyncIterable<Int32Array>;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export function createTableFeed(
  context: ClientContext,
  name: string,
  orders: ReadonlyMap<string, RecordRank>,
): TableFeed {
  const { store, workspace } = context;
  const ref = { name, workspace };
  const frame = createFrame();
  let waiting: (() => void)[] = [];
  let state: FeedState = { ready: false, read: 0 };
  let isClosed = false;

  const moved = (): void => {
    const ready = filling.state === 'done';
    if (ready !== state.ready) frame.tell();
    state = { ready, read: filling.read };
    const all = waiting;
    waiting = [];
    for (const done of all) done();
  };
  const fill = (): Filling =>
    fillTable(store, ref, { table: createRecordTable(orders), onProgress: () => moved() });
  let filling = fill();
  const refill = (): void => {
    filling.stop();
    filling = fill();
    frame.tell();
  };
  /** What is filled no more is no answer, unless nothing took its place. */
  const filled = (done: Promise<void>): Promise<void> =>
    done.catch((error: unknown) => {
      if (done === filling.done) throw error;
    });
  const next = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const written = createRereader({
    read: (ids) => store.get(ref, ids),
    apply: async (ids, records) => {
      const breathe = createBreath();
      for (const [i, id] of ids.entries()) {
        const record = records[i];
        const { table, state: now, reread } = filling;
        if (now === 'reading') reread.add(id);
        if (record === undefined) table.remove(id);
        else table.put(record);
        await breathe();
      }
      moved();
      frame.tell();
    },
  });

  const hear = async ({ kind, ids, records }: StoreChange): Promise<void> => {
    if (kind === 'dataset') {
      const dataset = await store.dataset(ref);
      await filling.done.catch(() => undefined);
      if (!isClosed && (filling.state === 'failed' || dataset?.createdAt !== filling.createdAt)) refill();
      return;
    }
    if (filling.state === 'failed') refill();
    await written.read(ids, records);
  };
  // What fails here is told to whoever asks next.
  const stop = subscribeTo(context, name, (change) => void hear(change).catch(() => undefined));

  return {
    get table() {
      return filling.table;
    },
    get state() {
      return state;
    },
    settled: async (signal) => {
      if (filling.state === 'failed') refill();
      for (let current: Filling | undefined; current !== filling; ) {
        current = filling;
        await abortable(filled(current.done), signal);
        await abortable(written.settled(), signal);
      }
    },
    segments: async function* (signal) {
      if (filling.state === 'failed') refill();
      await abortable(written.settled(), signal);
      for (let from: string | undefined; ; ) {
        signal?.throwIfAborted();
        // Another one where the dataset was made anew meanwhile: that goes on behind what was given.
        const { state: now, frontier, table, done } = filling;
        if (now === 'done') {
          yield table.ids.rowsBetween(from, undefined);
          return;
        }
        if (frontier !== undefined && (from === undefined || frontier > from)) {
          yield table.ids.rowsBetween(from, frontier);
          from = frontier;
        } else await abortable(Promise.race([filled(done), next()]), signal);
      }
    },
    subscribe: frame.subscribe,
    close: () => {
      isClosed = true;
      stop();
      filling.stop();
      frame.close();
    },
  };
}
