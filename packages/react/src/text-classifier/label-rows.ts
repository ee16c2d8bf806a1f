import { nest } from './label-tree';

/** A line of a long list: the heading of a group, or labels beside each other. */
export type LabelRow =
  | { readonly kind: 'heading'; readonly path: readonly string[] }
  | { readonly kind: 'labels'; readonly indexes: readonly number[]; readonly first: number };

/**
 * Labels in lines of so many columns; each group begins a line of its own under its heading.
 * @param pathOf the groups of a label, outermost first; left out, there are no headings
 */
export function labelRows(
  indexes: readonly number[],
  columns: number,
  pathOf?: (index: number) => readonly string[],
): readonly LabelRow[] {
  const rows: LabelRow[] = [];
  let first = 0;
  const addLabels = (members: readonly number[]) => {
    for (let start = 0; start < members.length; start += columns) {
      rows.push({ kind: 'labels', indexes: members.slice(start, start + columns), first: first + start });
    }
    first += members.length;
  };
  if (pathOf === undefined) {
    addLabels(indexes);
    return rows;
  }
  const addGroup = ({ path, items, groups }: ReturnType<typeof nest<number>>) => {
    if (path.length > 0) rows.push({ kind: 'heading', path });
    addLabels(items);
    for (const group of groups) addGroup(group);
  };
  addGroup(nest(indexes, pathOf));
  return rows;
}
