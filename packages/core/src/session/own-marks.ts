import type { AnnotationRecord } from '../records/annotation-record';
import { isPlainObject } from '../records/guards';
import { ownMetadata, withOwnMember } from '../records/own-metadata';
import type { Json } from '../records/record';
import type { QueuedRecord } from './record-source';

/** Under `metadata._labelwright`: `true` where somebody wants to look at the record again. */
const LATER = 'checkLater';
/** Under `metadata._labelwright`: what the annotator wrote about the record. */
const NOTE = 'note';

/** Whether an annotator flagged the record for another look. */
export function isCheckLater(record: AnnotationRecord): boolean {
  return ownMetadata(record.metadata)[LATER] === true;
}

/** The annotator's note about the record, `''` where there is none. */
export function noteOf(record: AnnotationRecord): string {
  const note = ownMetadata(record.metadata)[NOTE];
  return typeof note === 'string' ? note : '';
}

/** The record with the flag set or taken away; itself where that is how it is. */
export function withCheckLater(record: QueuedRecord, checkLater: boolean): QueuedRecord {
  return isCheckLater(record) === checkLater
    ? record
    : withMember(record, LATER, checkLater ? true : undefined);
}

/** The record with this note, with none for `''`; itself where that is how it is. */
export function withNote(record: QueuedRecord, note: string): QueuedRecord {
  return noteOf(record) === note ? record : withMember(record, NOTE, note === '' ? undefined : note);
}

/** A decision as a component gave it, with the flag and the note as they are now: it may not have seen them. */
export function withMarksOf(record: QueuedRecord, current: QueuedRecord): QueuedRecord {
  return withNote(withCheckLater(record, isCheckLater(current)), noteOf(current));
}

function withMember(record: QueuedRecord, name: string, value: Json | undefined): QueuedRecord {
  // Metadata that is no object is among the record's issues and no store takes it.
  const metadata = isPlainObject(record.metadata) ? record.metadata : {};
  return { ...record, metadata: withOwnMember(metadata, name, value) };
}
