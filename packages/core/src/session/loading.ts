import { idsBetween } from './id-queue';
import { currentOf, isNews, remember } from './known-records';
import { leaveGone, settleOpen } from './position';
import type { QueuedRecord } from './record-source';
import { takeUnread } from './record-work';
import { storeError } from './save-failure';
import { type OpenPlace, type SessionState, troubleAfter } from './session-state';
import { nextStep, stepOn, stepToTake } from './undo-steps';

const DEFAULT_PREFETCH = 5;

/** Records that are read on the other side, at most. */
const PREFETCH_BACK = 2;

/** The records that somebody waits for and nobody is reading yet. */
export function wantedNow(state: SessionState): readonly string[] {
  const { open, stale, unread, loadingAhead } = state;
  const step = stepToTake(state);
  const ids = new Set(unread.map(idOf));
  if (open !== undefined) ids.add(open.id);
  if (step?.kind !== undefined && step.kind !== 'bulk') ids.add(step.id);
  const wanted = [...ids].filter((id) => isUnknown(state, id) && !loadingAhead.includes(id));
  return stale === undefined ? wanted : [...wanted, stale];
}

/** The records that will probably be opened next: those around the open one, and those that an undo or redo would lead to. */
export function wantedAhead(state: SessionState): readonly string[] {
  if (state.open === undefined) return [];
  const steps = [nextStep(state, 'undo'), nextStep(state, 'redo')];
  const led = steps.flatMap((step) => (step === undefined || step.kind === 'bulk' ? [] : [step.id]));
  const ids = new Set([...idsAround(state, state.open), ...led]);
  return [...ids].filter((id) => isUnknown(state, id) && !state.loading.includes(id));
}

/** Where the annotator is heading first; some on the other side, for whoever looks back. */
function idsAround(state: SessionState, { index = -1, direction }: OpenPlace): readonly string[] {
  const { queue, host } = state;
  const ahead = host.prefetch ?? DEFAULT_PREFETCH;
  const back = Math.min(ahead, PREFETCH_BACK);
  const [before, after] = direction === 1 ? [back, ahead] : [ahead, back];
  const sides = [
    idsBetween(queue, Math.max(0, index - before), Math.max(0, index)),
    idsBetween(queue, index + 1, index + 1 + after),
  ];
  return (direction === 1 ? sides.reverse() : sides).flat();
}

function isUnknown(state: SessionState, id: string): boolean {
  return currentOf(state, id) === undefined && !state.gone.has(id);
}

/** Whether reading records makes sense now. */
export function canLoad({ restoring, paused, loadTrouble }: SessionState): boolean {
  return !restoring && !paused && loadTrouble?.waiting !== true;
}

/** Whether somebody waits for records that are not among those being read. */
export function wantsOthers(state: SessionState): boolean {
  return wantedNow(state).some((id) => !state.loading.includes(id));
}

export function beginLoading(state: SessionState): SessionState {
  return { ...state, loading: wantedNow(state) };
}

export function beginAhead(state: SessionState): SessionState {
  return { ...state, loadingAhead: wantedAhead(state) };
}

/** What was read: by id, `undefined` for what is gone. */
export interface Loaded {
  readonly ids: readonly string[];
  readonly records: readonly (QueuedRecord | undefined)[];
}

/** Records came: those that are gone are skipped, what waited for them goes on. */
export function takeLoaded(state: SessionState, loaded: Loaded): SessionState {
  const { ids, records } = loaded;
  const missing = goneOf(loaded);
  const found = records.filter((record) => record !== undefined);
  const fresh = found.filter((record) => isNews(state, record));
  const known = remember(state, fresh);
  const next: SessionState = {
    ...known,
    gone: missing.length === 0 ? state.gone : new Set([...state.gone, ...missing]),
    loading: state.loading.filter((id) => !ids.includes(id)),
    loadingAhead: state.loadingAhead.filter((id) => !ids.includes(id)),
    stale: state.stale !== undefined && ids.includes(state.stale) ? undefined : state.stale,
    loadTrouble: undefined,
  };
  return settleOpen(leaveGone(stepOn(takeUnread(next))));
}

/** The ids among those that were read which turned out to be gone. */
export function goneOf({ ids, records }: Loaded): readonly string[] {
  return ids.filter((_, index) => records[index] === undefined);
}

export function failLoading(state: SessionState, thrown: unknown): SessionState {
  return { ...state, loading: [], loadTrouble: troubleAfter(state, state.loadTrouble, storeError(thrown)) };
}

/** Nobody waits for what is read ahead, so nobody is told; it is read again when somebody does. */
export function failAhead(state: SessionState): SessionState {
  return { ...state, loadingAhead: [] };
}

function idOf(event: SessionState['unread'][number]): string {
  return event.type === 'record.decide' ? event.record.id : event.id;
}
