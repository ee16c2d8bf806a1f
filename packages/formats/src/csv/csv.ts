import { type AnnotationRecord, TASKS } from '@labelwright/core';
import Papa from 'papaparse';
import { recordFromArgilla } from '../argilla/read';
import { WRITTEN_FIELDS } from '../argilla/wire';
import { recordToArgillaRow } from '../argilla/write-row';
import { wellFormed } from '../bytes/well-formed';
import { writeText } from '../bytes/write-text';
import type { Codec, CodecIssue, DecodeOptions, EncodeOptions, FormatInfo, Reading } from '../codec';
import { locate } from '../findings';
import { type Fields, isPlainObject, kindOf } from '../json/guards';
import { decoded, infoOf, MALFORMED, type RowFormat, undecoded, writeRows } from '../row-codec';
import type { ColumnMapping, TableOptions } from '../table/mapping';
import { readMapped } from '../table/read-mapped';
import { defaultColumns, writeMapped } from '../table/write-mapped';
import { readCell, writeCell, writeForeignCell } from './cells';
import { describeWidth, headerFindings, lookAhead } from './header';
import { type Dialect, readRows } from './read-rows';

interface SharedOptions extends TableOptions {
  /**
   * By default `,` in CSV and a tab in TSV. A CSV file that is read may also have `;`, a tab or `|` all through: its first
   * lines tell.
   */
  readonly delimiter?: string | undefined;
  /** Whether cells may be in double quotes. By default they may in CSV, and not in TSV, whose cells hold no tab or line break. */
  readonly quotes?: boolean | undefined;
  /** Whether the first row names the columns; by default it does. */
  readonly header?: boolean | undefined;
}

export interface CsvDecodeOptions extends DecodeOptions, SharedOptions {}

export interface CsvEncodeOptions extends EncodeOptions, SharedOptions {
  /** Which columns: all that a record has (`full`, the default without `columns`), or those of common data sets. */
  readonly layout?: 'full' | 'common' | undefined;
  /** By default CRLF, as RFC 4180 has it, and in TSV a line feed. */
  readonly lineBreak?: '\n' | '\r\n' | undefined;
}

/** Columns of the `full` layout: those of Argilla, and what its records do not have. */
const FULL = [...WRITTEN_FIELDS, 'other_fields'] as const;

const FULL_NAMES: ReadonlySet<string> = new Set(FULL);

const CSV: FormatInfo = {
  name: 'csv',
  title: 'CSV',
  extensions: ['csv'],
  mediaType: 'text/csv',
  tasks: TASKS,
  offsetUnit: 'codePoint',
};

const TSV: FormatInfo = {
  ...CSV,
  name: 'tsv',
  title: 'TSV',
  extensions: ['tsv', 'tab'],
  mediaType: 'text/tab-separated-values',
};

/**
 * CSV (RFC 4180) with a row a record. Written in full it loses nothing: cells of lists and objects are JSON. Tables of others
 * are read and written by a mapping of columns; common names (`text`, `label`, `tokens`, …) are known.
 */
export const csvCodec = tableCodec(CSV, { delimiter: ',', quotes: true }, '\r\n');

/**
 * Tab-separated values (IANA `text/tab-separated-values`): like CSV, but nothing is quoted, so a tab or line break in a text
 * becomes a space and is reported. With `quotes` it is CSV with tabs.
 */
export const tsvCodec = tableCodec(TSV, { delimiter: '\t', quotes: false }, '\n');

function tableCodec(
  info: FormatInfo,
  dialect: Dialect,
  lineBreak: string,
): Codec<CsvDecodeOptions, CsvEncodeOptions> {
  const dialectOf = ({ delimiter, quotes }: SharedOptions): Dialect => ({
    delimiter: delimiter ?? dialect.delimiter,
    quotes: quotes ?? dialect.quotes,
  });
  const format: RowFormat<Fields, CsvDecodeOptions, CsvEncodeOptions> = {
    ...info,
    read: readFields,
    write: (record, options) => {
      const isOurs = layoutOf(options) === 'full';
      const row = isOurs
        ? fullRow(record)
        : writeMapped(record, { ...options, columns: columnsOf(options, record.task) });
      const cells = Object.entries(row).map(([column, value]) => {
        const cell = isOurs ? writeCell(column, value) : writeForeignCell(value, options.separator);
        return [column, asWritten(cell, dialectOf(options))];
      });
      return Object.fromEntries(cells);
    },
    readingOf: (options, { task }) => ({
      ...options,
      // What the settings think of a label is no matter of the format.
      settings: undefined,
      task,
      columns: layoutOf(options) === 'full' ? undefined : columnsOf(options, task),
    }),
  };
  return {
    ...infoOf(info),
    async *rows(chunks, { header: hasHeader } = {}) {
      let header: readonly string[] | undefined;
      const { dialect: own, all } = await lookAhead(chunks, dialect);
      for await (const item of readRows(all, own)) {
        if (item.problem !== undefined) continue;
        if (hasHeader !== false && header === undefined) {
          header = item.cells;
        } else if (header === undefined || header.length === item.cells.length) {
          const row = rowOf(item.cells, header);
          if (isOwnLayout(row)) return;
          yield row;
        }
      }
    },
    async *decode(chunks, options = {}) {
      const { dialect: own, all } = await lookAhead(chunks, dialectOf(options), options.delimiter);
      let header = options.header === false ? undefined : ([] as readonly string[]);
      let ofHeader: readonly CodecIssue[] = [];
      let index = 0;
      for await (const item of readRows(all, own)) {
        if (item.problem !== undefined) {
          yield undecoded(item.problem, index, item.place);
        } else if (header?.length === 0) {
          header = item.cells;
          const { place } = item;
          const found = headerFindings(header, options.columns);
          ofHeader = found.map((finding) => locate(finding, 0, undefined, place));
          continue;
        } else if (header !== undefined && item.cells.length !== header.length) {
          yield undecoded(describeWidth(item.cells.length, header.length, own), index, item.place);
        } else {
          const reading = readFields(rowOf(item.cells, header), options);
          const findings = item.malformed ? [MALFORMED, ...reading.findings] : reading.findings;
          const row = decoded({ ...reading, findings }, index, item.place);
          yield ofHeader.length === 0 ? row : { ...row, issues: [...ofHeader, ...row.issues] };
          ofHeader = [];
        }
        index += 1;
      }
    },
    encode(records, options = {}) {
      return writeText(
        writeTable(writeRows(records, format, options), dialectOf(options), options, lineBreak),
      );
    },
  };
}

