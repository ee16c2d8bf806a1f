import type {
  Span,
  Text2TextRecord,
  TextClassificationRecord,
  TokenClassificationRecord,
} from '@labelwright/core';

/** One record a task, small enough to see all of it. */
export const mail: TextClassificationRecord = {
  task: 'TextClassification',
  id: 'mail',
  text: 'Win a free trip',
  inputs: { text: 'Win a free trip' },
  multiLabel: false,
  prediction: [
    { label: 'spam', score: 0.8 },
    { label: 'ham', score: 0.2 },
  ],
  predictionAgent: 'model',
  metadata: { source: 'inbox' },
  status: 'Default',
};

export const article: TextClassificationRecord = {
  ...mail,
  id: 'article',
  multiLabel: true,
  prediction: [
    { label: 'travel', score: 0.9 },
    { label: 'history', score: 0.6 },
    { label: 'sport', score: 0.1 },
  ],
};

/** Tokens at [0, 3), [4, 7) and [8, 11). */
export const meeting: TokenClassificationRecord = {
  task: 'TokenClassification',
  id: 'meeting',
  text: 'Ada met Bob',
  tokens: ['Ada', 'met', 'Bob'],
  prediction: [
    { label: 'PER', start: 0, end: 3, score: 0.9 },
    { label: 'LOC', start: 8, end: 11, score: 0.4 },
  ],
  predictionAgent: 'model',
  metadata: {},
  status: 'Default',
};

export const greeting: Text2TextRecord = {
  task: 'Text2Text',
  id: 'greeting',
  text: 'Good day',
  prediction: [
    { text: 'Guten Tag', score: 0.9 },
    { text: 'Hallo', score: 0.5 },
  ],
  metadata: {},
  status: 'Default',
};

/** A suggestion as a draft holds it, of a span that one agent predicts. */
export const predictedBy = (agent: string, span: Span, score: number) => ({
  ...span,
  score,
  by: [{ agent, score }],
});
