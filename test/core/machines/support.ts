import type {
  LifecycleEvent,
  PersistedDraft,
  TaskContext,
  TaskEmitted,
  TaskInput,
  TaskMachine,
  TaskTypes,
} from '@labelwright/core';
import { hasUnsavedChanges, persistDraft, recordOf } from '@labelwright/core';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';

/** Every event that a task's machine takes. */
export type EventOf<T extends TaskTypes> = LifecycleEvent<T> | T['editEvent'] | T['viewEvent'];

/** A machine played by pure transitions: no actor, no clock. What it emits is collected. */
export class Play<T extends TaskTypes> {
  readonly #machine: AnyStateMachine;
  #snapshot: AnyMachineSnapshot;
  /** What was emitted by the last event. */
  emitted: readonly TaskEmitted<T>[] = [];

  private constructor(machine: AnyStateMachine, snapshot: AnyMachineSnapshot) {
    this.#machine = machine;
    this.#snapshot = snapshot;
  }

  static of<T extends TaskTypes>(machine: TaskMachine<T>, input: TaskInput<T>): Play<T> {
    // XState cannot follow the generic task through its own types.
    const any = machine as unknown as AnyStateMachine;
    const [snapshot] = initialTransition(any, input);
    return new Play(any, snapshot);
  }

  /** Another play that goes on from here; snapshots are never changed, so this one stays where it is. */
  fork(): Play<T> {
    return new Play(this.#machine, this.#snapshot);
  }

  /** Sends events one after the other. */
  send(...events: readonly EventOf<T>[]): this {
    for (const event of events) this.sendAnything({ ...event });
    return this;
  }

  /** Sends what a host without types might send. */
  sendAnything(event: { readonly type: string; readonly [key: string]: unknown }): this {
    const [next, effects] = transition(this.#machine, this.#snapshot, event);
    this.#snapshot = next;
    this.emitted = effects
      .filter(({ type }) => String(type) === 'xstate.emit')
      // XState's type of an effect does not list this one.
      .map(({ params }) => (params as unknown as { readonly event: TaskEmitted<T> }).event);
    return this;
  }

  get context(): TaskContext<T> {
    return this.#snapshot.context;
  }

  /** The machine's state, `refused` or the status of the open record. */
  get state(): string {
    const { value } = this.#snapshot;
    return typeof value === 'string' ? value : String(Object.values(value)[0]);
  }

  get record(): T['record'] {
    return recordOf<T>({ context: this.context });
  }

  get dirty(): boolean {
    return hasUnsavedChanges<T>({ context: this.context });
  }

  get persisted(): PersistedDraft {
    return persistDraft<T>({ context: this.context });
  }

  /** The types of what the last event emitted. */
  get told(): readonly string[] {
    return this.emitted.map(({ type }) => type);
  }

  /** The codes of what the last event was refused for. */
  get refusals(): readonly string[] {
    return this.emitted.flatMap((event) => (event.type === 'refuse' ? [event.issue.code] : []));
  }
}

/** As a store would keep it. */
export function throughJson<V>(value: V): V {
  return JSON.parse(JSON.stringify(value));
}
