import type { AnnotationRecord, Span, Task } from '@labelwright/core';
import type { Features } from '../datasets/features';

/** A record of which somebody said what is right. */
export type AnnotatedRecord = AnnotationRecord & {
  readonly annotation: NonNullable<AnnotationRecord['annotation']>;
};

/** What rows are made with. */
export interface TrainingContext {
  /** Labels in the order of the schema; a label's number is its place. */
  readonly labels: readonly string[];
  /** What the model is told before each example; for chat models. */
  readonly system: string | undefined;
}

/** What one library trains on. */
export interface Framework {
  readonly tasks: readonly Task[];
  /** Whether a token can have one label only, so that spans must not overlap. */
  readonly isFlat: boolean;
  rowOf(record: AnnotatedRecord, context: TrainingContext): unknown;
  /** The types of the rows' columns, for libraries that take them. */
  featuresOf?(record: AnnotatedRecord, context: TrainingContext): Features;
}

/** The text of a record; of several inputs each on a line of its own, after its name. */
export function textOf(record: AnnotationRecord): string {
  if (record.task !== 'TextClassification') return record.text;
  const entries = Object.entries(record.inputs).map(
    ([name, value]) => [name, [value].flat().join('\n')] as const,
  );
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) return only[1];
  return entries.map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** The labels of an annotation of a text, as a list also where it is one. */
export function labelsOf({ annotation }: AnnotatedRecord): readonly string[] {
  if (typeof annotation === 'string') return [annotation];
  const entries: readonly (string | Span)[] = annotation;
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.label));
}

/** The numbers of labels, by their place in the schema. */
export function numbersOf(record: AnnotatedRecord, { labels }: TrainingContext): readonly number[] {
  return labelsOf(record).map((label) => labels.indexOf(label));
}

/** A 1 for each label of the schema that applies and a 0 for each that does not. */
export function binarized(record: AnnotatedRecord, { labels }: TrainingContext): readonly number[] {
  const applied = new Set(labelsOf(record));
  return labels.map((label) => (applied.has(label) ? 1 : 0));
}
