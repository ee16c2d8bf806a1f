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
  return compareAnswers(task, comparable(task, a), comparable(task, b)).distance;
}

/** The labels that some of these answers have and others have not, or not in the same place. `[]` for texts. */
export function disputedLabels(task: Task, answers: readonly Answer[]): readonly string[] {
  return disputedIn(
    task,
    answers.map((answer) => comparable(task, answer)),
  );
}

/** An answer as it is compared with others, which takes longer to make than to compare. */
export interface ComparableAnswer {
  readonly answer: Answer;
  /** Each label or span once, by what makes two of them the same; the values are labels. A text has none. */
  readonly entries: ReadonlyMap<string, string>;
}

export function comparable(task: Task, answer: Answer): ComparableAnswer {
  switch (task) {
    case 'TextClassification':
      return { answer, entries: new Map(labelsOf(answer).map((label) => [label, label])) };
    case 'TokenClassification':
      return { answer, entries: new Map(spansOf(answer).map((span) => [spanKey(span), span.label])) };
    case 'Text2Text':
      return { answer, entries: new Map() };
  }
}

/** The labels of spans that both answers have, and of those that only one has: equal by label and ends. */
export interface SpanOverlap {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/** What two answers have in common. */
export interface Comparison {
  /** See {@link answerDistance}. */
  readonly distance: number;
  /** `undefined` but for token classification. */
  readonly spans: SpanOverlap | undefined;
}

export function compareAnswers(task: Task, a: ComparableAnswer, b: ComparableAnswer): Comparison {
  switch (task) {
    case 'TextClassification':
      return { distance: masiDistance([...a.entries.keys()], [...b.entries.keys()]), spans: undefined };
    case 'TokenClassification': {
      const spans = spanOverlap(a.entries, b.entries);
      const { both, onlyFirst, onlySecond } = spans;
      return { distance: 1 - (f1Of(both.length, onlyFirst.length, onlySecond.length) ?? 1), spans };
    }
    case 'Text2Text':
      return { distance: a.answer === b.answer ? 0 : 1, spans: undefined };
  }
}

function spanOverlap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): SpanOverlap {
  const both: string[] = [];
  const onlyFirst: string[] = [];
  const onlySecond: string[] = [];
  for (const [key, label] of a) (b.has(key) ? both : onlyFirst).push(label);
  for (const [key, label] of b) if (!a.has(key)) onlySecond.push(label);
  return { both, onlyFirst, onlySecond };
}

/** {@link disputedLabels} of answers that are ready to be compared. */
export function disputedIn(task: Task, answers: readonly ComparableAnswer[]): readonly string[] {
  if (task === 'Text2Text') return [];
  const disputed = new Set<string>();
  for (const { entries } of answers) {
    for (const [key, label] of entries)
      if (answers.some((other) => !other.entries.has(key))) disputed.add(label);
  }
  return [...disputed].sort();
}
