import type { AnnotationRecord } from '@labelwright/core';
import type { StoredRecord } from './record-change';
import type { PutOptions, RecordWrite, WriteFailure, WriteOutcome } from './store';

/**
 * The outcome of one write on what the store has: a conflict where that is not what the writer saw, else what `settle` makes of it,
 * with a `lastUpdated` later than the last one.
 */
export function outcomeOf(
  write: RecordWrite,
  stored: StoredRecord | undefined,
  { settle, now }: Pick<PutOptions, 'settle' | 'now'>,
): WriteOutcome {
  const conflict = conflictOf(write, stored);
  if (conflict !== undefined) return { failure: conflict };
  const settled = settle(write, stored);
  if (settled.failure !== undefined) return { failure: settled.failure };
  return { stored: stamped(settled.record, write.id, nextVersion(stored?.lastUpdated, now())) };
}

export function stamped(record: AnnotationRecord, id: string, lastUpdated: string): StoredRecord {
  return { ...record, id, lastUpdated };
}

/** Somebody else wrote the record, or deleted it, since the writer saw it. */
export function conflictOf(
  { id, expected, mustExist = false }: RecordWrite,
  stored: StoredRecord | undefined,
): WriteFailure | undefined {
  if (expected === undefined || stored?.lastUpdated === expected) return undefined;
  if (stored === undefined && !mustExist) return undefined;
  const happened = stored === undefined ? 'was deleted' : `was changed (${stored.lastUpdated})`;
  const message =
    `Record ${JSON.stringify(id)} ${happened} since it was read (${expected}), and writing over it would lose that. Show both ` +
    'and let somebody choose; then write on the one that is stored.';
  return { code: 'RECORD_CONFLICT', path: 'lastUpdated', message, stored };
}

/** A record that holds what no store can copy: a function, a symbol, something that refuses to be read. */
export function notStorable(id: string, error: unknown): WriteFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Record ${JSON.stringify(id)}: It holds something that cannot be stored (${reason}). Records are plain JSON data.`;
  return { code: 'FIELD_TYPE', path: '', message };
}

/** A time later than the last one, even where the clock stood still or went back. */
function nextVersion(last: string | undefined, now: Date): string {
  const before = last === undefined ? Number.NaN : Date.parse(last);
  const time = Number.isNaN(before) ? now.getTime() : Math.max(now.getTime(), before + 1);
  return new Date(time).toISOString();
}
