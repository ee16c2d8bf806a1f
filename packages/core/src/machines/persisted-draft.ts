import { AnnotationError } from '../errors';
import { createHistory } from '../history/history';
import { describe } from '../records/describe';
import { isPlainObject } from '../records/guards';
import { ownMetadata } from '../records/own-metadata';
import { RECORD_STATUSES, TASKS, type Task } from '../records/record';
import type { TaskDefinition, TaskTypes } from '../tasks/task-definition';
import { fingerprint } from './fingerprint';
import type { Standing, Step, TaskState } from './task-state';

/** The form in which unfinished work is kept: ours, not XState's snapshot, so that a machine may change and drafts survive. */
export const DRAFT_VERSION = 2;

/** Version 1 had no notes on spans and nobody's name on suggestions; all that it had is where it was. */
const READABLE_VERSIONS: readonly unknown[] = [1, DRAFT_VERSION];

/** Unfinished work on one record. Plain JSON; keep it wherever you like and hand it back with the same record. */
export interface PersistedDraft {
  readonly version: typeof DRAFT_VERSION;
  readonly task: Task;
  readonly recordId: string | undefined;
  /** Fingerprint of the text that the draft is about. */
  readonly source: number;
  readonly draft: unknown;
  readonly standing: Standing;
  /** The record as it was opened, and as the host had it last. */
  readonly opened: Mark;
  readonly saved: Mark;
  /** The draft that the host had last; absent where that is `draft`. */
  readonly savedDraft?: unknown;
  readonly lastRevision: number;
  readonly past: readonly Step<unknown>[];
  readonly future: readonly Step<unknown>[];
}

/** A state of the record, and a fingerprint of the answer by which it is known when it is loaded again. */
export interface Mark {
  readonly standing: Standing;
  readonly answer: number;
}

type DraftCodec<T extends TaskTypes> = Pick<
  TaskDefinition<T>,
  'task' | 'toJson' | 'fromJson' | 'isEdit' | 'source' | 'annotation' | 'metadata'
>;

/** Unfinished work as JSON, undo history included. */
export function persistState<T extends TaskTypes>(
  definition: DraftCodec<T>,
  state: TaskState<T>,
): PersistedDraft {
  return {
    version: DRAFT_VERSION,
    task: definition.task,
    recordId: state.drawable ? idOf(state) : undefined,
    source: state.drawable ? fingerprint(definition.source(state.record)) : 0,
    draft: definition.toJson(state.draft),
    standing: state.standing,
    opened: markOf(definition, state, state.opened),
    saved: markOf(definition, state, state.saved),
    ...(state.saved.draft === state.draft ? {} : { savedDraft: definition.toJson(state.saved.draft) }),
    lastRevision: state.lastRevision,
    past: state.history.past,
    future: state.history.future,
  };
}

function idOf<T extends TaskTypes>({ record }: TaskState<T>): string | undefined {
  return typeof record.id === 'string' ? record.id : undefined;
}

function markOf<T extends TaskTypes>(
  definition: DraftCodec<T>,
  { record, opened }: TaskState<T>,
  { draft, standing }: { readonly draft: T['draft']; readonly standing: Standing },
): Mark {
  const { status, agent } = standing;
  const answer = definition.annotation(draft, record);
  // An agent is written into a record only with an answer.
  const told: unknown[] = answer === undefined ? [status] : [status, agent ?? null, answer];
  const own = ownMetadata(definition.metadata?.(draft, record, opened.draft));
  if (Object.keys(own).length > 0) told.push(own);
  return { standing, answer: fingerprint(JSON.stringify(told)) };
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
  state: TaskState<T>,
  persisted: PersistedDraft,
): TaskState<T> {
  const { task, recordId, source, standing, past, future } = persisted;
  if (task !== definition.task || recordId !== idOf(state)) {
    throw new AnnotationError(
      'DRAFT_INVALID',
      `The draft is of ${task} record ${String(recordId)}, but the open one is ${definition.task} record ` +
        `${String(state.record.id)}. Hand each record its own draft.`,
      { path: 'draft' },
    );
  }
  const fits = source === fingerprint(definition.source(state.record));
  const draft = fits ? definition.fromJson(persisted.draft, state.record, state.draft) : undefined;
  if (draft === undefined) {
    throw new AnnotationError(
      'DRAFT_INVALID',
      'The draft does not fit the record: its text has changed, or the draft was damaged. The record was opened without it.',
      { path: 'draft' },
    );
  }
  if (![...past, ...future].every(({ edit }) => edit === undefined || definition.isEdit(edit, draft)))
    throw invalid('Its history is damaged.');
  const here = standingOf(definition, state, persisted);
  return {
    ...state,
    draft,
    standing,
    lastRevision: Math.max(persisted.lastRevision, here.revision),
    opened: { ...state.opened, standing: here },
    saved: { draft: savedDraft(definition, state, persisted, here) ?? state.draft, standing: here },
    history: { ...createHistory<Step<T['edit']>>(), past, future },
  };
}

