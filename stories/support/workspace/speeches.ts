import {
  type AnnotationRecord,
  createSettings,
  createTextClassificationRecord,
  type LabelPrediction,
} from '@labelwright/core';

import { leaveOneOut } from '../models/leave-one-out';
import { predictSentiment } from '../models/vader';
import { ADDRESSES } from '../texts/addresses';
import { passages } from '../texts/passages';
import { answersAt, isPredicted, type SampleDataset, vectorsAt } from './sample-dataset';

const GUIDELINES = `# The tone of a passage

Which tone would somebody hear who **heard** these sentences in the chamber?

| label | when |
| --- | --- |
| positive | thanks, hope, success, praise |
| negative | threat, loss, blame, fear |
| neutral | reports, figures, formalities |

1. Take the passage as it stands; do not look up what came of it.
2. A wish for peace is *positive*, a warning of war *negative*.
3. Where praise and blame are even, take what comes **last**.

> When in doubt, mark it with "check later" and go on.
`;

const settings = createSettings({
  labels: [
    { name: 'positive', description: 'Thanks, hope, success, praise', hotkey: 'p', color: '#1a7f5a' },
    { name: 'neutral', description: 'Reports, figures, formalities', hotkey: 'm', color: '#6b7280' },
    { name: 'negative', description: 'Threat, loss, blame, fear', hotkey: 'g', color: '#b4413c' },
  ],
  metadata: [
    { name: 'year', type: 'integer', title: 'Year' },
    { name: 'speaker', type: 'terms', title: 'Speaker' },
    { name: 'party', type: 'terms', title: 'Party' },
  ],
  guidelines: GUIDELINES,
});

const AGENT = 'VADER';

/** Most words of a speech have no tone; those that have one weigh more. */
const WEIGHT = 4;

/** How sure VADER is of each tone, adding up to 1, the surest first. */
function predictTone(text: string): readonly LabelPrediction[] {
  const weighed = predictSentiment(text).map(({ label, score }) => ({
    label,
    score: label === 'neutral' ? score : score * WEIGHT,
  }));
  const sum = weighed.reduce((total, { score }) => total + score, 0);
  return weighed
    .map(({ label, score }) => ({ label, score: Number((score / sum).toFixed(4)) }))
    .sort((a, b) => b.score - a.score);
}

/** One of the passages, and whose it is. */
interface Passage {
  readonly id: string;
  readonly text: string;
  readonly metadata: { readonly year: number; readonly speaker: string; readonly party: string };
}

const texts: readonly Passage[] = ADDRESSES.flatMap(({ year, name, party, text }) =>
  passages(text, 160)
    .slice(2, 27)
    .map((passage, index) => ({
      id: `${name.split(' ').at(-1)}-${year}-${String(index + 1).padStart(2, '0')}`,
      text: passage,
      metadata: { year, speaker: name, party },
    })),
);

/** The tone of passages of State of the Union addresses, one label each. */
export const SPEECHES: SampleDataset = {
  task: 'TextClassification',
  settings,
  count: texts.length,
  async *records() {
    for (const [index, text] of texts.entries()) yield recordOf(text, index);
  },
  async suggest(record) {
    if (record.task !== 'TextClassification') return undefined;
    return { prediction: predictTone(record.text ?? ''), predictionAgent: AGENT };
  },
};

function recordOf({ id, text, metadata }: Passage, index: number): AnnotationRecord {
  const prediction = predictTone(text);
  // Who hears only how it begins comes to another answer at times.
  const beginning = predictTone(text.slice(0, text.length / 2));
  return createTextClassificationRecord({
    id,
    text,
    metadata,
    ...(isPredicted(index) ? { prediction, predictionAgent: AGENT } : {}),
    ...(index % 12 === 0 ? { explanation: { text: leaveOneOut(text, predictTone) } } : {}),
    ...vectorsAt(index, text),
    ...answersAt(index, best(prediction), best(beginning)),
  });
}

function best([first]: readonly LabelPrediction[]): string {
  return first?.label ?? 'neutral';
}
