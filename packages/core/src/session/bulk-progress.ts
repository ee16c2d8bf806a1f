import type { BulkChange } from './bulk-change';
import type { QueuedRecord } from './record-source';
import type { BulkBatch, BulkStep } from './session-step';
import type { SaveRefusal } from './session-view';

/** A bulk run as far as it has come. */
export interface BulkProgress {
  readonly task:
    | { readonly kind: 'change'; readonly change: BulkChange }
    | {
        readonly kind: 'undo' | 'redo';
        readonly step: BulkStep;
        /** The number of the newest step when it began. */
        readonly lastStep: number;
      };
  readonly state: 'running' | 'stopping' | 'done' | 'cancelled';
  /** `undefined` while they are still being found. */
  readonly ids: readonly string[] | undefined;
  readonly done: number;
  readonly changed: number;
  readonly failed: readonly SaveRefusal[];
  /** What it has changed so far. */
  readonly batches: readonly BulkBatch[];
  /** What is being saved. */
  readonly batch: readonly BulkWrite[] | undefined;
  /** How many ids that batch was made of. */
  readonly batchIds: number;
  /** Of its step in the history. */
  readonly n: number;
}

/** One record of a batch: as it was read, and as it is to be. */
export interface BulkWrite {
  readonly before: QueuedRecord;
  readonly after: QueuedRecord;
}

/** Whether a bulk change is under way; there is one at a time. */
export function isBulkBusy({ bulk }: { readonly bulk: BulkProgress | undefined }): boolean {
  return bulk?.state === 'running' || bulk?.state === 'stopping';
}
