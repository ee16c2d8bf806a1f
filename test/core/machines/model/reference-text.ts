import type { RecordLike, Rules } from './reference-task';

export interface TextData {
  text: string;
  answered: boolean;
  candidate: string | null;
  rejected: string[];
}

function candidates(record: RecordLike): string[] {
  const list = [...((record.prediction ?? []) as { text: string; score: number }[])];
  return list.sort((a, b) => b.score - a.score).map(({ text }) => text);
}

function propose(data: TextData, record: RecordLike): void {
  data.candidate = candidates(record).find((text) => !data.rejected.includes(text)) ?? null;
  data.text = data.candidate ?? '';
}

export const textRules: Rules<TextData, null> = {
  read(record) {
    const data: TextData = { text: '', answered: false, candidate: null, rejected: [] };
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
  offer(data, record, _before, untouched) {
    if (!data.answered && untouched) propose(data, record);
  },
  answer: ({ text, answered }) => (answered ? text : undefined),
  settle: () => undefined,
};
