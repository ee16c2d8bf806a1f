import type { TaskContext, TaskInput, TaskMachine, TaskTypes } from '@labelwright/core';
import { expect } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import type { EventOf } from '../support';
import { Play } from '../support';
import type { ReferenceTask } from './reference-task';

export interface Subject<T extends TaskTypes> {
  readonly machine: TaskMachine<T>;
  readonly input: TaskInput<T>;
  readonly events: readonly EventOf<T>[];
  /** Paths end where so many steps can be undone. */
  readonly depth: number;
  readonly reference: () => ReferenceTask<unknown, unknown>;
  /** The reference's view, as the machine has it. */
  readonly viewOf?: (reference: ReferenceTask<unknown, unknown>) => unknown;
}

/** What makes two states the same: all that can be seen, but not how it came about. */
function seen<T extends TaskTypes>(context: TaskContext<T>): string {
  const { definition, drawable, record, draft, standing, view, conflict, overruled, saved } = context;
  return JSON.stringify([
    drawable,
    record,
    definition.toJson(draft),
    standing.status,
    standing.agent,
    standing.revision === saved.standing.revision,
    view,
    conflict !== undefined,
    overruled !== undefined,
  ]);
}

/** The paths to every state of a machine within `depth` steps, as lists of events. */
export function pathsThrough<T extends TaskTypes>(
  { machine, input, events, depth }: Subject<T>,
  kind: 'shortest' | 'simple',
): readonly (readonly EventOf<T>[])[] {
  const find = kind === 'shortest' ? getShortestPaths : getSimplePaths;
  // XState cannot follow the generic task through its own types of a machine's input and events.
  const paths = find(machine as unknown as AnyStateMachine, {
    input,
    events: [...events],
    serializeState: ({ context }) => seen<T>(context),
    stopWhen: ({ context }) => context.history.past.length >= depth,
  });
  // The first step is XState's own start of the machine.
  return paths.map(({ steps }) =>
    steps.map(({ event }) => event as EventOf<T>).filter(({ type }) => type !== 'xstate.init'),
  );
}

/** By `state event`: whether the event was followed there, not followed, or both at different times. */
export type Coverage = Map<string, Set<boolean>>;

/** Walks a path and then tries each event at its end; the machine and the reference must agree after every step. */
export function walk<T extends TaskTypes>(
  subject: Subject<T>,
  path: readonly EventOf<T>[],
  coverage: Coverage,
): void {
  const play = Play.of<T>(subject.machine, subject.input);
  const reference = subject.reference();
  for (const event of path) step(subject, play, reference, event, path);
  for (const event of subject.events) {
    const tried = play.fork();
    step(subject, tried, reference.fork(), event, path);
    const followed = tried.told.length > 0 || seen(tried.context) !== seen(play.context);
    const key = `${play.state} ${event.type}`;
    coverage.set(
      key,
      (coverage.get(key) ?? new Set<boolean>()).add(followed && !tried.told.includes('refuse')),
    );
  }
}

function step<T extends TaskTypes>(
  subject: Subject<T>,
  play: Play<T>,
  reference: ReferenceTask<unknown, unknown>,
  event: EventOf<T>,
  path: readonly EventOf<T>[],
): void {
  const drawable = play.context.drawable || event.type === 'record.load';
  play.send(event);
  const told = drawable ? reference.send({ ...event }) : [];
  const expected = {
    told,
    record: reference.record.id,
    status: reference.now.status,
    agent: reference.now.agent,
    dirty: reference.dirty,
    past: reference.at,
    future: reference.versions.length - 1 - reference.at,
    conflict: reference.conflict !== undefined,
  };
  const { standing, history, conflict, record } = play.context;
  const actual = {
    told: play.told,
    record: record.id,
    status: standing.status,
    agent: standing.agent,
    dirty: play.dirty,
    past: history.past.length,
    future: history.future.length,
    conflict: conflict !== undefined,
  };
  // One comparison that is cheap while all is well: this runs a million times.
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    expect(actual, JSON.stringify([...path, event])).toEqual(expected);
  if (!play.context.drawable) return;
  const answer = play.context.definition.annotation(play.context.draft, record);
  if (JSON.stringify(answer) !== JSON.stringify(reference.answer))
    expect(answer, JSON.stringify([...path, event])).toEqual(reference.answer);
  const { definition, draft, opened } = play.context;
  const metadata = definition.metadata?.(draft, record, opened.draft) as
    | { _labelwright?: unknown }
    | undefined;
  const own = metadata?._labelwright;
  if (JSON.stringify(own) !== JSON.stringify(reference.own))
    expect(own, JSON.stringify([...path, event])).toEqual(reference.own);
  if (subject.viewOf === undefined) return;
  const view = subject.viewOf(reference);
  if (JSON.stringify(sorted(play.context.view)) !== JSON.stringify(sorted(view)))
    expect(play.context.view, JSON.stringify([...path, event])).toEqual(view);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([key, entry]) => entry !== undefined && key !== 'score')
    .map(([key, entry]) => [key, sorted(entry)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
