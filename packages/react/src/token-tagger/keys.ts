import type { SelectionMove } from '@labelwright/core';

import type { Keystroke } from '../internal/keystroke';
import type { Shortcuts } from '../internal/shortcuts';

/** Actions with configurable keys; moving and extending have the arrows that every text has. */
export type TokenTaggerAction = 'nextSpan' | 'previousSpan' | 'openPicker' | 'remove' | 'leave';

export const TOKEN_TAGGER_SHORTCUTS: Readonly<Record<TokenTaggerAction, readonly string[]>> & Shortcuts = {
  nextSpan: ['Alt+ArrowDown', 'n'],
  previousSpan: ['Alt+ArrowUp', 'p'],
  openPicker: ['Enter', 'F2'],
  remove: ['Delete', 'Backspace'],
  leave: ['Escape'],
};

/** A step through the text, by what the core knows or by one character. */
export type TextMove = SelectionMove | (Omit<SelectionMove, 'by'> & { readonly by: 'grapheme' });

/** The move through the text that a key means; in right-to-left text the arrows follow what the eye sees. */
export function moveForKey(stroke: Keystroke, rightToLeft: boolean): TextMove | undefined {
  const { key, shiftKey: extend, altKey, ctrlKey, metaKey } = stroke;
  if (metaKey) return undefined;
  const [forward, backward] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const by = altKey ? ('grapheme' as const) : ('token' as const);
  if (!ctrlKey && key === forward) return { by, direction: 'forward', extend };
  if (!ctrlKey && key === backward) return { by, direction: 'backward', extend };
  if (altKey) return undefined;
  if (key === 'ArrowDown') return { by: 'paragraph', direction: 'forward', extend };
  if (key === 'ArrowUp') return { by: 'paragraph', direction: 'backward', extend };
  if (key === 'Home') return { by: 'text', direction: 'backward', extend };
  if (key === 'End') return { by: 'text', direction: 'forward', extend };
  return undefined;
}
