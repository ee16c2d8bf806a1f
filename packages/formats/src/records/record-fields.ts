import type { Task } from '@labelwright/core';

const SHARED = [
  'task',
  'id',
  'numericId',
  'prediction',
  'predictionAgent',
  'annotation',
  'annotationAgent',
  'predictions',
  'annotations',
  'vectors',
  'metadata',
  'status',
  'eventTimestamp',
  'metrics',
  'searchKeywords',
] as const;

const FIELDS: Readonly<Record<Task, ReadonlySet<string>>> = {
  TextClassification: new Set([...SHARED, 'text', 'inputs', 'multiLabel', 'explanation']),
  TokenClassification: new Set([...SHARED, 'text', 'tokens', 'tokensDerived']),
  Text2Text: new Set([...SHARED, 'text']),
};

/** The fields of a task's records that this library knows; a record may hold others. */
export function recordFieldsOf(task: Task): ReadonlySet<string> {
  return FIELDS[task];
}
