import type { AnnotationRecord, Settings, Task, TokenClassificationRecord } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { createFindings } from '../findings';
import { type Fields, isList, isPlainObject, without } from '../json/guards';
import { finishRecord, NO_OBJECT, NO_TASK, unreadable } from '../records/make-record';
import { writeId } from '../records/record-id';
import { jsonCodec, kindOfRecord, type RowFormat } from '../row-codec';
import { taggedTokens } from '../tags/tagged-tokens';
import { readParagraph } from './paragraph';

export interface SpacyDecodeOptions extends DecodeOptions {
  /** Whether several `cats` may apply; by default they may. */
  readonly multiLabel?: boolean | undefined;
}

export interface SpacyEncodeOptions extends EncodeOptions {
  /** `tuples` (the default): `[text, { entities, cats }]`. `json`: the training JSON of spaCy 2, with tokens and tags. */
  readonly form?: 'tuples' | 'json' | undefined;
}

const FORMAT: RowFormat<unknown, SpacyDecodeOptions, SpacyEncodeOptions> = {
  name: 'spacy',
  title: 'spaCy',
  extensions: ['spacy.json'],
  mediaType: 'application/json',
  tasks: ['TextClassification', 'TokenClassification'],
  offsetUnit: 'codePoint',
  read: readRow,
  write: (record, options) =>
    options.form === 'json' ? writeDocument(record, options) : writeTuple(record, options),
  expand: (row) =>
    isPlainObject(row) && isList(row.paragraphs)
      ? row.paragraphs.map((paragraph) =>
          isPlainObject(paragraph) ? { id: row.id, ...paragraph } : paragraph,
        )
      : [row],
  readingOf: (_options, record) => kindOfRecord(record),
};

/**
 * spaCy's training data ("Training Pipelines & Models", simple training style: `[text, { entities, cats }]`, also as objects
 * with `text`) and the JSON of `spacy convert` ("JSON input format for training": documents, paragraphs, sentences, tokens,
 * BILUO tags), a record a paragraph. Offsets count code points. A category counts from 0.5; which others were offered is
 * written where settings tell. Entities that nobody annotated (`-`) are none.
 */
export const spacyCodec: Codec<SpacyDecodeOptions, SpacyEncodeOptions> = jsonCodec(FORMAT, {
  layout: 'list',
});

const FIELDS = new Set(['id', 'text', 'raw', 'entities', 'spans', 'cats', 'meta', 'sentences', 'paragraphs']);

function readRow(row: unknown, { task, settings, multiLabel }: SpacyDecodeOptions): Reading {
  const given = fieldsOf(row);
  if (given === undefined) return unreadable('RECORD_NOT_OBJECT', NO_OBJECT);
  const fields = isList(given.sentences) ? { ...given, ...readParagraph(given) } : given;
  const findings = createFindings();
  const known = task ?? taskOf(fields);
  if (known === undefined || known === 'Text2Text') return unreadable('TASK_UNKNOWN', NO_TASK);
  const meta = isPlainObject(fields.meta) ? fields.meta : {};
  const init = {
    id: fields.id ?? undefined,
    text: fields.text,
    metadata: { ...without(fields, new Set([...FIELDS, 'tokens', 'tags'])), ...meta },
  };
  if (known === 'TextClassification') {
    if (isList(fields.entities))
      findings.warn('NOT_READ', 'entities', 'These records are of texts, not of spans.');
    return finishRecord(known, { ...init, ...readCats(fields.cats, multiLabel ?? true) }, findings, settings);
  }
  if (isPlainObject(fields.cats) && Object.keys(fields.cats).length > 0) {
    findings.warn('NOT_READ', 'cats', 'These records are of spans, not of texts.');
  }
  const annotation = isList(fields.entities) ? fields.entities.map(spanOf) : undefined;
  return finishRecord(
    known,
    { ...init, tokens: fields.tokens, tags: fields.tags, annotation },
    findings,
    settings,
  );
}

function fieldsOf(row: unknown): Fields | undefined {
  if (isPlainObject(row)) return row;
  if (!isList(row)) return undefined;
  const [text, annotations] = row;
  return { text, ...(isPlainObject(annotations) ? annotations : {}) };
}

function taskOf(fields: Fields): Task | undefined {
  if (isList(fields.entities) || fields.tags !== undefined) return 'TokenClassification';
  return isPlainObject(fields.cats) || isList(fields.cats) ? 'TextClassification' : undefined;
}

function spanOf(entry: unknown): unknown {
  return isList(entry) ? { label: entry[2], start: entry[0], end: entry[1] } : entry;
}

/** `{ A: 1, B: 0 }`, or in the training JSON `[{ label: "A", value: 1 }]`. */
function readCats(cats: unknown, multiLabel: boolean): Fields {
  const pairs = isList(cats)
    ? cats.map((cat) => (isPlainObject(cat) ? [cat.label, cat.value] : []))
    : Object.entries(isPlainObject(cats) ? cats : {});
  if (pairs.length === 0) return { multiLabel };
  const labels = pairs.filter(([, value]) => Number(value) >= 0.5).map(([label]) => label);
  return { multiLabel, annotation: multiLabel || labels.length > 1 ? labels : labels[0] };
}

function writeTuple(record: AnnotationRecord, { settings }: SpacyEncodeOptions): unknown {
  const about =
    record.task === 'TokenClassification'
      ? record.annotation === undefined
        ? {}
        : { entities: record.annotation.map(({ label, start, end }) => [start, end, label]) }
      : { cats: catsOf(record, settings) };
  return [record.text ?? '', about];
}

function writeDocument(record: AnnotationRecord, { settings }: SpacyEncodeOptions): unknown {
  const raw = record.text ?? '';
  const paragraph =
    record.task === 'TokenClassification'
      ? { raw, sentences: [{ tokens: biluoTokens(record) }], cats: [] }
      : {
          raw,
          sentences: [],
          cats: Object.entries(catsOf(record, settings)).map(([label, value]) => ({ label, value })),
        };
  return { id: writeId(record), paragraphs: [paragraph] };
}

function biluoTokens(record: TokenClassificationRecord): readonly Fields[] {
  const { tokens, tags = [] } = taggedTokens(record, 'BILOU');
  return tokens.map((orth, id) => ({ id, orth, ner: tags[id] ?? '-' }));
}

/** The labels that apply as 1 and, where settings tell of them, the others as 0. */
function catsOf(record: AnnotationRecord, settings: Settings | undefined): Readonly<Record<string, number>> {
  const { annotation } = record;
  if (annotation === undefined || record.task !== 'TextClassification') return {};
  const offered = settings?.labels.map(({ name }) => [name, 0] as const) ?? [];
  const chosen = typeof annotation === 'string' ? [annotation] : annotation;
  return Object.fromEntries([...offered, ...chosen.map((label) => [String(label), 1] as const)]);
}
