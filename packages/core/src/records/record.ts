/** The tasks of Argilla v1, spelled as on its wire. */
export const TASKS = ['TextClassification', 'TokenClassification', 'Text2Text'] as const;
export type Task = (typeof TASKS)[number];

/** The life of a record, spelled as on the wire. `Edited`: touched by an annotator, not decided yet. */
export const RECORD_STATUSES = ['Default', 'Edited', 'Validated', 'Discarded'] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The fields that the three record types share; `P` is one prediction, `A` one annotation.
 *
 * Absent and empty differ: a record without `annotation` is not annotated, `[]` or `''` is an answer ("no entities").
 */
export interface RecordFields<P, A> {
  /** Absent until logged. */
  readonly id?: string;
  /** The id was a number on the wire and goes back as one. Its digits are kept in `id`, so none gets lost beyond 2^53. */
  readonly numericId?: true;
  readonly prediction?: P;
  /** Who predicted, at most 64 code points. */
  readonly predictionAgent?: string;
  readonly annotation?: A;
  /** Who annotated, at most 64 code points. */
  readonly annotationAgent?: string;
  /** Predictions by agent. */
  readonly predictions?: Readonly<Record<string, P>>;
  /** Annotations by agent. */
  readonly annotations?: Readonly<Record<string, A>>;
  /** Embeddings by name. */
  readonly vectors?: Readonly<Record<string, readonly number[]>>;
  readonly metadata: { readonly [key: string]: Json };
  readonly status: RecordStatus;
  /** ISO 8601. Absent until logged, unless the host knows better. */
  readonly eventTimestamp?: string;
  /** Read-only: computed by a server. */
  readonly metrics?: { readonly [key: string]: Json };
  /** Read-only: what a search found in this record. */
  readonly searchKeywords?: readonly string[];
}
