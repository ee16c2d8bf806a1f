import {
  AnnotationError,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type Settings,
  type Task,
} from '@labelwright/core';
import type { Finding, Reading } from '../codec';
import type { Findings } from '../findings';
import { withoutBigints } from '../json/parse-json';

/** The functions check everything at run time, so whatever was read may go in. */
const CREATE = {
  TextClassification: createTextClassificationRecord,
  TokenClassification: createTokenClassificationRecord,
  Text2Text: createText2TextRecord,
} as Readonly<Record<Task, (init: unknown, options: object) => Reading['record']>>;

/**
 * A record from fields that nobody has checked: what `create*` throws and warns of becomes findings. A whole number that
 * JavaScript cannot hold is kept in `id` and rounded elsewhere (`NUMBER_INEXACT`).
 */
export function makeRecord(
  task: Task,
  init: Readonly<Record<string, unknown>>,
  settings?: Settings,
): Reading {
  const findings: Finding[] = [];
  const { id, ...fields } = init;
  const rounded = withoutBigints(fields, '', (path) => {
    const message = 'The number is beyond 2^53, so its last digits are lost. Write it as a string.';
    findings.push({ code: 'NUMBER_INEXACT', path, message, severity: 'warning' });
  }) as Readonly<Record<string, unknown>>;
  try {
    const onWarning = (issue: Finding): void => void findings.push(issue);
    const record = CREATE[task](id === undefined ? rounded : { id, ...rounded }, { settings, onWarning });
    return record === undefined ? { findings } : { record, findings };
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return { findings: [...findings, ...error.issues] };
  }
}

/** Like `makeRecord`: fields that are `undefined` are left out, and `before` are findings that were made on the way. */
export function finishRecord(
  task: Task,
  init: Readonly<Record<string, unknown>>,
  before: Findings,
  settings?: Settings,
): Reading {
  const given = Object.entries(init).filter(([, value]) => value !== undefined);
  const reading = makeRecord(task, Object.fromEntries(given), settings);
  return { ...reading, findings: [...before.all, ...reading.findings] };
}

/** A reading without a record, for one reason. */
export function unreadable(code: Finding['code'], message: string): Reading {
  return { findings: [{ code, path: '', message, severity: 'error' }] };
}

/** What is said of a value in whose place a record should be. */
export const NO_OBJECT = 'It is no object, so there is no record in it.';
export const NO_TASK = 'Nothing in it tells the task. Name the task.';
