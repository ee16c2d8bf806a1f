import { AnnotationError } from '../errors';

/** Edits that can be undone and, behind them, edits that were undone. Plain data; what an edit is, its owner decides. */
export interface History<E> {
  /** Oldest first; the last one is undone next. */
  readonly past: readonly E[];
  /** In the order in which they were made; the first one is redone next. */
  readonly future: readonly E[];
  /** How many edits are remembered at most. */
  readonly limit: number;
}

/** A step through a history, with the edit to invert (undo) or to apply again (redo). */
export interface HistoryStep<E> {
  readonly history: History<E>;
  readonly edit: E;
}

/**
 * An empty history that remembers the last `limit` edits.
 * @throws AnnotationError `SETTINGS_INVALID` unless `limit` is a whole number from 0 up
 */
export function createHistory<E>(limit = 1000): History<E> {
  if (!Number.isInteger(limit) || limit < 0) {
    throw new AnnotationError(
      'SETTINGS_INVALID',
      `A history of ${limit} edits cannot be kept. Give a whole number; 0 switches undo off.`,
    );
  }
  return { past: [], future: [], limit };
}

/**
 * Puts `edit` behind what can be undone and forgets what could be redone; at the limit the oldest edit is dropped.
 * @param merge makes one edit of the last and the next (letters typed in a row, say), or answers `undefined` to keep
 *   them apart. Right after an undo it is not asked: the new edit is a fresh start, not a part of what led there.
 */
export function pushEdit<E>(
  history: History<E>,
  edit: E,
  merge?: (last: E, next: E) => E | undefined,
): History<E> {
  const { past, future, limit } = history;
  const last = past.at(-1);
  const merged = last !== undefined && future.length === 0 ? merge?.(last, edit) : undefined;
  if (merged !== undefined) {
    return { past: past.slice(0, -1).concat([merged]), future: [], limit };
  }
  // One copy, a thousand pointers at most: several would be most of what an event allocates.
  const kept = past.slice(Math.max(0, past.length + 1 - limit));
  if (limit > 0) kept.push(edit);
  return { past: kept, future: [], limit };
}

/** Steps back over the last edit, which the caller inverts; `undefined` where there is none. */
export function undo<E>(history: History<E>): HistoryStep<E> | undefined {
  const { past, future, limit } = history;
  const edit = past.at(-1);
  return edit === undefined
    ? undefined
    : { history: { past: past.slice(0, -1), future: [edit, ...future], limit }, edit };
}

/** Steps forward over the edit last undone, which the caller applies again; `undefined` where there is none. */
export function redo<E>(history: History<E>): HistoryStep<E> | undefined {
  const { past, future, limit } = history;
  const edit = future[0];
  return edit === undefined
    ? undefined
    : { history: { past: [...past, edit], future: future.slice(1), limit }, edit };
}
