import { loadNovel } from '../../../../stories/support/texts/moby-dick';
import type { NovelSubject } from './subject';
import './bare-novel.css';

let text: HTMLElement | undefined;

/** The paragraphs in `<p>` elements, without any library, in the place and the font of the live story's text. */
export const subject: NovelSubject = {
  mount: async (box) => {
    const chapters = await loadNovel();
    const paragraphs = chapters.flatMap(({ chapter, title, text: own }) => [
      `CHAPTER ${chapter}. ${title}`,
      ...own.trimEnd().split(/\n{2,}/),
    ]);
    box.append(
      ...paragraphs.map((paragraph) => {
        const element = document.createElement('p');
        element.textContent = paragraph;
        return element;
      }),
    );
    text = box;
  },
  text: () => text,
};
