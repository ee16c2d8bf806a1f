import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { createHistory, type History, pushEdit, redo, undo } from '../history/history';
import { type AnnotationRecord, RECORD_STATUSES, type RecordStatus } from '../records/record';
import { validateRecord } from '../records/validate-record';
import type { TaskDefinition as Definition, TaskTypes } from '../tasks/task-definition';
import { isUndrawable } from './undrawable';

/** Where a record stands: its status, who gave the current answer, and which revision of the draft this is. */
export interface Standing {
  readonly status: RecordStatus;
  readonly agent: string | undefined;
  /** 0 for the record as it was loaded; each step gets a number never used before for this record. */
  readonly revision: number;
}

/** One undoable step: the change of the answer, if any, and of the standing. Plain JSON data. */
export interface Step<Edit> {
  readonly edit?: Edit;
  readonly before: Standing;
  readonly after: Standing;
}

/** All that is known of the record being annotated. Immutable; every function here gives a new one. */
export interface TaskState<T extends TaskTypes> {
  /** The record as the host gave it. */
  readonly record: T['record'];
  readonly settings: Settings | undefined;
  /** What is wrong with `record`, found when it was loaded. */
  readonly issues: readonly Issue[];
  /** `false`: the record cannot be drawn at all (wrong task, no text, ...); nothing but `record.load` helps. */
  readonly drawable: boolean;
  readonly draft: T['draft'];
  readonly standing: Standing;
  /** What the host has: the record as loaded, or as last decided. `record.reset` leads back here. */
  readonly saved: { readonly draft: T['draft']; readonly standing: Standing };
  readonly history: History<Step<T['edit']>>;
  readonly lastRevision: number;
  /** The edit that led here, in the direction in which it was applied; what a view has to redraw. */
  readonly applied: T['edit'] | undefined;
}

/** Opens a record as the host gave it; never throws: what is wrong with it is in `issues`. */
export function openRecord<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'task' | 'open' | 'empty'>,
  record: T['record'],
  settings: Settings | undefined,
): TaskState<T> {
  const issues = validateRecord(record, settings, { task: definition.task });
  const drawable = !issues.some(isUndrawable);
  const draft = drawable ? definition.open(record) : definition.empty;
  const standing: Standing = {
    status: drawable ? statusOf(record) : 'Default',
    agent: drawable ? record.annotationAgent : undefined,
    revision: 0,
  };
  return {
    record,
    settings,
    issues,
    drawable,
    draft,
    standing,
    saved: { draft, standing },
    history: createHistory(),
    lastRevision: 0,
    applied: undefined,
  };
}

/** A status that is none is among the issues, and the record starts over. */
function statusOf(record: AnnotationRecord): RecordStatus {
  return RECORD_STATUSES.includes(record.status) ? record.status : 'Default';
}

/** Whether the host lacks something: edits, or an undone decision. */
export function isDirty<T extends TaskTypes>(state: TaskState<T>): boolean {
  return state.standing.revision !== state.saved.standing.revision;
}

/** Takes one step: changes the answer by `edit` (or not at all) and gives the record a new standing. */
export function takeStep<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'apply' | 'merge'>,
  state: TaskState<T>,
  step: { readonly edit?: T['edit']; readonly status: RecordStatus; readonly agent: string | undefined },
): TaskState<T> {
  const revision = state.lastRevision + 1;
  const after: Standing = { status: step.status, agent: step.agent, revision };
  const taken: Step<T['edit']> = {
    ...(step.edit === undefined ? {} : { edit: step.edit }),
    before: state.standing,
    after,
  };
  return {
    ...state,
    draft: step.edit === undefined ? state.draft : definition.apply(state.draft, step.edit),
    standing: after,
    lastRevision: revision,
    applied: step.edit,
    history: pushEdit(state.history, taken, (last, next) => mergeSteps(definition, state, last, next)),
  };
}

/** Steps merge only while nothing was saved or decided between them: one undo must never skip a decision. */
function mergeSteps<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'merge'>,
  state: TaskState<T>,
  last: Step<T['edit']>,
  next: Step<T['edit']>,
): Step<T['edit']> | undefined {
  if (last.edit === undefined || next.edit === undefined || definition.merge === undefined) return undefined;
  if (
    last.after.status !== 'Edited' ||
    next.after.status !== 'Edited' ||
    last.after.agent !== next.after.agent
  )
    return undefined;
  if (last.after.revision !== next.before.revision || last.after.revision === state.saved.standing.revision)
    return undefined;
  const edit = definition.merge(last.edit, next.edit);
  return edit === undefined ? undefined : { edit, before: last.before, after: next.after };
}

/** Marks the state as what the host has: called when a decision is emitted. */
export function markSaved<T extends TaskTypes>(state: TaskState<T>): TaskState<T> {
  return { ...state, saved: { draft: state.draft, standing: state.standing } };
}

/** Undoes the last step; the same state where there is none. */
export function undoStep<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'apply' | 'invert'>,
  state: TaskState<T>,
): TaskState<T> {
  const undone = undo(state.history);
  if (undone === undefined) return state;
  const { edit, before } = undone.edit;
  return replay(
    definition,
    { ...state, history: undone.history },
    edit === undefined ? undefined : definition.invert(edit),
    before,
  );
}

/** Takes the step last undone again; the same state where there is none. */
export function redoStep<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'apply'>,
  state: TaskState<T>,
): TaskState<T> {
  const redone = redo(state.history);
  if (redone === undefined) return state;
  return replay(definition, { ...state, history: redone.history }, redone.edit.edit, redone.edit.after);
}

function replay<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'apply'>,
  state: TaskState<T>,
  edit: T['edit'] | undefined,
  standing: Standing,
): TaskState<T> {
  return {
    ...state,
    draft: edit === undefined ? state.draft : definition.apply(state.draft, edit),
    standing,
    applied: edit,
  };
}

/**
 * The record as it stands now: `state.record` itself where nothing was done to it, else a new one with the draft as
 * annotation. `prediction`, `metadata` and every field this library does not know stay as the host gave them.
 *
 * An answer of another agent is kept in `annotations` (a map by agent, as on the wire of Argilla v1) when it is replaced.
 */
export function recordOfState<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'annotation'>,
  state: TaskState<T>,
): T['record'] {
  const { record, standing } = state;
  if (standing.revision === 0 || !state.drawable) return record;
  const annotation = definition.annotation(state.draft, record);
  const { annotation: _annotation, annotationAgent: _agent, annotations, ...rest } = record;
  const byAgent = annotationsByAgent(record, annotation, standing.agent);
  // The rest of a record of this task, with its own kind of annotation, is a record of this task again.
  return {
    ...rest,
    ...(annotation === undefined ? {} : { annotation }),
    ...(annotation === undefined || standing.agent === undefined ? {} : { annotationAgent: standing.agent }),
    ...(byAgent === undefined ? {} : { annotations: byAgent }),
    status: standing.status,
  } as T['record'];
}

function annotationsByAgent(
  record: AnnotationRecord,
  annotation: AnnotationRecord['annotation'],
  agent: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const { annotations, annotationAgent } = record;
  const replacesAnother =
    record.annotation !== undefined && annotationAgent !== undefined && annotationAgent !== agent;
  if (annotations === undefined && !replacesAnother) return undefined;
  const kept = new Map<string, unknown>(Object.entries(annotations ?? {}));
  if (replacesAnother && !kept.has(annotationAgent)) kept.set(annotationAgent, record.annotation);
  if (agent !== undefined) {
    if (annotation === undefined) kept.delete(agent);
    else kept.set(agent, annotation);
  }
  return Object.fromEntries(kept);
}
