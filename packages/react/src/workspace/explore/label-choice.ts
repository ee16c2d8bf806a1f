import type { FacetCount, LabelSettings } from '@labelwright/core';

/** A label that many records may get or lose. */
export interface LabelChoice {
  readonly name: string;
  readonly description: string | undefined;
  /** On how many of the records it is; `undefined` while they are counted. */
  readonly count: number | undefined;
}

/** What is to be done with labels, by name; the others stay as they are on each record. */
export type LabelPlan = ReadonlyMap<string, 'add' | 'remove'>;

export const NO_PLAN: LabelPlan = new Map();

/** All labels of the settings, and those that the records have besides. */
export function labelChoices(
  labels: readonly LabelSettings[],
  counts: readonly FacetCount[] | undefined,
): readonly LabelChoice[] {
  const byName = new Map(counts?.map(({ value, count }) => [value, count]));
  const known = new Set(labels.map(({ name }) => name));
  const others = [...byName.keys()].filter((name) => !known.has(name));
  const choice = (name: string, description?: string): LabelChoice => ({
    name,
    description,
    count: counts === undefined ? undefined : (byName.get(name) ?? 0),
  });
  return [
    ...labels.map(({ name, description }) => choice(name, description)),
    ...others.map((name) => choice(name)),
  ];
}

/** Whether all, some or none of the records will have the label. */
export function choiceState(
  { name, count = 0 }: LabelChoice,
  total: number,
  plan: LabelPlan,
): 'all' | 'some' | 'none' {
  const planned = plan.get(name);
  if (planned !== undefined) return planned === 'add' ? 'all' : 'none';
  return count === 0 ? 'none' : count >= total ? 'all' : 'some';
}

/**
 * The plan after a press on a label. What all or none have is turned over and back; what some have goes to all, to none, and back
 * to how it is.
 * @param single one label a record: to give one takes no other one
 */
export function pressedPlan(plan: LabelPlan, choice: LabelChoice, total: number, single: boolean): LabelPlan {
  const { name, count = 0 } = choice;
  const next = new Map(plan);
  const planned = plan.get(name);
  const steps: readonly ('add' | 'remove')[] =
    count === 0 ? ['add'] : count >= total ? ['remove'] : ['add', 'remove'];
  const step = steps[planned === undefined ? 0 : steps.indexOf(planned) + 1];
  if (step === undefined) next.delete(name);
  else next.set(name, step);
  if (single && step === 'add')
    for (const [other, kind] of next) if (other !== name && kind === 'add') next.delete(other);
  return next;
}

/** The labels to add and to remove, in the order of the choices. */
export function plannedLabels(
  choices: readonly LabelChoice[],
  plan: LabelPlan,
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const named = (kind: 'add' | 'remove') =>
    choices.map(({ name }) => name).filter((name) => plan.get(name) === kind);
  return { add: named('add'), remove: named('remove') };
}
