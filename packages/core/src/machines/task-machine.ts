import {
  type AnyActorRef,
  assign,
  type EventObject,
  emit,
  enqueueActions,
  type MetaObject,
  type NonReducibleUnknown,
  type ParameterizedObject,
  type StateMachine,
  setup,
} from 'xstate';
import type { RecordStatus } from '../records/record';
import type { TaskDefinition as Definition, TaskTypes } from '../tasks/task-definition';
import * as offers from './offer';
import * as arrivals from './record-arrival';
import { recordOfState } from './record-of-state';
import type { LifecycleEvent, LoadEvent, OfferEvent, TaskEmitted, TaskInput } from './task-events';
import type { TaskContext } from './task-lifecycle';
import * as lifecycle from './task-lifecycle';
import { isDirty } from './task-state';

/** A machine for one task: its states are the statuses of a record, its events the lifecycle's and the task's own. */
export type TaskMachine<T extends TaskTypes> = Statechart<T> & {
  /** The task's rules, which the statechart is made of. */
  readonly task: Definition<T>;
};

/** What a machine is started with: a record to open, or the context that one was opened to already. */
export type TaskMachineInput<T extends TaskTypes> = TaskInput<T> | { readonly context: TaskContext<T> };

type Statechart<T extends TaskTypes> = StateMachine<
  TaskContext<T>,
  LifecycleEvent<T> | T['editEvent'] | T['viewEvent'],
  Record<string, AnyActorRef | undefined>,
  never,
  ParameterizedObject,
  ParameterizedObject,
  string,
  TaskStateValue,
  string,
  TaskMachineInput<T>,
  NonReducibleUnknown,
  TaskEmitted<T>,
  MetaObject,
  // biome-ignore lint/complexity/noBannedTypes: the configuration's own type, of which nothing is asked
  {}
>;

/** `refused`: the record cannot be drawn. Those under `open` are the record's status. `routing` is left at once. */
export type TaskStateValue =
  | 'routing'
  | 'refused'
  | { open: 'pristine' | 'edited' | 'validated' | 'discarded' };

/**
 * Builds the machine of a task: the lifecycle as a table, the task's own rules from `definition`. What happens is decided by
 * the pure functions of `task-lifecycle`; nothing here computes.
 */
export function createTaskMachine<T extends TaskTypes>(id: string, typed: Definition<T>): TaskMachine<T> {
  // XState cannot type a configuration over a generic event union, so the table is written over the widest task,
  // and the machine gets its own task's types back where it leaves this function.
  const definition = typed as unknown as Definition<TaskTypes>;
  const lifecycleSetup = taskSetup(definition);
  const validate = [
    { guard: 'unfit', actions: 'emitUnfit' },
    {
      guard: 'decidable',
      target: '#routing',
      actions: ['validate', 'emitChange', 'emitAnnotate'],
    },
  ] as const;
  const discard = { target: '#routing', actions: ['discard', 'emitChange', 'emitAnnotate'] } as const;
  const restore = { target: '#routing', actions: ['restore', 'emitChange', 'emitAnnotate'] } as const;
  const offer = {
    guard: { type: 'wantsOffer', params: ({ event }: { event: Offer }) => event },
    actions: { type: 'takeOffer', params: ({ event }: { event: Offer }) => event },
  } as const;

  const machine = lifecycleSetup.createMachine({
    id,
    context: ({ input }) => ('context' in input ? input.context : arrivals.begin(definition, input)),
    initial: 'routing',
    on: {
      'record.load': [
        {
          guard: { type: 'arrivesAs', params: ({ event }) => ({ event, as: 'open' }) },
          target: '#routing',
          actions: { type: 'load', params: ({ event }) => event },
        },
        {
          guard: { type: 'arrivesAs', params: ({ event }) => ({ event, as: 'conflict' }) },
          actions: [
            { type: 'emitConflict', params: ({ event }) => event },
            { type: 'holdConflict', params: ({ event }) => event },
          ],
        },
        { actions: { type: 'takePreferences', params: ({ event }) => event } },
      ],
    },
    states: {
      routing: {
        id: 'routing',
        always: [
          { guard: 'undrawable', target: 'refused' },
          { guard: { type: 'hasStatus', params: 'Validated' }, target: 'open.validated' },
          { guard: { type: 'hasStatus', params: 'Discarded' }, target: 'open.discarded' },
          { guard: { type: 'hasStatus', params: 'Edited' }, target: 'open.edited' },
          { target: 'open.pristine' },
        ],
      },
      refused: {},
      open: {
        initial: 'pristine',
        on: {
          ...ownTransitions(definition),
          'record.clear': { guard: 'clearable', target: '#routing', actions: ['clear', 'emitChange'] },
          'record.reset': { guard: 'dirty', target: '#routing', actions: ['reset', 'emitChange'] },
          'history.undo': { guard: 'canUndo', target: '#routing', actions: ['undo', 'emitChange'] },
          'history.redo': { guard: 'canRedo', target: '#routing', actions: ['redo', 'emitChange'] },
          'conflict.take': { guard: 'inConflict', target: '#routing', actions: 'takeConflict' },
          'conflict.keep': { guard: 'inConflict', actions: 'dropConflict' },
        },
        states: {
          pristine: {
            on: { 'record.validate': validate, 'record.discard': discard, 'suggestion.offer': offer },
          },
          edited: {
            on: { 'record.validate': validate, 'record.discard': discard, 'suggestion.offer': offer },
          },
          validated: {
            on: { 'record.validate': validate, 'record.discard': discard, 'record.restore': restore },
          },
          discarded: { on: { 'record.validate': validate, 'record.restore': restore } },
        },
      },
    },
  });
  return Object.assign(machine as unknown as Statechart<T>, { task: typed });
}

