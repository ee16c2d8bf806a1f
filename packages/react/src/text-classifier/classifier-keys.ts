import type { KeyboardEvent } from 'react';

import type { HotkeyBuffer } from '../internal/use-hotkeys';
import { isTextField } from '../internal/use-lifecycle';
import { filterElement, labelAfterKey, labelElements, labelStop } from './label-focus';

/** What the keys of a classifier do. */
export interface KeyTargets {
  /** `false` while nothing can be chosen: read-only, or no record. */
  readonly enabled: boolean;
  readonly hotkeys: HotkeyBuffer;
  readonly clearFilter: () => void;
  /** Takes the first label that the filter finds, if it finds one. */
  readonly takeBestMatch: () => void;
}

/** The keys without a name in the list of shortcuts: arrows, the filter's own, label keys. Tells whether it took the key. */
export function handleClassifierKey(event: KeyboardEvent, targets: KeyTargets): boolean {
  const { currentTarget: root, target, key, repeat } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (target === filterElement(root)) return handleFilterKey(event, targets);
  if (isTextField(target)) return false;
  if (targets.enabled && targets.hotkeys.press(event)) return true;
  const next = nextLabel(event);
  if (next !== undefined) {
    next.focus();
    return true;
  }
  // A key held down must not answer the next record too.
  const pressesLabel = (key === 'Enter' || key === ' ') && isLabel(root, target);
  return repeat && pressesLabel;
}

function nextLabel({ currentTarget: root, target, key }: KeyboardEvent): HTMLElement | undefined {
  // The root has the focus after a click on the text.
  if (target === root) return key.startsWith('Arrow') ? labelStop(root) : undefined;
  return isLabel(root, target) ? labelAfterKey(root, target, key) : undefined;
}

function isLabel(root: Element, target: EventTarget): target is HTMLElement {
  return labelElements(root).some((label) => label === target);
}

function handleFilterKey({ currentTarget: root, key, repeat }: KeyboardEvent, targets: KeyTargets): boolean {
  switch (key) {
    case 'Escape':
      targets.clearFilter();
      labelStop(root)?.focus();
      return true;
    case 'ArrowDown':
      labelElements(root)[0]?.focus();
      return true;
    case 'Enter':
      // Taken in any case: a form around the component is not to be sent by it.
      if (!repeat && targets.enabled) targets.takeBestMatch();
      return true;
    default:
      return false;
  }
}
