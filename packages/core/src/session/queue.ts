import { addIds, emptyQueue, placeOf } from './id-queue';
import { isUnderWork } from './known-records';
import { openFrom } from './position';
import type { QueueQuery } from './record-source';
import { storeError } from './save-failure';
import { seekOn } from './seek';
import type { SessionState } from './session-state';

/** Reads another queue. The open record stays open. */
export function takeQuery(state: SessionState, query: QueueQuery): SessionState {
  return readAnew({ ...state, query });
}

/** Reads the queue and its records anew; those with work on them stay as they are, since saving will tell. */
export function refresh(state: SessionState): SessionState {
  const { open } = state;
  const kept = [...state.records].filter(([id]) => id === open?.id || isUnderWork(state, id));
  const stale = open !== undefined && !isUnderWork(state, open.id) ? open.id : undefined;
  return readAnew({ ...state, records: new Map(kept), gone: new Set(), stale });
}

function readAnew(state: SessionState): SessionState {
  return { ...unread(state), reading: state.reading + 1, seeking: undefined };
}

/** Nothing of the queue is known; the open record is open, wherever it stands. */
function unread(state: SessionState): SessionState {
  const { open } = state;
  return {
    ...state,
    queue: emptyQueue(),
    complete: false,
    queueError: undefined,
    ...(open === undefined ? {} : { open: { ...open, index: undefined } }),
  };
}

export function mustRead({ restoring, paused, reading, readingBegun }: SessionState): boolean {
  return !restoring && !paused && reading !== readingBegun;
}

export function beginReading(state: SessionState): SessionState {
  return { ...unread(state), readingBegun: state.reading };
}

/** More ids came; the first one is opened at once. */
export function takeIds(
  state: SessionState,
  { reading, ids }: { readonly reading: number; readonly ids: readonly string[] },
): SessionState {
  if (reading !== state.reading) return state;
  const before = state.queue.length;
  const next: SessionState = { ...state, queue: addIds(state.queue, ids) };
  const { open } = next;
  if (open === undefined || (before === 0 && !state.moved)) return openFrom(next, before, 1) ?? next;
  if (open.index !== undefined) return seekOn(next);
  const index = placeOf(next.queue, open.id);
  return index === undefined ? next : { ...next, open: { ...open, index } };
}

export function endQueue(state: SessionState): SessionState {
  return seekOn({ ...state, complete: true });
}

export function failQueue(state: SessionState, thrown: unknown): SessionState {
  return { ...state, queueError: storeError(thrown) };
}
