import { isPlainObject } from '../records/guards';
import { CHECK_LATER, isCheckLater, NOTE, noteOf } from '../records/own-marks';
import { withOwnMember } from '../records/own-metadata';
import type { Json } from '../records/record';
import type { QueuedRecord } from './record-source';

/** The record with the flag set or taken away; itself where that is how it is. */
export function withCheckLater(record: QueuedRecord, checkLater: boolean): QueuedRecord {
  return isCheckLater(record) === checkLater
    ? record
    : withMember(record, CHECK_LATER, checkLater ? true : undefined);
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
