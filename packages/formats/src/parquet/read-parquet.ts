import { type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { createDecoder } from '../bytes/split-lines';
import type { Decoded } from '../codec';
import type { DatasetsDecodeOptions } from '../datasets/datasets';
import type { Features } from '../datasets/features';
import { type Fields, isPlainObject } from '../json/guards';
import { parseJson } from '../json/parse-json';
import { decoded, undecoded } from '../row-codec';
import { readParquetRow } from './rows';

/** A file of which any part can be read: a `Blob` with `slice(…).arrayBuffer()`, an open file, a server's byte ranges. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes `[start, end)`. */
  slice(start: number, end?: number): Uint8Array | Promise<Uint8Array>;
}

/** The records of a Parquet file, of which one row group is in memory at a time. */
export async function* readParquet(
  source: ByteSource,
  options: DatasetsDecodeOptions = {},
): AsyncGenerator<Decoded> {
  const file = {
    byteLength: source.byteLength,
    slice: async (start: number, end?: number): Promise<ArrayBuffer> => {
      const bytes = await source.slice(start, end);
      // A copy of its own: the bytes may be a part of a larger buffer.
      return bytes.slice().buffer as ArrayBuffer;
    },
  };
  const parsers = createParsers();
  let index = 0;
  try {
    const metadata = await parquetMetadataAsync(file);
    const features = options.features ?? featuresIn(metadata);
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const rows: readonly Fields[] = await parquetReadObjects({ file, metadata, rowStart, rowEnd, parsers });
      for (const row of rows) {
        yield decoded(readParquetRow(row, { ...options, features }), index, {});
        index += 1;
      }
      rowStart = rowEnd;
    }
  } catch (error) {
    // The reader throws on what is no Parquet and on compressions that it does not know.
    const reason = error instanceof Error ? error.message : String(error);
    yield undecoded(`The file cannot be read as Parquet: ${reason}.`, index, {});
  }
}

/** The reader's own take the byte order mark off a text that starts with it, and round whole numbers in JSON. */
function createParsers() {
  const decode = createDecoder();
  return {
    stringFromBytes: (bytes: Uint8Array | undefined) =>
      bytes === undefined ? undefined : decode(bytes).text,
    jsonFromBytes: (bytes: Uint8Array | undefined) =>
      bytes === undefined ? undefined : parseJson(decode(bytes).text),
  };
}

/** What `datasets` notes of the columns in the file. */
function featuresIn({ key_value_metadata }: FileMetaData): Features | undefined {
  const note = key_value_metadata?.find(({ key }) => key === 'huggingface')?.value;
  if (note === undefined) return undefined;
  try {
    const { info }: { info?: { features?: unknown } } = JSON.parse(note);
    return isPlainObject(info?.features) ? info.features : undefined;
  } catch {
    return undefined;
  }
}
