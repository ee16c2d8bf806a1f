import type { AnnotationRecord, Issue, IssueCode, Settings, Task } from '@labelwright/core';

/** What counts one step of an offset in a file. Records always count code points. */
export type OffsetUnit = 'codePoint' | 'utf16' | 'byte';

/** Codes of what a codec finds beyond what validation of the record finds. */
export const CODEC_ISSUE_CODES = [
  /** What is in the file is not in the format: broken JSON, a quote that never ends, too few columns. */
  'SYNTAX_INVALID',
  /** Bytes that are no UTF-8; each became U+FFFD. */
  'ENCODING_INVALID',
  /** A whole number that JavaScript cannot hold, in a place where digits cannot be kept. */
  'NUMBER_INEXACT',
  /** A field, or a part of one, that the format does not carry or that does not come back as it was. */
  'FIELD_LOST',
  /** Nobody says what the offsets count, and the text they come with fits none of the units. */
  'UNIT_UNCERTAIN',
  /** The text that a span quotes is not the text at its offsets. */
  'TEXT_DIFFERS',
  /** A span in several pieces, of which a record can hold the whole stretch only. */
  'SPAN_DISCONTINUOUS',
  /** Something of the file that has no place in a record. */
  'NOT_READ',
] as const;

export type CodecIssueCode = IssueCode | (typeof CODEC_ISSUE_CODES)[number];

/** A finding about one record, wherever that is. */
export interface Finding extends Omit<Issue, 'code'> {
  readonly code: CodecIssueCode;
}

/** Where something was found in a file; absent parts are not known there. Both count from 1, columns in UTF-16 units. */
export interface FilePlace {
  readonly line?: number;
  readonly column?: number;
}

/** What a codec has to say of one record: it is not there, or something of it was not carried over. */
export interface CodecIssue extends Finding, FilePlace {
  /** Of the record in the file or in what is written, from 0. */
  readonly index: number;
  /** The record's id, where it has one. */
  readonly id?: string;
}

/** One record, and what there is to say of it; without a record it could not be made of what was read. */
export interface Reading {
  readonly record?: AnnotationRecord;
  readonly findings: readonly Finding[];
}

export type Decoded =
  | { readonly record: AnnotationRecord; readonly issues: readonly CodecIssue[] }
  /** A record that could not be read; reading goes on behind it where the format allows it. */
  | { readonly record?: undefined; readonly issues: readonly CodecIssue[] };

export interface DecodeOptions {
  /** Needed where the format does not tell. */
  readonly task?: Task | undefined;
  readonly settings?: Settings | undefined;
}

export interface EncodeOptions {
  readonly settings?: Settings | undefined;
  /** Told what the format could not carry. Without it nobody looks, which is about twice as fast. */
  readonly onIssue?: ((issue: CodecIssue) => void) | undefined;
}

/** A row by the names of its columns; by their positions from 0 where they have none. */
export type TableRow = Readonly<Record<string, unknown>>;

export interface RowOptions {
  /** Whether the first row names the columns; by default it does, where the format can say. */
  readonly header?: boolean | undefined;
}

/** Chunks of a file, of any size. A chunk may be used again by whoever gave it once the next is asked for. */
export type ByteChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export type RecordStream = AsyncIterable<AnnotationRecord> | Iterable<AnnotationRecord>;

/** What can be said of a format without reading any of it. */
export interface FormatInfo {
  /** As in `--from` and `--to` of the command. */
  readonly name: string;
  readonly title: string;
  /** File names that it is known by, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly tasks: readonly Task[];
  /** What its offsets count; `undefined` where it has none. */
  readonly offsetUnit: OffsetUnit | undefined;
}

/**
 * One file format. Both ways stream: chunks of any size in, chunks out, a record at a time.
 */
export interface Codec<D extends DecodeOptions = DecodeOptions, E extends EncodeOptions = EncodeOptions>
  extends FormatInfo {
  /** Never throws on what is in the file: each finding comes with its record, in order. */
  decode(chunks: ByteChunks, options?: D): AsyncIterable<Decoded>;
  encode(records: RecordStream, options?: E): AsyncIterable<Uint8Array>;
  /**
   * Of formats whose columns others name: the rows as they are in the file, before any column has a meaning, for showing
   * them to who maps columns. What is broken is left out. None where a file has the format's own columns: they need no mapping.
   */
  rows?(chunks: ByteChunks, options?: RowOptions): AsyncIterable<TableRow>;
}
