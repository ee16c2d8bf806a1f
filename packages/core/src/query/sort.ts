import { AnnotationError } from '../errors';
import type { AnnotationRecord } from '../records/annotation-record';
import { quote } from '../records/describe';
import { nearest } from '../records/edit-distance';
import { type FieldValue, fieldNamed, QUERY_FIELDS, type QueryField, valuesOf } from './fields';

export interface SortBy {
  /** A field as in a text query: `score`, `status`, `metadata.<key>`, … */
  readonly field: string;
  /** By default `asc`. */
  readonly order?: 'asc' | 'desc' | undefined;
}

/** All that an order needs to know of a record. */
export interface SortEntry {
  readonly id: string;
  /** One a field; `undefined` where the record has no value. */
  readonly keys: readonly (FieldValue | undefined)[];
}

export interface SortOrder {
  entryOf(record: AnnotationRecord): SortEntry;
  compare(a: SortEntry, b: SortEntry): number;
}

/**
 * An order of records. Ties, and records without any of the fields, go by id, so an order is always the same. Ids are compared as
 * strings (0, 1, 10, 2), as in the original; numbers as numbers and before strings, those before booleans; what has no value comes
 * last either way. Of several values the lowest counts going up, the highest going down.
 * @throws AnnotationError `SORT_UNKNOWN`
 */
export function createSortOrder(sort: readonly SortBy[]): SortOrder {
  const parts = sort.map(({ field, order = 'asc' }) => ({ field: sortField(field), down: order === 'desc' }));
  return {
    entryOf: (record) => ({
      id: record.id ?? '',
      keys: parts.map(({ field, down }) => keyOf(valuesOf(record, field), down)),
    }),
    compare: (a, b) => {
      for (let i = 0; i < parts.length; i += 1) {
        const [left, right] = [a.keys[i], b.keys[i]];
        if (left === right) continue;
        if (left === undefined) return 1;
        if (right === undefined) return -1;
        const order = compareValues(left, right);
        if (order !== 0) return parts[i]?.down === true ? -order : order;
      }
      return compareIds(a.id, b.id);
    },
  };
}

/** Ids in the order of records that nobody sorted: by UTF-16 unit. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortField(name: string): QueryField {
  const field = fieldNamed(name);
  if (field !== undefined) return field;
  const near = nearest(name, QUERY_FIELDS);
  const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
  const known = `${QUERY_FIELDS.join(', ')}, metadata.<key> or inputs.<name>`;
  throw new AnnotationError(
    'SORT_UNKNOWN',
    `Records have no field ${quote(name)} to sort by. Use ${known}.${hint}`,
  );
}

function keyOf(values: readonly FieldValue[], down: boolean): FieldValue | undefined {
  let key: FieldValue | undefined;
  for (const value of values) {
    if (key === undefined || compareValues(value, key) < 0 !== down) key = value;
  }
  return key;
}

const RANKS = { number: 0, string: 1, boolean: 2 };

function compareValues(a: FieldValue, b: FieldValue): number {
  const rank = RANKS[typeof a as keyof typeof RANKS] - RANKS[typeof b as keyof typeof RANKS];
  if (rank !== 0) return rank;
  return a < b ? -1 : a > b ? 1 : 0;
}
