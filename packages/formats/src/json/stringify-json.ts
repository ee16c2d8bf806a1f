import { isList, isPlainObject } from './guards';

export interface StringifyOptions {
  /** Whether a number under this path of keys is a float, which Python writes as `1.0`. Members of lists have no key. */
  readonly isFloat?: ((path: readonly string[]) => boolean) | undefined;
}

/**
 * Writes JSON like `JSON.stringify`, and what that cannot: bigints with all their digits, and, where `isFloat` says so, a
 * whole number as Python writes a float. `undefined` members are left out.
 */
export function stringifyJson(value: unknown, { isFloat }: StringifyOptions = {}): string {
  if (isFloat === undefined && !hasBigint(value)) return JSON.stringify(value);
  return write(value, [], isFloat ?? (() => false));
}

function hasBigint(value: unknown): boolean {
  if (typeof value === 'bigint') return true;
  if (isList(value)) return value.some(hasBigint);
  return isPlainObject(value) && Object.values(value).some(hasBigint);
}

function write(
  value: unknown,
  path: readonly string[],
  isFloat: (path: readonly string[]) => boolean,
): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && Number.isSafeInteger(value) && isFloat(path)) return `${value}.0`;
  if (isList(value)) return `[${value.map((member) => write(member ?? null, path, isFloat)).join(',')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, [...path, key], isFloat)}`);
  return `{${members.join(',')}}`;
}
