import { TASKS } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions } from '../codec';
import { jsonCodec, type RowFormat } from '../row-codec';
import { recordFromArgilla } from './read';
import { stringifyArgilla } from './stringify';
import { recordToArgilla, type ToArgillaOptions } from './write';
import { type ArgillaRowShape, recordToArgillaRow } from './write-row';

export interface ArgillaEncodeOptions extends EncodeOptions, ToArgillaOptions {
  /** `rest` (the default): as the REST API has it; see {@link ArgillaRowShape} for the others. All are read. */
  readonly shape?: 'rest' | ArgillaRowShape | undefined;
}

const FORMAT: RowFormat<unknown, DecodeOptions, ArgillaEncodeOptions> = {
  name: 'argilla',
  title: 'Argilla v1 / Rubrix',
  extensions: ['argilla.jsonl', 'argilla.json'],
  mediaType: 'application/jsonl',
  tasks: TASKS,
  offsetUnit: 'codePoint',
  read: recordFromArgilla,
  write: (record, options) =>
    options.shape === undefined || options.shape === 'rest'
      ? recordToArgilla(record, options)
      : recordToArgillaRow(record, options.shape),
  readingOf: (_options, { task }) => ({ task }),
};

/**
 * Argilla 1.x, before that Rubrix (argilla-io/argilla 1.29.0: client models, REST API v0, `to_pandas`, `to_datasets`): a
 * record a line, or a body of `:bulk` or an answer of `:search` with its `records`.
 */
export const argillaCodec: Codec<DecodeOptions, ArgillaEncodeOptions> = jsonCodec(FORMAT, {
  layout: 'lines',
  lists: ['records'],
  stringify: stringifyArgilla,
});
