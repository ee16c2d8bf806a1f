import type { AnnotationRecord, Settings } from '@labelwright/core';

import type { Credit } from '../credits';

/** Real records with real predictions, to be walked through. */
export interface LiveSource<R extends AnnotationRecord> {
  /** How many records there are; at least 1. */
  readonly count: number;
  /** The record at an index with its predictions, which a model makes when they are first asked for. */
  recordAt(index: number): Promise<R>;
  /** Absent for tasks without labels. */
  readonly settings?: Settings | undefined;
  /** Who made the text and the model. */
  readonly credits: readonly Credit[];
}

/** A source of which each record is made once. */
export function liveSource<R extends AnnotationRecord>(
  source: Omit<LiveSource<R>, 'recordAt'> & { readonly makeRecord: (index: number) => R | Promise<R> },
): LiveSource<R> {
  const { makeRecord, ...rest } = source;
  const made = new Map<number, Promise<R>>();
  return {
    ...rest,
    recordAt(index) {
      const known = made.get(index) ?? Promise.resolve(makeRecord(index));
      made.set(index, known);
      return known;
    },
  };
}
