import type { EditorSubject } from './texts';

let box: HTMLElement;
let text: string;

/** A native text field in the look of the editor's, and nothing else. */
export const subject: EditorSubject = {
  prepare: ({ after }, element) => {
    box = element;
    text = after;
  },
  mount: () => {
    const field = document.createElement('textarea');
    field.style.cssText =
      'field-sizing: content; inline-size: 100%; max-block-size: 40rem; white-space: pre-wrap';
    field.value = text;
    box.append(field);
  },
  field: () => box.querySelector('textarea'),
  isSettled: () => true,
};