type Load = LoadEvent<TaskTypes>;
type Offer = OfferEvent<TaskTypes>;

/** The names that the table uses, each one call into `task-lifecycle`. */
function taskSetup(definition: Definition<TaskTypes>) {
  return setup({
    types: {} as {
      context: TaskContext<TaskTypes>;
      events: LifecycleEvent<TaskTypes>;
      emitted: TaskEmitted<TaskTypes>;
      input: TaskMachineInput<TaskTypes>;
    },
    guards: {
      undrawable: ({ context }) => !context.drawable,
      hasStatus: ({ context }, status: RecordStatus) => context.standing.status === status,
      arrivesAs: ({ context }, { event, as }: { event: Load; as: 'open' | 'conflict' }) =>
        arrivals.arrival(definition, context, event) === as,
      refuses: ({ context }, event: EventObject) =>
        lifecycle.refusalOf(definition, context, event) !== undefined,
      edits: ({ context }, event: EventObject) => lifecycle.editOf(definition, context, event) !== undefined,
      decidable: ({ context }) => definition.decidable(context),
      unfit: ({ context }) => definition.unfit?.(context) !== undefined,
      clearable: ({ context }) => lifecycle.isClearable(definition, context),
      dirty: ({ context }) => isDirty(context),
      canUndo: ({ context }) => context.history.past.length > 0,
      canRedo: ({ context }) => context.history.future.length > 0,
      wantsOffer: ({ context }, event: Offer) => offers.wantsOffer(context, event),
      inConflict: ({ context }) => context.conflict !== undefined,
    },
    actions: {
      load: assign(({ context }, event: Load) => arrivals.load(definition, context, event)),
      takePreferences: assign(({ context }, event: Load) => arrivals.preferences(definition, context, event)),
      holdConflict: assign(({ context }, event: Load) => arrivals.holdConflict(definition, context, event)),
      takeConflict: assign(({ context }) => arrivals.takeConflict(definition, context)),
      dropConflict: assign(({ context }) => arrivals.dropConflict(context)),
      edit: assign(({ context }, event: EventObject) => lifecycle.edit(definition, context, event)),
      look: assign({ view: ({ context }, event: EventObject) => lifecycle.look(definition, context, event) }),
      validate: assign(({ context }) => lifecycle.validate(definition, context)),
      discard: assign(({ context }) => lifecycle.discard(definition, context)),
      restore: assign(({ context }) => lifecycle.restore(definition, context)),
      clear: assign(({ context }) => lifecycle.clear(definition, context)),
      reset: assign(({ context }) => lifecycle.reset(definition, context)),
      undo: assign(({ context }) => lifecycle.stepBack(definition, context)),
      redo: assign(({ context }) => lifecycle.stepForward(definition, context)),
      takeOffer: enqueueActions(({ context, enqueue }, event: Offer) => {
        const answer = offers.offer(definition, context, event);
        if ('refusal' in answer) {
          enqueue.emit({ type: 'refuse', issue: answer.refusal });
        } else {
          enqueue.assign(answer.context);
          enqueue.emit({ type: 'change', edit: undefined, state: answer.context });
        }
      }),
      emitChange: emit(({ context }) => ({ type: 'change', edit: context.applied, state: context }) as const),
      emitAnnotate: enqueueActions(({ context, enqueue }) => {
        const decision = lifecycle.announceDecision(definition, context);
        if (decision !== undefined) enqueue.emit(decision);
      }),
      emitConflict: emit(
        ({ context }, { record }: Load) =>
          ({ type: 'conflict', stored: record, draft: recordOfState(definition, context) }) as const,
      ),
      emitUnfit: enqueueActions(({ context, enqueue }) => {
        const issue = definition.unfit?.(context);
        if (issue !== undefined) enqueue.emit({ type: 'refuse', issue });
      }),
      emitRefusal: enqueueActions(({ context, enqueue }, event: EventObject) => {
        const issue = lifecycle.refusalOf(definition, context, event);
        if (issue !== undefined) enqueue.emit({ type: 'refuse', issue });
      }),
    },
  });
}

/** The transitions of the task's own events: their names are known to `definition` only. */
function ownTransitions(definition: Definition<TaskTypes>): Record<never, never> {
  const event = { params: ({ event }: { event: EventObject }) => event };
  const refusing = { guard: { type: 'refuses', ...event }, actions: { type: 'emitRefusal', ...event } };
  const editing = Object.keys(definition.edits).map((type) => [
    type,
    [
      {
        guard: { type: 'edits', ...event },
        target: '#routing',
        actions: [{ type: 'edit', ...event }, 'emitChange', 'emitAnnotate'],
      },
      refusing,
    ],
  ]);
  const looking = Object.keys(definition.views).map((type) => [
    type,
    [refusing, { actions: { type: 'look', ...event } }],
  ]);
  return Object.fromEntries([...editing, ...looking]);
}
