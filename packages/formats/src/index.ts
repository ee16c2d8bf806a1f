export { type ArgillaEncodeOptions, argillaCodec } from './argilla/argilla-codec';
export { recordFromArgilla } from './argilla/read';
export { stringifyArgilla } from './argilla/stringify';
export { recordToArgilla, type ToArgillaOptions } from './argilla/write';
export { type ArgillaRowShape, recordToArgillaRow } from './argilla/write-row';
export { bratCodec } from './brat/brat';
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
  type RowOptions,
  type TableRow,
} from './codec';
export { CODECS, FOLDER_CODECS } from './codecs';
export type { ConllColumns, ConllDecodeOptions, ConllEncodeOptions } from './conll/columns';
export { bilouCodec, conll2003Codec, iob2Codec } from './conll/conll';
export { type ConlluDecodeOptions, type ConlluEncodeOptions, conlluCodec } from './conll/conllu';
export { type CsvDecodeOptions, type CsvEncodeOptions, csvCodec, tsvCodec } from './csv/csv';
export { type DatasetsDecodeOptions, type DatasetsEncodeOptions, datasetsCodec } from './datasets/datasets';
export { type Features, featuresFor, labelNamesOf } from './datasets/features';
export { detectFormat } from './detect-format';
export { type DoccanoDecodeOptions, doccanoCodec } from './doccano/doccano';
export type { FolderCodec, NamedFile } from './folder-codec';
export { type ParsedJson, parseJson } from './json/parse-json';
export { stringifyJson } from './json/stringify-json';
export { jsonlCodec } from './jsonl/jsonl';
export {
  type LabelStudioDecodeOptions,
  type LabelStudioEncodeOptions,
  labelStudioCodec,
} from './label-studio/label-studio';
export type { LabelStudioUnit } from './label-studio/units';
export { type ParquetEncodeOptions, parquetCodec } from './parquet/parquet';
export { type ByteSource, readParquet } from './parquet/read-parquet';
export { prodigyCodec } from './prodigy/prodigy';
export { type SpacyDecodeOptions, type SpacyEncodeOptions, spacyCodec } from './spacy/spacy';
export type { ColumnMapping, TableOptions } from './table/mapping';
export type { OverlapRule } from './training/overlaps';
export {
  prepareForTraining,
  type TrainingFramework,
  type TrainingOptions,
  type TrainingSet,
} from './training/prepare';
export { type WebAnnotationDecodeOptions, webAnnotationCodec } from './web-annotation/web-annotation';
