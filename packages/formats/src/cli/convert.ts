import { type AnnotationRecord, createSettings } from '@labelwright/core';
import type { Codec, CodecIssue, Decoded, DecodeOptions, EncodeOptions } from '../codec';
import { CODECS, FOLDER_CODECS } from '../codecs';
import { detectFormat } from '../detect-format';
import type { FolderCodec } from '../folder-codec';
import { readParquet } from '../parquet/read-parquet';
import type { ConvertOptions } from './arguments';
import { headOf, isFolder, openInput, openSource, readFolder, writeFolder, writeOutput } from './files';
import { createRunReport, type RunReport } from './report';

type AnyCodec = Codec | FolderCodec;

/** What a run needs of its surroundings. */
export interface Surroundings {
  /** Writes to standard error. */
  readonly tell: (text: string) => unknown;
  readonly now: () => number;
}

/**
 * Converts a file, a record at a time.
 * @returns the exit code
 * @throws Error whose message says why nothing could be done
 */
export async function convert(options: ConvertOptions, { tell, now }: Surroundings): Promise<number> {
  const from = await findInputCodec(options);
  const to = findCodec(options.to ?? detectFormat(options.output), '--to', options.output);
  const { chunks, size } =
    'decodeFiles' in from ? { chunks: undefined, size: undefined } : await openInput(options.input);
  const report = createRunReport({ input: options.input, size, quiet: options.quiet, tell, now });
  const count = { records: 0, unread: 0, bytes: 0 };
  const settings = options.labels === undefined ? undefined : createSettings({ labels: options.labels });
  const decodeOptions = {
    task: options.task,
    columns: options.columns,
    labelNames: options.labels,
    separator: options.separator,
    unit: options.unit,
    multiLabel: options.multiLabel,
    header: options.header,
  };
  const decoded = decodeWith(from, options.input, chunks, decodeOptions, count);
  const records = recordsOf(decoded, report, count);
  // Columns and separators of the input are its own; what is written has the format's.
  const unwritten = countUnwritten();
  const onIssue = (issue: CodecIssue): void => {
    unwritten.look(issue);
    report.issue(issue);
  };
  const encodeOptions: EncodeOptions = { settings, onIssue };
  const isAny = (): boolean => count.records > unwritten.count() || report.counts.errors === 0;
  if ('encodeFiles' in to) await writeFolder(options.output, to.encodeFiles(records, encodeOptions));
  else await writeOutput(options.output, to.encode(records, encodeOptions), isAny);
  report.end(count.records - unwritten.count(), count.unread + unwritten.count());
  const { errors, warnings } = report.counts;
  if (!isAny()) throw new Error(`Nothing could be converted, so ${options.output} was not written.`);
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

/** Counts the records that the format of the output has no place for: those of which it says so in an error. */
function countUnwritten(): { readonly look: (issue: CodecIssue) => void; readonly count: () => number } {
  let count = 0;
  // Issues come in the order of the records.
  let last: number | undefined;
  return {
    look({ severity, index }) {
      if (severity !== 'error' || index === last) return;
      last = index;
      count += 1;
    },
    count: () => count,
  };
}

async function findInputCodec({ from, input, columns }: ConvertOptions): Promise<AnyCodec> {
  if (await isFolder(input)) return findCodec(from ?? 'brat', '--from', input);
  const head = await headOf(input);
  const packed = packedAs(head);
  if (packed !== undefined) throw new Error(`"${input}" is packed (${packed}). Unpack it first.`);
  const told = detectFormat(input, head);
  // Our own records have no columns to name: lines whose columns somebody names are rows of somebody else's table.
  const detected = told === 'jsonl' && columns !== undefined ? 'datasets' : told;
  return findCodec(from ?? detected, '--from', input);
}

/** What packs files that hold text: the first bytes tell it. */
function packedAs([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0x1f && b === 0x8b) return 'gzip: gunzip -c FILE | labelwright convert - OUT --from FORMAT';
  // A spreadsheet is a ZIP archive too.
  return a === 0x50 && b === 0x4b && c === 3 && d === 4 ? 'ZIP, or a spreadsheet: save it as CSV' : undefined;
}

function findCodec(name: string | undefined, option: string, file: string): AnyCodec {
  const codecs: readonly AnyCodec[] = [...CODECS, ...FOLDER_CODECS];
  if (name === undefined)
    throw new Error(`Neither name nor content of "${file}" tells its format. Name it with ${option}.`);
  const found = codecs.find((codec) => codec.name === name);
  if (found !== undefined) return found;
  throw new Error(`There is no format "${name}". Known are ${codecs.map((codec) => codec.name).join(', ')}.`);
}

async function* decodeWith(
  codec: AnyCodec,
  input: string,
  chunks: AsyncIterable<Uint8Array> | undefined,
  options: DecodeOptions,
  count: { bytes: number },
): AsyncGenerator<Decoded> {
  if ('decodeFiles' in codec) {
    yield* codec.decodeFiles(readFolder(input), options);
  } else if (codec.name === 'parquet' && input !== '-') {
    const source = await openSource(input);
    try {
      yield* readParquet(source, options);
    } finally {
      await source.close();
    }
  } else if (chunks !== undefined) {
    yield* codec.decode(counted(chunks, count), options);
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.bytes += chunk.length;
    yield chunk;
  }
}

async function* recordsOf(
  decoded: AsyncIterable<Decoded>,
  report: RunReport,
  count: { records: number; unread: number; bytes: number },
): AsyncGenerator<AnnotationRecord> {
  for await (const { record, issues } of decoded) {
    for (const issue of issues) report.issue(issue);
    if (record === undefined) {
      count.unread += 1;
      continue;
    }
    count.records += 1;
    report.progress(count.records, count.bytes);
    yield record;
  }
}
