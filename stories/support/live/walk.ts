import type { RecordStatus } from '@labelwright/core';

/** Where an annotator is in a list of records, and what was decided on the way. */
export interface Walk<R> {
  readonly count: number;
  readonly index: number;
  /** The records as they were last emitted, by index. */
  readonly emitted: ReadonlyMap<number, R>;
  /** The record that was emitted last. */
  readonly last: R | undefined;
}

interface Decidable {
  readonly status: RecordStatus;
}

/** A walk at the first of `count` records. */
export function startWalk<R>(count: number): Walk<R> {
  return { count, index: 0, emitted: new Map(), last: undefined };
}

/** Goes to another record; stays within the list. */
export function goTo<R>(walk: Walk<R>, index: number): Walk<R> {
  return { ...walk, index: Math.min(Math.max(index, 0), walk.count - 1) };
}

/**
 * Keeps a record that the component emitted. With `advance`, a decision leads on to the next record without one, searched
 * behind this one first; a record that was given back (`Default`) does not, nor does the last decision.
 */
export function emitRecord<R extends Decidable>(walk: Walk<R>, record: R, advance: boolean): Walk<R> {
  const emitted = new Map(walk.emitted).set(walk.index, record);
  const kept = { ...walk, emitted, last: record };
  return advance && isDecided(record) ? goTo(kept, nextUndecided(kept)) : kept;
}

/** How many records are validated or discarded. */
export function decidedCount<R extends Decidable>({ emitted }: Walk<R>): number {
  return [...emitted.values()].filter(isDecided).length;
}

function nextUndecided<R extends Decidable>({ count, index, emitted }: Walk<R>): number {
  for (let step = 1; step < count; step += 1) {
    const candidate = (index + step) % count;
    const record = emitted.get(candidate);
    if (record === undefined || !isDecided(record)) return candidate;
  }
  return index;
}

function isDecided({ status }: Decidable): boolean {
  return status === 'Validated' || status === 'Discarded';
}
