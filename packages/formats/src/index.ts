export type {
  Codec,
  CodecIssue,
  Decoded,
  DecodeOptions,
  EncodeOptions,
  FilePlace,
  OffsetUnit,
} from './codec';
