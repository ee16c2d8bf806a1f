import { type AnnotationRecord, flattenMetadata } from '@labelwright/core';

/** What a record's metadata says to who reads it: protected keys are the library's own. */
export function shownMetadata({
  metadata,
}: AnnotationRecord): readonly (readonly [key: string, value: string])[] {
  return Object.entries(flattenMetadata(metadata))
    .filter(([key]) => !key.startsWith('_'))
    .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]);
}
