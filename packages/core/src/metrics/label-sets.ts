/** Label sets by number, so that what is compared many times is compared as numbers. */
export interface LabelSets {
  /** The same number for the same labels, in whatever order and however often. */
  numberOf(labels: readonly string[]): number;
  /** Without repetitions; `[]` for a number that was never given. */
  labelsOf(number: number): readonly string[];
  /** {@link masiDistance} of the sets with these numbers. */
  distance(a: number, b: number): number;
}

export function createLabelSets(): LabelSets {
  const numbers = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  const labelsOf = (number: number): readonly string[] => sets[number] ?? [];
  return {
    numberOf: (labels) => {
      const set = labels.length < 2 ? labels : [...new Set(labels)].sort();
      const key = JSON.stringify(set);
      const number = numbers.get(key) ?? sets.length;
      if (number === sets.length) sets.push(set);
      numbers.set(key, number);
      return number;
    },
    labelsOf,
    distance: (a, b) => (a === b ? 0 : masiDistance(labelsOf(a), labelsOf(b))),
  };
}

/**
 * How far two sets of labels are apart, from 0 (equal) to 1 (nothing in common): `1 - J M`, where J is Jaccard's index and M is 1
 * for equal sets, 2/3 where one holds the other, 1/3 where they overlap, else 0. Two empty sets are equal. For sets of one label it
 * is 0 or 1, so nominal agreement is a case of it.
 *
 * Rebecca Passonneau: Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation. LREC 2006. Unlike
 * Jaccard's distance alone it holds it against somebody who gives a label that the other one's answer excludes.
 * @param a without repetitions, as is `b`
 */
export function masiDistance(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  const shared = a.filter((label) => others.has(label)).length;
  if (shared === a.length && shared === b.length) return 0;
  if (shared === 0) return 1;
  const jaccard = shared / (a.length + b.length - shared);
  const isNested = shared === a.length || shared === b.length;
  return 1 - (jaccard * (isNested ? 2 : 1)) / 3;
}
