import { type FieldValue, fieldNamed, type QueryField, type SortBy } from '@labelwright/core';
import type { Dictionary } from './dictionary';
import type { NumberColumn } from './number-column';
import type { RecordTable, TermColumn } from './record-table';

/** One number a row, the lowest comes first; `Infinity` for what has none. */
export type OrderKeys = Float64Array;

/** The keys by which `sort` orders rows, as `createSortOrder` does; `undefined` where columns do not tell them. */
export function sortKeys(
  table: RecordTable,
  { field: name, order = 'asc' }: SortBy,
  rows: Int32Array,
): OrderKeys | undefined {
  const field = fieldNamed(name);
  const keyOf = field === undefined ? undefined : rowKey(table, field, order === 'desc' ? -1 : 1);
  if (keyOf !== undefined) return Float64Array.from(rows, keyOf);
  // Rows come in the order of their ids.
  if (field?.kind === 'id') return Float64Array.from(rows, (_row, i) => (order === 'desc' ? -i : i));
  return undefined;
}

export function numberKeys(column: NumberColumn, rows: Int32Array, direction: 1 | -1): OrderKeys {
  return Float64Array.from(rows, (row) => keyOfNumber(column.get(row) * direction));
}

type RowKey = (row: number) => number;

function rowKey(table: RecordTable, field: QueryField, direction: 1 | -1): RowKey | undefined {
  switch (field.kind) {
    case 'status':
    case 'predicted':
    case 'predictedAs':
    case 'predictedBy':
    case 'annotatedAs':
    case 'annotatedBy':
      return termKey(table.terms[field.kind], direction);
    case 'metadata': {
      const column = table.metadata.get(field.key);
      return column === undefined ? () => Number.POSITIVE_INFINITY : termKey(column, direction);
    }
    case 'score':
      return lowest((row, visit) => table.scores.each(row, visit), direction);
    case 'eventTimestamp':
    case 'lastUpdated': {
      if (table.hasOddTimes(field.kind)) return undefined;
      const column = table.times[field.kind];
      return (row) => keyOfNumber(column.get(row) * direction);
    }
    default:
      return undefined;
  }
}

/** Of several values the lowest counts going up, the highest going down. */
function lowest(each: (row: number, visit: (value: number) => void) => void, direction: 1 | -1): RowKey {
  let key = Number.POSITIVE_INFINITY;
  const visit = (value: number): void => {
    if (value * direction < key) key = value * direction;
  };
  return (row) => {
    key = Number.POSITIVE_INFINITY;
    each(row, visit);
    return key;
  };
}

function termKey({ codes, dictionary }: TermColumn, direction: 1 | -1): RowKey | undefined {
  if (dictionary.hasLong) return undefined;
  const ranks = ranksOf(dictionary);
  return lowest((row, visit) => codes.each(row, (code) => visit(ranks[code] ?? 0)), direction);
}

/** Values never leave a dictionary, so as many of them are the same ones. */
const known = new WeakMap<Dictionary, Float64Array>();

function ranksOf(dictionary: Dictionary): Float64Array {
  const before = known.get(dictionary);
  if (before?.length === dictionary.size) return before;
  const ranks = rankValues(Array.from({ length: dictionary.size }, (_, code) => dictionary.value(code)));
  known.set(dictionary, ranks);
  return ranks;
}

/**
 * The places of values in the order that `createSortOrder` has for them: numbers, texts, booleans; equals at one place, `Infinity`
 * for `undefined`.
 */
export function rankValues(values: readonly (FieldValue | undefined)[]): OrderKeys {
  const [numbers, texts, booleans]: [number[], string[], boolean[]] = [[], [], []];
  for (const value of new Set(values)) {
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'string') texts.push(value);
    else if (value !== undefined) booleans.push(value);
  }
  // Without a function to compare by: several times faster, and by UTF-16 unit as texts are to be ordered.
  const sorted = [...Float64Array.from(numbers).sort(), ...texts.sort(), ...booleans.sort()];
  const ranks = new Map<FieldValue | undefined, number>(sorted.map((value, rank) => [value, rank]));
  return Float64Array.from(values, (value) => ranks.get(value) ?? Number.POSITIVE_INFINITY);
}

function keyOfNumber(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/**
 * The places from 0 to `length`, ordered by the first keys, then the second ones, and so on, equals as they stand. Sorts plain
 * numbers, which takes a third of the time that comparing by a function does.
 */
export function orderPlaces(length: number, keys: readonly OrderKeys[]): Int32Array {
  const [first = new Float64Array(length), ...others] = keys;
  let groups = denseRanks(first);
  for (const part of others) {
    const ranks = denseRanks(part);
    const different = ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1;
    // Both are below the length, so this stays below 2^53 as long as the length does below 2^26.
    groups = denseRanks(groups.map((group, i) => group * different + (ranks[i] ?? 0)));
  }
  const packed = groups.map((group, i) => group * length + i).sort();
  return Int32Array.from(packed, (value) => value % length);
}

/** The same order in whole numbers from 0 up. */
function denseRanks(keys: OrderKeys): OrderKeys {
  const sorted = keys.slice().sort();
  let count = 0;
  for (const key of sorted) {
    if (count > 0 && sorted[count - 1] === key) continue;
    sorted[count] = key;
    count += 1;
  }
  return keys.map((key) => {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
