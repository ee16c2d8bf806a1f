import {
  type AnnotationRecord,
  type Issue,
  type IssueCode,
  type Settings,
  validateForDataset,
} from '@labelwright/core';
import type { Dataset } from './dataset';
import { keepAnswers } from './keep-answers';
import { freshRecord, isObject, mergeRecord, type StoredRecord } from './record-change';
import type { Settle, WriteFailure } from './store';

/** `merge`: an update of what the store has. `replace`: the whole record; what is absent goes. */
export type WriteMode = 'merge' | 'replace';

export interface SettleOptions {
  readonly dataset: Pick<Dataset, 'name' | 'task'>;
  readonly settings: Settings | undefined;
  readonly mode: WriteMode;
  readonly annotationAgent: string | undefined;
  readonly now: () => Date;
}

/** How records become what is stored: merged with what is there, completed, and checked against the dataset. */
export function createSettle({ dataset, settings, mode, annotationAgent, now }: SettleOptions): Settle {
  return ({ id, given }, stored) => {
    if (!isObject(given)) return { failure: failureOf(id, validateForDataset(given)) };
    const { lastUpdated: _seen, ...fields } = given;
    const signed = sign(fields, annotationAgent);
    const merged =
      stored === undefined || mode === 'replace'
        ? freshRecord(signed)
        : mergeRecord(withoutVersion(stored), signed);
    const kept = stored === undefined ? merged : keepAnswers(withoutVersion(stored), merged);
    const record = complete(kept, { id, task: dataset.task, now });
    const wrongTask = taskFailure(id, record.task, dataset);
    if (wrongTask !== undefined) return { failure: wrongTask };
    const issues = validateForDataset(record, settings);
    if (issues.some(isFatal)) return { failure: failureOf(id, issues) };
    // Validation has just found no error, which is what the type promises.
    return { record: record as unknown as AnnotationRecord };
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** An annotation that nobody signed is by whoever uses the client. */
function sign(fields: Fields, annotationAgent: string | undefined): Fields {
  const { annotation, annotationAgent: by } = fields;
  const signed =
    annotation === undefined || annotation === null || by !== undefined || annotationAgent === undefined;
  return signed ? fields : { ...fields, annotationAgent };
}

function complete(
  record: Fields,
  { id, task, now }: { readonly id: string; readonly task: string; readonly now: () => Date },
): Fields {
  return {
    ...record,
    id,
    task: record.task ?? task,
    metadata: record.metadata ?? {},
    status: record.status ?? (record.annotation === undefined ? 'Default' : 'Validated'),
    eventTimestamp: record.eventTimestamp ?? now().toISOString(),
    ...(task === 'TextClassification' ? completeText(record) : {}),
  };
}

/** A single text is an input of its own name, as `createTextClassificationRecord` has it. */
function completeText({ multiLabel, inputs, text }: Fields): Fields {
  const named = inputs ?? (typeof text === 'string' ? { text } : undefined);
  return { multiLabel: multiLabel ?? false, ...(named === undefined ? {} : { inputs: named }) };
}

function taskFailure(id: string, task: unknown, dataset: SettleOptions['dataset']): WriteFailure | undefined {
  if (task === dataset.task || typeof task !== 'string') return undefined;
  const problem = `It is a ${task} record, but dataset ${JSON.stringify(dataset.name)} holds ${dataset.task} records.`;
  return failure(id, 'TASK_MISMATCH', 'task', `${problem} Log it to a dataset of its own.`);
}

/** An error, or what JSON cannot carry in a field that is unknown here: that may be shown, but not stored. */
function isFatal({ severity, code }: Issue): boolean {
  return severity === 'error' || code === 'FIELD_TYPE';
}

export function failureOf(id: string, issues: readonly Issue[]): WriteFailure {
  const errors = issues.filter(isFatal);
  const [first] = errors;
  if (first === undefined) return failure(id, 'FIELD_TYPE', '', 'It cannot be stored.');
  const more = errors.length === 1 ? '' : ` (${errors.length - 1} more: see validateForDataset().)`;
  return failure(id, first.code, first.path, `${first.message}${more}`);
}

export function failure(id: string, code: IssueCode, path: string, message: string): WriteFailure {
  const where = path === '' ? '' : ` ${path}:`;
  return { code, path, message: `Record ${JSON.stringify(id)}:${where} ${message}` };
}

function withoutVersion({ lastUpdated: _version, ...record }: StoredRecord): Fields {
  return record;
}
