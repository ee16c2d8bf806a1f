import type { KeyboardEvent } from 'react';

import { keysOf } from '../internal/keystroke';
import type { HotkeyBuffer } from '../internal/use-hotkeys';
import { isTextField } from '../internal/use-lifecycle';
import {
  filterElement,
  isWindowed,
  labelAfterKey,
  labelElements,
  labelStop,
  readingKey,
} from './label-elements';

/** What the keys of a classifier do. */
export interface KeyTargets {
  /** `false` while nothing can be chosen: read-only, or no record. */
  readonly enabled: boolean;
  /** The keys of labels as they are typed; their numbers where there is a filter. */
  readonly hotkeys: HotkeyBuffer;
  /** The keys that go with Alt: those that labels have of their own, where there is a filter. */
  readonly withAlt: HotkeyBuffer;
  readonly filterable: boolean;
  readonly clearFilter: () => void;
  /** Takes the first label that the filter finds; without one creates it, where that may be. */
  readonly takeBestMatch: () => void;
  /** In a list of which only a part is drawn: moves on from the label in focus. */
  readonly moveInList: (key: string) => boolean;
}

/** The keys without a name in the list of shortcuts: arrows, the filter's own, label keys. Tells whether it took the key. */
export function handleClassifierKey(event: KeyboardEvent, targets: KeyTargets): boolean {
  const { currentTarget: root, target } = event;
  const inFilter = target === filterElement(root);
  if (!inFilter && isTextField(target)) return false;
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) return targets.enabled && targets.filterable && targets.withAlt.press(withoutAlt(event));
  if (inFilter) return !event.shiftKey && handleFilterKey(event, targets);
  if (targets.enabled && targets.hotkeys.press(event)) return true;
  if (event.shiftKey) return false;
  return isLetter(event.key) && targets.filterable ? typeIntoFilter(root) : handleListKey(event, targets);
}

/** What the key alone would be: Option+s types `ß` on a Mac. */
function withoutAlt(event: KeyboardEvent) {
  const { code, repeat } = event;
  const key = keysOf(event).at(-1) ?? event.key;
  return { key, code, repeat, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

/** The letter itself is typed by the browser, into what has the focus by then. */
function typeIntoFilter(root: Element): false {
  filterElement(root)?.focus();
  return false;
}

function handleListKey(event: KeyboardEvent, targets: KeyTargets): boolean {
  const { currentTarget: root, target, repeat } = event;
  const key = readingKey(root, event.key);
  // The root has the focus after a click on the text.
  if (target === root && key.startsWith('Arrow')) {
    labelStop(root)?.focus();
    return true;
  }
  if (!isLabel(root, target)) return false;
  if (moveOn(root, target, key, targets)) return true;
  // A key held down must not answer the next record too.
  return repeat && (key === 'Enter' || key === ' ');
}

function moveOn(root: Element, from: HTMLElement, key: string, { moveInList }: KeyTargets): boolean {
  if (isWindowed(root)) return moveInList(key);
  const next = labelAfterKey(root, from, key);
  next?.focus();
  return next !== undefined;
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
      if (isWindowed(root)) targets.moveInList('Home');
      else labelElements(root)[0]?.focus();
      return true;
    case 'Enter':
      // Taken in any case: a form around the component is not to be sent by it.
      if (!repeat && targets.enabled) targets.takeBestMatch();
      return true;
    default:
      return false;
  }
}
