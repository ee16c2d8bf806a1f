import type { ShownLabel } from '../../internal/use-labels';

/** A line of the picker: the heading of a group, or a label to choose. */
export type PickerRow =
  | { readonly kind: 'heading'; readonly group: string }
  | {
      readonly kind: 'option';
      /** Place among the options, headings not counted. */
      readonly index: number;
      readonly label: ShownLabel;
      /** The group under whose heading it stands. */
      readonly group: string | undefined;
    };

/** Lines of one group next to each other; those without one have no heading. */
export interface PickerGroup<Row> {
  readonly group: string | undefined;
  readonly rows: readonly Row[];
}

/**
 * Labels in the order in which they are listed: those without a group first, then group by group. Groups come in the order
 * of their first labels, and within a group the order stays.
 */
export function inGroups(labels: readonly ShownLabel[]): readonly ShownLabel[] {
  const byGroup = new Map<string, ShownLabel[]>([['', []]]);
  for (const label of labels) {
    const group = label.group ?? '';
    const members = byGroup.get(group);
    if (members === undefined) byGroup.set(group, [label]);
    else members.push(label);
  }
  return byGroup.size === 1 ? labels : [...byGroup.values()].flat();
}

/** `labels` with the proposed one before all others. */
export function proposedFirst(
  labels: readonly ShownLabel[],
  proposal: string | undefined,
): readonly ShownLabel[] {
  const proposed = proposal === undefined ? undefined : labels.find(({ name }) => name === proposal);
  return proposed === undefined ? labels : [proposed, ...labels.filter((label) => label !== proposed)];
}

/**
 * The lines of the picker.
 * @param headings `false` where the order is another one than by group: what a filter finds
 * @param proposal the label that stands before all groups
 */
export function pickerRows(
  options: readonly ShownLabel[],
  headings: boolean,
  proposal: string | undefined,
): readonly PickerRow[] {
  const rows: PickerRow[] = [];
  let current: string | undefined;
  options.forEach((label, index) => {
    const own = label.group === '' ? undefined : label.group;
    const group = headings && label.name !== proposal ? own : undefined;
    if (group !== undefined && group !== current) rows.push({ kind: 'heading', group });
    current = group;
    rows.push({ kind: 'option', index, label, group });
  });
  return rows;
}

/** Lines that follow each other, put together by their groups. */
export function groupRows<Row extends { readonly group: string | undefined }>(
  rows: readonly Row[],
): readonly PickerGroup<Row>[] {
  const groups: { group: string | undefined; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === row.group) last.rows.push(row);
    else groups.push({ group: row.group, rows: [row] });
  }
  return groups;
}
