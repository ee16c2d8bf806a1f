import type { Subject } from './subject';

let paragraphs: readonly string[] = [];
let box: HTMLElement;

/** The text in `<p>` elements, without spans and without any library: what the browser itself takes for it. */
export const subject: Subject = {
  prepare: (text, element) => {
    paragraphs = text.paragraphs;
    box = element;
  },
  mount: () => {
    const elements = paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    });
    box.append(...elements);
  },
  isDrawn: () => box.childElementCount > 0,
  spanAt: () => undefined,
};
