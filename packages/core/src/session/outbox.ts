import type { AnnotationError } from '../errors';
import { findLast } from './find-last';
import { withVersion } from './record-patch';
import type { QueuedRecord } from './record-source';

/** A version of a record on its way to the store. */
export interface Write {
  /** Rises with each write of a session. */
  readonly seq: number;
  readonly record: QueuedRecord;
  /** This version was sent. */
  readonly tried: boolean;
  /** Versions in this place that were sent without an answer: each of them may be stored. */
  readonly sent: readonly QueuedRecord[];
  /** Whether it replaces whatever is stored: the annotator chose so, having seen what that is. */
  readonly overwrite: boolean;
  /** What the annotator saw when choosing to replace it. */
  readonly chosenOver?: QueuedRecord | undefined;
  /** Why it waits for somebody to decide. */
  readonly held?: Held | undefined;
}

export type Held =
  | { readonly kind: 'conflict'; readonly stored: QueuedRecord | undefined }
  | { readonly kind: 'refusal'; readonly error: AnnotationError };

/** In the order in which they are saved; of one record there is never one behind a held one. */
export type Outbox = readonly Write[];

/** The newest version of a record that is on its way. */
export function writeOf(outbox: Outbox, id: string): Write | undefined {
  return findLast(outbox, ({ record }) => record.id === id);
}

/** The one to be saved next. */
export function nextWrite(outbox: Outbox): Write | undefined {
  return outbox.find(({ held }) => held === undefined);
}

/**
 * A version more. It takes the place of an earlier one of that record that was never sent, so that nobody is told of what no longer
 * holds; and of one that is held by a conflict, which goes on; one that was refused is tried again with it.
 */
export function addWrite(outbox: Outbox, record: QueuedRecord, seq: number): Outbox {
  const last = writeOf(outbox, record.id);
  if (last === undefined || (last.tried && last.held === undefined))
    return [...outbox, { seq, record, tried: false, sent: [], overwrite: false }];
  const { held, ...rest } = last;
  const next: Write =
    held?.kind === 'conflict' ? { ...rest, held, record } : { ...rest, record, tried: false };
  return replaced(outbox, last, next);
}

/** The write is being sent. */
export function markTried(outbox: Outbox, write: Write): Outbox {
  return write.tried ? outbox : replaced(outbox, write, { ...write, tried: true });
}

/** Nobody knows whether the write was stored. */
export function markDoubtful(outbox: Outbox, write: Write): Outbox {
  const { record, sent } = write;
  return sent.includes(record) ? outbox : replaced(outbox, write, { ...write, sent: [...sent, record] });
}

/** The write arrived; what is behind it of the same record is now a change of what was stored. */
export function takeOut(outbox: Outbox, write: Write, version: string | undefined): Outbox {
  return outbox
    .filter(({ seq }) => seq !== write.seq)
    .map((other) =>
      other.record.id === write.record.id ? { ...other, record: withVersion(other.record, version) } : other,
    );
}

/** The write waits for somebody to decide, with the last version of that record; those behind it are parts of that now. */
export function hold(outbox: Outbox, write: Write, held: Held): Outbox {
  const { record } = writeOf(outbox, write.record.id) ?? write;
  const next = { ...write, record, held, tried: true, overwrite: false };
  return replaced(without(outbox, write), write, next);
}

/** Without a write that gives way to later ones of the same record; what was sent of it may be stored all the same. */
export function giveWay(outbox: Outbox, write: Write): Outbox {
  const later = outbox.find(({ seq, record }) => record.id === write.record.id && seq > write.seq);
  const rest = outbox.filter(({ seq }) => seq !== write.seq);
  return later === undefined
    ? rest
    : replaced(rest, later, { ...later, sent: [...write.sent, ...later.sent] });
}

/** The write goes out again. */
export function release(outbox: Outbox, write: Write, change: Partial<Write>): Outbox {
  const { held: _held, ...rest } = write;
  return replaced(outbox, write, { ...rest, ...change });
}

/** Without anything of a record. */
export function drop(outbox: Outbox, id: string): Outbox {
  return outbox.filter(({ record }) => record.id !== id);
}

/** Without the other writes of the same record. */
function without(outbox: Outbox, { seq, record }: Write): Outbox {
  return outbox.filter((other) => other.seq === seq || other.record.id !== record.id);
}

function replaced(outbox: Outbox, former: Write, next: Write): Outbox {
  return outbox.map((write) => (write.seq === former.seq ? next : write));
}
