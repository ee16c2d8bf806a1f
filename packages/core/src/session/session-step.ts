import type { PersistedDraft } from '../machines/persisted-draft';
import type { RecordPatch } from './record-patch';

/** Unfinished work, and which version of the record it is a change of. */
export interface KeptDraft {
  readonly draft: PersistedDraft;
  readonly version: string | undefined;
}

/** One undoable step of a session. Plain JSON data. */
export type SessionStep = RecordStep | BulkStep;

/** A decision, a flag, a note, or a conflict in which the stored version was taken. */
export interface RecordStep {
  readonly kind: 'decide' | 'mark' | 'note' | 'theirs';
  /** Rises with each step of a session. */
  readonly n: number;
  readonly id: string;
  readonly patch: RecordPatch;
  /** The work on the record before the step, which the step ended; after an undo that which the undo ended. */
  readonly draft?: KeptDraft | undefined;
}

/** A bulk change, in the batches in which it was saved. */
export interface BulkStep {
  readonly kind: 'bulk';
  readonly n: number;
  readonly batches: readonly BulkBatch[];
}

export type BulkBatch = readonly { readonly id: string; readonly patch: RecordPatch }[];
