import { isList, isPlainObject } from './guards';

/** What `parseJson` gives: JSON, but a whole number beyond 2^53 is a bigint with all its digits. */
export type ParsedJson =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly ParsedJson[]
  | { readonly [key: string]: ParsedJson };

/** Sixteen digits are the fewest that can stand for a number beyond 2^53. */
const LONG_NUMBER = /[-:,[\s]\d{16}/;

const STRING_OR_INTEGER = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])(-?\d{16,})(?![\d.eE])/gs;

/**
 * Reads JSON like `JSON.parse`, which keeps no more than 53 bits of a whole number: here one beyond that is a bigint. Ids
 * made by databases are that long.
 * @throws SyntaxError as `JSON.parse` does
 */
export function parseJson(text: string): ParsedJson {
  const value = JSON.parse(text) as ParsedJson;
  return LONG_NUMBER.test(` ${text}`) ? parseWithIntegers(text, value) : value;
}

/** Whether `digits`, an integer literal, may lose digits as a number. */
export function isInexact(digits: string): boolean {
  return !Number.isSafeInteger(Number(digits));
}

function parseWithIntegers(text: string, value: ParsedJson): ParsedJson {
  const mark = unusedMark(JSON.stringify(value));
  const marked = text.replace(STRING_OR_INTEGER, (literal: string, digits: string | undefined) =>
    digits === undefined || !isInexact(digits) ? literal : `"${mark}${digits}"`,
  );
  return JSON.parse(marked, (_key, member: unknown) =>
    typeof member === 'string' && member.startsWith(mark) ? BigInt(member.slice(mark.length)) : member,
  ) as ParsedJson;
}

/** A string that stands nowhere in `json`, which has its escapes in their shortest form. */
function unusedMark(json: string): string {
  let mark = 'integer ';
  while (json.includes(mark)) mark = `${mark}+ `;
  return mark;
}

/** Makes numbers of the bigints in `value` and tells the path of each that loses digits by that. */
export function withoutBigints(value: unknown, path: string, tell: (path: string) => void): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    const exact = Number.isFinite(number) && (BigInt(number) === value || String(number) === String(value));
    if (!exact) tell(path);
    return number;
  }
  if (isList(value)) {
    let changed = false;
    const members = value.map((member, index) => {
      const plain = withoutBigints(member, `${path}[${index}]`, tell);
      changed ||= plain !== member;
      return plain;
    });
    return changed ? members : value;
  }
  if (!isPlainObject(value)) return value;
  let changed = false;
  const members = Object.entries(value).map(([key, member]) => {
    const plain = withoutBigints(member, path === '' ? key : `${path}.${key}`, tell);
    changed ||= plain !== member;
    return [key, plain] as const;
  });
  return changed ? Object.fromEntries(members) : value;
}
