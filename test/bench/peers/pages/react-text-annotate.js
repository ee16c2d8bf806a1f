import { TextAnnotator } from 'react-text-annotate';

import { subjectOf } from './react-text-annotate-host';

/** Its component for free text: an element for each span and one for the text between two. */
export const subject = subjectOf(TextAnnotator, ({ text, spans }) => ({
  content: text,
  value: spans.map(({ label, start, end }) => ({ start, end, tag: label })),
}));
