import { type AnnotationRecord, TASKS } from '@labelwright/core';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { joinBytes } from '../bytes/join-bytes';
import type {
  ByteChunks,
  Codec,
  Decoded,
  DecodeOptions,
  EncodeOptions,
  FormatInfo,
  RecordStream,
} from '../codec';
import type { DatasetsDecodeOptions } from '../datasets/datasets';
import { locate } from '../findings';
import { type Fields, isPlainObject } from '../json/guards';
import { lostFields } from '../records/lost-fields';
import { readParquet } from './read-parquet';
import { readParquetRow, writeParquetRow } from './rows';
import { type ParquetColumns, parquetColumns } from './schema';

export interface ParquetEncodeOptions extends EncodeOptions {
  /** Records in a row group, which is in memory at a time; by default 1,000. */
  readonly rowGroupSize?: number | undefined;
}

const INFO: FormatInfo = {
  name: 'parquet',
  title: 'Parquet',
  extensions: ['parquet'],
  mediaType: 'application/vnd.apache.parquet',
  tasks: TASKS,
  offsetUnit: 'codePoint',
};

/**
 * Apache Parquet ("Parquet Logical Type Definitions") with the columns of `to_datasets` of Argilla, a row a record, and read
 * also in the columns of Hugging Face data sets, whose features it carries. It is written by row group; all records are of
 * the first one's task. Its table of contents is at its end, so `decode` gathers the file: {@link readParquet} reads one from
 * wherever slices can be had.
 */
export const parquetCodec: Codec<DatasetsDecodeOptions, ParquetEncodeOptions> = { ...INFO, decode, encode };

async function* decode(chunks: ByteChunks, options: DatasetsDecodeOptions = {}): AsyncGenerator<Decoded> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  const bytes = joinBytes(parts);
  yield* readParquet({ byteLength: bytes.length, slice: (start, end) => bytes.slice(start, end) }, options);
}

async function* encode(
  records: RecordStream,
  { rowGroupSize = 1000, onIssue }: ParquetEncodeOptions = {},
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  let file:
    | { readonly columns: ParquetColumns; readonly first: AnnotationRecord; readonly parquet: ParquetWriter }
    | undefined;
  let rows: Fields[] = [];
  let index = -1;
  const start = (first: AnnotationRecord) => {
    const columns = parquetColumns(first.task, first.task === 'TextClassification' && first.multiLabel);
    return { columns, first, parquet: new ParquetWriter({ writer, schema: columns.schema }) };
  };
  const writeGroup = (): Uint8Array => {
    if (file !== undefined && rows.length > 0) {
      const { columns, parquet } = file;
      const columnData = columns.names.map((name) => ({
        name,
        data: rows.map((row) => cellOf(name, row[name], columns)),
      }));
      parquet.write({ columnData, rowGroupSize: rows.length });
    }
    rows = [];
    return takeBytes(writer);
  };
  for await (const record of records) {
    index += 1;
    file ??= start(record);
    const problem = misfit(record, file.first);
    if (problem !== undefined) {
      onIssue?.(
        locate(
          { code: 'TASK_MISMATCH', path: 'task', message: problem, severity: 'error' },
          index,
          record.id,
        ),
      );
      continue;
    }
    const row = writeParquetRow(record, file.columns.names);
    rows.push(row);
    if (onIssue !== undefined) {
      const { record: after } = readParquetRow(row, { task: record.task } satisfies DecodeOptions);
      for (const finding of lostFields(record, after, INFO.title)) onIssue(locate(finding, index, record.id));
    }
    if (rows.length >= rowGroupSize) yield writeGroup();
  }
  // A file without records is one all the same.
  const { parquet } = file ?? {
    parquet: new ParquetWriter({ writer, schema: parquetColumns('TextClassification', false).schema }),
  };
  yield writeGroup();
  parquet.finish();
  yield takeBytes(writer);
}

/** One file has one type a column. */
function misfit(record: AnnotationRecord, first: AnnotationRecord): string | undefined {
  if (record.task !== first.task)
    return `The file is of ${first.task} records, so this ${record.task} record is left out.`;
  if (record.task !== 'TextClassification' || first.task !== 'TextClassification') return undefined;
  if (record.multiLabel === first.multiLabel) return undefined;
  return `In the file a text has ${first.multiLabel ? 'a list of labels' : 'one label'}, so this record is left out.`;
}

function cellOf(name: string, value: unknown, { json }: ParquetColumns): unknown {
  if (value === null || value === undefined) return undefined;
  if (json.has(name)) return isPlainObject(value) ? withoutPrototype(value) : value;
  return withBigintPlaces(name, value);
}

/** The writer copies objects, and with that loses a key `__proto__`; but not those that have no prototype. */
function withoutPrototype(value: Fields): Fields {
  // TypeScript takes what has no prototype for `any`.
  const bare: Record<string, unknown> = Object.create(null);
  return Object.assign(bare, value);
}

/** Offsets are whole numbers of 64 bits there, which the writer takes as bigints only. */
function withBigintPlaces(name: string, value: unknown): unknown {
  if ((name !== 'annotation' && name !== 'prediction') || !Array.isArray(value)) return value;
  return value.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('start' in entry) || !('end' in entry)) return entry;
    return { ...entry, start: BigInt(Number(entry.start)), end: BigInt(Number(entry.end)) };
  });
}

function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  // The offset goes on counting; only the buffer is empty again.
  writer.index = 0;
  return bytes;
}
