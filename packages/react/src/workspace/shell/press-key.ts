import type { KeyboardEvent } from 'react';

import { isElement } from '../../internal/dom-nodes';
import { isTextField } from '../../internal/lifecycle-keys';
import type { WorkspaceMode } from '../workspace-view';
import { editorIn, focusRecord } from './editor-focus';
import { workspaceAction } from './keys';
import type { Shell } from './shell-context';

/** What a key does that is pressed anywhere in the workspace, and that nothing in it has taken. */
export function pressKey(
  event: KeyboardEvent<HTMLElement>,
  { shortcuts, perform }: Shell,
  mode: WorkspaceMode,
): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (isApart(event.target, event.currentTarget)) return;
  const action = workspaceAction(event, { shortcuts, mode, inField: isTextField(event.target) });
  if (action === undefined) {
    passOn(event, editorIn(event.currentTarget));
    return;
  }
  if (!perform(action)) return;
  event.preventDefault();
  // One key does one thing, also where a workspace stands in something that has keys.
  event.stopPropagation();
}

/**
 * Somebody has pressed a button of the queue, or clicked beside the record, and goes on with the keys of the labels: they are the
 * record's from there too.
 */
function passOn(event: KeyboardEvent<HTMLElement>, editor: HTMLElement | null): void {
  const { target, currentTarget, nativeEvent, key } = event;
  if (editor === null || !isElement(target) || !/^[^\s]$/u.test(key)) return;
  if (target !== currentTarget && target.closest('[data-lw-part="queue-bar"]') === null) return;
  // A text takes no keys that were pressed elsewhere.
  if (isTextField(target) || editor.dataset.lwComponent === 'text2text-editor') return;
  focusRecord(currentTarget, true);
  const { code, altKey, ctrlKey, metaKey, shiftKey, repeat } = nativeEvent;
  const init = { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, bubbles: true, cancelable: true };
  const again = new KeyboardEvent('keydown', { ...init, composed: true });
  if (!editor.dispatchEvent(again)) event.preventDefault();
}

/** Dialogs and boxes on top have their own keys. */
function isApart(target: EventTarget, root: HTMLElement): boolean {
  if (!isElement(target)) return false;
  const layer = target.closest('dialog, [data-lw-ui="popover"]');
  return layer !== null && root.contains(layer);
}
