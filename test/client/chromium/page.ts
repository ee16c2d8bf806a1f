import {
  type DatasetIndex,
  type DatasetStore,
  indexedDbJournal,
  indexedDbStore,
  init,
  RecordConflict,
} from '@labelwright/client';
import {
  type AnnotationRecord,
  createTextClassificationRecord,
  type Facets,
  type RecordFilter,
} from '@labelwright/core';

/** What the tests call in the page. */
export interface StorePage {
  /** Logs records until it is killed or has `count` of them; `acknowledge` hears of each batch when it is stored. */
  log(name: string, count: number, acknowledges: 'when stored' | 'early'): Promise<number>;
  /** The numbers of the records that are stored as they were logged. */
  stored(name: string, query?: string): Promise<number[]>;
  /** Adds a mark to each record of a dataset, some times, in an order of its own, and reads anew after a conflict. */
  annotate(name: string, agent: string, rounds: number): Promise<{ saved: number; conflicts: number }>;
  /** Keeps an index of a dataset from now on. */
  watch(name: string): Promise<void>;
  /** What that index finds and counts, and how often it told of a change. */
  watched(filter: RecordFilter): Promise<{ ids: string[]; facets: Facets; told: number }>;
  /** Deletes records by their numbers. */
  remove(name: string, numbers: number[]): Promise<void>;
  /** All marks of all records. */
  marks(name: string): Promise<Record<string, unknown>[]>;
  /** Writes an entry into the journal of a session. */
  note(session: string, key: string, value: string): Promise<void>;
  /** What is in the journal of a session. */
  notes(session: string): Promise<Record<string, unknown>>;
}

declare global {
  interface Window {
    storePage: StorePage;
    acknowledge(numbers: number[]): Promise<void>;
  }
}

const BATCH = 50;
const store = indexedDbStore({ name: 'page' });

function idOf(n: number): string {
  return `r-${String(n).padStart(6, '0')}`;
}

function recordOf(n: number): AnnotationRecord {
  return createTextClassificationRecord({
    id: idOf(n),
    text: `Record number ${n} says ${'something '.repeat(20)}`,
    prediction: [['A', (n % 100) / 100]],
    metadata: { n, even: n % 2 === 0 },
    ...(n % 3 === 0 ? { annotation: 'B' } : {}),
  });
}

function* records(count: number): Generator<AnnotationRecord> {
  for (let n = 0; n < count; n += 1) yield recordOf(n);
}

/** What a store must not do: it answers before anything is stored. */
const early: DatasetStore = {
  ...store,
  put: async (ref, writes, options) => {
    store.put(ref, writes, options).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return writes.map(({ id, given }) => ({
      stored: { ...(given as AnnotationRecord), id, lastUpdated: '' },
    }));
  },
};

let watching: { readonly index: DatasetIndex; told: number } | undefined;

const journalOf = (name: string) => indexedDbJournal({ name, database: 'page-sessions' });

window.storePage = {
  watch: async (name) => {
    const watch = { index: init({ store }).index(name), told: 0 };
    watching = watch;
    watch.index.subscribe(() => {
      watch.told += 1;
    });
    await watch.index.facets();
  },
  watched: async (filter) => {
    if (watching === undefined) throw new Error('Nothing is watched.');
    const { index, told } = watching;
    const ids: string[] = [];
    for await (const piece of index.ids({ filter })) ids.push(...piece);
    return { ids, facets: await index.facets(filter), told };
  },
  remove: async (name, numbers) => {
    await init({ store }).deleteRecords(name, { ids: numbers.map(idOf) });
  },
  log: async (name, count, acknowledges) => {
    const client = init({ store: acknowledges === 'early' ? early : store });
    const { processed } = await client.log(records(count), {
      name,
      batchSize: BATCH,
      onProgress: ({ stored }) => void window.acknowledge(stored.map(({ id }) => Number(id.slice(2)))),
    });
    return processed;
  },
  stored: async (name, query = '') => {
    const numbers: number[] = [];
    for await (const { id, metadata, text } of init({ store }).load(name, { query })) {
      const n = Number(id.slice(2));
      if (metadata.n === n && text === recordOf(n).text) numbers.push(n);
    }
    return numbers;
  },
  annotate: async (name, agent, rounds) => {
    const client = init({ store, annotationAgent: agent });
    const ids = (await client.load(name).toArray()).map(({ id }) => id);
    const result = { saved: 0, conflicts: 0 };
    for (let round = 0; round < rounds; round += 1) {
      for (const id of ids) {
        for (;;) {
          const [record] = await client.load(name, { ids: [id] }).toArray();
          if (record === undefined) throw new Error(`${id} is gone`);
          try {
            await client.save(
              { ...record, metadata: { ...record.metadata, [`${agent}${round}`]: true } },
              { name },
            );
            result.saved += 1;
            break;
          } catch (error) {
            if (!(error instanceof RecordConflict)) throw error;
            result.conflicts += 1;
          }
        }
      }
    }
    return result;
  },
  marks: async (name) => (await init({ store }).load(name).toArray()).map(({ metadata }) => metadata),
  note: (session, key, value) => journalOf(session).write(new Map([[key, value]])),
  notes: async (session) => Object.fromEntries(await journalOf(session).entries()),
};
