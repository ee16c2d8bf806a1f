import { userEvent } from 'vitest/browser';

/** Keys one after the other, each with its modifiers: `Shift+ArrowDown`, `[`, `Control++`. */
export async function pressKeys(...combinations: readonly string[]): Promise<void> {
  for (const combination of combinations) {
    const parts = combination.split(/\+(?!$)/);
    const modifiers = parts.slice(0, -1);
    const down = modifiers.map((modifier) => `{${modifier}>}`).join('');
    const up = modifiers.map((modifier) => `{/${modifier}}`).join('');
    await userEvent.keyboard(`${down}${written(parts.at(-1) ?? '')}${up}`);
  }
}

/** A key as `userEvent` wants it. */
function written(key: string): string {
  if (key === 'Space') return ' ';
  if (key.length > 1) return `{${key}}`;
  return key === '[' || key === '{' ? key + key : key;
}
