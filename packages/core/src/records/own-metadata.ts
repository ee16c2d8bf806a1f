import { isPlainObject } from './guards';
import type { Json } from './record';

/** The key of a record's metadata under which this library keeps what no field of a record is for; servers protect `_` keys. */
const OWN_KEY = '_labelwright';

type JsonObject = { readonly [key: string]: Json };

/** What a record's metadata holds under our key; `{}` where that is nothing, or nothing of ours. */
export function ownMetadata(metadata: unknown): Readonly<Record<string, unknown>> {
  const own = isPlainObject(metadata) ? metadata[OWN_KEY] : undefined;
  return isPlainObject(own) ? own : {};
}

/**
 * The metadata with `value` as one member under our key, the others and all other keys as they are. `undefined` takes the
 * member away, and with the last member the key.
 */
export function withOwnMember(metadata: JsonObject, name: string, value: Json | undefined): JsonObject {
  const { [OWN_KEY]: former, ...rest } = metadata;
  // What `ownMetadata` gives is a part of the metadata, hence JSON.
  const { [name]: _former, ...others } = ownMetadata({ [OWN_KEY]: former }) as JsonObject;
  const own = value === undefined ? others : { ...others, [name]: value };
  return Object.keys(own).length === 0 ? rest : { ...rest, [OWN_KEY]: own };
}
