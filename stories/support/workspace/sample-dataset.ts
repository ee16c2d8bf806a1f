import type { AnnotationRecord, RecordStatus, Settings, Suggestion, Task } from '@labelwright/core';

import { wordVector } from './word-vector';

/** A dataset of real texts that is made in the page. */
export interface SampleDataset {
  readonly task: Task;
  readonly settings: Settings;
  /** Of its records. */
  readonly count: number;
  /** The records with what a model predicts for them, each made when it is asked for. */
  records(): AsyncIterable<AnnotationRecord>;
  /** Asks the same model; some records were stored without a prediction. */
  suggest(record: AnnotationRecord): Promise<Suggestion | undefined>;
}

/** Who has been at work before: what there is to review, and to measure. */
export const ANNOTATORS = { first: 'ada', second: 'grace' } as const;

/** What somebody, or both, have made of a record. */
interface Answers<A> {
  readonly annotation?: A;
  readonly annotationAgent?: string;
  readonly annotations?: Readonly<Record<string, A>>;
  readonly status?: RecordStatus;
}

/**
 * What is already done in a sample, by a record's place in it: mostly nothing, and some of everything all over it. Where both have
 * answered nobody has decided between them.
 */
export function answersAt<A>(index: number, first: A, second: A): Answers<A> {
  const place = index % 20;
  if (index % 60 === 19) return { status: 'Discarded' };
  if (place === 1 || place === 13)
    return { annotations: { [ANNOTATORS.first]: first, [ANNOTATORS.second]: second } };
  if (place !== 3 && place !== 11 && place !== 16) return {};
  // Now and then one that the model would not have given.
  const annotation = index % 40 === 3 ? second : first;
  return { annotation, annotationAgent: ANNOTATORS.first, status: 'Validated' };
}

/** Whether a record comes with a prediction; the others are asked about when they are opened. */
export function isPredicted(index: number): boolean {
  return index % 20 !== 7;
}

/** Vectors of two records in three. */
export function vectorsAt(index: number, text: string): { readonly vectors?: AnnotationRecord['vectors'] } {
  return index % 3 === 2 ? {} : { vectors: { words: wordVector(text) } };
}
