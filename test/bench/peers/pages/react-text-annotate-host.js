import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { LABELS } from '../../page/generate-text';

/** A host that keeps the spans, as both components want it. */
function host(Annotator, given) {
  return function Host() {
    const [value, setValue] = useState(given.value);
    return createElement(Annotator, {
      ...given,
      value,
      onChange: setValue,
      getSpan: (span) => ({ ...span, tag: LABELS[0] }),
      style: { whiteSpace: 'pre-wrap' },
    });
  };
}

/** One of the package's two components, with the input that `givenOf` makes of a text. */
export function subjectOf(Annotator, givenOf) {
  let root;
  let Host;
  let marks;
  return {
    prepare: (text, box) => {
      Host = host(Annotator, givenOf(text));
      root = createRoot(box);
      marks = box.getElementsByTagName('mark');
    },
    mount: () => root.render(createElement(Host)),
    isDrawn: () => marks.length > 0,
    spanAt: ({ x, y }) =>
      document.elementsFromPoint(x, y).find(({ localName }) => localName === 'mark')?.lastElementChild
        ?.textContent ?? undefined,
  };
}
