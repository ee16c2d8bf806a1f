import { AnnotationError } from '@labelwright/core';
import type { DatasetRef } from './dataset';

export function missingDataset(
  { name, workspace }: DatasetRef,
  others: readonly string[] = [],
): AnnotationError {
  const known = others.length === 0 ? 'It has none' : `It has ${others.slice(0, 10).join(', ')}`;
  const advice = 'log() makes a dataset with its first records, configureDataset() one without any.';
  return new AnnotationError(
    'DATASET_MISSING',
    `There is no dataset ${JSON.stringify(name)} in workspace ${JSON.stringify(workspace)}. ${known}. ${advice}`,
    { path: 'name' },
  );
}

export function datasetExists({ name, workspace }: DatasetRef): AnnotationError {
  return new AnnotationError(
    'DATASET_EXISTS',
    `There is a dataset ${JSON.stringify(name)} in workspace ${JSON.stringify(workspace)} already, and it would be mixed up. ` +
      'Choose another name, or delete that one first.',
    { path: 'name' },
  );
}
