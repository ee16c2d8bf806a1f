/** Which labels are shown, by their places. */
export interface VisibleLabels {
  readonly shown: readonly number[];
  /** How many of those that the filter finds are behind the expand button. */
  readonly hidden: number;
}

export interface Visibility {
  /** Places of the labels that the filter finds, best first; all in their order without one. */
  readonly found: readonly number[];
  readonly expanded: boolean;
  readonly max: number;
  /** Shown in any case: what is chosen and what is predicted, so that what is validated is always on the screen. */
  readonly pinned: ReadonlySet<number>;
}

/** The first `max` labels, or all when expanded; chosen and predicted ones that are not among them behind the others. */
export function visibleLabels({ found, expanded, max, pinned }: Visibility): VisibleLabels {
  const first = expanded || found.length <= max ? found : found.slice(0, max);
  const missing = new Set(pinned);
  if (missing.size > 0) for (const index of first) missing.delete(index);
  if (missing.size === 0) return { shown: first, hidden: found.length - first.length };
  const later = first === found ? [] : found.filter((index, place) => place >= max && missing.has(index));
  for (const index of later) missing.delete(index);
  // Those that the filter does not find come last.
  const besides = [...missing].sort((a, b) => a - b);
  return { shown: [...first, ...later, ...besides], hidden: found.length - first.length - later.length };
}

/** `order` with the labels that have a score before the others, the highest first. */
export function byScore(
  order: readonly number[],
  scoreOf: (index: number) => number | undefined,
): readonly number[] {
  const scored = order.filter((index) => scoreOf(index) !== undefined);
  if (scored.length === 0) return order;
  scored.sort((a, b) => (scoreOf(b) ?? 0) - (scoreOf(a) ?? 0));
  const first = new Set(scored);
  return [...scored, ...order.filter((index) => !first.has(index))];
}
