import type { MetadataCondition, RecordFilter, RecordStatus } from '@labelwright/core';

/** A filter of which several values may be chosen; one is enough for a record to pass. */
export type ListField = 'status' | 'predictedAs' | 'predictedBy' | 'annotatedAs' | 'annotatedBy';

/** A filter of a yes or a no. */
export type FlagField = 'hasPrediction' | 'hasAnnotation' | 'checkLater' | 'hasNote';

/** What one control of the filter bar decides: a field, or one key of the metadata. */
export type FilterTarget =
  | { readonly field: Exclude<keyof RecordFilter, 'metadata'> }
  | { readonly field: 'metadata'; readonly key: string };

/** What several values can be chosen of. */
export type ListTarget = { readonly field: ListField } | { readonly field: 'metadata'; readonly key: string };

/** Both ends included; an end that is absent is open. */
export interface Range {
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
}

/** A name for a target, unlike that of any other. */
export function targetId(target: FilterTarget): string {
  return target.field === 'metadata' ? `metadata.${target.key}` : target.field;
}

/** What the filter asks of a key of the metadata. */
function conditionOf({ metadata = {} }: RecordFilter, key: string): MetadataCondition | undefined {
  return Object.hasOwn(metadata, key) ? metadata[key] : undefined;
}

/** The values that are asked for, each once; `undefined` where none are, or a range is. */
export function chosenValues(filter: RecordFilter, target: ListTarget): readonly string[] | undefined {
  if (target.field !== 'metadata') {
    const values = filter[target.field];
    return values && [...new Set(values)];
  }
  const condition = conditionOf(filter, target.key);
  if (condition === undefined) return undefined;
  if (typeof condition !== 'object') return [String(condition)];
  return isRange(condition) ? undefined : [...new Set(condition.map(String))];
}

/** The range that is asked for; `undefined` where none is, or values are. */
export function chosenRange(filter: RecordFilter, target: FilterTarget): Range | undefined {
  if (target.field === 'score') return filter.score;
  if (target.field !== 'metadata') return undefined;
  const condition = conditionOf(filter, target.key);
  return typeof condition === 'object' && isRange(condition) ? condition : undefined;
}

export function isTargeted(filter: RecordFilter, target: FilterTarget): boolean {
  if (target.field === 'metadata') return conditionOf(filter, target.key) !== undefined;
  return filter[target.field] !== undefined;
}

/** The filter without what it says of `target`. */
export function withoutTarget(filter: RecordFilter, target: FilterTarget): RecordFilter {
  if (target.field === 'metadata') {
    const { metadata = {}, ...others } = filter;
    const left = Object.entries(metadata).filter(([key]) => key !== target.key);
    return left.length === 0 ? others : { ...others, metadata: Object.fromEntries(left) };
  }
  const { [target.field]: _, ...others } = filter;
  return others;
}

/** No values let everything pass, as an empty list would not. */
export function withValues(
  filter: RecordFilter,
  target: ListTarget,
  values: readonly string[],
): RecordFilter {
  if (values.length === 0) return withoutTarget(filter, target);
  if (target.field === 'metadata') return withCondition(filter, target.key, values);
  // Only names of statuses are offered for `status`.
  if (target.field === 'status') return { ...filter, status: values as readonly RecordStatus[] };
  return { ...filter, [target.field]: values };
}

/** A range that is open at both ends lets everything pass. */
export function withRange(
  filter: RecordFilter,
  target: { readonly field: 'score' } | { readonly field: 'metadata'; readonly key: string },
  { from, to }: Range,
): RecordFilter {
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (from === undefined && to === undefined) return withoutTarget(filter, target);
  if (target.field === 'metadata') return withCondition(filter, target.key, range);
  // Scores are asked for by numbers only.
  return { ...filter, score: range as NonNullable<RecordFilter['score']> };
}

function withCondition(filter: RecordFilter, key: string, condition: MetadataCondition): RecordFilter {
  return { ...filter, metadata: { ...filter.metadata, [key]: condition } };
}

/** `Array.isArray` narrows no readonly list. */
function isRange(condition: MetadataCondition & object): condition is Range {
  return !Array.isArray(condition);
}
