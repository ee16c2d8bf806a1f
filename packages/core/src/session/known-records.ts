import { writeOf } from './outbox';
import { versionOf } from './record-patch';
import type { QueuedRecord } from './record-source';
import type { SessionState } from './session-state';

/** So many records are kept at least; with those that are read ahead it may be more. */
const KEPT = 60;

/** A record as it stands for the annotator: with what is on its way to the store. */
export function currentOf({ outbox, records }: SessionState, id: string): QueuedRecord | undefined {
  return writeOf(outbox, id)?.record ?? records.get(id);
}

/** Whether there is work on a record that the store does not have: a newer version must not slip in under it. */
export function isUnderWork({ outbox, drafts, open }: SessionState, id: string): boolean {
  return drafts.has(id) || writeOf(outbox, id) !== undefined || (open?.id === id && open.shown !== undefined);
}

/** Which version of a record the next change of it is a change of. */
export function baseOf(state: SessionState, id: string): string | undefined {
  const draft = state.drafts.get(id);
  if (draft !== undefined) return draft.version;
  const current = currentOf(state, id);
  return current === undefined ? undefined : versionOf(current);
}

/** Remembers records as they are stored, and forgets those that were not asked for longest. */
export function remember(state: SessionState, found: readonly QueuedRecord[]): SessionState {
  if (found.length === 0) return state;
  const records = new Map(state.records);
  for (const record of found) {
    records.delete(record.id);
    records.set(record.id, record);
  }
  const most = Math.max(KEPT, 3 * (state.host.prefetch ?? 0));
  for (const id of records.keys()) {
    if (records.size <= most) break;
    if (id !== state.open?.id) records.delete(id);
  }
  return { ...state, records };
}

/** Somebody wrote a record, here or elsewhere. It is taken over unless there is work on it, or it is old news. */
export function recordChanged(state: SessionState, record: QueuedRecord): SessionState {
  return state.records.has(record.id) && isNews(state, record) ? remember(state, [record]) : state;
}

/**
 * Whether a record that was read or told of may take the place of the known one: not under the hands of somebody who works on it, and
 * not where it is older, having been read before the last change arrived.
 */
export function isNews(state: SessionState, record: QueuedRecord): boolean {
  const known = state.records.get(record.id);
  return known === undefined || !(isUnderWork(state, record.id) || isOlder(record, known));
}

function isOlder(record: QueuedRecord, known: QueuedRecord): boolean {
  const [version, before] = [versionOf(record), versionOf(known)];
  // ISO 8601 in one zone and one precision, as a store writes them, sorts like the times.
  return version !== undefined && before !== undefined && version < before;
}
