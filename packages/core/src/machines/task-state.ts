import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { createHistory, type History, pushEdit, redo, undo } from '../history/history';
import type { AnnotationRecord } from '../records/annotation-record';
import { examineRecord } from '../records/examine-record';
import { RECORD_STATUSES, type RecordStatus } from '../records/record';
import type { TaskDefinition as Definition, TaskTypes } from '../tasks/task-definition';
import { isUndrawable } from './undrawable';

/** Where a record stands: its status, who gave the current answer, and which revision of the draft this is. */
export interface Standing {
  readonly status: RecordStatus;
  readonly agent: string | undefined;
  /** A number for this state of the record, never used for another. 0 is the record as it was first loaded. */
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
  /** The record as the host gave it, with the predictions that were offered since. */
  readonly record: T['record'];
  /** The record as the host gave it, and the draft and the standing that it stands for. */
  readonly opened: {
    readonly record: T['record'];
    readonly draft: T['draft'];
    readonly standing: Standing;
  };
  readonly settings: Settings | undefined;
  /** What is wrong with what the host gave: the record, the agent's name, a draft, offered predictions. */
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
  definition: Pick<Definition<T>, 'task' | 'check' | 'open' | 'empty'>,
  record: T['record'],
  settings: Settings | undefined,
): TaskState<T> {
  const { issues, frame } = examineRecord(record, settings, [definition.check], definition.task);
  const drawable = !issues.some(isUndrawable);
  const draft = drawable ? definition.open(record, frame) : definition.empty;
  const standing: Standing = {
    status: drawable ? statusOf(record) : 'Default',
    agent: drawable ? agentOf(record) : undefined,
    revision: 0,
  };
  return {
    record,
    opened: { record, draft, standing },
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

/** An agent without a name that can be stored is among the issues, and nobody's name stands under the answer. */
function agentOf({ annotationAgent }: AnnotationRecord): string | undefined {
  return typeof annotationAgent === 'string' ? annotationAgent : undefined;
}

/** Whether the host lacks something: edits, or an undone decision. */
export function isDirty<T extends TaskTypes>(state: TaskState<T>): boolean {
  return state.standing.revision !== state.saved.standing.revision;
}

export interface NextStep<Edit> {
  readonly edit?: Edit;
  readonly status: RecordStatus;
  readonly agent: string | undefined;
  /** Only for a step back to a state that has its number already. */
  readonly revision?: number;
}

/** Takes one step: changes the answer by `edit` (or not at all) and gives the record a new standing. */
export function takeStep<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'apply' | 'merge'>,
  state: TaskState<T>,
  step: NextStep<T['edit']>,
): TaskState<T> {
  const { revision = state.lastRevision + 1 } = step;
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
    lastRevision: Math.max(state.lastRevision, revision),
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
