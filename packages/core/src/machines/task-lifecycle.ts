import type { EventObject } from 'xstate';
import type { Issue } from '../errors';
import type { RecordStatus } from '../records/record';
import type { TaskDefinition as Definition, Outcome, Situation, TaskTypes } from '../tasks/task-definition';
import { restoreDraft } from './persisted-draft';
import { sameJson } from './same-json';
import type { Decision, LifecycleEvent, TaskEmitted, TaskInput } from './task-events';
import {
  isDirty,
  markSaved,
  openRecord,
  recordOfState,
  redoStep,
  type TaskState,
  takeStep,
  undoStep,
} from './task-state';

/** A machine's context: the record's state, and what stays while records come and go. */
export interface TaskContext<T extends TaskTypes> extends TaskState<T> {
  readonly definition: Definition<T>;
  readonly view: T['view'];
  readonly options: T['options'];
  readonly annotationAgent: string | undefined;
  /** Another version of the open record, loaded while it holds edits: the annotator is to choose. */
  readonly conflict: T['record'] | undefined;
}

type Load<T extends TaskTypes> = Extract<LifecycleEvent<T>, { type: 'record.load' }>;
type Offer<T extends TaskTypes> = Extract<LifecycleEvent<T>, { type: 'suggestion.offer' }>;

/** The context of a machine that has just been given its first record. */
export function begin<T extends TaskTypes>(definition: Definition<T>, input: TaskInput<T>): TaskContext<T> {
  return {
    definition,
    ...opened(definition, input),
    view: definition.initialView(undefined),
    options: input.options ?? definition.options,
    annotationAgent: input.annotationAgent,
    conflict: undefined,
  };
}

function opened<T extends TaskTypes>(definition: Definition<T>, input: TaskInput<T>): TaskState<T> {
  const state = openRecord<T>(definition, input.record, input.settings);
  return input.draft === undefined ? state : restoreDraft(definition, state, input.draft);
}

/**
 * What a loaded record is to the open one. `same`: what the host has already, or its echo of a change. `conflict`: another
 * version of the open record while that holds edits. Records without an id are told apart by their content.
 */
export function arrival<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  { record, settings, draft, force }: Load<T>,
): 'same' | 'open' | 'conflict' {
  if (force === true || draft !== undefined) return 'open';
  if (record === context.record || sameJson(record, recordOfState(definition, context))) {
    return settings === context.settings || isDirty(context) ? 'same' : 'open';
  }
  const sameId = context.drawable && record?.id !== undefined && record.id === context.record.id;
  if (sameId && sameJson(record, context.record)) return 'same';
  return sameId && isDirty(context) ? 'conflict' : 'open';
}

/** Opens another record; the view's preferences, options and agent go on. */
export function load<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: TaskInput<T>,
): TaskContext<T> {
  return {
    ...context,
    ...opened(definition, event),
    view: definition.initialView(context.view),
    conflict: undefined,
    ...preferences(context, event),
  };
}

/** What a `record.load` changes even where the record is the same. */
export function preferences<T extends TaskTypes>(
  context: TaskContext<T>,
  event: TaskInput<T>,
): Pick<TaskContext<T>, 'options' | 'annotationAgent'> {
  return {
    options: event.options ?? context.options,
    annotationAgent: event.annotationAgent ?? context.annotationAgent,
  };
}

type EditOutcome<T extends TaskTypes> = Extract<Outcome<T>, { kind: 'edit' }>;

/** A table of pure functions by event type. */
type Table<T extends TaskTypes, Result> = Readonly<
  Record<string, ((situation: Situation<T>, event: EventObject) => Result) | undefined>
>;

function outcomeOf<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): Outcome<T> | undefined {
  // The entry under an event's type takes that event; TypeScript cannot follow the correlation through the table.
  const edits = definition.edits as unknown as Table<T, Outcome<T> | undefined>;
  return edits[event.type]?.(context, event);
}

/** What one of the task's own events does to the draft; `undefined` where it does nothing. */
export function editOf<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): EditOutcome<T> | undefined {
  const outcome = outcomeOf(definition, context, event);
  return outcome?.kind === 'edit' ? outcome : undefined;
}

