import {
  type AnnotationRecord,
  annotatedAs,
  annotatedBy,
  type FieldValue,
  flattenMetadata,
  hasAnnotation,
  hasNote,
  hasPrediction,
  isCheckLater,
  metadataValues,
  predicted,
  predictedAs,
  predictedBy,
  scoresOf,
  type UncertaintyKind,
  uncertaintyOf,
  valuesOf,
} from '@labelwright/core';
import type { StoredRecord } from '../record-change';
import { createDictionary, type Dictionary } from './dictionary';
import { createIdTable, type IdTable } from './id-table';
import { type CodeLists, createCodeLists, createNumberLists, type Lists } from './lists';
import { createNumberColumn, type NumberColumn } from './number-column';

/** Values of a field: codes of a dictionary, some a row. */
export interface TermColumn {
  readonly dictionary: Dictionary;
  readonly codes: CodeLists;
}

/** A function by which a host orders records: lower numbers come first, what has none (`undefined`, `NaN`) comes last. */
export type RecordRank = (record: AnnotationRecord) => number | undefined;

const TERMS = {
  status: ({ status }) => [status],
  predicted: (record) => listed(predicted(record)),
  predictedAs: (record) => predictedAs(record),
  predictedBy,
  annotatedAs,
  annotatedBy,
  /** What a record has or has not. */
  having: (record) => [
    ...(hasPrediction(record) ? ['prediction'] : []),
    ...(hasAnnotation(record) ? ['annotation'] : []),
    ...(isCheckLater(record) ? ['checkLater'] : []),
    ...(hasNote(record) ? ['note'] : []),
  ],
} as const satisfies Readonly<Record<string, (record: AnnotationRecord) => readonly string[]>>;

export type TermField = keyof typeof TERMS;

const TIMES = ['eventTimestamp', 'lastUpdated'] as const;

export type TimeField = (typeof TIMES)[number];

const UNCERTAINTIES = ['leastConfident', 'smallestMargin', 'highestEntropy'] as const;

/** What filters, orders and counts look at, by columns: some 150 bytes a record, where a record of objects is thousands. */
export interface RecordTable {
  readonly ids: IdTable;
  readonly terms: Readonly<Record<TermField, TermColumn>>;
  /** By dotted key. */
  readonly metadata: ReadonlyMap<string, TermColumn>;
  readonly scores: Lists;
  /** In ms since 1970. */
  readonly times: Readonly<Record<TimeField, NumberColumn>>;
  /** Whether some record has a time that is none: the order by it is not known then. */
  hasOddTimes(field: TimeField): boolean;
  readonly uncertainty: Readonly<Record<UncertaintyKind, NumberColumn>>;
  /** By the names of the host's orders. */
  readonly ranks: ReadonlyMap<string, NumberColumn>;
  /** Counts what was put and removed. */
  readonly changes: number;
  put(record: StoredRecord): void;
  remove(id: string): void;
}

export function createRecordTable(orders: ReadonlyMap<string, RecordRank>): RecordTable {
  const ids = createIdTable();
  const terms = mapped(keysOf(TERMS), createTermColumn);
  const metadata = new Map<string, TermColumn>();
  const scores = createNumberLists();
  const times = mapped(TIMES, createNumberColumn);
  const oddTimes = mapped(TIMES, () => new Set<number>());
  const uncertainty = mapped(UNCERTAINTIES, createNumberColumn);
  const ranks = new Map([...orders.keys()].map((name) => [name, createNumberColumn()] as const));

  let changes = 0;

  const columnOf = (key: string): TermColumn => {
    const known = metadata.get(key);
    if (known !== undefined) return known;
    const column = createTermColumn();
    metadata.set(key, column);
    return column;
  };
  const putMetadata = (row: number, record: AnnotationRecord, isNew: boolean): void => {
    const flat = flattenMetadata(record.metadata);
    if (!isNew) for (const [key, { codes }] of metadata) if (!Object.hasOwn(flat, key)) codes.set(row, []);
    for (const key of Object.keys(flat)) {
      const values = metadataValues(flat, key);
      if (values.length > 0 || metadata.has(key)) putTerms(columnOf(key), row, values);
    }
  };
  const putTimes = (row: number, record: StoredRecord): void => {
    for (const field of TIMES) {
      const [time] = valuesOf(record, { kind: field });
      times[field].set(row, typeof time === 'number' ? time : undefined);
      if (typeof time === 'string') oddTimes[field].add(row);
      else oddTimes[field].delete(row);
    }
  };

  return {
    ids,
    terms,
    metadata,
    scores,
    times,
    hasOddTimes: (field) => oddTimes[field].size > 0,
    uncertainty,
    ranks,
    get changes() {
      return changes;
    },
    put: (record) => {
      changes += 1;
      const size = ids.size;
      const row = ids.add(record.id);
      for (const field of keysOf(TERMS)) putTerms(terms[field], row, TERMS[field](record));
      putMetadata(row, record, ids.size > size);
      scores.set(row, scoresOf(record));
      putTimes(row, record);
      for (const kind of UNCERTAINTIES) uncertainty[kind].set(row, uncertaintyOf(record, kind));
      for (const [name, column] of ranks) column.set(row, orders.get(name)?.(record));
    },
    remove: (id) => {
      const row = ids.remove(id);
      if (row === undefined) return;
      changes += 1;
      // The row goes to another record some time; what that one does not have must not be this one's.
      for (const { codes } of [...Object.values(terms), ...metadata.values()]) codes.set(row, []);
      for (const field of TIMES) oddTimes[field].delete(row);
    },
  };
}

function createTermColumn(): TermColumn {
  return { dictionary: createDictionary(), codes: createCodeLists() };
}

function putTerms(column: TermColumn, row: number, values: readonly FieldValue[]): void {
  const codes = values.map(column.dictionary.add);
  column.codes.set(row, codes.length < 2 ? codes : [...new Set(codes)]);
}

function listed(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function keysOf<K extends string>(object: Readonly<Record<K, unknown>>): readonly K[] {
  // The literals above have no other keys than their types say.
  return Object.keys(object) as K[];
}

function mapped<K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> {
  // Each key has its value.
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, V>;
}
