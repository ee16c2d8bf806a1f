import type { AnnotationRecord } from './annotation-record';
import { ownMetadata } from './own-metadata';

/** The members under `metadata._labelwright` in which marks are kept: `true`, and a text. */
export const CHECK_LATER = 'checkLater';
export const NOTE = 'note';

/** Whether an annotator flagged the record for another look. */
export function isCheckLater(record: AnnotationRecord): boolean {
  return ownMetadata(record.metadata)[CHECK_LATER] === true;
}

/** The annotator's note about the record, `''` where there is none. */
export function noteOf(record: AnnotationRecord): string {
  const note = ownMetadata(record.metadata)[NOTE];
  return typeof note === 'string' ? note : '';
}
