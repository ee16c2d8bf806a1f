import {
  annotationSessionMachine,
  type SessionInput,
  type SessionMachineEvent,
  type SessionState,
  sessionView,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { content } from '../support';
import { ANSWERS, EVERYTHING, eventsOf, type WorkerEvent } from './catalogue';

type Event = SessionMachineEvent | WorkerEvent;

const input: SessionInput = {
  source: { ids: async function* () {}, load: async () => [] },
  save: async (record) => record,
  now: () => 0,
  historyLimit: 2,
};
const journal = { entries: async () => new Map<string, unknown>(), write: async () => undefined };

/** Results of each guard that were seen, as `name true`. */
const guarded = new Set<string>();

function watched(): AnyStateMachine {
  const machine = annotationSessionMachine as unknown as AnyStateMachine;
  const guards = Object.entries(machine.implementations.guards).map(([name, guard]) => [
    name,
    (args: unknown, params: unknown) => {
      const holds: boolean = (guard as (args: unknown, params: unknown) => boolean)(args, params);
      guarded.add(`${name} ${holds}`);
      return holds;
    },
  ]);
  return machine.provide({ guards: Object.fromEntries(guards) });
}

const machine = watched();

/** Every region with its state, as `saving.waiting`. */
function standings({ value }: AnyMachineSnapshot): readonly string[] {
  return Object.entries(value).map(([region, state]) => `${region}.${String(state)}`);
}

/** All that can be seen of a session, but not how often something was tried. */
function seen(snapshot: AnyMachineSnapshot): string {
  const state: SessionState = snapshot.context;
  return JSON.stringify([
    snapshot.value,
    state.open?.id,
    state.open?.index,
    state.open?.shown === undefined,
    state.open?.asked,
    state.outbox.map(({ record, held, tried, overwrite }) => [
      record.id,
      record.status,
      held?.kind,
      tried,
      overwrite,
    ]),
    [...state.drafts.keys()],
    [...state.gone],
    [state.history.past, state.history.future].map((steps) => steps.map(({ kind }) => kind)),
    [state.online, state.paused, state.complete, state.stepping, state.seeking, state.queue.length],
    [state.bulk?.state, state.bulk?.done, state.bulk?.ids?.length, state.bulk?.task.kind],
    state.unread.length,
  ]);
}

interface Part {
  readonly input?: Partial<SessionInput>;
  readonly events: readonly SessionMachineEvent[];
  /** Whether it begins with the first record open and all that was asked for there. */
  readonly isReady?: boolean;
  /** So many changes and steps are made at most. */
  readonly steps: number;
  /** Regions whose answers may fail here; the others always bring what was asked for. */
  readonly fails: readonly string[];
}

const PARTS: Readonly<Record<string, Part>> = {
  'queue and position': {
    events: eventsOf(
      'queue.query',
      'queue.refresh',
      'record.next',
      'record.previous',
      'record.nextOpen',
      'record.open',
    ),
    steps: 3,
    fails: ['queue', 'opening', 'prefetching', 'seeking'],
  },
  'saving, conflicts and steps': {
    events: eventsOf(
      'record.decide',
      'history.undo',
      'history.redo',
      'conflict.resolve',
      'save.retry',
      'connection.change',
    ),
    isReady: true,
    steps: 2,
    fails: ['saving'],
  },
  'bulk changes': {
    events: eventsOf(
      'bulk.start',
      'bulk.cancel',
      'history.undo',
      'history.redo',
      'session.pause',
      'session.resume',
    ),
    isReady: true,
    steps: 3,
    fails: ['bulk'],
  },
  'a model in the loop': {
    input: { suggest: async () => undefined },
    events: eventsOf('draft.keep', 'record.next', 'record.previous', 'session.pause'),
    isReady: true,
    steps: 1,
    fails: ['suggesting'],
  },
  'a journal': {
    input: { journal },
    events: eventsOf('draft.keep', 'record.note', 'session.pause', 'session.resume'),
    isReady: true,
    steps: 2,
    fails: ['journal'],
  },
};

function eventsIn(snapshot: AnyMachineSnapshot, { events, fails }: Part): readonly Event[] {
  const answers = standings(snapshot).flatMap((standing) => {
    const all = ANSWERS[standing]?.(snapshot.context) ?? [];
    return fails.includes(standing.split('.')[0] ?? '') ? all : all.slice(0, 1);
  });
  return [...events, ...answers];
}

/** What only ever grows: paths end where it has grown enough. */
function isFar({ lastSeq, lastStep, reading }: SessionState, steps: number): boolean {
  return lastSeq >= steps || lastStep >= steps || reading > 2;
}

/** After everything has brought what was asked for. */
function settled(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const [answer] = eventsIn(snapshot, { events: [], steps: 0, fails: ['queue'] }).filter(
    ({ type }) => type !== 'queue.ids' || snapshot.context.queue.length === 0,
  );
  return answer === undefined ? snapshot : settled(transition(machine, snapshot, answer)[0]);
}

/** Every state within reach, one snapshot each. */
function reached(part: Part): readonly AnyMachineSnapshot[] {
  const [first] = initialTransition(machine, { ...input, ...part.input });
  const paths = getShortestPaths(machine, {
    fromState: part.isReady === true ? settled(first) : first,
    events: (snapshot: AnyMachineSnapshot) => [...eventsIn(snapshot, part)],
    serializeState: seen,
    stopWhen: ({ context }: AnyMachineSnapshot) => isFar(context, part.steps),
    limit: 20_000,
  });
  return paths.map(({ state }) => state);
}

/** What holds in every state, whatever led to it. */
function check(snapshot: AnyMachineSnapshot): void {
  const state: SessionState = snapshot.context;
  const view = sessionView(snapshot);
  expect(snapshot.status).toBe('active');
  const { open, queue, gone } = state;
  const ids = queue.store.ids.slice(0, queue.length);
  if (open?.index !== undefined) expect(ids[open.index]).toBe(open.id);
  const there = (from: number, to: number) => ids.slice(from, to).some((id) => !gone.has(id));
  const index = open?.index ?? -1;
  expect([view.hasPrevious, view.hasNext]).toEqual([
    index > 0 && there(0, index),
    there(index + 1, ids.length),
  ]);
  if (view.phase === 'ready') expect(view.record?.id).toBe(open?.id);
  // What waits for somebody is the last of its record, and stands there once.
  for (const write of state.outbox.filter(({ held }) => held !== undefined))
    expect(state.outbox.filter(({ record }) => record.id === write.record.id)).toEqual([write]);
  expect(view.conflicts.length + view.refusals.length + view.saving.pending).toBe(
    state.outbox.length + state.unread.length,
  );
}

/** Undoing a step of one record and doing it again gives what was there. */
function checkSteps(snapshot: AnyMachineSnapshot): void {
  const state: SessionState = snapshot.context;
  const step = state.history.past.at(-1);
  if (!sessionView(snapshot).canUndo || step === undefined || step.kind === 'bulk') return;
  const of = (at: AnyMachineSnapshot) => {
    const { outbox, records, drafts }: SessionState = at.context;
    const record =
      outbox.filter((write) => write.record.id === step.id).at(-1)?.record ?? records.get(step.id);
    return { record: content(record), draft: drafts.get(step.id)?.draft };
  };
  if (of(snapshot).record === undefined) return;
  const [undone] = transition(machine, snapshot, { type: 'history.undo' });
  const [redone] = transition(machine, undone, { type: 'history.redo' });
  expect(of(redone)).toEqual(of(snapshot));
}

describe('annotationSessionMachine', () => {
  const states = new Map<string, AnyMachineSnapshot>();

  it.each(Object.entries(PARTS))('keeps its promises in every state: %s', (_, part) => {
    const snapshots = reached(part);
    expect(snapshots.length).toBeGreaterThan(20);
    for (const snapshot of snapshots) {
      check(snapshot);
      checkSteps(snapshot);
      for (const standing of standings(snapshot)) states.set(standing, snapshot);
    }
  });

  it('was seen in every state of every region, with every event in it and with every guard both ways', () => {
    const [restoring] = initialTransition(machine, { ...input, journal });
    states.set('journal.restoring', restoring);
    const all = Object.values(machine.states).flatMap((region) =>
      Object.keys(region.states).map((name) => `${region.key}.${name}`),
    );
    // Left at once, by the first step.
    const lasting = all.filter((name) => name !== 'journal.beginning');
    expect(lasting.filter((name) => !states.has(name))).toEqual([]);
    for (const [standing, snapshot] of states)
      for (const event of [...EVERYTHING, ...(ANSWERS[standing]?.(snapshot.context) ?? [])])
        check(transition(machine, snapshot, event)[0]);
    const guards = Object.keys(machine.implementations.guards).flatMap((name) => [
      `${name} true`,
      `${name} false`,
    ]);
    expect(guards.filter((result) => !guarded.has(result))).toEqual([]);
  });
});
