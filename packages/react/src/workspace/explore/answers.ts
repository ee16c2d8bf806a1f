import {
  type AnnotationRecord,
  annotatedBy,
  compareSpans,
  DEFAULT_THRESHOLD,
  labelPredictions,
  predictedBy,
  type Span,
  sameSpan,
} from '@labelwright/core';

/** A label of an answer. */
export interface AnsweredLabel {
  readonly label: string;
  /** Of a predicted label, 0 to 1. */
  readonly score: number | undefined;
  /** How many spans have it, or how many of several agents gave it. */
  readonly count: number | undefined;
  /** Predicted, but not surely enough to count as the answer. */
  readonly faint: boolean;
}

/** What a prediction or an annotation comes to in a list. */
export interface Answer {
  readonly labels: readonly AnsweredLabel[];
  /** Of a text: as it is, or as the best candidate has it. */
  readonly text: string | undefined;
  /** Of a predicted text, 0 to 1. */
  readonly score: number | undefined;
  /** Labels and candidates that there is no room for. */
  readonly more: number;
  /** Who answered, the answer that is shown first. */
  readonly agents: readonly string[];
}

/** Labels that a line of the list has room for. */
const SHOWN_LABELS = 4;

/** @returns `undefined` where nobody predicted */
export function predictionOf(record: AnnotationRecord): Answer | undefined {
  const agents = predictedBy(record);
  if (record.prediction === undefined) return agents.length === 0 ? undefined : answer(agents, []);
  switch (record.task) {
    case 'TextClassification':
      return answer(agents, scoredLabels(labelPredictions(record), record.multiLabel));
    case 'TokenClassification':
      return answer(agents, countedLabels(record.prediction));
    case 'Text2Text': {
      const [best, ...others] = [...record.prediction].sort((a, b) => b.score - a.score);
      return { ...answer(agents, []), text: best?.text, score: best?.score, more: others.length };
    }
  }
}

/** @returns `undefined` where nobody annotated; `[]` and `''` are annotations */
export function annotationOf(record: AnnotationRecord): Answer | undefined {
  const agents = annotatedBy(record);
  if (record.annotation === undefined) return agents.length === 0 ? undefined : othersAnswer(record, agents);
  switch (record.task) {
    case 'TextClassification':
      return answer(
        agents,
        [record.annotation].flat().map((label) => plain(label)),
      );
    case 'TokenClassification':
      return answer(agents, countedLabels(record.annotation));
    case 'Text2Text':
      return { ...answer(agents, []), text: record.annotation };
  }
}

/** What several agents say of a record that has no one answer yet: a label has the number of those who gave it. */
function othersAnswer(record: AnnotationRecord, agents: readonly string[]): Answer {
  switch (record.task) {
    case 'TextClassification': {
      const given = Object.values(record.annotations ?? {}).map((labels) => [...new Set([labels].flat())]);
      return answer(agents, mostFrequent(given.flat()));
    }
    case 'TokenClassification': {
      const given = Object.values(record.annotations ?? {}).flat();
      return answer(agents, countedLabels(withoutTwins(given)));
    }
    case 'Text2Text': {
      const [first, ...others] = new Set(Object.values(record.annotations ?? {}));
      return { ...answer(agents, []), text: first, more: others.length };
    }
  }
}

/** Spans that several agents marked, once. */
function withoutTwins(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort(compareSpans);
  return sorted.filter((span, place) => {
    const before = sorted[place - 1];
    return before === undefined || !sameSpan(before, span);
  });
}

function answer(agents: readonly string[], labels: readonly AnsweredLabel[]): Answer {
  return {
    agents,
    labels: labels.slice(0, SHOWN_LABELS),
    more: Math.max(labels.length - SHOWN_LABELS, 0),
    text: undefined,
    score: undefined,
  };
}

/** The surest first; of those only one of which can be right, the others are faint. */
function scoredLabels(
  predictions: readonly { readonly label: string; readonly score: number }[],
  multiLabel: boolean,
): readonly AnsweredLabel[] {
  return [...predictions]
    .sort((a, b) => b.score - a.score)
    .map(({ label, score }, place) => ({
      ...plain(label),
      score,
      faint: multiLabel ? score <= DEFAULT_THRESHOLD : place > 0,
    }));
}

function countedLabels(spans: readonly Span[]): readonly AnsweredLabel[] {
  return mostFrequent(spans.map(({ label }) => label));
}

function mostFrequent(labels: readonly string[]): readonly AnsweredLabel[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([label, count]) => ({ ...plain(label), count }));
}

function plain(label: string): AnsweredLabel {
  return { label, score: undefined, count: undefined, faint: false };
}
