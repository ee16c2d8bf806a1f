import { TokenAnnotator } from 'react-text-annotate';

import { subjectOf } from './react-text-annotate-host';

/** Its component for text that comes in tokens: an element for each token. */
export const subject = subjectOf(TokenAnnotator, ({ text, spans }) => {
  const words = [...text.matchAll(/\S+/g)];
  const starts = words.map(({ index }) => index);
  /** The token that an offset lies in. */
  const tokenAt = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    tokens: words.map(([word]) => word),
    value: spans.map(({ label, start, end }) => ({
      start: tokenAt(start),
      end: tokenAt(end - 1) + 1,
      tag: label,
    })),
  };
});
