// Accents as they stand apart after decomposition. Only these: in scripts such as Devanagari marks are vowels.
const ACCENTS = /[\u0300-\u036f]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** A text as the filter compares it: without case and accents. */
export function foldForFilter(text: string): string {
  const lower = text.toLowerCase();
  return BEYOND_ASCII.test(lower) ? lower.normalize('NFD').replace(ACCENTS, '') : lower;
}

/** What of a label is searched. */
interface Described {
  readonly name: string;
  readonly description?: string | undefined;
}

/** Labels as the filter compares them, so that a keystroke need not fold thousands again. */
export interface FoldedLabels {
  readonly names: readonly string[];
  /** Empty where no label has a description. */
  readonly descriptions: readonly string[];
}

export function foldLabels(labels: readonly Described[]): FoldedLabels {
  return {
    names: labels.map(({ name }) => foldForFilter(name)),
    descriptions: labels.some(({ description }) => description !== undefined)
      ? labels.map(({ description = '' }) => foldForFilter(description))
      : [],
  };
}

/**
 * The labels that `query` finds: plain text (never a pattern), anywhere in the name or the description, ignoring case and
 * accents. Names that begin with it come first, then names, then descriptions that have it in them; else the order stays.
 * @param folded the same labels through {@link foldLabels}; asked for where there is something to find
 */
export function filterLabels<L>(
  labels: readonly L[],
  folded: () => FoldedLabels,
  query: string,
): readonly L[] {
  const sought = foldForFilter(query.trim());
  if (sought === '') return labels;
  const places = filterPlaces([...labels.keys()], folded(), sought);
  return places.flatMap((place) => labels[place] ?? []);
}

/**
 * The same for labels by their places, in an order of one's own.
 * @param order places in the list of which `folded` was made
 * @param sought what {@link foldForFilter} made of what was typed, without white space at its ends
 */
export function filterPlaces(
  order: readonly number[],
  { names, descriptions }: FoldedLabels,
  sought: string,
): readonly number[] {
  const first: number[] = [];
  const second: number[] = [];
  const last: number[] = [];
  for (const index of order) {
    const place = names[index]?.indexOf(sought) ?? -1;
    if (place === 0) first.push(index);
    else if (place > 0) second.push(index);
    else if (descriptions[index]?.includes(sought) === true) last.push(index);
  }
  return [...first, ...second, ...last];
}
