import type { StoredRecord } from '../record-change';

/** Reads records again that were written, each as often as it takes to have seen its last state. */
export interface Rereader {
  /** @param records what is stored of them, where that is known: nothing has to be read then */
  read(ids: readonly string[], records?: readonly StoredRecord[]): Promise<void>;
  /** Resolves when everything that was marked until now is applied. Rejects with what reading rejects with. */
  settled(): Promise<void>;
}

export interface RereaderOptions {
  readonly read: (ids: readonly string[]) => Promise<readonly (StoredRecord | undefined)[]>;
  readonly apply: (ids: readonly string[], records: readonly (StoredRecord | undefined)[]) => Promise<void>;
}

/** Records that are read at once. */
const PAGE = 250;

export function createRereader({ read, apply }: RereaderOptions): Rereader {
  /** In the order in which they were marked; one that is marked while it is being read is read once more. */
  const marked = new Map<string, StoredRecord | undefined>();
  let [markings, applied] = [0, 0];
  let running: Promise<void> | undefined;
  let waiting: { readonly until: number; readonly done: () => void }[] = [];

  const mark = (id: string, record: StoredRecord | undefined): void => {
    if (!marked.has(id)) markings += 1;
    // One that was to be read still is: what it was told with may be from before.
    else if (marked.get(id) === undefined) return;
    marked.set(id, record);
  };
  const readPage = async (): Promise<void> => {
    const page = new Map([...marked].slice(0, PAGE));
    for (const id of page.keys()) marked.delete(id);
    try {
      const unknown = [...page.keys()].filter((id) => page.get(id) === undefined);
      const answers = unknown.length === 0 ? [] : await read(unknown);
      const found = new Map(unknown.map((id, i) => [id, answers[i]]));
      await apply(
        [...page.keys()],
        [...page].map(([id, record]) => record ?? found.get(id)),
      );
    } catch (error) {
      // Still to be read; the count of markings holds each of them once already.
      const again = [...page].filter(([id]) => !marked.has(id));
      for (const [id, record] of again) marked.set(id, record);
      applied += page.size - again.length;
      throw error;
    }
    applied += page.size;
    for (const { done } of waiting.filter(({ until }) => until <= applied)) done();
    waiting = waiting.filter(({ until }) => until > applied);
  };
  const run = async (): Promise<void> => {
    try {
      while (marked.size > 0) await readPage();
    } finally {
      // In the same breath as the last look at what is marked: who marks something now starts another run.
      running = undefined;
    }
  };
  const kick = (): Promise<void> => {
    if (marked.size === 0) return running ?? Promise.resolve();
    running ??= run();
    return running;
  };

  return {
    read: (ids, records = []) => {
      for (const [i, id] of ids.entries()) mark(id, records[i]);
      return kick();
    },
    settled: async () => {
      const until = markings;
      if (applied >= until) return;
      const reached = new Promise<void>((done) => waiting.push({ until, done }));
      await Promise.race([reached, kick()]);
    },
  };
}
