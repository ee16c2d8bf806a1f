import { idAt, idsBetween } from './id-queue';
import { isDecided } from './is-decided';
import { currentOf, remember } from './known-records';
import type { Loaded } from './loading';
import { openFrom, placeAfter } from './position';
import type { SessionState } from './session-state';

/** So many records are read at a time while one is looked for. */
const PAGE = 100;

/** Looks for the next record behind the open one that nobody has decided yet. */
export function seek(state: SessionState): SessionState {
  return seekOn({ ...state, moved: true, seeking: placeAfter(state), stepping: undefined });
}

/** Goes on looking, as far as is known without reading. */
export function seekOn(state: SessionState): SessionState {
  if (state.seeking === undefined) return state;
  let place = state.seeking;
  for (; ; place += 1) {
    const id = idAt(state.queue, place);
    if (id === undefined) break;
    if (state.gone.has(id)) continue;
    const record = currentOf(state, id);
    if (record === undefined) break;
    if (!isDecided(record)) return openFrom(state, place, 1) ?? state;
  }
  const isOver = state.complete && place >= state.queue.length;
  return { ...state, seeking: isOver ? undefined : place };
}

/** What has to be read to go on looking; `[]` where nothing has, or where more ids must come first. */
export function soughtIds({ seeking, queue }: SessionState): readonly string[] {
  return seeking === undefined ? [] : idsBetween(queue, seeking, seeking + PAGE);
}

export function beginSeeking(state: SessionState): SessionState {
  return { ...state, seekingFrom: state.seeking };
}

/** Whether what is being read is no longer looked for. */
export function seeksElsewhere({ seeking, seekingFrom }: SessionState): boolean {
  return seeking !== seekingFrom;
}

/** A page of records was read. */
export function takeSought(state: SessionState, { ids, records }: Loaded): SessionState {
  const { seeking, queue } = state;
  if (seeking === undefined || idAt(queue, seeking) !== ids[0]) return state;
  const at = ids.findIndex((id, index) => {
    const record = currentOf(state, id) ?? records[index];
    return record !== undefined && !isDecided(record);
  });
  const found = records[at];
  if (at === -1 || found === undefined)
    return seekOn({ ...state, seeking: seeking + (at === -1 ? ids.length : at) });
  const known = state.records.has(found.id) ? state : remember(state, [found]);
  return openFrom(known, seeking + at, 1) ?? known;
}
