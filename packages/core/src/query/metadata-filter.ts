import type { Json } from '../records/record';
import { type FieldValue, metadataValues } from './fields';
import { timeOf } from './times';

/**
 * What the values under a key must be: one value, or one of several, compared as strings; or a range with both ends included, of
 * numbers, or of times where an end is an ISO 8601 string.
 */
export type MetadataCondition =
  | FieldValue
  | readonly FieldValue[]
  | { readonly from?: number | string | undefined; readonly to?: number | string | undefined };

export type MetadataConditions = Readonly<Record<string, MetadataCondition>>;

type FlatMetadata = { readonly [key: string]: Json };

/** A test of flattened metadata; of a list of values one is enough. Protected keys (`_…`) are never found. */
export function metadataMatcher(conditions: MetadataConditions): (flat: FlatMetadata) => boolean {
  const tests = Object.entries(conditions).map(([key, condition]) => ({
    key,
    accepts: acceptorOf(condition),
  }));
  return (flat) => tests.every(({ key, accepts }) => metadataValues(flat, key).some(accepts));
}

function acceptorOf(condition: MetadataCondition): (value: FieldValue) => boolean {
  if (typeof condition !== 'object') return (value) => String(value) === String(condition);
  if (isList(condition)) {
    const accepted = new Set(condition.map(String));
    return (value) => accepted.has(String(value));
  }
  const { from, to } = condition;
  const times = typeof from === 'string' || typeof to === 'string';
  const lowest = from === undefined ? -Infinity : placeOf(from, times);
  const highest = to === undefined ? Infinity : placeOf(to, times);
  return (value) => {
    const place = placeOf(value, times);
    // An end or a value that is no number, or no time, is not within anything.
    return (
      place !== undefined &&
      lowest !== undefined &&
      highest !== undefined &&
      place >= lowest &&
      place <= highest
    );
  };
}

function placeOf(value: FieldValue, times: boolean): number | undefined {
  if (typeof value === 'number') return value;
  return times && typeof value === 'string' ? timeOf(value) : undefined;
}

/** `Array.isArray` narrows no readonly list. */
function isList(condition: MetadataCondition): condition is readonly FieldValue[] {
  return Array.isArray(condition);
}
