import type { KeyboardEvent } from 'react';

import { isElement } from '../../internal/dom-nodes';

/** What Enter presses, as it does a button; in all others it would send the form they are in. */
const PRESSED = new Set(['button', 'submit', 'reset', 'image', 'file', 'color']);

/**
 * Keeps Enter in a field of the workspace from sending a form that a host has around all of it. What the field itself does with
 * the key has happened by then, and the forms of the workspace are sent as ever.
 */
export function keepEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !isElement(target) || !target.matches('input')) return;
  const { form, type } = target as HTMLInputElement;
  if (form === null || currentTarget.contains(form) || PRESSED.has(type)) return;
  event.preventDefault();
}
