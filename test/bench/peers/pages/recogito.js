import { Annotorious, useAnnotator } from '@annotorious/react';
import { TextAnnotator } from '@recogito/react-text-annotator';
import '@recogito/react-text-annotator/react-text-annotator.css';
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

let root;
let content;
let annotations;
let highlights;

/** Its stored annotations are set once its annotator is there, as its documentation has it. */
function Stored() {
  const annotator = useAnnotator();
  useEffect(() => {
    annotator?.setAnnotations(annotations);
  }, [annotator]);
  return null;
}

/** The text as one node, with its default renderer. It draws what the window shows, in a layer over the text. */
export const subject = {
  prepare: ({ text, spans }, box) => {
    content = text;
    annotations = spans.map(({ label, start, end }, index) => ({
      id: `span-${index}`,
      bodies: [{ id: `body-${index}`, annotation: `span-${index}`, purpose: 'tagging', value: label }],
      target: {
        annotation: `span-${index}`,
        selector: [{ quote: text.slice(start, end), start, end }],
        created: new Date(0),
      },
    }));
    root = createRoot(box);
    highlights = box.getElementsByClassName('r6o-annotation');
  },
  mount: () =>
    root.render(
      createElement(
        Annotorious,
        null,
        createElement(
          TextAnnotator,
          null,
          createElement('div', { style: { whiteSpace: 'pre-wrap' } }, content),
        ),
        createElement(Stored),
      ),
    ),
  isDrawn: () => highlights.length > 0,
  spanAt: ({ x, y }) => {
    for (const highlight of highlights) {
      const { left, right, top, bottom } = highlight.getBoundingClientRect();
      if (left <= x && x <= right && top <= y && y <= bottom) return highlight.dataset.annotation;
    }
    return undefined;
  },
};
