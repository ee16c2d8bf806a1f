import { groupPathOf, type LabelSettings } from '@labelwright/core';

/** Labels in the order in which they are listed, each with the nested groups that it stands in, outermost first. */
export interface LabelTree {
  /** Places of the labels in the settings. */
  readonly order: readonly number[];
  /** The groups of the label at a place in the settings. A label that heads a group of its own name is in that group. */
  readonly pathOf: (index: number) => readonly string[];
}

interface Group {
  readonly path: readonly string[];
  readonly labels: number[];
  readonly groups: Map<string, Group>;
}

/**
 * The tree that the groups and paths of labels make; `undefined` where no label is in a group. In each group its own labels
 * come first, then its groups in the order of their first labels; the order of the settings stays otherwise. A label with the
 * name of a group beside it stands at the head of that group.
 */
export function labelTree(labels: readonly LabelSettings[]): LabelTree | undefined {
  // Asked of ten thousand labels before anything is drawn: without a list for each.
  if (!labels.some(({ group, path }) => group !== undefined || path !== undefined)) return undefined;
  const root = emptyGroup([]);
  const homes = labels.map((label) => groupAt(root, groupPathOf(label)));
  labels.forEach((label, index) => {
    const home = homes[index] ?? root;
    const own = home.groups.get(label.name);
    if (own === undefined) home.labels.push(index);
    else {
      own.labels.unshift(index);
      homes[index] = own;
    }
  });
  const order: number[] = [];
  collect(root, order);
  return { order, pathOf: (index) => homes[index]?.path ?? [] };
}

function emptyGroup(path: readonly string[]): Group {
  return { path, labels: [], groups: new Map() };
}

function groupAt(root: Group, path: readonly string[]): Group {
  let at = root;
  for (const name of path) {
    const next = at.groups.get(name) ?? emptyGroup([...at.path, name]);
    at.groups.set(name, next);
    at = next;
  }
  return at;
}

function collect({ labels, groups }: Group, order: number[]): void {
  for (const label of labels) order.push(label);
  for (const group of groups.values()) collect(group, order);
}

/** Something in nested groups: what is in a group itself, then the groups in it. */
export interface Nested<Item> {
  readonly path: readonly string[];
  readonly items: readonly Item[];
  readonly groups: readonly Nested<Item>[];
}

/** Items that follow each other, put together by their groups; `pathOf` tells the groups of one, outermost first. */
export function nest<Item>(
  items: readonly Item[],
  pathOf: (item: Item) => readonly string[],
  path: readonly string[] = [],
): Nested<Item> {
  const depth = path.length;
  const own = items.filter((item) => pathOf(item).length === depth);
  const byGroup = new Map<string, Item[]>();
  for (const item of items) {
    const name = pathOf(item)[depth];
    if (name === undefined) continue;
    const members = byGroup.get(name);
    if (members === undefined) byGroup.set(name, [item]);
    else members.push(item);
  }
  return {
    path,
    items: own,
    groups: [...byGroup].map(([name, members]) => nest(members, pathOf, [...path, name])),
  };
}
