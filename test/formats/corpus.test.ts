import { readFileSync } from 'node:fs';
import {
  type AnnotationRecord,
  codePointFromUtf16,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { CODECS } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';
import { corpusPath, describeWithCorpus, wantsWholeCorpus } from '../support/corpus';
import { sampleOf } from '../support/sample';
import { decodeAll, encodeAll, recordsOf } from './support/codec-promises';

interface CorpusSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Offsets of the corpus count UTF-16 units where it does not say otherwise. */
const spanOf = (text: string, { label, start, end }: CorpusSpan) => ({
  label,
  start: codePointFromUtf16(text, start),
  end: codePointFromUtf16(text, end),
});

interface Source {
  readonly file: string;
  read(line: string): AnnotationRecord;
}

/** A file of JSON whose rows have the form `Row`, which is known and not checked. */
function source<Row>(file: string, read: (row: Row) => AnnotationRecord): Source {
  return { file, read: (line) => read(JSON.parse(line) as Row) };
}

/** Every file of records that has no format of its own, and the records that it holds. */
const SOURCES: readonly Source[] = [
  source<{
    id: string;
    inputs: Record<string, string>;
    labels: string[];
    prediction?: { agent: string; labels: string[] };
    annotators?: { annotator: string; labels: string[] }[];
  }>('text-classification/ambient-nli.jsonl', ({ id, inputs, labels, prediction, annotators = [] }) =>
    createTextClassificationRecord({
      id,
      inputs,
      multiLabel: true,
      annotation: labels,
      prediction: prediction?.labels.map((label) => ({ label, score: 1 })),
      predictionAgent: prediction?.agent,
      annotations: Object.fromEntries(annotators.map((by) => [by.annotator, by.labels])),
    }),
  ),
  source<{ id: string; text: string; labels: string[] }>(
    'text-classification/goemotions-emoji.jsonl',
    ({ id, text, labels }) =>
      createTextClassificationRecord({ id, text, multiLabel: true, annotation: labels }),
  ),
  source<{
    id: string;
    text: string;
    tokens: string[];
    annotation: CorpusSpan[];
    predictions: { agent: string; entities: CorpusSpan[] }[];
  }>('token-classification/wnut17-test-predictions.jsonl', ({ id, text, tokens, annotation, predictions }) =>
    createTokenClassificationRecord({
      id,
      text,
      tokens,
      annotation: annotation.map((span) => spanOf(text, span)),
      predictions: Object.fromEntries(
        predictions.map((by) => [by.agent, by.entities.map((span) => ({ ...spanOf(text, span), score: 1 }))]),
      ),
    }),
  ),
  source<{ id: string; text: string; entities: CorpusSpan[] }>(
    'token-classification/ja-wikipedia-ner.jsonl',
    ({ id, text, entities }) =>
      createTokenClassificationRecord({ id, text, annotation: entities.map((span) => spanOf(text, span)) }),
  ),
  source<{ id: string; lang: string; text: string; tokens: [number, number, string][] }>(
    'token-classification/ud-multilingual-pos.jsonl',
    ({ id, lang, text, tokens }) =>
      createTokenClassificationRecord({
        id,
        text,
        metadata: { lang },
        tokens: tokens.map(([start, end]) => text.slice(start, end)),
        annotation: tokens.map(([start, end, label]) => spanOf(text, { label, start, end })),
      }),
  ),
  source<{ id: string; en: string; ar: string }>('text2text/pud-parallel.jsonl', ({ id, en, ar }) =>
    createText2TextRecord({ id, text: en, annotation: ar }),
  ),
  ...['text2text/mlqe-pe-en-de.jsonl', 'text2text/mlqe-pe-en-zh.jsonl'].map((file) =>
    source<{ id: string; source: string; mt: string; post_edit_tokenised: string; hter: number }>(
      file,
      ({ id, source: text, mt, post_edit_tokenised: annotation, hter }) =>
        createText2TextRecord({ id, text, prediction: [mt], annotation, metadata: { hter } }),
    ),
  ),
  source<{ id: string; title: string; text: string; summaries: string[] }>(
    'text2text/scitldr-sample.jsonl',
    ({ id, title: name, text, summaries }) =>
      createText2TextRecord({ id, text, annotation: summaries[0], metadata: { title: name } }),
  ),
  source<{ id: string; title: string; text: string }>(
    'long/he-wikipedia-docs.jsonl',
    ({ id, title: name, text }) =>
      createTokenClassificationRecord({ id, text, annotation: [], metadata: { title: name } }),
  ),
];

const title = wantsWholeCorpus() ? 'all records of the corpus' : 'a sample of the corpus';

describeWithCorpus(`${title}, through every format that can carry it`, () => {
  describe.each(SOURCES)('$file', ({ file, read }) => {
    const lines = readFileSync(corpusPath(file) ?? '', 'utf8')
      .trim()
      .split('\n');
    const records = (wantsWholeCorpus() ? lines : sampleOf(lines, { size: 15 })).map(read);
    const [{ task } = { task: undefined }] = records;
    const multiLabel = records.some((record) => record.task === 'TextClassification' && record.multiLabel);
    const options = { task, multiLabel };
    const codecs = CODECS.filter(({ tasks }) => task !== undefined && tasks.includes(task));

    it.each(codecs.map((codec) => [codec.name, codec] as const))('%s', async (_name, codec) => {
      const { bytes, issues } = await encodeAll(codec, records);
      const told = new Set(issues.map(({ index }) => index));
      const once = recordsOf(await decodeAll(codec, bytes, options));
      expect(once).toHaveLength(records.length);
      once.forEach((record, index) => {
        if (!told.has(index)) expect(record).toEqual(records[index]);
      });
      // What came through comes through again: nothing is lost bit by bit.
      const again = await encodeAll(codec, once);
      expect(recordsOf(await decodeAll(codec, again.bytes, options))).toEqual(once);
    });
  });
});
