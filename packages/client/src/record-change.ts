import type {
  AnnotationRecord,
  Text2TextRecord,
  TextClassificationRecord,
  TokenClassificationRecord,
} from '@labelwright/core';

/** A record in a store. */
export type StoredRecord<R extends AnnotationRecord = AnnotationRecord> = R & {
  readonly id: string;
  /** ISO 8601. Another one after each write: who writes it back unchanged, finds out whether somebody else wrote meanwhile. */
  readonly lastUpdated: string;
};

/** Some fields of a record that a store has: what is absent stays, `null` clears. */
export type RecordUpdate =
  | UpdateOf<TextClassificationRecord>
  | UpdateOf<TokenClassificationRecord>
  | UpdateOf<Text2TextRecord>;

type UpdateOf<R extends AnnotationRecord> = {
  readonly [K in Exclude<keyof R, 'id' | 'task' | ByAgent>]?: R[K] | null;
} & {
  readonly [K in Extract<keyof R, ByAgent>]?: NullableValues<NonNullable<R[K]>> | null;
} & { readonly id: string; readonly task?: R['task']; readonly lastUpdated?: string };

/** Fields that hold one entry an agent or a name: entries are merged one by one, and `null` clears one of them. */
type ByAgent = 'predictions' | 'annotations' | 'vectors';

type NullableValues<M> = { readonly [K in keyof M]: M[K] | null };

const MERGED = ['predictions', 'annotations', 'vectors'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * A stored record with an update: what is absent (or `undefined`) stays, `null` clears, everything else replaces. `predictions`,
 * `annotations` and `vectors` are merged by agent and by name, so that one annotator's answers never remove another's; there too
 * `null` clears. `metadata` is merged by its outermost keys, where `null` is a value, as JSON has it.
 *
 * With a prediction or an annotation its agent is cleared too, and a record that was decided by the annotation is `Default` again.
 */
export function mergeRecord(stored: Fields, update: Fields): Fields {
  // Maps, and no assignments: a field or an agent may be called `__proto__`.
  const merged = new Map(Object.entries(stored));
  for (const [name, value] of Object.entries(update)) {
    if (value === undefined) continue;
    const before = merged.get(name);
    if (value === null) merged.delete(name);
    else if (name === 'metadata' && isObject(before) && isObject(value))
      merged.set(name, { ...before, ...value });
    else if (MERGED.includes(name) && isObject(value)) mergeEntries(merged, name, value);
    else merged.set(name, value);
  }
  for (const kind of ['prediction', 'annotation'])
    if (update[kind] === null && update[`${kind}Agent`] === undefined) merged.delete(`${kind}Agent`);
  const isOpen = update.annotation === null && update.status === undefined;
  if (isOpen && merged.get('status') !== 'Discarded') merged.set('status', 'Default');
  return Object.fromEntries(merged);
}

/** A new record, or one that replaces another: what is `null` is not there. */
export function freshRecord(given: Fields): Fields {
  return mergeRecord({}, given);
}

/** Merges a map by its keys; one of which nothing is left goes as a whole. */
function mergeEntries(record: Map<string, unknown>, name: string, entries: Fields): void {
  const before = record.get(name);
  const merged = new Map(isObject(before) ? Object.entries(before) : []);
  let cleared = false;
  for (const [key, value] of Object.entries(entries)) {
    cleared ||= value === null;
    if (value === null) merged.delete(key);
    else if (value !== undefined) merged.set(key, value);
  }
  if (cleared && merged.size === 0) record.delete(name);
  else record.set(name, Object.fromEntries(merged));
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
