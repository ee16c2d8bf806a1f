import { timeOf } from '../query/times';
import { describe, enumerate, quote } from '../records/describe';
import { nearest } from '../records/edit-distance';
import { isList } from '../records/guards';
import { flattenMetadata } from '../records/metadata';
import type { Json } from '../records/record';
import { at, type Report } from '../records/report';
import type { DateProperty, MetadataProperty, NumberProperty, TermsProperty } from './metadata-schema';

/**
 * Reports metadata that a dataset's schema does not allow, each with the nearest valid choice: `METADATA_INVALID`,
 * `METADATA_MISSING` and, unless other keys are allowed, `METADATA_UNKNOWN`. Protected keys (`_…`) are nobody's business.
 */
export function checkMetadataValues(
  metadata: { readonly [key: string]: Json },
  schema: readonly MetadataProperty[],
  allowsOthers: boolean,
  report: Report,
): void {
  const flat = flattenMetadata(metadata);
  const names = schema.map(({ name }) => name);
  for (const property of schema) {
    const path = at('metadata', property.name);
    const value = Object.hasOwn(flat, property.name) ? flat[property.name] : undefined;
    if (value !== undefined) checkValue(value, property, path, report);
    else if (property.required === true) {
      const what = `The dataset needs ${quote(property.name)} in each record's metadata (${wanted(property)}).`;
      report.error('METADATA_MISSING', path, `${what} Add it.`);
    }
  }
  if (allowsOthers) return;
  for (const key of Object.keys(flat)) {
    if (key.startsWith('_') || names.includes(key)) continue;
    const near = nearest(key, names);
    const hint = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
    const known = names.length === 0 ? 'which has no keys' : enumerate(names);
    const problem = `The key ${quote(key)} is not in the dataset's metadata schema (${known}).`;
    report.error('METADATA_UNKNOWN', at('metadata', key), `${problem} Add it there or leave it out.${hint}`);
  }
}

function checkValue(value: Json, property: MetadataProperty, path: string, report: Report): void {
  const advice = faultOf(value, property);
  if (advice === undefined) return;
  const problem = `It is ${describe(value)}, and the dataset wants ${wanted(property)} there.`;
  report.error('METADATA_INVALID', path, `${problem} ${advice}`);
}

/** What to do about a value; `undefined` where it is right. */
function faultOf(value: Json, property: MetadataProperty): string | undefined {
  if (property.type === 'terms') return termFault(value, property);
  return property.type === 'date' ? dateFault(value, property) : numberFault(value, property);
}

function termFault(value: Json, { values }: TermsProperty): string | undefined {
  const terms: readonly unknown[] = isList(value) ? value : [value];
  const noTerm = terms.find((term) => typeof term !== 'string');
  if (noTerm !== undefined) {
    const text = String(noTerm);
    const fits = values === undefined || values.includes(text);
    return fits ? `Write it as a string, ${quote(text)}.` : 'Write a string.';
  }
  if (values === undefined) return undefined;
  const unknown = terms.find((term) => !values.some((known) => known === term));
  if (typeof unknown !== 'string') return undefined;
  const near = nearest(unknown, values);
  return near === undefined
    ? `${quote(unknown)} is none of them.`
    : `Instead of ${quote(unknown)}, did you mean ${quote(near)}?`;
}

function numberFault(value: Json, { type, min, max }: NumberProperty): string | undefined {
  if (typeof value !== 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? `Write it as a number, ${number}.` : 'Write a number.';
  }
  if (min !== undefined && value < min) return `The nearest that it may be is ${min}.`;
  if (max !== undefined && value > max) return `The nearest that it may be is ${max}.`;
  if (type === 'integer' && !Number.isInteger(value)) return `The nearest is ${Math.round(value)}.`;
  return undefined;
}

function dateFault(value: Json, { min, max }: DateProperty): string | undefined {
  const time = typeof value === 'string' ? timeOf(value) : undefined;
  if (time === undefined) return 'Write an ISO 8601 date, such as "2023-01-31".';
  if (min !== undefined && time < (timeOf(min) ?? -Infinity)) return `The nearest that it may be is ${min}.`;
  if (max !== undefined && time > (timeOf(max) ?? Infinity)) return `The nearest that it may be is ${max}.`;
  return undefined;
}

function wanted(property: MetadataProperty): string {
  if (property.type === 'terms') {
    return property.values === undefined ? 'terms' : `one of ${enumerate(property.values.map(quote))}`;
  }
  const { type, min, max } = property;
  const kind = type === 'integer' ? 'an integer' : `a ${type}`;
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`;
  if (min !== undefined) return `${kind} from ${min} up`;
  return max === undefined ? kind : `${kind} up to ${max}`;
}
