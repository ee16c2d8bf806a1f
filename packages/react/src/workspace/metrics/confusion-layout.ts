import type { ConfusionCell, Evaluation } from '@labelwright/core';

/** A row or a column of the matrix: one label, nothing (`undefined`), or all labels that have no place of their own. */
export type Axis =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'others'; readonly count: number };

export interface ConfusionLayout {
  readonly rows: readonly Axis[];
  readonly columns: readonly Axis[];
  /** By row and column. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * The matrix as it is drawn: the first `most` labels by support, then the others in one, then what was missed or spurious. Rows
 * and columns for which there is nothing are left out, but for those of labels.
 */
export function confusionLayout(
  { labels, cells }: Pick<Evaluation, 'labels' | 'cells'>,
  most: number,
): ConfusionLayout {
  const shown = labels.slice(0, most).map(({ label }) => label);
  const places = new Map(shown.map((label, place) => [label, place]));
  const [others, none] = [shown.length, shown.length + 1];
  const placeOf = (label: string | undefined): number =>
    label === undefined ? none : (places.get(label) ?? others);
  const all = Array.from({ length: none + 1 }, () => new Array<number>(none + 1).fill(0));
  for (const { annotated, predicted, count } of cells) {
    const row = all[placeOf(annotated)];
    const column = placeOf(predicted);
    if (row !== undefined) row[column] = (row[column] ?? 0) + count;
  }
  const axes = (isUsed: (cell: ConfusionCell) => boolean): readonly Axis[] => [
    ...shown.map((label) => ({ kind: 'label', label }) as const),
    ...(labels.length > most ? [{ kind: 'others', count: labels.length - most } as const] : []),
    ...(cells.some(isUsed) ? [{ kind: 'none' } as const] : []),
  ];
  const rows = axes(({ annotated }) => annotated === undefined);
  const columns = axes(({ predicted }) => predicted === undefined);
  const placeOfAxis = (axis: Axis): number =>
    axis.kind === 'label' ? placeOf(axis.label) : axis.kind === 'others' ? others : none;
  return {
    rows,
    columns,
    counts: rows.map((row) => columns.map((column) => all[placeOfAxis(row)]?.[placeOfAxis(column)] ?? 0)),
  };
}

/** How dark a cell is, 0 for nothing to 5: by its part of the row. */
export function shadeOf(count: number, rowTotal: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((5 * count) / rowTotal));
}
