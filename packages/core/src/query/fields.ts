import type { AnnotationRecord } from '../records/annotation-record';
import {
  annotatedAs,
  annotatedBy,
  DEFAULT_THRESHOLD,
  predicted,
  predictedAs,
  predictedBy,
  scoresOf,
} from '../records/derived';
import { flattenMetadata } from '../records/metadata';
import type { Json } from '../records/record';
import { timeOf } from './times';

/** What one record has under a name that searches, sorts and counts go by. */
export type FieldValue = string | number | boolean;

/** Fields with a name of their own; beside them there are `metadata.<key>` (dotted) and `inputs.<name>`. */
export const QUERY_FIELDS = [
  'id',
  'text',
  'status',
  'score',
  'predicted',
  'predictedAs',
  'predictedBy',
  'annotatedAs',
  'annotatedBy',
  'eventTimestamp',
  'lastUpdated',
] as const;

type NamedField = (typeof QUERY_FIELDS)[number];

/** A field by its parts; `key` is what follows `metadata.` or `inputs.`. */
export type QueryField =
  | { readonly kind: NamedField }
  | { readonly kind: 'metadata' | 'inputs'; readonly key: string };

const BY_FOLDED_NAME: ReadonlyMap<string, NamedField> = new Map(
  QUERY_FIELDS.map((name) => [name.toLowerCase(), name]),
);

/** The field of that name; case and underscores do not count, so the wire's `annotated_as` is understood too. */
export function fieldNamed(name: string): QueryField | undefined {
  const prefixed = /^(metadata|inputs)\.(.+)$/su.exec(name);
  if (prefixed !== null) {
    const [, kind, key = ''] = prefixed;
    return { kind: kind === 'inputs' ? 'inputs' : 'metadata', key };
  }
  const kind = BY_FOLDED_NAME.get(name.replaceAll('_', '').toLowerCase());
  return kind === undefined ? undefined : { kind };
}

/** Everything that a search in the text looks at. */
export function textsOf(record: AnnotationRecord): readonly string[] {
  return record.task === 'TextClassification' ? Object.values(record.inputs).flat() : [record.text];
}

/** The values of a record in a field, `[]` where it has none. Protected metadata (`_…`) has none, as in the original. */
export function valuesOf(
  record: AnnotationRecord,
  field: QueryField,
  threshold = DEFAULT_THRESHOLD,
): readonly FieldValue[] {
  switch (field.kind) {
    case 'id':
      return record.id === undefined ? [] : [record.id];
    case 'text':
      return textsOf(record);
    case 'status':
      return [record.status];
    case 'score':
      return scoresOf(record);
    case 'predicted':
      return listed(predicted(record, threshold));
    case 'predictedAs':
      return predictedAs(record, threshold);
    case 'predictedBy':
      return predictedBy(record);
    case 'annotatedAs':
      return annotatedAs(record);
    case 'annotatedBy':
      return annotatedBy(record);
    case 'eventTimestamp':
    case 'lastUpdated':
      return timesIn(record, field.kind);
    case 'metadata':
      return metadataValues(flattenMetadata(record.metadata), field.key);
    case 'inputs':
      return inputValues(record, field.key);
  }
}

/** The values under a dotted key of flattened metadata. */
export function metadataValues(flat: { readonly [key: string]: Json }, key: string): readonly FieldValue[] {
  if (key.startsWith('_') || !Object.hasOwn(flat, key)) return [];
  const value = flat[key];
  const members: readonly unknown[] = Array.isArray(value) ? value : [value];
  return members.filter(isFieldValue);
}

function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function inputValues(record: AnnotationRecord, name: string): readonly string[] {
  if (record.task !== 'TextClassification') return name === 'text' ? [record.text] : [];
  return Object.hasOwn(record.inputs, name) ? [record.inputs[name] ?? []].flat() : [];
}

/** `lastUpdated` is what a store adds; no record of a host needs to have it. */
function timesIn(record: AnnotationRecord, name: 'eventTimestamp' | 'lastUpdated'): readonly FieldValue[] {
  const value = (record as { readonly eventTimestamp?: string; readonly lastUpdated?: unknown })[name];
  return typeof value === 'string' ? [timeOf(value) ?? value] : [];
}

function listed(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
