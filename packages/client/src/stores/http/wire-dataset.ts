import { type LabelSettings, type Settings, TASKS } from '@labelwright/core';
import type { Dataset } from '../../dataset';
import { isObject } from '../../record-change';

/** Where a dataset's metadata keeps what the server's settings have no place for. */
const OWN_KEY = '_labelwright';

/** A dataset as the server tells of it; `undefined` for a task that is none of ours. */
export function datasetFromWire(json: unknown, labels: unknown): Dataset | undefined {
  if (!isObject(json) || typeof json.name !== 'string') return undefined;
  const task = TASKS.find((known) => known === json.task);
  if (task === undefined) return undefined;
  const { [OWN_KEY]: own, ...metadata } = isObject(json.metadata) ? json.metadata : {};
  const settings = settingsFrom(labels, isObject(own) ? own.settings : undefined);
  return {
    name: json.name,
    workspace: typeof json.workspace === 'string' ? json.workspace : String(json.owner ?? ''),
    task,
    ...(settings === undefined ? {} : { settings }),
    tags: textsIn(json.tags),
    metadata,
    createdAt: String(json.created_at ?? ''),
    lastUpdated: String(json.last_updated ?? ''),
  };
}

/** The body that changes the server's own settings: the names of the labels, in order. */
export function settingsToWire({ labels }: Settings): unknown {
  return { label_schema: { labels: labels.map(({ name }) => name) } };
}

/** Metadata of the dataset with all that the settings hold beside names; without any, with nothing there. */
export function metadataWithSettings(
  metadata: Readonly<Record<string, unknown>> | undefined,
  settings: Settings | undefined,
): Readonly<Record<string, unknown>> {
  return settings === undefined ? { ...metadata } : { ...metadata, [OWN_KEY]: { settings } };
}

/** The server's labels decide which ones there are; what is known of them beside their names is ours. */
function settingsFrom(labels: unknown, own: unknown): Settings | undefined {
  const full = isObject(own) && Array.isArray(own.labels) ? (own as unknown as Settings) : undefined;
  const schema = isObject(labels) && isObject(labels.label_schema) ? labels.label_schema.labels : undefined;
  if (!Array.isArray(schema)) return full;
  const known = new Map(full?.labels.map((label) => [label.name, label]));
  return { ...full, labels: schema.map((label) => labelFrom(label, known)) };
}

function labelFrom(json: unknown, known: ReadonlyMap<string, LabelSettings>): LabelSettings {
  const label = isObject(json) ? json : { name: json };
  const name = String(label.name ?? label.id);
  const { description } = label;
  return known.get(name) ?? { name, ...(typeof description === 'string' ? { description } : {}) };
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
