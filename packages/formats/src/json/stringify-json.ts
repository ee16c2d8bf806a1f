import { isList, isPlainObject } from './guards';

export interface StringifyOptions {
  /** Whether a number under this path of keys is a float, which Python writes as `1.0`. Members of lists have no key. */
  readonly isFloat?: ((path: readonly string[]) => boolean) | undefined;
  /** Whether there can be any float under this path; what has none is written natively. */
  readonly mayHaveFloats?: ((path: readonly string[]) => boolean) | undefined;
}

/**
 * Writes JSON like `JSON.stringify`, and what that cannot: bigints with all their digits, and, where `isFloat` says so, a
 * whole number as Python writes a float. `undefined` members are left out.
 */
export function stringifyJson(value: unknown, options: StringifyOptions = {}): string {
  return write(value, [], options);
}

function write(value: unknown, path: readonly string[], options: StringifyOptions): string {
  const { isFloat, mayHaveFloats } = options;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || isFloat?.(path) !== true) return JSON.stringify(value);
    return Object.is(value, -0) ? '-0.0' : `${value}.0`;
  }
  const isPlain = isFloat === undefined || mayHaveFloats?.(path) === false;
  if (isPlain && !hasBigint(value)) return JSON.stringify(value);
  if (isList(value)) return `[${value.map((member) => write(member ?? null, path, options)).join(',')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value);
  const members: string[] = [];
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    members.push(`${JSON.stringify(key)}:${write(member, [...path, key], options)}`);
  }
  return `{${members.join(',')}}`;
}

function hasBigint(value: unknown): boolean {
  if (typeof value === 'bigint') return true;
  if (isList(value)) return value.some(hasBigint);
  return isPlainObject(value) && Object.values(value).some(hasBigint);
}
