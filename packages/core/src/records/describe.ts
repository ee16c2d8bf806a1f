import { codePointLength, sliceCodePoints } from '../text/code-points';

const LONGEST_QUOTE = 40;

/** `text` in double quotes for a message, escaped as in JSON; beyond 40 code points it is cut and its length is told. */
export function quote(text: string): string {
  // A cheap cut first: a code point has at most two units, and a message never needs the rest of a long text.
  const head = text.length > LONGEST_QUOTE * 2 ? text.slice(0, LONGEST_QUOTE * 2 + 1) : text;
  if (codePointLength(head) <= LONGEST_QUOTE) return JSON.stringify(text);
  return `${JSON.stringify(`${sliceCodePoints(head, 0, LONGEST_QUOTE)}…`)} (${codePointLength(text)} code points)`;
}

/** What `value` is, for a message: `null`, `a list of 3`, `an object`, `the string "a"`, `the number NaN`. Never throws. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the string ${quote(value)}`;
    case 'number':
    case 'bigint':
      return `the number ${value}`;
    case 'boolean':
      return `${value}`;
    case 'undefined':
      return 'undefined';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** Lists at most ten `names`, then how many more there are. */
export function enumerate(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}
