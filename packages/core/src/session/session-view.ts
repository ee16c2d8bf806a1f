import type { AnnotationError } from '../errors';
import type { PersistedDraft } from '../machines/persisted-draft';
import type { BulkChange } from './bulk-change';
import type { QueuedRecord, QueueQuery } from './record-source';

/** A record that was changed by somebody else since it was read here. */
export interface SaveConflict {
  readonly id: string;
  readonly mine: QueuedRecord;
  /** `undefined`: it was deleted. */
  readonly stored: QueuedRecord | undefined;
}

/** A record that could not be saved for a reason of its own (it is invalid, say); the queue goes on without it. */
export interface SaveRefusal {
  readonly id: string;
  readonly record: QueuedRecord;
  readonly error: AnnotationError;
}

/** A bulk run; it stays when it is over, until the next one starts. */
export interface BulkRun {
  /** `stopping`: cancelled, and the batch that is being saved is waited for. */
  readonly state: 'running' | 'stopping' | 'done' | 'cancelled';
  /** What was done to the records; or that it was taken back, or done again. */
  readonly kind: BulkChange['kind'] | 'undo' | 'redo';
  /** Records that were looked at. */
  readonly done: number;
  /** `undefined` while the records are still being found. */
  readonly total: number | undefined;
  readonly changed: number;
  readonly failed: readonly SaveRefusal[];
}

/** All that a user interface shows of a session. */
export interface SessionView {
  readonly phase: 'restoring' | 'loading' | 'ready' | 'empty' | 'failed' | 'paused';
  /** Why with `failed`; else what fails beside the open record. */
  readonly error: AnnotationError | undefined;
  /** Why drafts, position and undo are not kept over a reload, where there is a journal. */
  readonly journalError: AnnotationError | undefined;
  readonly query: QueueQuery;
  /** The open record, with what a model suggested where nobody has worked on it; its `draft` is read when it is opened. */
  readonly record: QueuedRecord | undefined;
  readonly draft: PersistedDraft | undefined;
  readonly checkLater: boolean;
  readonly note: string;
  /** Whether a model is being asked for the open record. */
  readonly suggesting: boolean;
  /** Place of the open record in the queue, from 0; `undefined` where it is not in it. */
  readonly index: number | undefined;
  /** Records in the queue, so far where not `complete`. */
  readonly length: number;
  readonly complete: boolean;
  /** Whether there is a record before and behind the open one. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly autoAdvance: boolean;
  readonly saving: {
    readonly state: 'saved' | 'saving' | 'retrying' | 'offline' | 'conflict';
    /** Decisions on their way. */
    readonly pending: number;
    /** With `retrying`: when it is tried again, in milliseconds of the session's clock. */
    readonly nextTryAt: number | undefined;
    readonly error: AnnotationError | undefined;
  };
  readonly conflicts: readonly SaveConflict[];
  readonly refusals: readonly SaveRefusal[];
  readonly bulk: BulkRun | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Milliseconds of the session's clock at which decisions were taken here, the oldest first; at most the last 1,000. */
  readonly decidedAt: readonly number[];
}
