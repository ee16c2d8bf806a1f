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
import { describe, quote } from './describe';
import type { SpanFrame } from './fit-span';
import { isPlainObject } from './guards';
import { TASKS, type Task } from './record';
import { createReport, type Report } from './report';

/** What one task asks of its records: who works on one task needs the rules of no other. */
export interface RecordCheck {
  readonly task: Task;
  /** The names of its fields beside those that all records have, with a space between them. */
  readonly fields: string;
  /** @returns what spans were measured against, where the task has any */
  readonly check: (record: Fields, settings: Settings | undefined, report: Report) => SpanFrame | undefined;
}

const SHARED = [
  'task id numericId prediction predictionAgent annotation annotationAgent predictions annotations vectors metadata',
  'status eventTimestamp metrics searchKeywords',
].join(' ');

/** What {@link examineRecord} found. */
export interface Examination {
  readonly issues: readonly Issue[];
  /** The text of a token classification record with its tokens aligned, as far as they could be. */
  readonly frame: SpanFrame | undefined;
}

/**
 * `validateRecord` for whoever opens the record next: what was computed on the way is not computed again.
 * @param checks a record of a task that is not among them gets only the checks that all records get
 * @param expected a record of another task is a `TASK_MISMATCH`
 */
export function examineRecord(
  record: unknown,
  settings: Settings | undefined,
  checks: readonly RecordCheck[],
  expected: Task | undefined,
): Examination {
  const report = createReport();
  let frame: SpanFrame | undefined;
  guarded(report, () => {
    if (isPlainObject(record)) {
      guarded(report, () => {
        frame = checkTask(record, settings, checks, expected, report);
      });
      for (const check of [checkId, checkAgents, checkVectors, checkMetadata, checkStatus, checkTimestamp])
        guarded(report, () => void check(record, report));
      return;
    }
    const make = 'Make one with createTextClassificationRecord() or its siblings.';
    report.error('RECORD_NOT_OBJECT', '', `It is ${describe(record)} where a record belongs. ${make}`);
  });
  return { issues: report.issues, frame };
}

function checkTask(
  record: Fields,
  settings: Settings | undefined,
  checks: readonly RecordCheck[],
  expected: Task | undefined,
  report: Report,
): SpanFrame | undefined {
  const task = TASKS.find((known) => known === record.task);
  if (task === undefined) {
    const problem = typeof record.task === 'string' ? quote(record.task) : describe(record.task);
    const names = TASKS.join(', ');
    report.error(
      'TASK_UNKNOWN',
      'task',
      `The task is ${problem}, so nothing knows how to show the record. Write one of ${names}.`,
    );
    return undefined;
  }
  if (expected !== undefined && task !== expected) {
    report.error(
      'TASK_MISMATCH',
      'task',
      `It is a ${task} record, but ${expected} records are annotated here. Give it to the component for its task.`,
    );
  }
  const own = checks.find((check) => check.task === task);
  if (own === undefined) return undefined;
  let frame: SpanFrame | undefined;
  guarded(report, () => {
    frame = own.check(record, settings, report);
  });
  guarded(report, () => void checkExtras(record, new Set(`${SHARED} ${own.fields}`.split(' ')), report));
  return frame;
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
