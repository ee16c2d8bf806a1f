import type { Decoded, DecodeOptions, EncodeOptions, FormatInfo, RecordStream } from './codec';

/** One file of a folder. */
export interface NamedFile {
  /** From the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A format whose records take files of their own: it reads and writes the files of a folder, a record at a time. */
export interface FolderCodec<D extends DecodeOptions = DecodeOptions, E extends EncodeOptions = EncodeOptions>
  extends FormatInfo {
  /** Never throws on what is in the files. Files that belong together may come in any order. */
  decodeFiles(files: AsyncIterable<NamedFile> | Iterable<NamedFile>, options?: D): AsyncIterable<Decoded>;
  encodeFiles(records: RecordStream, options?: E): AsyncIterable<NamedFile>;
}
