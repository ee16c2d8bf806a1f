import type { Settings } from './settings';

/** The places of labels, counted once a schema however many labels it has. */
const idsOf = new WeakMap<Settings, ReadonlyMap<string, number>>();

/**
 * The number that stands for a label in training data: its place in the schema, from 0.
 * @returns `undefined` for a label that is not in `settings`
 */
export function labelId(name: string, settings: Settings): number | undefined {
  const known = idsOf.get(settings);
  if (known !== undefined) return known.get(name);
  const ids = new Map(settings.labels.map((label, index) => [label.name, index] as const));
  idsOf.set(settings, ids);
  return ids.get(name);
}

/** The label that a number stands for; `undefined` where there is none. */
export function labelOfId(id: number, settings: Settings): string | undefined {
  return settings.labels[id]?.name;
}
