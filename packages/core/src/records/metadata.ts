import type { Json } from './record';

type JsonObject = { readonly [key: string]: Json };

/**
 * Metadata as a search sees it: nested objects become dotted keys, `null`, `[]` and `{}` say nothing and are left out,
 * keys that start with `_` are protected and stay as they are. Strings keep their full length: the original server cuts
 * them to their last 128 characters. This is a view; the record keeps its metadata.
 *
 * Where `{ "a.b": 1, "a": { "b": 2 } }` gives one dotted key two values, it holds the list of both.
 */
export function flattenMetadata(metadata: JsonObject): { readonly [key: string]: Json } {
  const flat = new Map<string, Json>();
  const put = (key: string, value: Json): void => {
    const before = flat.get(key);
    flat.set(key, before === undefined ? value : [...listOf(before), ...listOf(value)]);
  };
  const visit = (prefix: string, object: JsonObject): void => {
    for (const [key, value] of Object.entries(object)) {
      const path = prefix + key;
      if (prefix === '' && key.startsWith('_')) put(path, value);
      else if (isObject(value)) visit(`${path}.`, value);
      else if (value !== null && !(isList(value) && value.length === 0)) put(path, value);
    }
  };
  visit('', metadata);
  return Object.fromEntries(flat);
}

function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}

/** `Array.isArray` narrows no readonly list. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
