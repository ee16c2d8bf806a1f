import type { Issue } from '../errors';
import { examineRecord } from '../records/examine-record';
import type { TaskDefinition as Definition, TaskTypes } from '../tasks/task-definition';
import { restoreDraft } from './persisted-draft';
import { recordOfState } from './record-of-state';
import { sameJson } from './same-json';
import type { LoadEvent, TaskInput } from './task-events';
import { checkSurroundings, INPUT_PATH, type Surroundings } from './task-input';
import type { TaskContext } from './task-lifecycle';
import { isDirty, openRecord, type TaskState } from './task-state';

/** The context of a machine that has just been given its first record. */
export function begin<T extends TaskTypes>(definition: Definition<T>, input: TaskInput<T>): TaskContext<T> {
  const surroundings = checkSurroundings(input.settings, input.annotationAgent);
  return {
    definition,
    ...opened(definition, input, surroundings),
    view: definition.initialView(undefined),
    options: input.options ?? definition.options,
    annotationAgent: surroundings.annotationAgent,
    conflict: undefined,
    overruled: undefined,
  };
}

function opened<T extends TaskTypes>(
  definition: Definition<T>,
  { record, draft }: TaskInput<T>,
  { settings, issues }: Surroundings,
): TaskState<T> {
  const state = openRecord<T>(definition, record, settings);
  const told = issues.length === 0 ? state : { ...state, issues: [...state.issues, ...issues] };
  return draft === undefined ? told : restoreDraft(definition, told, draft);
}

/**
 * What a loaded record is to the open one. `same`: what the host gave before, or its echo of a change or a decision.
 * `conflict`: another version of the open record while that holds edits. Records without an id are told apart by their
 * content. A draft is taken only where there is no work that it would replace.
 */
export function arrival<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  { record, draft, force }: LoadEvent<T>,
): 'same' | 'open' | 'conflict' {
  if (force === true || record?.id !== context.record?.id) return 'open';
  if (draft !== undefined && context.lastRevision === 0) return 'open';
  if (isKnown(definition, context, record)) return 'same';
  return context.drawable && record?.id !== undefined && isDirty(context) ? 'conflict' : 'open';
}

function isKnown<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  record: T['record'],
): boolean {
  const { opened, conflict, overruled } = context;
  if (record === context.record || sameJson(record, opened.record)) return true;
  if (conflict !== undefined && sameJson(record, conflict)) return true;
  if (overruled !== undefined && sameJson(record, overruled)) return true;
  return sameJson(record, recordOfState(definition, context));
}

/** Opens another record; the view's preferences go on, and so does what the event leaves out. */
export function load<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: TaskInput<T>,
): TaskContext<T> {
  const surroundings = surroundingsAfter(context, event);
  return {
    ...context,
    ...opened(definition, event, surroundings),
    view: definition.initialView(context.view),
    options: optionsAfter(definition, context, event),
    annotationAgent: surroundings.annotationAgent,
    conflict: undefined,
    overruled: undefined,
  };
}

function surroundingsAfter<T extends TaskTypes>(context: TaskContext<T>, event: TaskInput<T>): Surroundings {
  return checkSurroundings(
    'settings' in event ? event.settings : context.settings,
    'annotationAgent' in event ? event.annotationAgent : context.annotationAgent,
  );
}

function optionsAfter<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: TaskInput<T>,
): T['options'] {
  return 'options' in event ? (event.options ?? definition.options) : context.options;
}

/** What a `record.load` changes even where the record is the same: settings, agent and options. No edit is lost by it. */
export function preferences<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: TaskInput<T>,
): TaskContext<T> {
  const { settings, annotationAgent, issues } = surroundingsAfter(context, event);
  const next = { ...context, annotationAgent, options: optionsAfter(definition, context, event) };
  const others = context.issues.filter(({ path }) => !INPUT_PATH.test(path));
  if (sameJson(settings, context.settings))
    return { ...next, issues: joined(context.issues, others, issues) };
  const drafts = others.filter(({ code }) => code === 'DRAFT_INVALID' || code === 'DRAFT_VERSION');
  const found = examineRecord(context.record, settings, [definition.check], definition.task).issues;
  return { ...next, settings, issues: [...found, ...drafts, ...issues] };
}

/** The list that is there already where it says the same: who watches it is not told again. */
function joined(
  former: readonly Issue[],
  others: readonly Issue[],
  issues: readonly Issue[],
): readonly Issue[] {
  const all = [...others, ...issues];
  return sameJson(all, former) ? former : all;
}

/** Another version of the open record has come: the annotator is to choose, and nothing else changes. */
export function holdConflict<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: LoadEvent<T>,
): TaskContext<T> {
  return { ...preferences(definition, context, event), conflict: event.record };
}

/** Opens the version that the host loaded last, dropping the edits made meanwhile. */
export function takeConflict<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const { conflict: record } = context;
  return record === undefined ? context : load(definition, context, { record });
}

/** Keeps the draft; the version that the annotator turned down is no news when it is loaded again. */
export function dropConflict<T extends TaskTypes>(context: TaskContext<T>): TaskContext<T> {
  return { ...context, conflict: undefined, overruled: context.conflict };
}
