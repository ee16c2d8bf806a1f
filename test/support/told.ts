import type { AnnotationError, TaskTypes } from '@labelwright/core';
import type { TaskProps } from '@labelwright/react';

/** What a host was told. */
export interface Told<T extends TaskTypes> {
  readonly annotated: T['record'][];
  readonly discarded: T['record'][];
  readonly changed: T['record'][];
  readonly edits: (T['edit'] | undefined)[];
  readonly errors: AnnotationError[];
  readonly conflicts: unknown[];
}

export function nothingTold<T extends TaskTypes>(): Told<T> {
  return { annotated: [], discarded: [], changed: [], edits: [], errors: [], conflicts: [] };
}

/** Props of a host that writes down what it is told. */
export function listening<T extends TaskTypes>(told: Told<T>): Omit<TaskProps<T>, 'record'> {
  return {
    annotationAgent: 'ada',
    onAnnotate: (record) => told.annotated.push(record),
    onDiscard: (record) => told.discarded.push(record),
    onChange: ({ record, edit }) => {
      told.changed.push(record);
      told.edits.push(edit);
    },
    onError: (error) => told.errors.push(error),
    onConflict: (conflict) => told.conflicts.push(conflict),
  };
}
