import type { AnnotationRecord, Issue, Settings, Task } from '@labelwright/core';

/** What counts one step of an offset in a file. Records always count code points. */
export type OffsetUnit = 'codePoint' | 'utf16' | 'byte';

/** Where something was found in a file; absent parts are not known there. Both count from 1. */
export interface FilePlace {
  readonly line?: number;
  readonly column?: number;
}

/** What a codec has to say of one record: it is not there, or something of it was not carried over. */
export interface CodecIssue extends Issue, FilePlace {
  /** Of the record in the file or in what is written, from 0. */
  readonly index: number;
  /** The record's id, where it has one. */
  readonly id?: string;
}

export type Decoded =
  | { readonly record: AnnotationRecord; readonly issues: readonly CodecIssue[] }
  /** A record that could not be read; reading goes on behind it where the format allows it. */
  | { readonly record?: undefined; readonly issues: readonly CodecIssue[] };

export interface DecodeOptions {
  /** Needed where the format does not tell. */
  readonly task?: Task;
  readonly settings?: Settings;
}

export interface EncodeOptions {
  readonly settings?: Settings;
  /** Told what the format could not carry. */
  readonly onIssue?: (issue: CodecIssue) => void;
}

/**
 * One file format. Both ways stream: chunks of any size in, chunks out, a record at a time.
 */
export interface Codec<D extends DecodeOptions = DecodeOptions, E extends EncodeOptions = EncodeOptions> {
  /** As in `--from` and `--to` of the command. */
  readonly name: string;
  readonly title: string;
  /** File names that it is known by, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly tasks: readonly Task[];
  /** What its offsets count; `undefined` where it has none. */
  readonly offsetUnit: OffsetUnit | undefined;
  /** Never throws on what is in the file: each finding comes with its record, in order. */
  decode(chunks: AsyncIterable<Uint8Array>, options?: D): AsyncIterable<Decoded>;
  encode(
    records: AsyncIterable<AnnotationRecord> | Iterable<AnnotationRecord>,
    options?: E,
  ): AsyncIterable<Uint8Array>;
}
