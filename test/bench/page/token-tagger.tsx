import {
  createSettings,
  createTokenClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import '@labelwright/react/styles.css';
import { createRoot, type Root } from 'react-dom/client';

import { LABELS } from './generate-text';
import type { Subject } from './subject';

const settings = createSettings({ labels: LABELS });
let root: Root;
let box: HTMLElement;
let record: TokenClassificationRecord;
let marks: HTMLCollectionOf<Element>;

const MARK = 'mark';
const isMark = (element: Element): boolean => element.localName === MARK;

/** The drop-in as it comes, with its default style sheet. */
export const subject: Subject = {
  prepare: ({ text, spans }, element) => {
    box = element;
    record = createTokenClassificationRecord({ id: 'bench', text, annotation: spans });
    root = createRoot(box);
    marks = box.getElementsByTagName(MARK);
  },
  mount: () => root.render(<TokenTagger record={record} settings={settings} annotationAgent="bench" />),
  isDrawn: () => marks.length > 0,
  spanAt: ({ x, y }) =>
    document.elementsFromPoint(x, y).find(isMark)?.getAttribute('data-label') ?? undefined,
  structure: () => {
    const text = box.querySelector('[data-lw-part="text"]') ?? box;
    const view = box.getBoundingClientRect();
    const starts = [...marks].filter((mark) => mark.hasAttribute('data-starts'));
    const isVisible = (mark: Element) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return bottom > view.top && top < view.bottom;
    };
    return {
      blocks: [...text.querySelectorAll('*')].filter((element) => element.closest(MARK) === null).length,
      visibleSpans: starts.filter(isVisible).length,
      drawnSpans: starts.length,
    };
  },
};
