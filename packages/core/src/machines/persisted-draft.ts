import { AnnotationError } from '../errors';
import { createHistory } from '../history/history';
import { RECORD_STATUSES, type Task } from '../records/record';
import type { TaskDefinition, TaskTypes } from '../tasks/task-definition';
import type { Standing, Step, TaskState } from './task-state';

/** The form in which unfinished work is kept: ours, not XState's snapshot, so that a machine may change and drafts survive. */
export const DRAFT_VERSION = 1;

/** Unfinished work on one record. Plain JSON; keep it wherever you like and hand it back with the same record. */
export interface PersistedDraft {
  readonly version: typeof DRAFT_VERSION;
  readonly task: Task;
  readonly recordId: string | undefined;
  readonly draft: unknown;
  readonly standing: Standing;
  readonly savedRevision: number;
  readonly lastRevision: number;
  readonly past: readonly Step<unknown>[];
  readonly future: readonly Step<unknown>[];
}

type DraftCodec<T extends TaskTypes> = Pick<TaskDefinition<T>, 'task' | 'toJson' | 'fromJson'>;

/** Unfinished work as JSON, undo history included. */
export function persistState<T extends TaskTypes>(
  definition: DraftCodec<T>,
  state: TaskState<T>,
): PersistedDraft {
  return {
    version: DRAFT_VERSION,
    task: definition.task,
    recordId: state.drawable ? state.record.id : undefined,
    draft: definition.toJson(state.draft),
    standing: state.standing,
    savedRevision: state.saved.standing.revision,
    lastRevision: state.lastRevision,
    past: state.history.past,
    future: state.history.future,
  };
}

/**
 * Goes on with unfinished work on a record that has just been opened. A draft that does not fit costs nothing: the record
 * stays open as it was loaded, and the reason is among its issues.
 */
export function restoreDraft<T extends TaskTypes>(
  definition: DraftCodec<T>,
  opened: TaskState<T>,
  persisted: PersistedDraft,
): TaskState<T> {
  if (!opened.drawable) return opened;
  try {
    return restored(definition, opened, parseDraft(persisted));
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    const { code, path, message } = error;
    return { ...opened, issues: [...opened.issues, { code, path, message, severity: 'error' }] };
  }
}

function restored<T extends TaskTypes>(
  definition: DraftCodec<T>,
  opened: TaskState<T>,
  persisted: PersistedDraft,
): TaskState<T> {
  if (persisted.task !== definition.task || persisted.recordId !== opened.record.id) {
    throw new AnnotationError(
      'DRAFT_INVALID',
      `The draft is of ${persisted.task} record ${String(persisted.recordId)}, but the open one is ${definition.task} record ` +
        `${String(opened.record.id)}. Hand each record its own draft.`,
      { path: 'draft' },
    );
  }
  const draft = definition.fromJson(persisted.draft, opened.record);
  if (draft === undefined) {
    throw new AnnotationError(
      'DRAFT_INVALID',
      'The draft does not fit the record: its text has changed, or the draft was damaged. The record was opened without it.',
      { path: 'draft' },
    );
  }
  const { standing, savedRevision, lastRevision, past, future } = persisted;
  const history = createHistory<Step<T['edit']>>();
  return {
    ...opened,
    draft,
    standing,
    lastRevision,
    saved: { ...opened.saved, standing: { ...opened.saved.standing, revision: savedRevision } },
    history: { ...history, past, future },
  };
}

/**
 * Reads what `persistDraft` gave.
 * @throws AnnotationError `DRAFT_VERSION` for a version this release does not know, `DRAFT_INVALID` for anything else
 */
export function parseDraft(json: unknown): PersistedDraft {
  if (!isObject(json)) throw invalid('It is not an object.');
  if (json.version !== DRAFT_VERSION) {
    throw new AnnotationError(
      'DRAFT_VERSION',
      `Draft version ${String(json.version)} is not known here (this release reads ${DRAFT_VERSION}). Keep the draft and open it ` +
        'with the release that wrote it; the record itself is not touched.',
      { path: 'draft.version' },
    );
  }
  const { task, recordId, draft, standing, savedRevision, lastRevision, past, future } = json;
  if (task !== 'TextClassification' && task !== 'TokenClassification' && task !== 'Text2Text')
    throw invalid('Its task is unknown.');
  if (recordId !== undefined && typeof recordId !== 'string') throw invalid('Its recordId is not a string.');
  if (!isStanding(standing) || !isRevision(savedRevision) || !isRevision(lastRevision))
    throw invalid('Its standing is damaged.');
  if (!isSteps(past) || !isSteps(future)) throw invalid('Its history is damaged.');
  return {
    version: DRAFT_VERSION,
    task,
    recordId,
    draft,
    standing,
    savedRevision,
    lastRevision,
    past,
    future,
  };
}

function invalid(reason: string): AnnotationError {
  return new AnnotationError(
    'DRAFT_INVALID',
    `This is not a draft of ours. ${reason} The record can be opened without it.`,
    { path: 'draft' },
  );
}

/** Any of the named members may be missing or of any type. */
type Loose<Keys extends string> = { readonly [Key in Keys]?: unknown };

function isObject(
  value: unknown,
): value is Loose<keyof PersistedDraft | keyof Standing | keyof Step<unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRevision(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isStanding(value: unknown): value is Standing {
  return (
    isObject(value) &&
    RECORD_STATUSES.some((status) => status === value.status) &&
    (value.agent === undefined || typeof value.agent === 'string') &&
    isRevision(value.revision)
  );
}

function isSteps(value: unknown): value is readonly Step<unknown>[] {
  return (
    Array.isArray(value) &&
    value.every((step) => isObject(step) && isStanding(step.before) && isStanding(step.after))
  );
}
