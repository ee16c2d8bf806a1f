import { idAt, placeOf } from './id-queue';
import { currentOf } from './known-records';
import type { SessionState } from './session-state';

/** Opens a record of the queue, the next that is not gone from there on; `undefined` where there is none. */
export function openFrom(state: SessionState, index: number, direction: 1 | -1): SessionState | undefined {
  const place = placeFrom(state, index, direction);
  const id = place === undefined ? undefined : idAt(state.queue, place);
  return id === undefined ? undefined : opened(state, id, place, direction);
}

/** The first place of a record that is not gone, from one place on. */
export function placeFrom(
  { queue, gone }: SessionState,
  index: number,
  direction: 1 | -1,
): number | undefined {
  for (let place = index; ; place += direction) {
    const id = idAt(queue, place);
    if (id === undefined) return undefined;
    if (!gone.has(id)) return place;
  }
}

/** The place behind the open record; a record outside of the queue stands before its start. */
export function placeAfter({ open }: SessionState): number {
  return open?.index === undefined ? 0 : open.index + 1;
}

export function goNext(state: SessionState): SessionState {
  return openFrom(still(state), placeAfter(state), 1) ?? still(state);
}

export function goPrevious(state: SessionState): SessionState {
  const index = state.open?.index;
  return (index === undefined ? undefined : openFrom(still(state), index - 1, -1)) ?? still(state);
}

export function goTo(state: SessionState, index: number): SessionState {
  if (!Number.isInteger(index)) return still(state);
  return openFrom(still(state), index, 1) ?? still(state);
}

export function openId(state: SessionState, id: string): SessionState {
  return opened(still(state), id, placeOf(state.queue, id), 1);
}

/** Whoever goes anywhere looks for nothing else any more. */
function still(state: SessionState): SessionState {
  return state.moved && state.seeking === undefined && state.stepping === undefined
    ? state
    : { ...state, moved: true, seeking: undefined, stepping: undefined };
}

function opened(state: SessionState, id: string, index: number | undefined, direction: 1 | -1): SessionState {
  const { open } = state;
  const place = open?.id === id ? { ...open, index, direction } : { id, index, direction };
  // Asked for again: it may be there by now.
  const gone = state.gone.has(id) ? new Set([...state.gone].filter((other) => other !== id)) : state.gone;
  return settleOpen({ ...state, gone, open: place, seeking: undefined, stepping: undefined });
}

/** What is shown of the open record stays as it is from now on, where there is unfinished work on it. */
export function settleOpen(state: SessionState): SessionState {
  const { open, drafts } = state;
  if (open === undefined || open.shown !== undefined || !drafts.has(open.id)) return state;
  const shown = currentOf(state, open.id);
  return shown === undefined ? state : { ...state, open: { ...open, shown } };
}

/** Moves on from an open record that turned out to be gone; with nothing else there, nothing is open. */
export function leaveGone(state: SessionState): SessionState {
  const { open, gone } = state;
  if (open === undefined || !gone.has(open.id)) return state;
  const { index = 0, direction } = open;
  const nowhere: SessionState = { ...state, open: undefined };
  return openFrom(state, index, direction) ?? openFrom(state, index, direction === 1 ? -1 : 1) ?? nowhere;
}
