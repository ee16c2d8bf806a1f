/** A value before and after an edit, so that the edit can be undone. */
export interface Flip<V> {
  readonly before: V;
  readonly after: V;
}

export function invertFlip<V>({ before, after }: Flip<V>): Flip<V> {
  return { before: after, after: before };
}
