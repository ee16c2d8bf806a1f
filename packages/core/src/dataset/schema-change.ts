import { AnnotationError } from '../errors';
import { quote } from '../records/describe';
import { type LabelSettings, nearestLabel, type Settings } from './settings';

/** One step of a change of the label schema; steps are taken in order, each on what the ones before it left. */
export type LabelChange =
  | { readonly type: 'add'; readonly label: LabelSettings }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  /** Every `from` becomes `into`, a label that is there; its description, colour and key stay. */
  | { readonly type: 'merge'; readonly from: readonly string[]; readonly into: string }
  | { readonly type: 'remove'; readonly label: string };

/** What becomes of a schema and of each of its labels. */
export interface SchemaChange {
  readonly settings: Settings;
  /** The new name of every label that has one, `undefined` for one that goes. A label that is not in here stays. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

/**
 * Puts steps together into one change, so that records are gone over once.
 * @throws AnnotationError `LABEL_UNKNOWN` for a label that is not there (any more), `SCHEMA_CHANGE` where a name is taken or a label
 *   would be merged into itself
 */
export function createSchemaChange(settings: Settings, changes: readonly LabelChange[]): SchemaChange {
  const labels = new Map<string, string | undefined>();
  let current = settings;
  for (const change of changes) {
    current = changedSettings(current, change);
    for (const [from, to] of renamesIn(change)) {
      const origins = settings.labels
        .map(({ name }) => name)
        .filter((name) => nameNow(name, labels) === from);
      for (const origin of origins) labels.set(origin, to);
    }
  }
  for (const [from, to] of labels) if (from === to) labels.delete(from);
  return { settings: current, labels };
}

function nameNow(name: string, labels: ReadonlyMap<string, string | undefined>): string | undefined {
  return labels.has(name) ? labels.get(name) : name;
}

function renamesIn(change: LabelChange): readonly (readonly [string, string | undefined])[] {
  switch (change.type) {
    case 'add':
      return [];
    case 'rename':
      return [[change.from, change.to]];
    case 'merge':
      return change.from.map((from) => [from, change.into] as const);
    case 'remove':
      return [[change.label, undefined]];
  }
}

function changedSettings(settings: Settings, change: LabelChange): Settings {
  const { labels } = settings;
  switch (change.type) {
    case 'add':
      checkFree(change.label.name, settings);
      return { ...settings, labels: [...labels, change.label] };
    case 'rename':
      checkKnown(change.from, settings);
      if (change.from !== change.to) checkFree(change.to, settings);
      return {
        ...settings,
        labels: labels.map((label) => (label.name === change.from ? { ...label, name: change.to } : label)),
      };
    case 'merge':
      for (const name of [...change.from, change.into]) checkKnown(name, settings);
      if (change.from.includes(change.into)) {
        const problem = `Label ${quote(change.into)} cannot be merged into itself.`;
        throw new AnnotationError('SCHEMA_CHANGE', `${problem} Name only the labels that go.`);
      }
      return { ...settings, labels: labels.filter(({ name }) => !change.from.includes(name)) };
    case 'remove':
      checkKnown(change.label, settings);
      return { ...settings, labels: labels.filter(({ name }) => name !== change.label) };
  }
}

function checkKnown(name: string, settings: Settings): void {
  if (settings.labels.some((label) => label.name === name)) return;
  const near = nearestLabel(name, settings);
  const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
  const problem = `Label ${quote(name)} is not in the schema, so there is nothing to change.`;
  throw new AnnotationError('LABEL_UNKNOWN', `${problem}${hint}`);
}

function checkFree(name: string, settings: Settings): void {
  if (!settings.labels.some((label) => label.name === name)) return;
  const problem = `There is a label ${quote(name)} already, and nobody could tell the two apart.`;
  throw new AnnotationError('SCHEMA_CHANGE', `${problem} Merge into it, or choose another name.`);
}
