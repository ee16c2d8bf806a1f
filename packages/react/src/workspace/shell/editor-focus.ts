import { isTextField } from '../../internal/lifecycle-keys';

/** The component with the open record. */
export function editorIn(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[data-lw-part="editor-slot"] > [data-lw-root]') ?? null;
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
