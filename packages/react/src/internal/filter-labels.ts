// Accents as they stand apart after decomposition. Only these: in scripts such as Devanagari marks are vowels.
const ACCENTS = /[\u0300-\u036f]/g;

/** A text as the filter compares it: without case and accents. */
export function foldForFilter(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(ACCENTS, '');
}

/**
 * The labels that `query` finds: plain text (never a pattern), anywhere in the name, ignoring case and accents. Names
 * that begin with it come first, else the order stays.
 * @param folded each label's name through {@link foldForFilter}, so that a keystroke need not fold thousands again
 */
export function filterLabels<L>(
  labels: readonly L[],
  folded: readonly string[],
  query: string,
): readonly L[] {
  const sought = foldForFilter(query.trim());
  if (sought === '') return labels;
  const first: L[] = [];
  const rest: L[] = [];
  labels.forEach((label, index) => {
    const place = folded[index]?.indexOf(sought) ?? -1;
    if (place === 0) first.push(label);
    else if (place > 0) rest.push(label);
  });
  return [...first, ...rest];
}
