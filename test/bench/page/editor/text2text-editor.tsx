import { createText2TextRecord, type Text2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import '@labelwright/react/styles.css';
import { createRoot, type Root } from 'react-dom/client';

import type { EditorSubject } from './texts';

let root: Root;
let box: HTMLElement;
let record: Text2TextRecord;

/** The drop-in as it comes, with its default style sheet, the changes shown. */
export const subject: EditorSubject = {
  prepare: ({ before, after }, element) => {
    box = element;
    const prediction = [{ text: before, score: 0.9 }];
    record = createText2TextRecord({ id: 'bench', text: before, prediction, annotation: after });
    root = createRoot(box);
  },
  mount: () => root.render(<Text2TextEditor record={record} annotationAgent="bench" showDiff />),
  field: () => box.querySelector('textarea'),
  isSettled: () => {
    const changes = box.querySelector('[data-lw-part="diff-text"]');
    return changes !== null && !changes.hasAttribute('data-pending') && changes.childNodes.length > 1;
  },
};