/** The draft of what the host has: it knows more than a record does, such as what was turned down. */
function savedDraft<T extends TaskTypes>(
  { fromJson }: DraftCodec<T>,
  { record, draft }: TaskState<T>,
  persisted: PersistedDraft,
  here: Standing,
): T['draft'] | undefined {
  if (here.revision !== persisted.saved.standing.revision) return undefined;
  return fromJson('savedDraft' in persisted ? persisted.savedDraft : persisted.draft, record, draft);
}

/** Which state of the earlier work the loaded record is: the one the host had last, the one it was opened as, or neither. */
function standingOf<T extends TaskTypes>(
  definition: DraftCodec<T>,
  state: TaskState<T>,
  { saved, opened, lastRevision }: PersistedDraft,
): Standing {
  const { answer } = markOf(definition, state, state.opened);
  const known = [saved, opened].find((mark) => mark.answer === answer);
  return known === undefined ? { ...state.standing, revision: lastRevision + 1 } : known.standing;
}

/**
 * Reads what `persistDraft` gave.
 * @throws AnnotationError `DRAFT_VERSION` for a version this release does not know, `DRAFT_INVALID` for anything else
 */
export function parseDraft(json: unknown): PersistedDraft {
  if (!isPlainObject(json)) throw invalid('It is not an object.');
  const { version, recordId, source, draft, standing, opened, saved, lastRevision, past, future } = json;
  if (!READABLE_VERSIONS.includes(version)) {
    throw new AnnotationError(
      'DRAFT_VERSION',
      `Draft version ${describe(version)} is not known here (this release reads up to ${DRAFT_VERSION}). Keep the draft and open it ` +
        'with the release that wrote it; the record itself is not touched.',
      { path: 'draft.version' },
    );
  }
  const task = TASKS.find((known) => known === json.task);
  if (task === undefined) throw invalid('Its task is unknown.');
  if (recordId !== undefined && typeof recordId !== 'string') throw invalid('Its recordId is not a string.');
  if (typeof source !== 'number') throw invalid('It does not say what text it is about.');
  if (!isStanding(standing) || !isMark(opened) || !isMark(saved) || !isRevision(lastRevision))
    throw invalid('Its standing is damaged.');
  if (!isSteps(past) || !isSteps(future)) throw invalid('Its history is damaged.');
  const steps = [...past, ...future].flatMap(({ before, after }) => [before, after]);
  if ([standing, opened.standing, saved.standing, ...steps].some(({ revision }) => revision > lastRevision))
    throw invalid('Its revisions contradict each other.');
  return {
    version: DRAFT_VERSION,
    task,
    recordId,
    source,
    draft,
    standing,
    opened,
    saved,
    ...('savedDraft' in json ? { savedDraft: json.savedDraft } : {}),
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

function isRevision(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isStanding(value: unknown): value is Standing {
  return (
    isPlainObject(value) &&
    RECORD_STATUSES.some((status) => status === value.status) &&
    (value.agent === undefined || typeof value.agent === 'string') &&
    isRevision(value.revision)
  );
}

function isMark(value: unknown): value is Mark {
  return isPlainObject(value) && isStanding(value.standing) && typeof value.answer === 'number';
}

function isSteps(value: unknown): value is readonly Step<unknown>[] {
  return (
    Array.isArray(value) &&
    value.every((step) => isPlainObject(step) && isStanding(step.before) && isStanding(step.after))
  );
}
