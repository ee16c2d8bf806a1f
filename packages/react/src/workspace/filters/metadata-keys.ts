import { type Facets, type MetadataProperty, type Settings, timeOf } from '@labelwright/core';

/** How a key of the metadata is filtered. */
export interface MetadataKey {
  readonly key: string;
  readonly title: string;
  readonly description: string | undefined;
  /** What a range of it is made of. */
  readonly range: 'number' | 'date' | undefined;
  /** Whether its values are listed to choose from. */
  readonly listed: boolean;
  /** Values that must always be offered. */
  readonly values: readonly string[];
}

/** Of so few values each can be chosen, also where a range is offered. */
const FEW = 20;

/** The keys of the schema in its order, then those that records have without it. */
export function metadataKeys(settings: Settings, facets: Facets | undefined): readonly MetadataKey[] {
  const { metadata: schema = [] } = settings;
  const counts = facets?.metadata ?? {};
  const named = new Set(schema.map(({ name }) => name));
  const others = Object.keys(counts).filter((key) => !named.has(key));
  return [
    ...schema.map((property) => keyOfSchema(property, counts[property.name]?.length ?? 0)),
    ...others.sort().map((key) => keyOfValues(key, counts[key]?.map(({ value }) => value) ?? [])),
  ];
}

function keyOfSchema(property: MetadataProperty, count: number): MetadataKey {
  const { name, title = name, description, type } = property;
  const range = type === 'terms' ? undefined : type === 'date' ? 'date' : 'number';
  const listed = range === undefined || (type === 'integer' && count <= FEW);
  const values = property.type === 'terms' ? (property.values ?? []) : [];
  return { key: name, title, description, range, listed, values };
}

/** Without a schema the values tell. Numbers that were written as strings look alike, so that these can be chosen too. */
function keyOfValues(key: string, values: readonly string[]): MetadataKey {
  const range = values.length === 0 ? undefined : values.every(isNumber) ? 'number' : rangeOfDates(values);
  return { key, title: key, description: undefined, range, listed: true, values: [] };
}

function rangeOfDates(values: readonly string[]): 'date' | undefined {
  return values.every((value) => timeOf(value) !== undefined) ? 'date' : undefined;
}

/** `007` is a name and no number. */
function isNumber(value: string): boolean {
  return value !== '' && String(Number(value)) === value && Number.isFinite(Number(value));
}