/** Why one of the task's own events cannot be followed; `undefined` where it can. */
export function refusalOf<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): Issue | undefined {
  const outcome = outcomeOf(definition, context, event);
  return outcome?.kind === 'refuse' ? outcome.issue : undefined;
}

/** Whether an edit decides the record as well (one click on a single label). */
export function isDecision<T extends TaskTypes>(outcome: EditOutcome<T> | undefined): boolean {
  return outcome !== undefined && outcome.status !== 'Edited';
}

/** Follows an edit: the answer changes, the view with it, and an edit that decides is what the host has from then on. */
export function edit<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): TaskContext<T> {
  const outcome = editOf(definition, context, event);
  if (outcome === undefined) return context;
  const { edit, status, view } = outcome;
  const stepped = {
    ...context,
    ...takeStep(definition, context, { edit, status, agent: context.annotationAgent }),
  };
  const seen = view === undefined ? stepped : { ...stepped, view };
  return isDecision(outcome) ? { ...seen, ...markSaved(seen) } : seen;
}

/** What the annotator looks at after an event that changes no answer. */
export function look<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): T['view'] {
  const views = definition.views as unknown as Table<T, T['view']>;
  const view = views[event.type];
  return view === undefined ? context.view : view(context, event);
}

/** Validates what is on the screen: an untouched draft takes what is predicted. */
export function validate<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const decided = definition.decided(context);
  return decided === undefined ? context : decide(definition, context, 'Validated', decided);
}

export function discard<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  return decide(definition, context, 'Discarded', context.draft);
}

/** Back to Default, the answer as it is. */
export function restore<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  return decide(definition, context, 'Default', context.draft);
}

function decide<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  status: RecordStatus,
  draft: T['draft'],
): TaskContext<T> {
  const agent =
    status === 'Validated' ? context.annotationAgent : (context.standing.agent ?? context.annotationAgent);
  const step =
    draft === context.draft
      ? { status, agent }
      : { edit: definition.between(context.draft, draft), status, agent };
  const decided = { ...context, ...takeStep(definition, context, step) };
  return { ...decided, ...markSaved(decided) };
}

export function clear<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const edit = definition.between(context.draft, definition.cleared(context.draft, context.record));
  return {
    ...context,
    ...takeStep(definition, context, { edit, status: 'Edited', agent: context.annotationAgent }),
  };
}

/** Back to what the host has; itself a step, so it can be undone. */
export function reset<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const { draft, standing } = context.saved;
  const edit = definition.between(context.draft, draft);
  const back = {
    ...context,
    ...takeStep(definition, context, { edit, status: standing.status, agent: standing.agent }),
  };
  return { ...back, saved: { draft, standing: back.standing } };
}

export function stepBack<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  return { ...context, ...undoStep(definition, context) };
}

export function stepForward<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  return { ...context, ...redoStep(definition, context) };
}

/** Takes predictions that arrived late; what the annotator already did is never overwritten. */
export function offer<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: Offer<T>,
): TaskContext<T> {
  const { predictionAgent: _former, ...record } = context.record;
  // A record of this task with another prediction of this task is a record of this task.
  const predicted = {
    ...record,
    prediction: event.prediction,
    ...(event.predictionAgent === undefined ? {} : { predictionAgent: event.predictionAgent }),
  } as T['record'];
  const draft = definition.offered(context.draft, predicted);
  const saved = isDirty(context) ? context.saved : { ...context.saved, draft };
  return { ...context, record: predicted, draft, saved, applied: undefined };
}

/** Whether an offer is for the record that is open and still undecided. */
export function wantsOffer<T extends TaskTypes>(context: TaskContext<T>, event: Offer<T>): boolean {
  return context.drawable && event.recordId === context.record.id;
}

/** Opens the version that the host loaded last, dropping the edits made meanwhile. */
export function takeConflict<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const { conflict: record, settings } = context;
  return record === undefined ? context : load(definition, context, { record, settings });
}

/** The decision just made, as told to the host. */
export function announceDecision<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): Extract<TaskEmitted<T>, { type: 'annotate' }> {
  return {
    type: 'annotate',
    decision: decisionOf(context.standing.status),
    record: recordOfState(definition, context),
  };
}

function decisionOf(status: RecordStatus): Decision {
  if (status === 'Validated') return 'validate';
  return status === 'Discarded' ? 'discard' : 'restore';
}
