/** Which records are selected. */
export interface Selection {
  /** `true`: every result but `ids`. */
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = { all: false, ids: new Set() };
export const ALL_SELECTED: Selection = { all: true, ids: new Set() };

export function isSelected({ all, ids }: Selection, id: string): boolean {
  return ids.has(id) !== all;
}

/** The selection with these records in it, or without them. */
export function withIds(selection: Selection, ids: Iterable<string>, on: boolean): Selection {
  const { all } = selection;
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (on === all) next.delete(id);
    else next.add(id);
  }
  return { all, ids: next };
}

/** Just these. */
export function onlyIds(ids: Iterable<string>): Selection {
  return { all: false, ids: new Set(ids) };
}

/** How many of the results are selected. The ids of a selection are among the results: see {@link keepAmong}. */
export function selectedCount({ all, ids }: Selection, results: readonly string[]): number {
  return all ? results.length - ids.size : ids.size;
}

/** The ids that are selected, in the order of the results. */
export function selectedIds(selection: Selection, results: readonly string[]): readonly string[] {
  return results.filter((id) => isSelected(selection, id));
}

/** The selection without what is no result any more: nobody sees it, so nothing may happen to it. */
export function keepAmong(selection: Selection, results: readonly string[]): Selection {
  const { all, ids } = selection;
  if (ids.size === 0) return selection;
  const kept = results.filter((id) => ids.has(id));
  return kept.length === ids.size ? selection : { all, ids: new Set(kept) };
}

/** Results from one place to another, both included, in whichever order they are given. */
export function idsBetween(results: readonly string[], from: number, to: number): readonly string[] {
  return results.slice(Math.min(from, to), Math.max(from, to) + 1);
}
