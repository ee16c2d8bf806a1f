import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import type { AnnotationRecord } from '../records/annotation-record';
import type { RetryOptions } from './back-off';
import type { CancelSignal } from './cancel-signal';
import type { QueuedRecord, QueueQuery, RecordSource } from './record-source';
import type { SessionJournal } from './session-journal';

/** What became of one of several records that were to be saved. */
export type SaveOutcome =
  | { readonly stored: QueuedRecord; readonly failure?: undefined }
  | {
      readonly failure: Pick<Issue, 'code' | 'path' | 'message'> & {
        /** With `RECORD_CONFLICT`: what is stored; absent where it was deleted. */
        readonly stored?: QueuedRecord | undefined;
      };
    };

/** Predictions of a model. */
export interface Suggestion {
  readonly prediction: NonNullable<AnnotationRecord['prediction']>;
  readonly predictionAgent?: string | undefined;
}

/** What a session is started with. */
export interface SessionInput {
  readonly source: RecordSource;
  /**
   * Stores a record that replaces the one of its id, and answers with what is stored: with another `lastUpdated`, where the host
   * has versions. Called for one record at a time, in the order of the decisions. The same record may come again, when a reply
   * was lost.
   *
   * Rejects with an `AnnotationError`: `RECORD_CONFLICT`, and what is stored as its member `stored`, where the record was changed
   * since the version that its `lastUpdated` names; unless `overwrite`. A code that says what is wrong with the record is a refusal.
   * After anything else (`STORE_FAILED`, a `TypeError` of `fetch`, ...) it is tried again.
   */
  save(
    record: QueuedRecord,
    options: { readonly signal: CancelSignal; readonly overwrite: boolean },
  ): Promise<QueuedRecord>;
  /** Stores many at once, for bulk changes: one outcome a record, in their order. By default they are saved one by one. */
  saveAll?(
    records: readonly QueuedRecord[],
    options: { readonly signal: CancelSignal },
  ): Promise<readonly SaveOutcome[]>;
  /** A model in the loop: asked for the open record where that has no prediction. */
  suggest?(record: QueuedRecord, options: { readonly signal: CancelSignal }): Promise<Suggestion | undefined>;
  /** Milliseconds since 1970. Only for what is shown: waiting goes by the actor's clock. */
  now(): number;
  /** By default that of the journal, else everything in the order of the source. */
  readonly query?: QueueQuery | undefined;
  /** Keeps what must outlive the page; without it nothing does. */
  readonly journal?: SessionJournal | undefined;
  /** Who annotates: written into what a bulk change decides. */
  readonly annotationAgent?: string | undefined;
  /** Which labels a bulk change may give. */
  readonly settings?: Settings | undefined;
  /** Whether a decision opens the next record. By default it does. */
  readonly autoAdvance?: boolean | undefined;
  /** How many records are read ahead of the annotator, by default 5; fewer on the other side of the open one. */
  readonly prefetch?: number | undefined;
  /** By default after 0.5, 1, 2, ... and at most 30 seconds. */
  readonly retry?: Partial<RetryOptions> | undefined;
  /** How many steps can be undone, by default 1,000. */
  readonly historyLimit?: number | undefined;
  /** Within how many milliseconds a draft is in the journal, by default 100. */
  readonly draftDelay?: number | undefined;
}
