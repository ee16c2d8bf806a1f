import {
  compareFacetCounts,
  type FacetCount,
  type Facets,
  MOST_FACET_VALUES,
  SCORE_BUCKETS,
  scoreBucket,
} from '@labelwright/core';
import type { RecordTable, TermColumn } from './record-table';

/** Counted, but with a text that is too long to be kept: it is in the record of that id. */
export interface LongValue {
  readonly count: number;
  readonly code: number;
  readonly id: string;
}

/** One list of counts before its long texts are read. */
export interface RowCounts {
  readonly column: TermColumn;
  readonly short: readonly FacetCount[];
  readonly long: readonly LongValue[];
}

export interface RowFacets
  extends Pick<Facets, 'total' | 'hasPrediction' | 'hasAnnotation' | 'checkLater' | 'hasNote' | 'score'> {
  readonly lists: Readonly<Record<ListName, RowCounts>>;
  readonly metadata: ReadonlyMap<string, RowCounts>;
}

export const LIST_NAMES = [
  'status',
  'predicted',
  'predictedAs',
  'predictedBy',
  'annotatedAs',
  'annotatedBy',
] as const satisfies readonly (keyof Facets)[];

type ListName = (typeof LIST_NAMES)[number];

/**
 * {@link Facets} of rows in the order of their ids: of more values than are listed, the first ones are. Stops after each column,
 * which takes some milliseconds of 100,000 rows.
 */
export function* countRows(table: RecordTable, rows: Int32Array): Generator<undefined, RowFacets> {
  const having = new Map(
    countTerms(table, table.terms.having, rows).short.map(({ value, count }) => [value, count]),
  );
  yield undefined;
  const score = countScores(table, rows);
  yield undefined;
  const lists: [string, RowCounts][] = [];
  for (const name of LIST_NAMES) {
    lists.push([name, countTerms(table, table.terms[name], rows)]);
    yield undefined;
  }
  const metadata = new Map<string, RowCounts>();
  for (const [key, column] of table.metadata) {
    const counts = countTerms(table, column, rows);
    if (counts.short.length + counts.long.length > 0) metadata.set(key, counts);
    yield undefined;
  }
  return {
    total: rows.length,
    hasPrediction: having.get('prediction') ?? 0,
    hasAnnotation: having.get('annotation') ?? 0,
    checkLater: having.get('checkLater') ?? 0,
    hasNote: having.get('note') ?? 0,
    score,
    // Each name has its counts.
    lists: Object.fromEntries(lists) as Record<ListName, RowCounts>,
    metadata,
  };
}

function countScores({ scores }: RecordTable, rows: Int32Array): readonly number[] {
  const counts = Array.from({ length: SCORE_BUCKETS }, () => 0);
  let seen = 0;
  const visit = (score: number): void => {
    const bucket = scoreBucket(score);
    if ((seen & (1 << bucket)) !== 0) return;
    seen |= 1 << bucket;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  };
  for (const row of rows) {
    seen = 0;
    scores.each(row, visit);
  }
  return counts;
}

function countTerms({ ids }: RecordTable, column: TermColumn, rows: Int32Array): RowCounts {
  const { codes, dictionary } = column;
  const counts = new Int32Array(dictionary.size);
  // Nothing to leave out, nothing to take together, no text to look up.
  if (dictionary.size <= MOST_FACET_VALUES && !dictionary.isMixed && !dictionary.hasLong) {
    codes.tally(rows, counts);
    return { column, short: countsOf(column, counts), long: [] };
  }
  /** The row that was counted last, and the first one, plus 1. */
  const last = new Int32Array(dictionary.size);
  const first = new Int32Array(dictionary.hasLong ? dictionary.size : 0);
  const names = namesOf(column);
  let different = 0;
  let current = 0;
  const visit = (code: number): void => {
    const name = names?.[code] ?? code;
    if (last[name] === current + 1) return;
    last[name] = current + 1;
    if (counts[name] === 0) {
      if (different === MOST_FACET_VALUES) return;
      different += 1;
      first[name] = current;
    }
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const row of rows) {
    current = row;
    codes.each(row, visit);
  }
  const long: LongValue[] = [];
  for (let code = 0; dictionary.hasLong && code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count > 0 && dictionary.value(code) === undefined)
      long.push({ count, code, id: ids.id(first[code] ?? 0) });
  }
  return { column, short: countsOf(column, counts), long };
}

/** The counts of all values that are kept. */
function countsOf({ dictionary }: TermColumn, counts: Int32Array): readonly FacetCount[] {
  const found: FacetCount[] = [];
  counts.forEach((count, code) => {
    const value = count === 0 ? undefined : dictionary.value(code);
    if (value !== undefined) found.push({ value: String(value), count });
  });
  return found.sort(compareFacetCounts);
}

/** Which code counts for which: 1 and '1' are one value of metadata. `undefined` where each counts for itself. */
function namesOf({ dictionary }: TermColumn): Int32Array | undefined {
  if (!dictionary.isMixed) return undefined;
  const firsts = new Map<string, number>();
  const names = new Int32Array(dictionary.size);
  for (let code = 0; code < names.length; code += 1) {
    const value = dictionary.value(code);
    const name = value === undefined ? code : (firsts.get(String(value)) ?? code);
    if (value !== undefined) firsts.set(String(value), name);
    names[code] = name;
  }
  return names;
}
