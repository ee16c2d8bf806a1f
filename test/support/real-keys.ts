import { cdp } from 'vitest/browser';
import { connected } from './devtools';

/** The bits of `Input.dispatchKeyEvent`. */
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/**
 * Presses keys one after the other through the browser's own input handling, each with its modifiers: `Shift+ArrowDown`. For
 * runs of thousands of keys: nothing is waited for but the browser.
 */
export async function pressReally(...combinations: readonly string[]): Promise<void> {
  await connected();
  for (const combination of combinations) {
    const { key, modifiers } = partsOf(combination);
    const types = key.length === 1 && (modifiers & ~8) === 0;
    const event = { key, code: codeOf(key), modifiers };
    // Both on their way at once: the browser takes them in their order.
    await Promise.all([
      cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(types ? { text: key } : {}) }),
      cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
    ]);
  }
}

/** The key of `Shift+ArrowDown`, and its modifiers as bits: 1 Alt, 2 Control, 4 Meta, 8 Shift. */
export function partsOf(combination: string): { readonly key: string; readonly modifiers: number } {
  const parts = combination.split(/\+(?!$)/);
  const modifiers = parts.slice(0, -1).reduce((bits, name) => bits | (MODIFIERS[name] ?? 0), 0);
  return { key: parts.at(-1) ?? '', modifiers };
}

/** The place of a key on the keyboard. */
export function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return { '.': 'Period', ',': 'Comma', ' ': 'Space' }[key] ?? key;
}