/** Cells by the names in the header, by their positions without one. */
function rowOf(cells: readonly string[], header: readonly string[] | undefined): Fields {
  const names = header ?? cells.map((_, position) => String(position));
  return Object.fromEntries(names.map((name, position) => [name, cells[position] ?? '']));
}

/** Whether a row has the columns that the `full` layout writes. */
function isOwnLayout(row: Fields): boolean {
  return 'other_fields' in row && 'task' in row;
}

function layoutOf({ layout, columns }: CsvEncodeOptions): 'full' | 'common' {
  return layout ?? (columns === undefined ? 'full' : 'common');
}

/** All rows of a table have the same columns, so metadata goes into those that are named, if any. */
function columnsOf({ columns }: CsvEncodeOptions, task: AnnotationRecord['task']): ColumnMapping {
  return { metadata: [], ...(columns ?? defaultColumns(task)) };
}

function fullRow(record: AnnotationRecord): Fields {
  const row: Record<string, unknown> = { task: record.task, ...recordToArgillaRow(record, 'client') };
  const others = Object.entries(row).filter(([column]) => !FULL_NAMES.has(column));
  // One text needs no column of inputs.
  if (
    record.task === 'TextClassification' &&
    record.text !== undefined &&
    Object.keys(record.inputs).length === 1
  )
    row.inputs = null;
  row.other_fields = others.length === 0 ? null : Object.fromEntries(others);
  return Object.fromEntries(FULL.map((column) => [column, row[column]]));
}

function readFields(given: unknown, options: CsvDecodeOptions): Reading {
  if (!isPlainObject(given)) {
    const message = `It is ${kindOf(given)} where a row belongs.`;
    return { findings: [{ code: 'SYNTAX_INVALID', path: '', message, severity: 'error' }] };
  }
  const isOurs = options.columns === undefined && isOwnLayout(given);
  if (!isOurs) return readMapped(given, options);
  const cells = Object.entries(given).map(([column, cell]) => [column, readCell(column, String(cell))]);
  const { other_fields, ...row } = Object.fromEntries(cells) as Fields;
  // A record of several texts has no text of its own.
  const text =
    row.inputs === null || row.task !== 'TextClassification' ? row.text : row.text === '' ? null : row.text;
  return recordFromArgilla({ ...row, text, ...(isPlainObject(other_fields) ? other_fields : {}) }, options);
}

/** A cell as it comes back: unquoted it can hold no tab and no line break, and no half of a pair goes into UTF-8. */
function asWritten(cell: string, { quotes, delimiter }: Dialect): string {
  const text = quotes ? cell : cell.replaceAll(delimiter, ' ').replace(/[\r\n]+/g, ' ');
  return wellFormed(text);
}

async function* writeTable(
  rows: AsyncIterable<Fields>,
  { delimiter, quotes }: Dialect,
  options: CsvEncodeOptions,
  defaultBreak: string,
): AsyncGenerator<string> {
  const newline = options.lineBreak ?? defaultBreak;
  const line = (cells: readonly unknown[]): string =>
    `${quotes ? Papa.unparse([[...cells]], { delimiter, newline }) : cells.join(delimiter)}${newline}`;
  let header: readonly string[] | undefined;
  for await (const row of rows) {
    if (header === undefined) {
      header = layoutOf(options) === 'full' ? FULL : Object.keys(row);
      if (options.header !== false) yield line(header);
    }
    yield line(header.map((column) => row[column] ?? ''));
  }
}
