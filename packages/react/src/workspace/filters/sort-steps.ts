import { QUERY_FIELDS, type SortBy } from '@labelwright/core';

/** What records can be sorted by and are not yet: fields, then keys of the metadata. */
export function freeFields(sort: readonly SortBy[], metadataKeys: readonly string[]): readonly string[] {
  const taken = new Set(sort.map(({ field }) => field));
  return [...QUERY_FIELDS, ...metadataKeys.map((key) => `metadata.${key}`)].filter(
    (field) => !taken.has(field),
  );
}

/** The step at `from` stands at `to`; out of the list it stays where it is. */
export function moveStep(sort: readonly SortBy[], from: number, to: number): readonly SortBy[] {
  const step = sort[from];
  if (step === undefined || to < 0 || to >= sort.length) return sort;
  const others = sort.filter((_, index) => index !== from);
  return [...others.slice(0, to), step, ...others.slice(to)];
}

export function flipStep(sort: readonly SortBy[], at: number): readonly SortBy[] {
  return sort.map((step, index) =>
    index === at ? { field: step.field, order: step.order === 'desc' ? 'asc' : 'desc' } : step,
  );
}
