import type { StoredRecord } from '../record-change';

/** Reads records again that were written, each as often as it takes to have seen its last state. */
export interface Rereader {
  read(ids: readonly string[]): Promise<void>;
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
  const marked = new Set<string>();
  let [markings, applied] = [0, 0];
  let running: Promise<void> | undefined;
  let waiting: { readonly until: number; readonly done: () => void }[] = [];

  const mark = (id: string): void => {
    if (marked.has(id)) return;
    marked.add(id);
    markings += 1;
  };
  const readPage = async (): Promise<void> => {
    const ids = [...marked].slice(0, PAGE);
    for (const id of ids) marked.delete(id);
    try {
      await apply(ids, await read(ids));
    } catch (error) {
      // Still to be read; the count of markings holds each of them once already.
      const again = ids.filter((id) => !marked.has(id));
      for (const id of again) marked.add(id);
      applied += ids.length - again.length;
      throw error;
    }
    applied += ids.length;
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
    read: (ids) => {
      ids.forEach(mark);
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
