import { type AnnotationRecord, TASKS } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { type Fields, isPlainObject } from '../json/guards';
import { readJson } from '../json/read-json';
import { NO_OBJECT, unreadable } from '../records/make-record';
import { jsonCodec, kindOfRecord, type RowFormat } from '../row-codec';
import { type ColumnMapping, completeMapping, type TableOptions } from '../table/mapping';
import { readMapped } from '../table/read-mapped';
import { defaultColumns, writeMapped } from '../table/write-mapped';
import { type Features, labelNamesOf } from './features';

interface FeatureOptions extends TableOptions {
  /** Columns of `ClassLabel` hold numbers; these features name them. */
  readonly features?: Features | undefined;
}

export interface DatasetsDecodeOptions extends DecodeOptions, FeatureOptions {}
export interface DatasetsEncodeOptions extends EncodeOptions, FeatureOptions {}

const FORMAT: RowFormat<unknown, DatasetsDecodeOptions, DatasetsEncodeOptions> = {
  name: 'datasets',
  title: 'Hugging Face datasets',
  extensions: ['hf.jsonl'],
  mediaType: 'application/jsonl',
  tasks: TASKS,
  offsetUnit: 'codePoint',
  read: readDatasetsRow,
  write: (record, options) =>
    writeMapped(record, {
      ...options,
      columns: columnsOf(record, options),
      labelNames: namesFor(options, columnsOf(record, options)),
    }),
  readingOf: (options, record) => ({
    ...options,
    // What the settings think of a label is no matter of the format.
    settings: undefined,
    ...kindOfRecord(record),
  }),
};

/** Names under which a document may have its list of rows. */
const LISTS = ['rows', 'data'] as const;

/**
 * Rows of Hugging Face `datasets` (its documents "Dataset features" and "Load text data"), as `to_json` and its viewer give
 * them: `text` and `label`, `tokens` and `ner_tags`, `text` and `target`, or the columns of a mapping; numbers of labels by
 * `features`. All other columns are metadata.
 */
export const datasetsCodec: Codec<DatasetsDecodeOptions, DatasetsEncodeOptions> = {
  ...jsonCodec(FORMAT, { layout: 'lines', lists: LISTS }),
  async *rows(chunks) {
    for await (const item of readJson(chunks, LISTS)) {
      if (item.problem === undefined && isPlainObject(item.value)) yield unwrapped(item.value);
    }
  },
};

/** One row in somebody's columns. */
export function readDatasetsRow(given: unknown, options: DatasetsDecodeOptions): Reading {
  if (!isPlainObject(given)) return unreadable('RECORD_NOT_OBJECT', NO_OBJECT);
  const row = unwrapped(given);
  const columns = completeMapping(options.columns, Object.keys(row));
  return readMapped(row, { ...options, columns, labelNames: namesFor(options, columns) });
}

/** The hub's viewer wraps each row. */
function unwrapped(row: Fields): Fields {
  return isPlainObject(row.row) ? row.row : row;
}

/** Several texts of a record have columns of their own, by their names. */
function columnsOf(record: AnnotationRecord, { columns }: FeatureOptions): ColumnMapping {
  if (columns !== undefined) return columns;
  const common = defaultColumns(record.task);
  if (record.task !== 'TextClassification' || record.text !== undefined) return common;
  return { ...common, text: undefined, inputs: Object.keys(record.inputs) };
}

function namesFor({ labelNames, features }: FeatureOptions, columns: ReturnType<typeof completeMapping>) {
  const column = columns.tags ?? columns.annotation;
  return (
    labelNames ??
    (features === undefined || column === undefined ? undefined : labelNamesOf(features, column))
  );
}
