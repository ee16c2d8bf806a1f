import { indexedDbStore, init } from '@labelwright/client';

import { manyRecords } from './many-records';

/** The questions that are timed, each over a whole dataset. */
const QUESTIONS = {
  load: (name: string) => count(client.load(name)),
  'load by label (1%)': (name: string) => count(client.load(name, { query: { annotatedAs: ['RARE'] } })),
  'filter by metadata': (name: string) =>
    count(client.load(name, { query: { metadata: { n: { from: 10, to: 20 } } } })),
  'search for a word': (name: string) => count(client.load(name, { query: 'needle' })),
  'sort by score, first 100': (name: string) =>
    count(client.load(name, { sort: [{ field: 'score' }], limit: 100 })),
  'facet counts': async (name: string) => (await client.facets(name)).total,
};

/** What `measure-store.mjs` calls. */
export interface StoreBench {
  readonly questions: readonly string[];
  /** @returns ms */
  log(name: string, count: number): Promise<Timed>;
  ask(question: string, name: string): Promise<Timed>;
}

export interface Timed {
  readonly ms: number;
  readonly records: number;
}

declare global {
  interface Window {
    storeBench: StoreBench;
  }
}

const store = indexedDbStore({ name: 'bench' });
const client = init({ store });

async function timed(run: () => Promise<number>): Promise<Timed> {
  const start = performance.now();
  const records = await run();
  return { ms: performance.now() - start, records };
}

async function count(records: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const _record of records) found += 1;
  return found;
}

window.storeBench = {
  questions: Object.keys(QUESTIONS),
  log: (name, total) => timed(async () => (await client.log(manyRecords(total), { name })).processed),
  ask: (question, name) => {
    const run = Object.entries(QUESTIONS).find(([title]) => title === question)?.[1];
    if (run === undefined) throw new Error(`There is no question "${question}".`);
    return timed(() => run(name));
  },
};
