import { subject } from 'novel-subject';

import { paintedWith } from '../painted';

const box = document.querySelector<HTMLElement>('#box') ?? document.body;

/** Where the window shows the text and nothing that lies over it, in CSS pixels. */
export interface TextArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
}

/** The text reaches beyond the window both ways. */
function textArea(): TextArea {
  const text = subject.text() ?? box;
  const { left, right } = text.getBoundingClientRect();
  const shows = (y: number) => text.contains(document.elementFromPoint((left + right) / 2, y));
  const rows = Array.from({ length: innerHeight }, (_, y) => y).filter(shows);
  const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight);
  return { left, right, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, lineHeight };
}

/** What `measure-blanks.mjs` calls. */
Object.assign(window, {
  bench: {
    /** @returns whether the text was drawn within `limit` ms */
    mount: async (limit: number) => {
      await subject.mount(box);
      return (await paintedWith(() => subject.text() !== undefined, limit)) !== undefined;
    },
    textArea,
    /** Goes to a part of the page's height, 0 to 1. */
    scrollTo: (part: number) => {
      const top = part * (document.documentElement.scrollHeight - innerHeight);
      scrollTo({ top, behavior: 'instant' });
    },
    scrolled: () => scrollY,
  },
});
