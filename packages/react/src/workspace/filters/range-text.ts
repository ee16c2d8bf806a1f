import { timeOf } from '@labelwright/core';

/** What somebody wrote as an end of a range. */
export type RangeEnd =
  | { readonly kind: 'open' }
  | { readonly kind: 'at'; readonly value: number | string }
  | { readonly kind: 'invalid' };

const OPEN: RangeEnd = { kind: 'open' };
const INVALID: RangeEnd = { kind: 'invalid' };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Where the ten digits of scripts begin that an annotator may type in: Arabic, Persian, Devanagari. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

/** A number as people write it: `1.5`, `1,5`, `-2`, `1e3`, `١٫٥`. A point or comma stands before fractions, never between thousands. */
export function numberEnd(text: string): RangeEnd {
  const plain = [...text.trim()].map(plainCharacter).join('');
  if (plain === '') return OPEN;
  const value = NUMBER.test(plain) ? Number(plain) : Number.NaN;
  // JSON knows no minus zero.
  return Number.isFinite(value) ? { kind: 'at', value: value + 0 } : INVALID;
}

/** A day as a date field gives it, `2026-11-22`. The upper end of a range takes in the whole of its day, in UTC. */
export function dateEnd(text: string, end: 'from' | 'to'): RangeEnd {
  const day = text.trim();
  if (day === '') return OPEN;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || timeOf(day) === undefined) return INVALID;
  return { kind: 'at', value: end === 'from' ? day : `${day}T23:59:59.999Z` };
}

/** How an end of a range is shown in its field. */
export function endText(value: number | string | undefined, kind: 'number' | 'date'): string {
  if (value === undefined) return '';
  if (kind === 'number') return String(value);
  const time = typeof value === 'number' ? value : timeOf(value);
  return time === undefined ? '' : new Date(time).toISOString().slice(0, 10);
}

function plainCharacter(character: string): string {
  if (character === ',' || character === '٫') return '.';
  if (character === '−') return '-';
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((zero) => code >= zero && code <= zero + 9);
  return zero === undefined ? character : String(code - zero);
}
