import {
  compareFacetCounts,
  createFacetCounter,
  type FacetCount,
  type Facets,
  type QueryField,
  type RecordFilter,
  valuesOf,
} from '@labelwright/core';
import { createBreath } from '../breath';
import type { Dictionary } from './dictionary';
import { type FindContext, idsOf, reading, textTest } from './find-ids';
import { readInOrder, readSorted } from './read-listed';
import type { RecordTable } from './record-table';
import { countRows, LIST_NAMES, type RowCounts, type RowFacets } from './row-facets';
import { filterRows } from './row-filter';

/** Counts come after each decision, and the next key must not wait for them. In ms. */
const SLICE = 6;

/** {@link Facets} of what matches, as `createFacetCounter` counts them. */
export async function findFacets(context: FindContext, filter: RecordFilter): Promise<Facets> {
  const { feed, signal } = context;
  await feed.settled(signal);
  const { table } = feed;
  const rows = filterRows(table, filter, table.ids.rows());
  const matches = textTest(filter);
  if (matches !== undefined) {
    const counter = createFacetCounter();
    for await (const page of readSorted(idsOf(table, rows), reading(context)))
      page.filter(matches).forEach(counter.add);
    return counter.facets();
  }
  const { lists, metadata, ...sums } = await countPatiently(table, rows, () =>
    filterRows(table, filter, table.ids.rows()),
  );
  const listed = (field: QueryField, counts: RowCounts) => withLongTexts(context, field, counts);
  const named = LIST_NAMES.map(async (kind) => [kind, await listed({ kind }, lists[kind])] as const);
  const keyed = [...metadata].map(
    async ([key, counts]) => [key, await listed({ kind: 'metadata', key }, counts)] as const,
  );
  return {
    ...sums,
    // Each name has its counts.
    ...(Object.fromEntries(await Promise.all(named)) as Pick<Facets, (typeof LIST_NAMES)[number]>),
    metadata: Object.fromEntries(await Promise.all(keyed)),
  };
}

/** In pauses, as long as nothing is written meanwhile: counts must be of one moment. */
async function countPatiently(
  table: RecordTable,
  rows: Int32Array,
  rowsNow: () => Int32Array,
): Promise<RowFacets> {
  const { changes } = table;
  const breathe = createBreath(SLICE);
  const counting = countRows(table, rows);
  for (let step = counting.next(); table.changes === changes; step = counting.next()) {
    if (step.done === true) return step.value;
    await breathe();
  }
  const again = countRows(table, rowsNow());
  for (;;) {
    const step = again.next();
    if (step.done === true) return step.value;
  }
}

/** Texts that were read, by their codes: the next count mostly lists the same ones. */
const read = new WeakMap<Dictionary, Map<number, string>>();

/** More are forgotten: this must not become all that a dictionary does not keep. */
const MOST_READ = 4000;

/** Reads the texts that the table does not keep, at most as many as are listed. */
async function withLongTexts(
  context: FindContext,
  field: QueryField,
  { short, long, column: { dictionary } }: RowCounts,
): Promise<readonly FacetCount[]> {
  if (long.length === 0) return short;
  const texts = read.get(dictionary) ?? new Map<number, string>();
  if (texts.size > MOST_READ) texts.clear();
  read.set(dictionary, texts);
  const missing = new Set(long.filter(({ code }) => !texts.has(code)).map(({ id }) => id));
  for await (const page of readInOrder([...missing], reading(context))) {
    for (const value of page.flatMap((record) => valuesOf(record, field))) {
      const code = dictionary.find(value);
      if (code !== undefined && dictionary.value(code) === undefined) texts.set(code, String(value));
    }
  }
  // What was changed meanwhile has another text; the listeners will be told of that.
  const found = long.flatMap(({ code, count }) => {
    const value = texts.get(code);
    return value === undefined ? [] : [{ value, count }];
  });
  return [...short, ...found].sort(compareFacetCounts);
}
