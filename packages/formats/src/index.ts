export { type ArgillaEncodeOptions, argillaCodec } from './argilla/argilla-codec';
export { recordFromArgilla } from './argilla/read';
export { stringifyArgilla } from './argilla/stringify';
export { recordToArgilla, type ToArgillaOptions } from './argilla/write';
export { type ArgillaRowShape, recordToArgillaRow } from './argilla/write-row';
export {
  type ByteChunks,
  CODEC_ISSUE_CODES,
  type Codec,
  type CodecIssue,
  type CodecIssueCode,
  type Decoded,
  type DecodeOptions,
  type EncodeOptions,
  type FilePlace,
  type Finding,
  type FormatInfo,
  type OffsetUnit,
  type Reading,
  type RecordStream,
} from './codec';
export type { ConllColumns, ConllDecodeOptions, ConllEncodeOptions } from './conll/columns';
export { bilouCodec, conll2003Codec, iob2Codec } from './conll/conll';
export { type ConlluDecodeOptions, type ConlluEncodeOptions, conlluCodec } from './conll/conllu';
export { type CsvDecodeOptions, type CsvEncodeOptions, csvCodec, tsvCodec } from './csv/csv';
export { type ParsedJson, parseJson } from './json/parse-json';
export { stringifyJson } from './json/stringify-json';
export { jsonlCodec } from './jsonl/jsonl';
export type { ColumnMapping, TableOptions } from './table/mapping';
