import type { Task } from '../records/record';
import { labelsOf, spanKey, spansOf } from './answer-units';
import type { Answer } from './answers';
import { masiDistance } from './label-sets';
import { f1Of } from './ratio';

/**
 * How far two answers are apart, from 0 (the same) to 1: by MASI for labels, `1 - F1` of exactly equal spans, 0 or 1 for texts. Order
 * and repetitions do not count.
 */
export function answerDistance(task: Task, a: Answer, b: Answer): number {
  switch (task) {
    case 'TextClassification':
      return masiDistance([...new Set(labelsOf(a))], [...new Set(labelsOf(b))]);
    case 'TokenClassification': {
      const { both, onlyFirst, onlySecond } = spanOverlap(a, b);
      return 1 - (f1Of(both.length, onlyFirst.length, onlySecond.length) ?? 1);
    }
    case 'Text2Text':
      return a === b ? 0 : 1;
  }
}

/** The labels of spans that both answers have, and of those that only one has: equal by label and ends. */
export interface SpanOverlap {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

export function spanOverlap(a: Answer, b: Answer): SpanOverlap {
  const first = spansOf(a);
  const second = spansOf(b);
  const keys = new Set(first.map(spanKey));
  const others = new Set(second.map(spanKey));
  return {
    both: first.filter((span) => others.has(spanKey(span))).map(({ label }) => label),
    onlyFirst: first.filter((span) => !others.has(spanKey(span))).map(({ label }) => label),
    onlySecond: second.filter((span) => !keys.has(spanKey(span))).map(({ label }) => label),
  };
}

/** The labels that some of these answers have and others have not, or not in the same place. `[]` for texts. */
export function disputedLabels(task: Task, answers: readonly Answer[]): readonly string[] {
  if (task === 'Text2Text') return [];
  const lists = answers.map((answer): ReadonlyMap<string, string> => {
    if (task === 'TokenClassification')
      return new Map(spansOf(answer).map((span) => [spanKey(span), span.label]));
    return new Map(labelsOf(answer).map((label) => [label, label]));
  });
  const disputed = new Set<string>();
  for (const list of lists) {
    for (const [key, label] of list) if (lists.some((other) => !other.has(key))) disputed.add(label);
  }
  return [...disputed].sort();
}
