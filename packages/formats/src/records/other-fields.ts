import type { AnnotationRecord } from '@labelwright/core';
import { type Fields, without } from '../json/guards';
import { recordFieldsOf } from './record-fields';

/** Fields of a record that this library does not know: what a format had and no field of a record is for. */
export function otherFieldsOf(record: AnnotationRecord): Fields {
  // They are no part of the type.
  return without(record as unknown as Fields, recordFieldsOf(record.task));
}
