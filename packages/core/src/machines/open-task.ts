import { createActor, type Subscription } from 'xstate';

import type { TaskTypes } from '../tasks/task-definition';
import { begin } from './record-arrival';
import type { TaskSnapshot } from './snapshots';
import type { LifecycleEvent, TaskEmitted, TaskInput } from './task-events';
import type { TaskMachine } from './task-machine';

/** What a task machine may be told, by its host or by its own component. */
export type TaskEvent<T extends TaskTypes> = LifecycleEvent<T> | T['editEvent'] | T['viewEvent'];

/** A record at work: what is asked of a task machine's actor, and of that in the same words. */
export interface OpenTask<T extends TaskTypes> {
  readonly getSnapshot: () => TaskSnapshot<T>;
  readonly send: (event: TaskEvent<T>) => void;
  /** Calls `handler` with what the machine tells of this type, `*` for all. */
  readonly on: <Type extends TaskEmitted<T>['type'] | '*'>(
    type: Type,
    handler: (event: EmittedOf<T, Type>) => void,
  ) => Subscription;
  /** Calls `listener` after each event, before which nothing has changed. */
  readonly subscribe: (listener: () => void) => Subscription;
  /** Starts the actor now, so that the first event need not; again does nothing. */
  readonly start: () => void;
}

type EmittedOf<T extends TaskTypes, Type extends string> = Type extends '*'
  ? TaskEmitted<T>
  : Extract<TaskEmitted<T>, { readonly type: Type }>;

/**
 * Opens a record without an actor: what is to be drawn is there at once. The actor is made of just that when the first event
 * is sent. It has no children, timers or ties to anything, so there is no stop: it goes when nobody holds it any more.
 */
export function openTask<T extends TaskTypes>(machine: TaskMachine<T>, input: TaskInput<T>): OpenTask<T> {
  const opened: TaskSnapshot<T> = { context: begin(machine.task, input) };
  const waiting = new Set<(actor: OpenTask<T>) => void>();
  let actor: OpenTask<T> | undefined;

  const started = (): OpenTask<T> => {
    if (actor === undefined) {
      // XState cannot follow the generic task through its own types.
      actor = createActor(machine, { input: opened }).start() as unknown as OpenTask<T>;
      // Only now: whoever subscribes to an actor that starts is called, and nothing has changed.
      for (const attach of waiting) attach(actor);
      waiting.clear();
    }
    return actor;
  };

  /** Subscribes to the actor, as soon as there is one. */
  const whenStarted = (subscribe: (actor: OpenTask<T>) => Subscription): Subscription => {
    if (actor !== undefined) return subscribe(actor);
    let subscription: Subscription | undefined;
    const attach = (to: OpenTask<T>): void => {
      subscription = subscribe(to);
    };
    waiting.add(attach);
    return {
      unsubscribe: () => {
        waiting.delete(attach);
        subscription?.unsubscribe();
      },
    };
  };

  return {
    getSnapshot: () => actor?.getSnapshot() ?? opened,
    send: (event) => started().send(event),
    on: (type, handler) => whenStarted((to) => to.on(type, handler)),
    subscribe: (listener) => whenStarted((to) => to.subscribe(listener)),
    start: () => {
      started();
    },
  };
}
