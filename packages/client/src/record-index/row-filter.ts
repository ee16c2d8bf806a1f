import {
  type FieldValue,
  type MetadataCondition,
  metadataMatcher,
  type RecordFilter,
} from '@labelwright/core';
import type { RecordTable, TermColumn, TermField } from './record-table';

export type RowTest = (row: number) => boolean;

/**
 * What `compileFilter` tests of a record, but for its `queryText`, of a row of a table.
 * @returns the rows that pass, in the order of ids, out of `rows`
 */
export function filterRows(table: RecordTable, filter: RecordFilter, rows: Int32Array): Int32Array {
  const tests = testsOf(table, filter);
  if (tests.length === 0) return rows.slice();
  const found = new Int32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    if (!tests.every((test) => test(row))) continue;
    found[count] = row;
    count += 1;
  }
  return found.subarray(0, count);
}

function testsOf(table: RecordTable, filter: RecordFilter): readonly RowTest[] {
  const { ids } = filter;
  if (ids !== undefined) {
    const wanted = new Set(ids.map(table.ids.find));
    return [(row) => wanted.has(row)];
  }
  const tests: RowTest[] = [];
  const addTerms = (field: TermField, wanted: readonly string[] | undefined): void => {
    if (wanted !== undefined) tests.push(hasOneOf(table.terms[field], wanted));
  };
  const addHaving = (what: string, wanted: boolean | undefined): void => {
    if (wanted === undefined) return;
    const test = hasOneOf(table.terms.having, [what]);
    tests.push(wanted ? test : (row) => !test(row));
  };
  addTerms('status', filter.status);
  addHaving('prediction', filter.hasPrediction);
  addHaving('annotation', filter.hasAnnotation);
  addHaving('checkLater', filter.checkLater);
  addHaving('note', filter.hasNote);
  addTerms('annotatedBy', filter.annotatedBy);
  addTerms('predictedBy', filter.predictedBy);
  addTerms('annotatedAs', filter.annotatedAs);
  addTerms('predictedAs', filter.predictedAs);
  addTerms('predicted', filter.predicted === undefined ? undefined : [filter.predicted]);
  if (filter.score !== undefined) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter.score;
    tests.push((row) => table.scores.some(row, (score) => score >= from && score <= to));
  }
  for (const [key, condition] of Object.entries(filter.metadata ?? {})) {
    const column = table.metadata.get(key);
    tests.push(column === undefined ? () => false : hasValue(column, condition));
  }
  return tests;
}

function hasOneOf({ codes, dictionary }: TermColumn, wanted: readonly FieldValue[]): RowTest {
  const accepted = new Set(wanted.map(dictionary.find));
  return (row) => codes.some(row, (code) => accepted.has(code));
}

/** Each different value is tested once. */
function hasValue({ codes, dictionary }: TermColumn, condition: MetadataCondition): RowTest {
  const matches = metadataMatcher({ value: condition });
  const wanted = typeof condition === 'object' && !Array.isArray(condition) ? [] : [condition].flat();
  // Of a text that is too long to be kept it is only known which one it is.
  const long = new Set(wanted.map((value) => dictionary.find(String(value))));
  const accepted = new Uint8Array(dictionary.size);
  for (let code = 0; code < accepted.length; code += 1) {
    const value = dictionary.value(code);
    if (value === undefined ? long.has(code) : matches({ value })) accepted[code] = 1;
  }
  return (row) => codes.some(row, (code) => accepted[code] === 1);
}
