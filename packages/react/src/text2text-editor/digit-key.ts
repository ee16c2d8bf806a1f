import type { Keystroke } from '../internal/keystroke';

/**
 * The number from 1 to 9 that a key stroke means, whatever it types: layouts put other characters on the number row, and
 * Alt makes symbols of digits on a Mac. Not with AltGr, which types.
 */
export function digitOf({ key, code, ctrlKey, metaKey, shiftKey }: Keystroke): number | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (/^[1-9]$/.test(key)) return Number(key);
  const place = shiftKey ? undefined : /^Digit([1-9])$/.exec(code)?.[1];
  return place === undefined ? undefined : Number(place);
}
