import { timeOf } from '../query/times';
import { describe, quote } from '../records/describe';
import { isList, isPlainObject } from '../records/guards';
import { at, type Report } from '../records/report';

interface PropertyFields {
  /** The key; dotted (`source.name`) for what lies in an object. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Every record must have it. */
  readonly required?: boolean | undefined;
}

/** Words, one or a list of them. */
export interface TermsProperty extends PropertyFields {
  readonly type: 'terms';
  /** The only ones that may be there; without it any. */
  readonly values?: readonly string[] | undefined;
}

/** A number; the limits are included. */
export interface NumberProperty extends PropertyFields {
  readonly type: 'integer' | 'float';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** An ISO 8601 date, or date and time; the limits are included. */
export interface DateProperty extends PropertyFields {
  readonly type: 'date';
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** What a key of records' metadata holds. */
export type MetadataProperty = TermsProperty | NumberProperty | DateProperty;

const TYPES = ['terms', 'integer', 'float', 'date'];

/** Reports what is wrong with a metadata schema that somebody wrote (`SETTINGS_INVALID`). */
export function checkMetadataSchema(schema: unknown, report: Report): void {
  if (schema === undefined) return;
  if (!isList(schema)) {
    const shape = 'Write a list: metadata: [{ name: "split", type: "terms", values: ["train", "test"] }].';
    report.error('SETTINGS_INVALID', 'metadata', `The metadata schema is ${describe(schema)}. ${shape}`);
    return;
  }
  const names = new Set<string>();
  schema.forEach((property, index) => {
    const path = at('metadata', index);
    const fault = faultOf(property, names);
    if (fault !== undefined) report.error('SETTINGS_INVALID', path, fault);
  });
}

function faultOf(property: unknown, names: Set<string>): string | undefined {
  if (!isPlainObject(property)) return `It is ${describe(property)}. Write { name: "split", type: "terms" }.`;
  const { name, type, required, values, min, max } = property;
  if (typeof name !== 'string' || name === '')
    return `The name is ${describe(name)}. Write the key in the metadata.`;
  if (name.startsWith('_'))
    return `Keys that start with "_" are protected, so nobody could look for ${quote(name)}. Choose another name.`;
  if (names.has(name)) return `There is a property ${quote(name)} already. Remove one.`;
  names.add(name);
  if (!TYPES.some((known) => known === type))
    return `The type of ${quote(name)} is ${describe(type)}. Write one of ${TYPES.join(', ')}.`;
  if (required !== undefined && typeof required !== 'boolean')
    return `required of ${quote(name)} is ${describe(required)}. Write true or leave it out.`;
  if (type === 'terms') return termsFault(name, values);
  for (const limit of [min, max]) {
    if (limit !== undefined && placeOfLimit(type, limit) === undefined)
      return `A limit of ${quote(name)} is ${describe(limit)}, which is no ${type}.`;
  }
  const [low, high] = [placeOfLimit(type, min), placeOfLimit(type, max)];
  if (low !== undefined && high !== undefined && low > high)
    return `min of ${quote(name)} is above its max, so no value could be right. Swap them.`;
  return undefined;
}

function termsFault(name: string, values: unknown): string | undefined {
  if (values === undefined) return undefined;
  if (!isList(values) || values.length === 0 || values.some((value) => typeof value !== 'string'))
    return `The values of ${quote(name)} are ${describe(values)}. Write a list of strings, or leave them out to allow any.`;
  if (new Set(values).size < values.length) return `Some value of ${quote(name)} is given twice. Remove one.`;
  return undefined;
}

function placeOfLimit(type: unknown, limit: unknown): number | undefined {
  if (type === 'date') return typeof limit === 'string' ? timeOf(limit) : undefined;
  if (typeof limit !== 'number' || !Number.isFinite(limit)) return undefined;
  return type === 'integer' && !Number.isInteger(limit) ? undefined : limit;
}
