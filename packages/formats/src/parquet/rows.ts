import type { AnnotationRecord } from '@labelwright/core';
import { recordFromArgilla } from '../argilla/read';
import { recordToArgillaRow } from '../argilla/write-row';
import { wellFormed } from '../bytes/well-formed';
import type { DecodeOptions, Reading } from '../codec';
import { type DatasetsDecodeOptions, readDatasetsRow } from '../datasets/datasets';
import { type Fields, isList, isPlainObject } from '../json/guards';

/** A record as a row of the columns `names`; what has none goes into `other_fields`. */
export function writeParquetRow(record: AnnotationRecord, names: readonly string[]): Fields {
  const row: Record<string, unknown> = {
    ...recordToArgillaRow(record, 'datasets'),
    task: record.task,
    ...(record.task === 'TextClassification' ? { explanation: record.explanation } : {}),
    ...(record.numericId === undefined ? {} : { numericId: true }),
    ...(record.searchKeywords === undefined ? {} : { search_keywords: record.searchKeywords }),
  };
  const known = new Set(names);
  const others = Object.entries(row).filter(([name, value]) => !known.has(name) && value !== undefined);
  const all: Fields = others.length === 0 ? row : { ...row, other_fields: Object.fromEntries(others) };
  return wellFormedRow(Object.fromEntries(names.map((name) => [name, all[name] ?? null])));
}

/** A record from a row: of ours, or of a data set in the columns of others. */
export function readParquetRow(given: Fields, options: DatasetsDecodeOptions): Reading {
  const row = plain(given) as Fields;
  if (!('other_fields' in row)) return readDatasetsRow(row, options);
  const { other_fields: others, ...fields } = row;
  return recordFromArgilla(
    { ...fields, ...(isPlainObject(others) ? others : {}) },
    options satisfies DecodeOptions,
  );
}

/** What readers of Parquet make of times and numbers, as JSON has them; bigints are left to whoever makes the record. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value))
    return value instanceof DataView ? null : [...(value as unknown as Iterable<unknown>)];
  if (isList(value)) return value.map(plain);
  if (!isPlainObject(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** UTF-8 has no halves of pairs; JSON writes them as escapes. */
function wellFormedRow(value: unknown): Fields {
  // An object comes out as one.
  return replaceHalves(value) as Fields;
}

function replaceHalves(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (isList(value)) return value.map(replaceHalves);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaceHalves(member)]));
}
