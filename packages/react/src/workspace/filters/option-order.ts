import type { FacetCount } from '@labelwright/core';

/** A value that can be chosen. */
export interface FilterOption {
  readonly value: string;
  /** How it is shown and searched. */
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * The values in the order in which a list that was just opened shows them: what is chosen first, so that it is found again; then
 * the most frequent.
 */
export function firstOrder(
  counts: readonly FacetCount[],
  chosen: readonly string[],
  always: readonly string[],
): readonly string[] {
  return [...new Set([...chosen, ...counts.map(({ value }) => value), ...always])];
}

/** The order of a list that somebody looks at: nothing changes its place; what is new comes last. */
export function keptOrder(order: readonly string[], values: readonly string[]): readonly string[] {
  const known = new Set(order);
  const added = [...new Set(values)].filter((value) => !known.has(value));
  return added.length === 0 ? order : [...order, ...added];
}
