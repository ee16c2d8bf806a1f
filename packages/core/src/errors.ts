/** `error`: the record cannot be used as it is. `warning`: it can, but someone should look at it. */
export type Severity = 'error' | 'warning';

/** Every code that an {@link AnnotationError} or an {@link Issue} can carry. Codes are stable, messages are not. */
export const ISSUE_CODES = [
  'RECORD_NOT_OBJECT',
  'TASK_UNKNOWN',
  'TASK_MISMATCH',
  'FIELD_TYPE',
  'FIELD_MISSING',
  'FIELD_NAME',
  'TEXT_MISSING',
  'TEXT_BLANK',
  'TEXT_TOO_LONG',
  'TEXT_TOO_SHORT',
  'INPUTS_EMPTY',
  'TEXT_INPUTS_DIFFER',
  'TOKENS_EMPTY',
  'TOKEN_NOT_FOUND',
  'SPAN_EMPTY',
  'SPAN_REVERSED',
  'SPAN_OUT_OF_RANGE',
  'SPAN_NOT_ALIGNED',
  'SPAN_CORRECTED',
  'SPAN_BLANK',
  'SCORE_OUT_OF_RANGE',
  'SCORE_SUM',
  'LABEL_EMPTY',
  'LABEL_TOO_LONG',
  'LABEL_UNKNOWN',
  'LABEL_DUPLICATE',
  'LABEL_CARDINALITY',
  'AGENT_TOO_LONG',
  'AGENT_EMPTY',
  'AGENT_UNUSED',
  'STATUS_UNKNOWN',
  'STATUS_WITHOUT_ANNOTATION',
  'ID_INVALID',
  'TIMESTAMP_INVALID',
  'VECTOR_INVALID',
  'TAGS_LENGTH',
  'TAG_INVALID',
  'TAGS_OVERLAP',
  'TAGS_AND_ANNOTATION',
  'LONE_SURROGATE',
  'SETTINGS_INVALID',
  'SCHEMA_CHANGE',
  'METADATA_INVALID',
  'METADATA_MISSING',
  'METADATA_UNKNOWN',
  'AGENT_UNKNOWN',
  'SORT_UNKNOWN',
  'DATASET_NAME',
  'DATASET_MISSING',
  'DATASET_EXISTS',
  'RECORD_CONFLICT',
  'RECORD_REFUSED',
  'STORE_FULL',
  'STORE_FAILED',
  'DRAFT_VERSION',
  'DRAFT_INVALID',
  'PART_OUTSIDE_ROOT',
  'SHORTCUT_INVALID',
  'SUGGEST_FAILED',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** One finding about a piece of data. */
export interface Issue {
  readonly code: IssueCode;
  /** Where it is, such as `prediction[1].score` or `tokens[3]`; `''` is the whole value. */
  readonly path: string;
  /** What happened, why it matters, what to do. For people; match on `code`. */
  readonly message: string;
  readonly severity: Severity;
}

export interface AnnotationErrorOptions {
  readonly path?: string | undefined;
  /** Every finding behind this error; by default the one that `code`, `path` and `message` state. */
  readonly issues?: readonly Issue[] | undefined;
  readonly cause?: unknown;
}

/** The one error class of this library: `code` to match on, `path` to the offending value, `issues` with all findings. */
export class AnnotationError extends Error {
  override readonly name = 'AnnotationError';
  readonly code: IssueCode;
  readonly path: string;
  readonly issues: readonly Issue[];

  constructor(code: IssueCode, message: string, options: AnnotationErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.path = options.path ?? '';
    this.issues = options.issues ?? [{ code, path: this.path, message, severity: 'error' }];
  }
}
