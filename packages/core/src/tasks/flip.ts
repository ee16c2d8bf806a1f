import { isPlainObject } from '../records/guards';

/** A value before and after an edit, so that the edit can be undone. */
export interface Flip<V> {
  readonly before: V;
  readonly after: V;
}

/** The flip that leads back. */
export function invertFlip<V>({ before, after }: Flip<V>): Flip<V> {
  return { before: after, after: before };
}

/** Whether `value` is a flip between two values that pass `check`. What JSON left out counts as `undefined`. */
export function isFlipOf(value: unknown, check: (side: unknown) => boolean): boolean {
  return isPlainObject(value) && check(value.before) && check(value.after);
}
