import type { RecordLike, Rules } from './reference-task';

export interface TextData {
  text: string;
  answered: boolean;
  candidate: string | null;
  rejected: string[];
  /** What is predicted, in the order of the record. */
  predicted: { text: string; score: number }[];
}

const predictedIn = (record: RecordLike) =>
  [...((record.prediction ?? []) as { text: string; score: number }[])].map((one) => ({ ...one }));

/** In the words of these tests, which are parted by spaces: how many of them are put in, taken out or replaced. */
function wordsApart(a: readonly string[], b: readonly string[]): number {
  const [first, ...more] = a;
  const [other, ...others] = b;
  if (first === undefined || other === undefined) return a.length + b.length;
  if (first === other) return wordsApart(more, others);
  return 1 + Math.min(wordsApart(more, others), wordsApart(more, b), wordsApart(a, others));
}

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '');

function candidates(record: RecordLike): string[] {
  return predictedIn(record)
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
}

function propose(data: TextData, record: RecordLike): void {
  data.candidate = candidates(record).find((text) => !data.rejected.includes(text)) ?? null;
  data.text = data.candidate ?? '';
}

export const textRules: Rules<TextData, null> = {
  read(record) {
    const predicted = predictedIn(record);
    const data: TextData = { text: '', answered: false, candidate: null, rejected: [], predicted };
    if (typeof record.annotation === 'string') return { ...data, text: record.annotation, answered: true };
    propose(data, record);
    return data;
  },
  initialView: () => null,
  follow(data, _view, { type, text }, record) {
    if (type === 'suggestion.accept') {
      const taken = candidates(record).find((one) =>
        text === undefined ? !data.rejected.includes(one) : one === text,
      );
      if (taken === undefined) return 'nothing';
      const already = data.answered && data.text === taken && data.candidate === taken;
      if (already && !data.rejected.includes(taken)) return 'nothing';
      data.rejected = data.rejected.filter((one) => one !== taken);
      Object.assign(data, { text: taken, answered: true, candidate: taken });
      return 'edit';
    }
    if (typeof text !== 'string') return 'refuse';
    if (type === 'suggestion.reject') {
      if (!candidates(record).includes(text) || data.rejected.includes(text)) return 'nothing';
      data.rejected.push(text);
      if (!data.answered && data.candidate === text) propose(data, record);
      return 'edit';
    }
    if (data.text === text) return 'nothing';
    Object.assign(data, { text, answered: true });
    return 'edit';
  },
  clear(data) {
    if (data.answered && data.text === '') return false;
    Object.assign(data, { text: '', answered: true, candidate: null });
    return true;
  },
  decide(data) {
    if (!data.answered && data.text === '') return false;
    data.answered = true;
    return true;
  },
  own({ text, answered, candidate, predicted }) {
    if (!answered || candidate === null) return undefined;
    const index = predicted.findIndex((one) => one.text === candidate);
    const distance = wordsApart(wordsOf(candidate), wordsOf(text));
    const made = { unchanged: text === candidate, distance };
    return { basedOn: index === -1 ? made : { ...made, index, score: predicted[index]?.score } };
  },
  offer(data, record, _before, untouched) {
    data.predicted = predictedIn(record);
    if (!data.answered && untouched) propose(data, record);
  },
  answer: ({ text, answered }) => (answered ? text : undefined),
  settle: () => undefined,
};

/** The same where no text of more than `most` characters may be validated. */
export function limitedTextRules(most: number): Rules<TextData, null> {
  return { ...textRules, unfit: ({ text }) => [...text].length > most };
}
