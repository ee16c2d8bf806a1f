import { type FieldValue, fingerprint } from '@labelwright/core';

/** Values and the whole numbers from 0 that stand for them in columns. */
export interface Dictionary {
  /** How many codes there are. */
  readonly size: number;
  /** Whether there are texts of which only a fingerprint is kept: their order is not known. */
  readonly hasLong: boolean;
  /** Whether there are texts and other values, so that two of them may be written the same. */
  readonly isMixed: boolean;
  /** The code of a value, a new one where it was never met. */
  add(value: FieldValue): number;
  find(value: FieldValue): number | undefined;
  /** `undefined` of a text that is too long to be kept. */
  value(code: number): FieldValue | undefined;
}

/** UTF-16 units. Labels, agents and usual metadata are shorter; answers of text2text are not, and would be most of the memory. */
const LONGEST_KEPT = 80;

export function createDictionary(): Dictionary {
  const codes = new Map<FieldValue, number>();
  const values: (FieldValue | undefined)[] = [];
  let [hasLong, hasTexts, hasOthers] = [false, false, false];
  return {
    get size() {
      return values.length;
    },
    get hasLong() {
      return hasLong;
    },
    get isMixed() {
      return hasTexts && hasOthers;
    },
    add: (value) => {
      const key = keyOf(value);
      const known = codes.get(key);
      if (known !== undefined) return known;
      const isLong = key !== value;
      hasLong ||= isLong;
      hasTexts ||= typeof value === 'string';
      hasOthers ||= typeof value !== 'string';
      codes.set(key, values.length);
      return values.push(isLong ? undefined : value) - 1;
    },
    find: (value) => codes.get(keyOf(value)),
    value: (code) => values[code],
  };
}

/** Of equal length and fingerprint counts as equal: among a million texts two different ones are so once in 10,000 datasets. */
function keyOf(value: FieldValue): FieldValue {
  if (typeof value !== 'string' || value.length <= LONGEST_KEPT) return value;
  return `${value.length} ${fingerprint(value)} ${value.slice(0, LONGEST_KEPT / 4)}\0`.padEnd(
    LONGEST_KEPT + 1,
    '\0',
  );
}
