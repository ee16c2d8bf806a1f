import type { SelectionMove } from '@labelwright/core';

import type { Keystroke, Shortcuts } from '../internal/shortcuts';

/** Actions with configurable keys; moving and extending have the arrows that every text has. */
export type TokenTaggerAction = 'nextSpan' | 'previousSpan' | 'openPicker' | 'remove' | 'leave';

export const TOKEN_TAGGER_SHORTCUTS: Readonly<Record<TokenTaggerAction, readonly string[]>> & Shortcuts = {
  nextSpan: ['Alt+ArrowDown', 'n'],
  previousSpan: ['Alt+ArrowUp', 'p'],
  openPicker: ['Enter', 'F2'],
  remove: ['Delete', 'Backspace'],
  leave: ['Escape'],
};

/** The move through the text that a key means; in right-to-left text the arrows follow what the eye sees. */
export function moveForKey(stroke: Keystroke, rightToLeft: boolean): SelectionMove | undefined {
  const { key, shiftKey: extend, altKey, ctrlKey, metaKey } = stroke;
  if (altKey || metaKey) return undefined;
  const [forward, backward] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (!ctrlKey && key === forward) return { by: 'token', direction: 'forward', extend };
  if (!ctrlKey && key === backward) return { by: 'token', direction: 'backward', extend };
  if (key === 'ArrowDown') return { by: 'paragraph', direction: 'forward', extend };
  if (key === 'ArrowUp') return { by: 'paragraph', direction: 'backward', extend };
  if (key === 'Home') return { by: 'text', direction: 'backward', extend };
  if (key === 'End') return { by: 'text', direction: 'forward', extend };
  return undefined;
}
