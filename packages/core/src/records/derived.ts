import type { ScoredSpan, Span } from '../spans/span';
import type { AnnotationRecord } from './annotation-record';
import { isList, isPlainObject } from './guards';
import type { LabelPrediction, TextClassificationRecord } from './text-classification';

/** The score above which a label of a multi-label record counts as predicted, as in the original. */
export const DEFAULT_THRESHOLD = 0.5;

/**
 * What the prediction comes down to, each value once: the top label (the first of equals), with `multiLabel` the
 * labels whose score is above `threshold` (not at it), the labels of the predicted spans, or the predicted texts.
 * @returns `[]` without a prediction
 */
export function predictedAs(record: AnnotationRecord, threshold = DEFAULT_THRESHOLD): readonly string[] {
  switch (record.task) {
    case 'TextClassification': {
      const prediction = labelPredictions(record);
      if (record.multiLabel)
        return unique(prediction.filter(({ score }) => score > threshold).map(({ label }) => label));
      const top = topOf(prediction);
      return top === undefined ? [] : [top.label];
    }
    case 'TokenClassification':
      return unique((record.prediction ?? []).map(({ label }) => label));
    case 'Text2Text':
      return unique((record.prediction ?? []).map(({ text }) => text));
  }
}

/** What the annotation comes down to, each value once: labels, labels of spans, or the text. `[]` without one. */
export function annotatedAs(record: AnnotationRecord): readonly string[] {
  const { annotation } = record;
  if (annotation === undefined) return [];
  return typeof annotation === 'string' ? [annotation] : unique(annotation.map(nameOf));
}

/**
 * Whether the prediction says what the annotation says, both taken as sets: order and repetition do not count. (The
 * original compares spans in order and calls a permuted prediction wrong.)
 * @returns `undefined` unless there are both, and for text2text, where near misses are the rule
 */
export function predicted(record: AnnotationRecord, threshold = DEFAULT_THRESHOLD): 'ok' | 'ko' | undefined {
  if (record.prediction === undefined || record.annotation === undefined) return undefined;
  switch (record.task) {
    case 'TextClassification':
      return sameMembers(predictedAs(record, threshold), annotatedAs(record)) ? 'ok' : 'ko';
    case 'TokenClassification':
      return sameMembers(record.prediction.map(keyOf), record.annotation.map(keyOf)) ? 'ok' : 'ko';
    case 'Text2Text':
      return undefined;
  }
}

/** The scores that a filter or a sort looks at: of the top label where there can be one only, else all of them. */
export function scoresOf(record: AnnotationRecord): readonly number[] {
  const prediction: readonly { readonly score: number }[] = record.prediction ?? [];
  if (record.task !== 'TextClassification' || record.multiLabel) return prediction.map(({ score }) => score);
  const top = topOf(prediction);
  return top === undefined ? [] : [top.score];
}

/**
 * The predictions of a classification record that can be used: those with a label and a probability. What a record from
 * elsewhere holds beside them is among its issues, and hides no other.
 */
export function labelPredictions(record: TextClassificationRecord): readonly LabelPrediction[] {
  // The type promises what a record that was never checked may not keep.
  const given: unknown = record.prediction;
  return isList(given) ? given.filter(isLabelPrediction) : [];
}

function isLabelPrediction(entry: unknown): entry is LabelPrediction {
  if (!isPlainObject(entry) || typeof entry.label !== 'string') return false;
  return typeof entry.score === 'number' && entry.score >= 0 && entry.score <= 1;
}

/** Everyone who predicted, each once. */
export function predictedBy(record: AnnotationRecord): readonly string[] {
  return agents(record.prediction === undefined ? undefined : record.predictionAgent, record.predictions);
}

/** Everyone who annotated, each once. */
export function annotatedBy(record: AnnotationRecord): readonly string[] {
  return agents(record.annotation === undefined ? undefined : record.annotationAgent, record.annotations);
}

/**
 * Every label that predictions and annotations of any agent use, in order of first use; `[]` for text2text. Entries
 * without a label are passed over.
 */
export function labelsOfRecord(record: AnnotationRecord): readonly string[] {
  if (record.task === 'Text2Text') return [];
  const { prediction, annotation, predictions, annotations } = record;
  const answers = [prediction, annotation, ...answersIn(predictions), ...answersIn(annotations)];
  const labels = answers.flatMap((answer) => (isList(answer) ? answer.map(labelOf) : [labelOf(answer)]));
  return unique(labels.filter((label) => label !== undefined));
}

/** The answers of a map by agent; what is no such map is among the record's issues, and holds none. */
function answersIn(byAgent: unknown): readonly unknown[] {
  return isPlainObject(byAgent) ? Object.values(byAgent) : [];
}

function labelOf(entry: unknown): string | undefined {
  const label = isPlainObject(entry) ? entry.label : entry;
  return typeof label === 'string' ? label : undefined;
}

function nameOf(entry: string | Span | ScoredSpan): string {
  return typeof entry === 'string' ? entry : entry.label;
}

function topOf<T extends { readonly score: number }>(entries: readonly T[]): T | undefined {
  let top: T | undefined;
  for (const entry of entries) if (top === undefined || entry.score > top.score) top = entry;
  return top;
}

function keyOf({ label, start, end }: Span): string {
  return `${start} ${end} ${label}`;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((member) => right.has(member));
}

function agents(last: unknown, byAgent: unknown): readonly string[] {
  const names = isPlainObject(byAgent) ? Object.keys(byAgent) : [];
  return unique(typeof last === 'string' ? [last, ...names] : names);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
