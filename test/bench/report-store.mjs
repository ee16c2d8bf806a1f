import { fixed, megabytes, ratio, table } from './table.mjs';

/** What no task of the page may take, in ms. */
const LONG = 50;

/** What may be on the heap for a while beside the page itself: some batches of records. */
const FLAT = 8e6;

export function storeTables(rows) {
  const titles = ['log', ...rows[0].asked.map(({ question }) => question)];
  const cells = titles.map((title, i) => [
    title,
    ...rows.flatMap((row) => {
      const [timed, first] = [timesOf(row)[i], timesOf(rows[0])[i]];
      const growth = ratio(timed.ms / row.size, first.ms / rows[0].size);
      return [fixed(timed.ms), growth, fixed(timed.longest), timed.records];
    }),
  ]);
  const head = ['', ...rows.flatMap(({ size }) => [`${size}: ms`, 'a record', 'longest', 'found'])];
  const heaps = rows.map(({ size, heap }) => [size, ...Object.values(heap).map(megabytes)]);
  return [
    table('Client over IndexedDB, after a reload; cost of a record beside the smallest; longest task (CPU)', [
      head,
      ...cells,
    ]),
    table('Heap of the page, MB after collection', [
      ['records', 'before', 'most while logging', 'after'],
      ...heaps,
    ]),
  ].join('\n');
}

export function sayOfStore(say, rows) {
  const last = rows.at(-1);
  const longest = Math.max(...timesOf(last).map((timed) => timed.longest));
  const grown = last.heap.most - last.heap.before;
  const what = `${last.size} records through IndexedDB`;
  say(longest < LONG, `no task over ${LONG} ms, ${what}`, `${fixed(longest)} ms of the thread`);
  say(grown < FLAT, `flat heap, ${what}`, `${megabytes(grown)} MB more while they are logged`);
}

function timesOf({ log, asked }) {
  return [log, ...asked.map(({ timed }) => timed)];
}
