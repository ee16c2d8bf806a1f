/**
 * `part / whole`; `undefined` for nothing of nothing. A score that nothing was measured for is no 0: a label that nobody
 * predicted has no precision, and an average must not be pulled down by it.
 */
export function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** The harmonic mean of precision and recall, by counts: defined as soon as a label was predicted or annotated at all. */
export function f1Of(both: number, onlyFirst: number, onlySecond: number): number | undefined {
  return ratio(2 * both, 2 * both + onlyFirst + onlySecond);
}

/** The mean of those values that are defined, by weight; `undefined` where no weight is left. */
export function meanOfDefined(
  values: readonly { readonly value: number | undefined; readonly weight: number }[],
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of values) {
    if (value === undefined) continue;
    sum += value * weight;
    weights += weight;
  }
  return ratio(sum, weights);
}
