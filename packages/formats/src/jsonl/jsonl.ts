import { type AnnotationRecord, TASKS, type Task, validateRecord } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { type Fields, isPlainObject, kindOf } from '../json/guards';
import { makeRecord } from '../records/make-record';
import { recordFieldsOf } from '../records/record-fields';
import { jsonCodec, type RowFormat } from '../row-codec';

const FORMAT: RowFormat<unknown> = {
  name: 'jsonl',
  title: 'JSON Lines',
  extensions: ['jsonl', 'ndjson'],
  mediaType: 'application/jsonl',
  tasks: TASKS,
  offsetUnit: 'codePoint',
  read: readRow,
  write: (record) => record,
  readingOf: (_options, { task }) => ({ task }),
};

/**
 * JSON Lines (jsonlines.org; also called NDJSON) of records as they are, in the field names of this library: the lossless
 * format. Read, a record may leave out what `create*` fills in, also its task where the option names that; `null` is taken
 * for absent.
 */
export const jsonlCodec: Codec<DecodeOptions, EncodeOptions> = jsonCodec(FORMAT, { layout: 'lines' });

function readRow(row: unknown, { task, settings }: DecodeOptions): Reading {
  if (!isPlainObject(row))
    return problem('RECORD_NOT_OBJECT', `It is ${kindOf(row)} where a record belongs.`);
  const known = TASKS.find((name) => name === (row.task ?? task));
  if (known === undefined) return problem('TASK_UNKNOWN', 'Nothing in it tells the task. Name the task.');
  const issues = validateRecord(row, settings);
  // A sound record stays as it is; making it anew would fill in what it leaves out on purpose.
  if (issues.some(({ severity }) => severity === 'error'))
    return makeRecord(known, { ...withoutNulls(row, known), task: known }, settings);
  // Validation has just found no error, which is what the type promises.
  return { record: row as unknown as AnnotationRecord, findings: issues };
}

/** Data frames write null for what a row does not have. A text has to be there, and other people's fields stay as they are. */
function withoutNulls(row: Fields, task: Task): Fields {
  const fields = recordFieldsOf(task);
  const isAbsent = (name: string): boolean => row[name] === null && fields.has(name) && name !== 'text';
  return Object.fromEntries(Object.entries(row).filter(([name]) => !isAbsent(name)));
}

function problem(code: 'RECORD_NOT_OBJECT' | 'TASK_UNKNOWN', message: string): Reading {
  return { findings: [{ code, path: '', message, severity: 'error' }] };
}
