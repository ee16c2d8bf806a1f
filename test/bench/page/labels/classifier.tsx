import { createSettings, createTextClassificationRecord, type Settings } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import '@labelwright/react/styles.css';
import { createRoot, type Root } from 'react-dom/client';

import type { LabelSubject } from './labels';

const record = createTextClassificationRecord({
  id: 'bench',
  text: 'My card was stolen, and somebody tried to pay with it.',
  prediction: [
    ['lost card 0', 0.7],
    ['stolen card 10', 0.2],
  ],
});

/** The drop-in as it comes, with its default style sheet: the first labels and a filter, or all of them. */
export function classifierSubject(defaultExpanded: boolean): LabelSubject {
  let root: Root;
  let box: HTMLElement;
  let settings: Settings;
  return {
    prepare: (names, element) => {
      box = element;
      settings = createSettings({ labels: names });
      root = createRoot(box);
    },
    mount: () =>
      root.render(
        <TextClassifier
          record={record}
          settings={settings}
          decide="explicit"
          annotationAgent="bench"
          defaultExpanded={defaultExpanded}
        />,
      ),
    unmount: () => {
      root.unmount();
      root = createRoot(box);
    },
    isDrawn: () => box.querySelector('[role="radio"]') !== null,
    filter: () => box.querySelector('input[type="search"]'),
  };
}
