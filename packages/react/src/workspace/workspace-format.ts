import type { AnnotationRecord, Issue, Settings, Task } from '@labelwright/core';

/** What a format has to say of one record, and where; places count from 1. */
export interface FormatIssue extends Omit<Issue, 'code'> {
  readonly code: string;
  readonly index: number;
  readonly id?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Which columns of a table hold what of a record; a column without a name goes by its position from 0. The rest is metadata. */
export interface FormatColumns {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  /** Of several texts: columns that are called like their inputs. */
  readonly inputs?: readonly string[] | undefined;
  readonly annotation?: string | undefined;
  readonly prediction?: string | undefined;
  readonly score?: string | undefined;
  readonly tokens?: string | undefined;
  readonly tags?: string | undefined;
  readonly metadata?: readonly string[] | undefined;
}

export interface FormatDecodeOptions {
  readonly task?: Task | undefined;
  readonly settings?: Settings | undefined;
  /** Of formats that have `rows`. */
  readonly columns?: FormatColumns | undefined;
  /** Whether the first row names the columns. */
  readonly header?: boolean | undefined;
  /** What separates several labels in one cell. */
  readonly separator?: string | undefined;
}

/** A file format as `@labelwright/formats` has them, or one of the host's own. */
export interface WorkspaceFormat {
  readonly name: string;
  readonly title: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly tasks: readonly Task[];
  // Methods, so that codecs with options of their own fit.
  decode(
    chunks: AsyncIterable<Uint8Array>,
    options?: FormatDecodeOptions,
  ): AsyncIterable<{
    readonly record?: AnnotationRecord | undefined;
    readonly issues: readonly FormatIssue[];
  }>;
  encode(
    records: AsyncIterable<AnnotationRecord> | Iterable<AnnotationRecord>,
    options?: {
      readonly settings?: Settings | undefined;
      readonly onIssue?: ((issue: FormatIssue) => void) | undefined;
    },
  ): AsyncIterable<Uint8Array>;
  /** Of formats whose columns others name: the rows as they are in the file. None where nothing needs a mapping. */
  rows?(
    chunks: AsyncIterable<Uint8Array>,
    options?: { readonly header?: boolean | undefined },
  ): AsyncIterable<Readonly<Record<string, unknown>>>;
}

/** What models are trained with; each takes rows of its own shape. */
export type TrainingFramework = 'transformers' | 'setfit' | 'spacy' | 'spark-nlp' | 'openai' | 'text2text';

/** Rows for training of what is annotated, split; as `prepareForTraining` of `@labelwright/formats`. */
export type PrepareForTraining = (
  records: Iterable<AnnotationRecord>,
  options: {
    readonly framework: TrainingFramework;
    /** Shares from 0 to 1; what neither of them takes is for the test. */
    readonly trainSize?: number | undefined;
    readonly validationSize?: number | undefined;
    readonly seed?: number | undefined;
    readonly settings?: Settings | undefined;
    /** Of spans that share text, for frameworks in which a token has one label. */
    readonly overlaps?: 'refuse' | 'longest' | 'first' | undefined;
  },
) => {
  readonly train: readonly unknown[];
  readonly test: readonly unknown[];
  readonly validation?: readonly unknown[] | undefined;
  readonly labels: readonly string[];
  readonly leftOut: { readonly notAnnotated: number; readonly discarded: number };
};
