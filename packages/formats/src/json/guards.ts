/** An object as it comes out of JSON, whose fields nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object that is no list. */
export function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` that yields `unknown` members instead of `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A list of nothing but strings. */
export function isStrings(value: unknown): value is readonly string[] {
  return isList(value) && value.every((member) => typeof member === 'string');
}

/** The members of `fields` that are neither `undefined` nor `null`, which Python writes for "absent". */
export function withoutAbsent(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** The members of `fields` that `known` does not name. */
export function without(fields: Fields, known: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !known.has(key)));
}

/** What `value` is, for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (isList(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the string ${quoted(value)}`;
  return typeof value === 'undefined' ? 'missing' : `${typeof value} ${String(value)}`;
}

/** `text` in quotes, cut to 40 units. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
