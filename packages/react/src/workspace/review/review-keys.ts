import { hotkeyOf } from '../../internal/hotkeys';
import type { Keystroke } from '../../internal/keystroke';

/** What a key does with the record that is reviewed. */
export type ReviewAction =
  /** By place, from 0. */
  | { readonly kind: 'take'; readonly place: number }
  | { readonly kind: 'union' | 'intersection' | 'next' | 'previous' | 'edit' };

const LETTERS: Readonly<Record<string, ReviewAction>> = {
  u: { kind: 'union' },
  i: { kind: 'intersection' },
  j: { kind: 'next' },
  k: { kind: 'previous' },
  e: { kind: 'edit' },
};

/** `undefined` for keys that mean nothing here, and while a modifier is held. */
export function reviewActionOf(stroke: Keystroke): ReviewAction | undefined {
  const key = hotkeyOf(stroke);
  if (key === undefined) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'take', place: Number(key) - 1 };
  return Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined;
}
