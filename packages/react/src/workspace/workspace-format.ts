import type { AnnotationRecord, Issue, Settings, Task } from '@labelwright/core';

/** What a format has to say of one record, and where; places count from 1. */
export interface FormatIssue extends Omit<Issue, 'code'> {
  readonly code: string;
  readonly index: number;
  readonly id?: string;
  readonly line?: number;
  readonly column?: number;
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
    options?: { readonly task?: Task | undefined; readonly settings?: Settings | undefined },
  ): AsyncIterable<{ readonly record?: AnnotationRecord; readonly issues: readonly FormatIssue[] }>;
  encode(
    records: AsyncIterable<AnnotationRecord> | Iterable<AnnotationRecord>,
    options?: {
      readonly settings?: Settings | undefined;
      readonly onIssue?: ((issue: FormatIssue) => void) | undefined;
    },
  ): AsyncIterable<Uint8Array>;
}
