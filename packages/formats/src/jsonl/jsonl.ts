import { type AnnotationRecord, TASKS, validateRecord } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { isPlainObject, kindOf } from '../json/guards';
import { makeRecord } from '../records/make-record';
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
 * format. Read, a record may leave out what `create*` fills in, also its task where the option names that.
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
    return makeRecord(known, { ...row, task: known }, settings);
  // Validation has just found no error, which is what the type promises.
  return { record: row as unknown as AnnotationRecord, findings: issues };
}

function problem(code: 'RECORD_NOT_OBJECT' | 'TASK_UNKNOWN', message: string): Reading {
  return { findings: [{ code, path: '', message, severity: 'error' }] };
}
