import { argillaCodec } from './argilla/argilla-codec';
import { bratCodec } from './brat/brat';
import type { Codec, DecodeOptions, EncodeOptions } from './codec';
import { bilouCodec, conll2003Codec, iob2Codec } from './conll/conll';
import { conlluCodec } from './conll/conllu';
import { csvCodec, tsvCodec } from './csv/csv';
import { datasetsCodec } from './datasets/datasets';
import { doccanoCodec } from './doccano/doccano';
import type { FolderCodec } from './folder-codec';
import { jsonlCodec } from './jsonl/jsonl';
import { labelStudioCodec } from './label-studio/label-studio';
import { parquetCodec } from './parquet/parquet';
import { prodigyCodec } from './prodigy/prodigy';
import { spacyCodec } from './spacy/spacy';
import { webAnnotationCodec } from './web-annotation/web-annotation';

/** Every format of one file, in the order in which they are listed. Import a codec by its own name to bundle that one only. */
export const CODECS: readonly Codec<DecodeOptions, EncodeOptions>[] = [
  jsonlCodec,
  argillaCodec,
  csvCodec,
  tsvCodec,
  conll2003Codec,
  iob2Codec,
  bilouCodec,
  conlluCodec,
  datasetsCodec,
  parquetCodec,
  labelStudioCodec,
  doccanoCodec,
  prodigyCodec,
  spacyCodec,
  webAnnotationCodec,
];

/** Every format whose records take files of their own. */
export const FOLDER_CODECS: readonly FolderCodec[] = [bratCodec];
