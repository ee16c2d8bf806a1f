import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import {
  checkAgents,
  checkExtras,
  checkId,
  checkMetadata,
  checkStatus,
  checkTimestamp,
  checkVectors,
  type Fields,
} from './check-fields';
import { createLabelCheck } from './check-labels';
import { checkTextClassification } from './check-text-classification';
import { checkText2Text } from './check-text2text';
import { checkTokenClassification } from './check-token-classification';
import { describe, quote } from './describe';
import type { SpanFrame } from './fit-span';
import { isPlainObject } from './guards';
import { TASKS, type Task } from './record';
import { createReport, type Report } from './report';

export interface ValidateOptions {
  /** The task that the caller works on; a record of another one is a `TASK_MISMATCH`. */
  readonly task?: Task | undefined;
}

const SHARED = [
  'task id numericId prediction predictionAgent annotation annotationAgent predictions annotations vectors metadata',
  'status eventTimestamp metrics searchKeywords',
].join(' ');

const FIELDS_OF: Readonly<Record<Task, ReadonlySet<string>>> = {
  TextClassification: new Set(`${SHARED} text inputs multiLabel explanation`.split(' ')),
  TokenClassification: new Set(`${SHARED} text tokens tokensDerived tags`.split(' ')),
  Text2Text: new Set(`${SHARED} text`.split(' ')),
};

/**
 * Everything that is wrong with a record, as strictly as the original server would see it: types, scores, labels,
 * agents, spans against text and tokens, and with `settings` also unknown labels. Never throws, whatever `record` is.
 *
 * A record without findings of severity `error` can be shown, annotated and stored. Warnings are what
 * a `create*` function mends (`SPAN_CORRECTED`) or what someone should look at.
 * @returns the findings, grouped by field; `[]` for a clean record
 */
export function validateRecord(
  record: unknown,
  settings?: Settings,
  options: ValidateOptions = {},
): readonly Issue[] {
  return examineRecord(record, settings, options).issues;
}

/** What {@link examineRecord} found. */
export interface Examination {
  readonly issues: readonly Issue[];
  /** The text of a token classification record with its tokens aligned, as far as they could be. */
  readonly frame: SpanFrame | undefined;
}

/** {@link validateRecord} for whoever opens the record next: what was computed on the way is not computed again. */
export function examineRecord(
  record: unknown,
  settings?: Settings,
  options: ValidateOptions = {},
): Examination {
  const report = createReport();
  let frame: SpanFrame | undefined;
  guarded(report, () => {
    if (isPlainObject(record)) {
      frame = checkRecord(record, settings, options.task, report);
      return;
    }
    const make = 'Make one with createTextClassificationRecord() or its siblings.';
    report.error('RECORD_NOT_OBJECT', '', `It is ${describe(record)} where a record belongs. ${make}`);
  });
  return { issues: report.issues, frame };
}

function checkRecord(
  record: Fields,
  settings: Settings | undefined,
  expected: Task | undefined,
  report: Report,
): SpanFrame | undefined {
  let frame: SpanFrame | undefined;
  guarded(report, () => {
    const task = TASKS.find((known) => known === record.task);
    if (task === undefined) {
      const problem = typeof record.task === 'string' ? quote(record.task) : describe(record.task);
      const names = TASKS.join(', ');
      report.error(
        'TASK_UNKNOWN',
        'task',
        `The task is ${problem}, so nothing knows how to show the record. Write one of ${names}.`,
      );
      return;
    }
    if (expected !== undefined && task !== expected) {
      report.error(
        'TASK_MISMATCH',
        'task',
        `It is a ${task} record, but ${expected} records are annotated here. Give it to the component for its task.`,
      );
    }
    guarded(report, () => {
      frame = checkTask(task, record, settings, report);
    });
    guarded(report, () => void checkExtras(record, FIELDS_OF[task], report));
  });
  for (const check of [checkId, checkAgents, checkVectors, checkMetadata, checkStatus, checkTimestamp]) {
    guarded(report, () => void check(record, report));
  }
  return frame;
}

function checkTask(
  task: Task,
  record: Fields,
  settings: Settings | undefined,
  report: Report,
): SpanFrame | undefined {
  if (task === 'Text2Text') {
    checkText2Text(record, report);
    return undefined;
  }
  const checkLabel = createLabelCheck(settings, report);
  if (task === 'TokenClassification') return checkTokenClassification(record, checkLabel, report);
  checkTextClassification(record, checkLabel, report);
  return undefined;
}

/** Reading foreign data runs foreign code where it has getters or is a proxy; what that throws is one more finding. */
function guarded(report: Report, check: () => void): void {
  try {
    check();
  } catch (cause) {
    const reason = cause instanceof Error ? quote(cause.message) : 'something that is no Error';
    report.error(
      'FIELD_TYPE',
      '',
      `Reading it threw ${reason}. Records are plain data: give a copy without getters or proxies.`,
    );
  }
}
