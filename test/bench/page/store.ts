import { indexedDbStore, init } from '@labelwright/client';
import { type AnnotationRecord, createTextClassificationRecord } from '@labelwright/core';

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

const WORDS =
  'the of and to in a is that for it as was with be by on not he his but at are this have from'.split(' ');

/** Some 300 characters, with a word in every hundredth that is in no other. */
function textOf(n: number): string {
  const words = Array.from({ length: 60 }, (_, i) => WORDS[(n * 7 + i * i) % WORDS.length]);
  return `${n} ${words.join(' ')}${n % 100 === 7 ? ' needle' : ''}`;
}

function* records(total: number): Generator<AnnotationRecord> {
  for (let n = 0; n < total; n += 1) {
    const score = (n % 1000) / 1000;
    yield createTextClassificationRecord({
      id: `record-${n}`,
      text: textOf(n),
      prediction: [
        ['A', score],
        ['B', 1 - score],
      ],
      predictionAgent: 'model',
      metadata: { split: n % 5 === 0 ? 'test' : 'train', n: n % 1000 },
      ...(n % 3 === 0 ? { annotation: n % 300 === 0 ? 'RARE' : 'A', annotationAgent: 'ada' } : {}),
    });
  }
}

window.storeBench = {
  questions: Object.keys(QUESTIONS),
  log: (name, total) => timed(async () => (await client.log(records(total), { name })).processed),
  ask: (question, name) => {
    const run = Object.entries(QUESTIONS).find(([title]) => title === question)?.[1];
    if (run === undefined) throw new Error(`There is no question "${question}".`);
    return timed(() => run(name));
  },
};
