import type {
  AnnotationRecord,
  TextClassificationRecord,
  TokenClassificationRecord,
} from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { createFindings } from '../findings';
import { type Fields, isList, isPlainObject, isStrings, without } from '../json/guards';
import { finishRecord, NO_OBJECT, NO_TASK, unreadable } from '../records/make-record';
import { otherFieldsOf } from '../records/other-fields';
import { writeId } from '../records/record-id';
import { jsonCodec, type RowFormat } from '../row-codec';
import { tokensWithPlaces } from './tokens';

const FIELDS = new Set([
  'id',
  'text',
  'meta',
  'tokens',
  'spans',
  'label',
  'answer',
  'options',
  'accept',
  'config',
  'score',
  '_annotator_id',
]);

const FORMAT: RowFormat<unknown> = {
  name: 'prodigy',
  title: 'Prodigy',
  extensions: ['prodigy.jsonl'],
  mediaType: 'application/jsonl',
  tasks: ['TextClassification', 'TokenClassification'],
  offsetUnit: 'codePoint',
  read: readRow,
  write: (record) => (record.task === 'TokenClassification' ? writeSpans(record) : writeChoice(record)),
  readingOf: (_options, { task }) => ({ task }),
};

/**
 * Prodigy's JSONL ("Annotation task formats" of its interfaces `ner`, `spans`, `classification`, `choice`). Offsets count
 * code points. `answer` decides: accepted spans and labels are the annotation, ignored records are discarded, and without an
 * answer they are predictions. A rejected label says that it does not apply, so there several labels may; rejected spans are
 * predictions of a discarded record. Hashes and what else is unknown stay on the record.
 */
export const prodigyCodec: Codec<DecodeOptions, EncodeOptions> = jsonCodec(FORMAT, { layout: 'lines' });

function readRow(row: unknown, { task, settings }: DecodeOptions): Reading {
  if (!isPlainObject(row)) return unreadable('RECORD_NOT_OBJECT', NO_OBJECT);
  const isTokens = isList(row.spans) || isList(row.tokens);
  const known = task ?? (isTokens ? 'TokenClassification' : isChoice(row) ? 'TextClassification' : undefined);
  if (known === undefined || known === 'Text2Text') return unreadable('TASK_UNKNOWN', NO_TASK);
  const answers = known === 'TokenClassification' ? readSpans(row) : readChoice(row);
  const init = {
    ...without(row, FIELDS),
    id: row.id ?? undefined,
    text: row.text,
    metadata: isPlainObject(row.meta) ? row.meta : {},
    annotationAgent: row.answer === undefined ? undefined : (row._annotator_id ?? undefined),
    status: row.answer === 'ignore' ? 'Discarded' : undefined,
    ...answers,
  };
  return finishRecord(known, init, createFindings(), settings);
}

function isChoice(row: Fields): boolean {
  return typeof row.label === 'string' || isList(row.options) || isList(row.accept);
}

function readSpans(row: Fields): Fields {
  const spans = isList(row.spans) ? row.spans.map(spanOf) : undefined;
  const tokens = isList(row.tokens)
    ? row.tokens.map((token) => (isPlainObject(token) ? token.text : token))
    : undefined;
  if (row.answer === 'accept') return { tokens, annotation: spans ?? [] };
  const prediction = spans?.map((span) => (isPlainObject(span) ? { score: 0, ...span } : span));
  return { tokens, prediction, ...(row.answer === 'reject' ? { status: 'Discarded' } : {}) };
}

function spanOf(span: unknown): unknown {
  if (!isPlainObject(span)) return span;
  const { label, start, end, score } = span;
  return { label, start, end, ...(typeof score === 'number' ? { score } : {}) };
}

function readChoice(row: Fields): Fields {
  const { label, answer, accept, config } = row;
  const isBinary = typeof label === 'string' && !isList(row.options);
  const style = isPlainObject(config) ? config.choice_style : undefined;
  if (!isBinary) {
    const labels = isStrings(accept) ? accept : [];
    const multiLabel = style === 'multiple' || (style === undefined && labels.length !== 1);
    const decided = answer === 'accept' ? { annotation: multiLabel ? labels : labels[0] } : {};
    return { multiLabel, ...decided, prediction: scoredOptions(row.options) };
  }
  const meta = isPlainObject(row.meta) ? row.meta : {};
  const score = [row.score, meta.score].find((value) => typeof value === 'number');
  const verdict =
    answer === 'accept' ? { annotation: [label] } : answer === 'reject' ? { annotation: [] } : {};
  return { multiLabel: true, ...verdict, prediction: [{ label, score: score ?? 0 }] };
}

function scoredOptions(options: unknown): unknown {
  if (!isList(options)) return undefined;
  const scored = options.flatMap((option) =>
    isPlainObject(option) && typeof option.score === 'number'
      ? [{ label: option.id, score: option.score }]
      : [],
  );
  return scored.length === 0 ? undefined : scored;
}

function writeSpans(record: TokenClassificationRecord): Fields {
  const places = record.tokensDerived === true ? undefined : tokensWithPlaces(record);
  const spans = record.annotation ?? record.prediction;
  return {
    ...shared(record),
    ...(places === undefined ? {} : { tokens: places.tokens }),
    ...(spans === undefined ? {} : { spans: spans.map((span) => places?.spanOf(span) ?? span) }),
    ...decision(record),
  };
}

function writeChoice(record: AnnotationRecord): Fields {
  // The codec says that it is for the two other tasks.
  const { annotation, prediction = [], multiLabel } = record as TextClassificationRecord;
  const accept = typeof annotation === 'string' ? [annotation] : (annotation ?? []);
  const scores = new Map(prediction.map(({ label, score }) => [label, score]));
  const labels = [...new Set([...scores.keys(), ...accept])];
  const options = labels.map((id) => ({
    id,
    text: id,
    ...(scores.has(id) ? { score: scores.get(id) } : {}),
  }));
  const style = { config: { choice_style: multiLabel ? 'multiple' : 'single' } };
  return {
    ...shared(record),
    options,
    ...(annotation === undefined ? {} : { accept }),
    ...style,
    ...decision(record),
  };
}

function shared(record: AnnotationRecord): Fields {
  const id = writeId(record);
  return {
    ...otherFieldsOf(record),
    ...(id === null ? {} : { id }),
    text: record.text ?? '',
    ...(Object.keys(record.metadata).length === 0 ? {} : { meta: record.metadata }),
  };
}

function decision({ status, annotation, annotationAgent }: AnnotationRecord): Fields {
  const by = annotationAgent === undefined ? {} : { _annotator_id: annotationAgent };
  if (status === 'Discarded') return { answer: 'ignore', ...by };
  return annotation === undefined ? {} : { answer: 'accept', ...by };
}
