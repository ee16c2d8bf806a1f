import type { AnnotationRecord } from '@labelwright/core';
import { writeText } from './bytes/write-text';
import type {
  Codec,
  Decoded,
  DecodeOptions,
  EncodeOptions,
  FilePlace,
  Finding,
  FormatInfo,
  Reading,
  RecordStream,
} from './codec';
import { locate } from './findings';
import { readJson } from './json/read-json';
import { stringifyJson } from './json/stringify-json';
import { lostFields } from './records/lost-fields';
import { unreadable } from './records/make-record';

/** One format in which a record is one value; how values make a file is the business of whoever takes this. */
export interface RowFormat<
  Row,
  D extends DecodeOptions = DecodeOptions,
  E extends EncodeOptions = EncodeOptions,
> extends FormatInfo {
  /** Never throws. */
  read(row: unknown, options: D): Reading;
  /** Leaves out what the format cannot hold: whoever wants to know reads the row again. */
  write(record: AnnotationRecord, options: E): Row;
  /** The rows that one value of the file holds; by default the value is one. */
  readonly expand?: (value: unknown) => readonly unknown[];
  /** Options with which `read` understands what `write` wrote with its own. */
  readingOf(options: E, record: AnnotationRecord): D;
}

/** What many formats leave to whoever reads them: which task a record is of, and whether several labels may apply. */
export function kindOfRecord(record: AnnotationRecord): {
  readonly task: AnnotationRecord['task'];
  readonly multiLabel: boolean | undefined;
} {
  return {
    task: record.task,
    multiLabel: record.task === 'TextClassification' ? record.multiLabel : undefined,
  };
}

/** A record that was read, its findings with their place. */
export function decoded({ record, findings }: Reading, index: number, place: FilePlace): Decoded {
  const issues = findings.map((finding) => locate(finding, index, record?.id, place));
  return record === undefined ? { issues } : { record, issues };
}

/** A place in a file where no record could be read. */
export function undecoded(message: string, index: number, place: FilePlace): Decoded {
  return {
    issues: [
      locate({ code: 'SYNTAX_INVALID', path: '', message, severity: 'error' }, index, undefined, place),
    ],
  };
}

export const MALFORMED: Finding = {
  code: 'ENCODING_INVALID',
  path: '',
  message: 'Some of its bytes are no UTF-8; they are read as U+FFFD. Save the file as UTF-8.',
  severity: 'warning',
};

/**
 * The rows of records that a format has room for, each with its index among all; `onIssue` hears what is not carried, which
 * is found by reading the row again.
 */
export async function* writeRows<Row, D extends DecodeOptions, E extends EncodeOptions>(
  records: RecordStream,
  format: RowFormat<Row, D, E>,
  options: E,
): AsyncGenerator<Row> {
  const { onIssue } = options;
  const readBack = (row: Row, record: AnnotationRecord): AnnotationRecord | undefined => {
    const [only] = format.expand?.(row) ?? [row];
    return format.read(only, format.readingOf(options, record)).record;
  };
  let index = -1;
  for await (const record of records) {
    index += 1;
    if (!format.tasks.includes(record.task)) {
      onIssue?.(locate(wrongTask(record, format), index, record.id));
      continue;
    }
    const row = format.write(record, options);
    yield row;
    // A row that is the record itself has all of it.
    if (onIssue === undefined || Object.is(row, record)) continue;
    const after = readBack(row, record);
    for (const finding of lostFields(record, after, format.title)) onIssue(locate(finding, index, record.id));
  }
}

function wrongTask({ task }: AnnotationRecord, { title, tasks }: FormatInfo): Finding {
  const message = `${title} has no place for ${task} records, so this one is left out. It carries ${tasks.join(', ')}.`;
  return { code: 'TASK_MISMATCH', path: 'task', message, severity: 'error' };
}

/** How rows of JSON make a file. */
export interface JsonLayout {
  /** `lines`: a row a line. `list`: all in one list. Both are read, whichever is written. */
  readonly layout: 'lines' | 'list';
  /** Names under which a document may have its list of rows. */
  readonly lists?: readonly string[];
  readonly stringify?: (row: unknown) => string;
}

/** A codec of a format whose rows are JSON. */
export function jsonCodec<D extends DecodeOptions, E extends EncodeOptions>(
  format: RowFormat<unknown, D, E>,
  { layout, lists, stringify = stringifyJson }: JsonLayout,
): Codec<D, E> {
  return {
    ...infoOf(format),
    async *decode(chunks, options) {
      let index = 0;
      for await (const item of readJson(chunks, lists)) {
        if (item.problem !== undefined) {
          yield undecoded(item.problem, index, item.place);
          index += 1;
          continue;
        }
        for (const row of format.expand?.(item.value) ?? [item.value]) {
          const reading = readGuarded(row, format, options ?? ({} as D));
          const findings = item.malformed ? [MALFORMED, ...reading.findings] : reading.findings;
          yield decoded({ ...reading, findings }, index, item.place);
          index += 1;
        }
      }
    },
    encode(records, options) {
      return writeText(layOut(writeRows(records, format, options ?? ({} as E)), layout, stringify));
    },
  };
}

/** Values are walked by functions that call themselves, so one that is nested some thousand levels deep is more than the stack holds. */
function readGuarded<D extends DecodeOptions>(
  row: unknown,
  format: { read(row: unknown, options: D): Reading },
  options: D,
): Reading {
  try {
    return format.read(row, options);
  } catch (error) {
    // Firefox has an error of its own for it.
    const isTooDeep =
      error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
    if (!isTooDeep) throw error;
    return unreadable('SYNTAX_INVALID', 'Lists and objects in it are nested too deep to be read.');
  }
}

/** What every codec of `format` says of itself. */
export function infoOf({ name, title, extensions, mediaType, tasks, offsetUnit }: FormatInfo): FormatInfo {
  return { name, title, extensions, mediaType, tasks, offsetUnit };
}

async function* layOut(
  rows: AsyncIterable<unknown>,
  layout: 'lines' | 'list',
  stringify: (row: unknown) => string,
): AsyncGenerator<string> {
  let before = layout === 'lines' ? '' : '[\n';
  for await (const row of rows) {
    yield `${before}${stringify(row)}`;
    before = layout === 'lines' ? '\n' : ',\n';
  }
  if (layout === 'lines') yield before;
  else yield before === '[\n' ? '[]\n' : '\n]\n';
}
