import { isHtmlElement } from '../../internal/dom-nodes';
import { focusedAround } from '../../internal/focused-around';
import { isTextField } from '../../internal/lifecycle-keys';

/** The component with the open record; none while it only holds the room of one that is being read. */
export function editorIn(root: HTMLElement | null): HTMLElement | null {
  return (
    root?.querySelector<HTMLElement>('[data-lw-part="editor-slot"] > [data-lw-root]:not([inert])') ?? null
  );
}

/**
 * Takes pointer, keys and focus from the component in a slot: its record is left, and the next one is not there yet. The focus waits
 * on the workspace, whose keys work on.
 * @returns gives all of it back, the focus to the element that had it, where that is still there and nobody took it elsewhere
 */
export function restWhileHeld(slot: HTMLElement | null): () => void {
  const editor = slot?.querySelector<HTMLElement>(':scope > [data-lw-root]');
  const workspace = slot?.closest<HTMLElement>('[data-lw-component="workspace"]');
  if (editor === null || editor === undefined) return () => undefined;
  const had = focusedIn(editor);
  if (had !== undefined) workspace?.focus({ preventScroll: true });
  editor.inert = true;
  return () => {
    editor.inert = false;
    if (had?.isConnected === true && focusedIn(workspace) === workspace) had.focus({ preventScroll: true });
  };
}

/** What has the focus in an element, or the element itself. */
export function focusedIn(element: HTMLElement | null | undefined): HTMLElement | undefined {
  if (element === null || element === undefined) return undefined;
  const active = focusedAround(element);
  return isHtmlElement(active) && element.contains(active) ? active : undefined;
}

/** Where a hand that comes to the record by keyboard goes on: a label, the text that is tagged, the field that is written in. */
const PLACES: Readonly<Record<string, string>> = {
  'text-classifier': '[data-lw-part="labels"] [tabindex="0"]',
  'token-tagger': '[data-lw-part="text"]',
  'text2text-editor': '[data-lw-part="editor"]',
};

/**
 * Puts the focus there. `quietly`: not into a text field, which would bring up the keyboard of a touch screen for somebody who
 * only pressed a button; the component's keys work all the same.
 */
export function focusRecord(root: HTMLElement | null, quietly = false): void {
  const editor = editorIn(root);
  const place = PLACES[editor?.dataset.lwComponent ?? ''];
  const found = place === undefined ? null : editor?.querySelector<HTMLElement>(place);
  const target = found === null || found === undefined || (quietly && isTextField(found)) ? editor : found;
  target?.focus({ preventScroll: quietly });
}
