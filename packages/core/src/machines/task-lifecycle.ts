import type { EventObject } from 'xstate';
import type { Issue } from '../errors';
import type { RecordStatus } from '../records/record';
import { misshapen } from '../tasks/event-shape';
import type { TaskDefinition as Definition, Outcome, Situation, TaskTypes } from '../tasks/task-definition';
import { recordOfState } from './record-of-state';
import type { Decision, TaskEmitted } from './task-events';
import { isDirty, markSaved, redoStep, type TaskState, takeStep, undoStep } from './task-state';

/** A machine's context: the record's state, and what stays while records come and go. */
export interface TaskContext<T extends TaskTypes> extends TaskState<T> {
  readonly definition: Definition<T>;
  readonly view: T['view'];
  readonly options: T['options'];
  readonly annotationAgent: string | undefined;
  /** Another version of the open record, loaded while it holds edits: the annotator is to choose. */
  readonly conflict: T['record'] | undefined;
  /** The version that the annotator chose to overrule: loaded again it is no conflict. */
  readonly overruled: T['record'] | undefined;
}

type EditOutcome<T extends TaskTypes> = Extract<Outcome<T>, { kind: 'edit' }>;

/** A table of pure functions by event type. */
type Table<Rule> = Readonly<Record<string, Rule | undefined>>;
type EditRule<T extends TaskTypes> = (
  situation: Situation<T>,
  event: EventObject,
  last: T['edit'] | undefined,
) => Outcome<T> | undefined;
type ViewRule<T extends TaskTypes> = (situation: Situation<T>, event: EventObject) => T['view'];

function outcomeOf<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): Outcome<T> | undefined {
  const issue = misshapen(definition.shapes, event);
  if (issue !== undefined) return { kind: 'refuse', issue };
  // The entry under an event's type takes that event; TypeScript cannot follow the correlation through the table.
  const edits = definition.edits as unknown as Table<EditRule<T>>;
  return edits[event.type]?.(context, event, context.history.past.at(-1)?.edit);
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

/**
 * Follows an edit: the answer changes and the view with it. An edit may decide the record as well (one click on a single
 * label); that is then what the host has.
 */
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
  const seen = view === undefined ? stepped : { ...stepped, view: Object.assign({}, context.view, view) };
  return status === 'Edited' ? seen : { ...seen, ...markSaved(seen) };
}

/** What the annotator looks at after an event that changes no answer. */
export function look<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  event: EventObject,
): T['view'] {
  const views = definition.views as unknown as Table<ViewRule<T>>;
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

/** Not to be used; the answer stays as it is. */
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
  const { standing } = context;
  const agent =
    status === 'Validated' ? context.annotationAgent : (standing.agent ?? context.annotationAgent);
  const unchanged = draft === context.draft;
  // Deciding the same again tells the host once more; there is nothing to undo in it.
  if (unchanged && status === standing.status && agent === standing.agent)
    return { ...context, ...markSaved(context), applied: undefined };
  const step = unchanged
    ? { status, agent }
    : { edit: definition.between(context.draft, draft), status, agent };
  const decided = { ...context, ...takeStep(definition, context, step) };
  return settled(definition, { ...decided, ...markSaved(decided) });
}

function settled<T extends TaskTypes>(definition: Definition<T>, context: TaskContext<T>): TaskContext<T> {
  return { ...context, view: definition.settle(context.view, context.draft) };
}

/** Whether there is anything that `clear` would take away. */
export function isClearable<T extends TaskTypes>(
  definition: Definition<T>,
  { draft, record }: TaskContext<T>,
): boolean {
  return definition.cleared(draft, record) !== draft;
}

/** To the explicit empty answer. */
export function clear<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const edit = definition.between(context.draft, definition.cleared(context.draft, context.record));
  return settled(definition, {
    ...context,
    ...takeStep(definition, context, { edit, status: 'Edited', agent: context.annotationAgent }),
  });
}

/** Back to what the host has; itself a step, so it can be undone. */
export function reset<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  const { draft, standing } = context.saved;
  const edit = definition.between(context.draft, draft);
  const back = takeStep(definition, context, { edit, ...standing });
  return settled(definition, { ...context, ...back, draft });
}

/** Undoes the last step. */
export function stepBack<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  return settled(definition, { ...context, ...undoStep(definition, context) });
}

/** Takes the step last undone again. */
export function stepForward<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): TaskContext<T> {
  return settled(definition, { ...context, ...redoStep(definition, context) });
}

/** The decision just made, as told to the host; `undefined` where the last step was none. */
export function announceDecision<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
): Extract<TaskEmitted<T>, { type: 'annotate' }> | undefined {
  if (isDirty(context)) return undefined;
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
