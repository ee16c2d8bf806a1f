import { type FoldedLabels, filterLabels } from '../internal/filter-labels';
import { paletteColor } from '../internal/label-color';
import type { ShownLabel } from '../internal/use-labels';

/** A label as the annotator finds it. */
export interface LabelChoice extends ShownLabel {
  readonly chosen: boolean;
  /** Validating an open record would take it: the top label, or with several labels those above the threshold. */
  readonly predicted: boolean;
  /** The model's score, 0 to 1; `undefined` where it gave none. */
  readonly score: number | undefined;
}

export interface VisibleLabels {
  readonly labels: readonly ShownLabel[];
  /** How many of those that the filter finds are behind the expand button. */
  readonly hidden: number;
  /** How many the filter finds; all without one. */
  readonly found: number;
}

export interface Visibility {
  /** The labels as the filter compares them. */
  readonly folded: () => FoldedLabels;
  readonly query: string;
  readonly expanded: boolean;
  readonly max: number;
  readonly chosen: readonly string[];
  readonly predicted: readonly string[];
}

/**
 * Which labels are shown: the first `max` in their order, or all when expanded; those that the filter finds, best first.
 * Chosen and predicted ones are shown in any case, so that what is validated is always on the screen.
 */
export function visibleLabels(
  all: readonly ShownLabel[],
  { folded, query, expanded, max, chosen, predicted }: Visibility,
): VisibleLabels {
  const found = filterLabels(all, folded, query);
  const pinned = new Set([...chosen, ...predicted]);
  const shown = expanded ? found : found.filter((label, index) => index < max || pinned.has(label.name));
  const hidden = found.length - shown.length;
  if (found.length === all.length) return { labels: shown, hidden, found: found.length };
  const here = new Set(found);
  const besides = all.filter((label) => pinned.has(label.name) && !here.has(label));
  return { labels: [...shown, ...besides], hidden, found: found.length };
}

/** Labels of an answer that the settings lack; they are shown behind the others, so that they can be taken back. */
export function foreignLabels(
  chosen: readonly string[],
  known: ReadonlyMap<string, ShownLabel>,
): readonly ShownLabel[] {
  return chosen
    .filter((name) => !known.has(name))
    .map((name, index) => ({ name, paletteColor: paletteColor(known.size + index), key: undefined }));
}
