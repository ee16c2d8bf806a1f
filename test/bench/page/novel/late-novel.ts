import { subject as bare } from './bare-novel';
import type { NovelSubject } from './subject';

/** So long after it came into the window a paragraph is shown, in ms: many frames. */
const DELAY = 300;

/** A text that leaves blank what one scrolls to, on purpose: who looks for blank frames has to find these. */
export const subject: NovelSubject = {
  mount: async (box) => {
    await bare.mount(box);
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        setTimeout(() => target.toggleAttribute('data-shown', isIntersecting), DELAY);
    });
    for (const paragraph of box.children) observer.observe(paragraph);
    box.dataset.late = '';
  },
  text: bare.text,
};
