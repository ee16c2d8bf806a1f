import { groupPathOf, type LabelSettings } from '@labelwright/core';

import { type FoldedLabels, foldLabels } from '../internal/filter-labels';
import {
  assignHotkeys,
  type HotkeyMatch,
  type Hotkeys,
  hotkeyByLabel,
  ownHotkeys,
} from '../internal/hotkeys';
import { paletteColor } from '../internal/label-color';
import { lazily } from '../internal/lazily';
import type { ShownLabel } from '../internal/use-labels';
import { type LabelTree, labelTree } from './label-tree';

/**
 * All labels that can be chosen, by their places in the settings. There may be ten thousand: what is known of one is worked
 * out when it is asked for.
 */
export interface LabelCatalog {
  readonly labels: readonly LabelSettings[];
  /** The groups; `undefined` where there are none. */
  readonly tree: LabelTree | undefined;
  /** Places in the order in which labels are listed. */
  readonly order: readonly number[];
  /** The label at a place, as it is shown. */
  readonly at: (index: number) => ShownLabel | undefined;
  /** The place of a label; `undefined` for one that there is not. */
  readonly placeOf: (name: string) => number | undefined;
  /** Whether any label has a description. */
  readonly isDescribed: () => boolean;
  /** The labels as a filter compares them. */
  readonly folded: () => FoldedLabels;
  /** What keys give which label; keys of their own only where labels have numbers. */
  readonly hotkeys: Hotkeys;
  /** What typed digits mean; `undefined` where labels have keys instead of numbers. */
  readonly matchNumber: ((typed: readonly string[]) => HotkeyMatch) | undefined;
}

/** @param numbered whether labels have numbers instead of automatic keys: letters then go to a filter */
export function labelCatalog(labels: readonly LabelSettings[], numbered: boolean): LabelCatalog {
  const tree = labelTree(labels);
  const order = tree?.order ?? [...labels.keys()];
  // By the order in which they are listed, so that neighbours have neighbouring keys.
  const listed = tree === undefined ? labels : order.flatMap((index) => labels[index] ?? []);
  const hotkeys = numbered ? ownHotkeys(listed) : assignHotkeys(listed);
  const keys = hotkeyByLabel(hotkeys);
  const shown: (ShownLabel | undefined)[] = [];
  const placeOf = placesOf(labels);
  const ranks = lazily(() => new Map(tree?.order.map((index, rank) => [index, rank])));
  const keyOf = (name: string, index: number): string | undefined => {
    const own = keys.get(name);
    if (!numbered) return own;
    const rank = tree === undefined ? index : (ranks().get(index) ?? index);
    return own === undefined ? [...String(rank + 1)].join(' ') : `Alt+${own}`;
  };
  return {
    labels,
    tree,
    order,
    hotkeys,
    at: (index) => {
      const label = labels[index];
      if (label === undefined) return undefined;
      shown[index] ??= { ...label, paletteColor: paletteColor(index), key: keyOf(label.name, index) };
      return shown[index];
    },
    placeOf,
    isDescribed: lazily(() => labels.some(({ description }) => description !== undefined)),
    folded: lazily(() => foldLabels(tree === undefined ? labels : labels.map(withGroups))),
    matchNumber: numbered ? (typed) => numberMatch(typed, order, labels) : undefined,
  };
}

/** Who looks for a group finds the labels in it. */
function withGroups(label: LabelSettings): Pick<LabelSettings, 'name' | 'description'> {
  return { name: label.name, description: [label.description ?? '', ...groupPathOf(label)].join(' ') };
}

/** Labels are numbered from 1 in the order in which they are listed, so that a number stays while a filter is used. */
function numberMatch(
  typed: readonly string[],
  order: readonly number[],
  labels: readonly LabelSettings[],
): HotkeyMatch {
  const digits = typed.join('');
  if (!/^[1-9]\d*$/.test(digits)) return { label: undefined, begins: false };
  const number = Number(digits);
  const index = order[number - 1];
  return {
    label: index === undefined ? undefined : labels[index]?.name,
    begins: number * 10 <= order.length,
  };
}

/** So many names are looked for one by one; an index of ten thousand takes longer. */
const FEW = 4;

function placesOf(labels: readonly LabelSettings[]): (name: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  const all = lazily(() => new Map(labels.map(({ name }, index) => [name, index])));
  return (name) => {
    if (known.has(name)) return known.get(name);
    if (known.size >= FEW) return all().get(name);
    const found = labels.findIndex((label) => label.name === name);
    const place = found === -1 ? undefined : found;
    known.set(name, place);
    return place;
  };
}
