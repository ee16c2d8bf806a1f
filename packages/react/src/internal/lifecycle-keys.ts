import type { TaskTypes } from '@labelwright/core';
import type { KeyboardEvent } from 'react';

import type { LifecycleAction, LifecycleOptions } from './lifecycle';
import { type Acting, isPossible, perform } from './lifecycle-actions';
import { actionFor, extendedActionFor, LIFECYCLE_SHORTCUTS, type Shortcuts } from './shortcuts';

/** What keys pressed in a component mean. */
export interface Keyboard<T extends TaskTypes, Own extends string> {
  readonly acting: Acting<T>;
  readonly options: Pick<LifecycleOptions<T, Own>, 'extendable' | 'performOwn' | 'onKey' | 'isForeign'>;
  readonly shortcuts: Shortcuts;
  readonly helpOpen: boolean;
}

/** Does what a key stands for, which is then nobody else's. */
export function pressKey<T extends TaskTypes, Own extends string>(
  keyboard: Keyboard<T, Own>,
  event: KeyboardEvent,
): void {
  // Keys pressed while an input method composes belong to it (229 is what Safari sends for them).
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (keyboard.options.isForeign?.(event.target) === true) return;
  if (takesKey(keyboard, event)) {
    event.preventDefault();
    // Two components may be nested; one key does one thing.
    event.stopPropagation();
  }
}

function takesKey<T extends TaskTypes, Own extends string>(
  { acting, options, shortcuts, helpOpen }: Keyboard<T, Own>,
  event: KeyboardEvent,
): boolean {
  const { onKey, performOwn, extendable = NONE } = options;
  if (onKey(event)) return true;
  if (helpOpen && event.key === 'Escape') {
    acting.toggleHelp();
    return true;
  }
  // A text field keeps its own keys (undo, cut, symbols); only what no field uses goes past it.
  if (isTextField(event.target) && event.key !== 'Enter') return false;
  const action = actionFor(event, shortcuts);
  if (action === undefined) {
    const extended = extendedActionFor(event, shortcuts, extendable);
    return extended !== undefined && performOwn(extended as Own, event, true);
  }
  if (!isLifecycleAction(action)) return performOwn(action as Own, event, false);
  // What cannot be done is anybody's key, but Enter must not press the button that has the focus instead: a label, say.
  if (!isPossible(acting, action)) return event.key === 'Enter';
  perform(acting, action);
  return true;
}

const NONE: ReadonlySet<string> = new Set();

function isLifecycleAction(action: string): action is LifecycleAction {
  return Object.hasOwn(LIFECYCLE_SHORTCUTS, action);
}

/** Whether keys typed here are text (or pick from a native list). */
export function isTextField(target: EventTarget): boolean {
  // Not `instanceof`: in a frame the element is of another window's class.
  if (!('matches' in target)) return false;
  const element = target as HTMLElement;
  if (element.isContentEditable) return true;
  return element.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])');
}
