import {
  type AgentAnswer,
  type AnnotationRecord,
  type Answer,
  answerDistance,
  drawableText,
  mergeAnswers,
} from '@labelwright/core';

/** Everything that any answer has, or what all have. */
export type Merge = 'union' | 'intersection';

/** The answers made one; `undefined` where they cannot be merged, or are the same anyway. */
export function mergedAnswer(
  record: AnnotationRecord,
  answers: readonly AgentAnswer[],
  how: Merge,
): Answer | undefined {
  const isOneLabel = record.task === 'TextClassification' && !record.multiLabel;
  if (record.task === 'Text2Text' || isOneLabel) return undefined;
  const [first, ...others] = answers;
  if (first === undefined) return undefined;
  if (others.every(({ answer }) => answerDistance(record.task, first.answer, answer) === 0)) return undefined;
  return mergeAnswers(
    answers.map(({ answer }) => answer),
    how,
  );
}

/** An answer in few words: labels, or labels with the number of their spans. */
export function answerWords(answer: Answer, none: string): string {
  if (typeof answer === 'string') return drawableText(answer);
  const names = answer.map((entry) => (typeof entry === 'string' ? entry : entry.label));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const words = [...counts].map(([name, count]) => (count === 1 ? name : `${name} × ${count}`));
  return words.length === 0 ? none : drawableText(words.join(', '));
}
