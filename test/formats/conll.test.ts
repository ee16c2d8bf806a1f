import { readFileSync } from 'node:fs';
import { type AnnotationRecord, createOffsetMap, createTokenClassificationRecord } from '@labelwright/core';
import { bilouCodec, CODECS, conll2003Codec, conlluCodec, iob2Codec } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';
import { corpusPath, describeWithCorpus } from '../support/corpus';
import {
  decodeAll,
  encodeAll,
  promiseDecodingIsTotal,
  promiseLossIsTold,
  recordsOf,
  short,
} from './support/codec-promises';

const snippets = [
  'a\tO\n',
  'b B-X\n',
  '\n',
  '-DOCSTART- -X- O O\n',
  '# text = a\n',
  'a\tI-\n',
  '1\ta\tO\n',
  'U-X',
  '1\ta\t_\tNOUN\t_\t_\t_\t_\t_\t_\n',
];

describe.each([conll2003Codec, iob2Codec, bilouCodec, conlluCodec])('$title', (codec) => {
  promiseLossIsTold(codec, 'TokenClassification');
  promiseDecodingIsTotal(codec, snippets);
});

describe('columns of tokens and tags', () => {
  it('are written as CoNLL-2003 has them', async () => {
    const record = recordsOf(await decodeAll(iob2Codec, 'New\tB-LOC\nYork\tI-LOC\n.\tO\n'));
    const { text, issues } = await encodeAll(conll2003Codec, record);
    expect(text).toBe('New -X- _ B-LOC\nYork -X- _ I-LOC\n. -X- _ O\n\n');
    expect(issues).toEqual([]);
    expect((await encodeAll(bilouCodec, record, { comments: false })).text).toBe(
      'New\tB-LOC\nYork\tL-LOC\n.\tO\n\n',
    );
  });

  it('lose the sentence of a bad line only, which is named', async () => {
    const decoded = await decodeAll(iob2Codec, 'a\tO\n\nb\tO\nc\tX-\n\nd\tB-X\r\n', undefined, [2]);
    expect(recordsOf(decoded).map((record) => record.text)).toEqual(['a', 'd']);
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['1:4 TAG_INVALID tags[1]']);
  });

  it('say which of two spans that share a token is left out', async () => {
    const record: AnnotationRecord = {
      task: 'TokenClassification',
      text: 'New York',
      tokens: ['New', 'York'],
      annotation: [
        { label: 'LOC', start: 0, end: 8 },
        { label: 'ADJ', start: 0, end: 3 },
      ],
      metadata: {},
      status: 'Validated',
    };
    const { issues } = await encodeAll(iob2Codec, [record]);
    expect(short(issues)).toEqual(['0 FIELD_LOST annotation[1]']);
  });
});

it('cuts derived tokens where a span starts or ends, so that tags say every span', async () => {
  const text = '彼女はレッドフォックス株式会社に入社した。';
  const record = createTokenClassificationRecord({
    id: 'j',
    text,
    annotation: [
      ['ORG', 5, 15],
      ['X', 16, 17],
    ],
  });
  for (const codec of CODECS.filter(({ name }) => ['iob2', 'bilou', 'datasets'].includes(name))) {
    const [back] = recordsOf(await decodeAll(codec, (await encodeAll(codec, [record])).bytes));
    expect(back).toMatchObject({ id: 'j', text, annotation: record.annotation });
  }
  const [back] = recordsOf(
    await decodeAll(conll2003Codec, (await encodeAll(conll2003Codec, [record])).bytes),
  );
  expect(back?.annotation).toHaveLength(2);
});

describeWithCorpus('columns of public data sets', () => {
  const bytesOf = (file: string): Uint8Array =>
    readFileSync(corpusPath(`token-classification/${file}`) ?? '');

  it('WNUT-17: all records, and the same again after a trip', async () => {
    const decoded = await decodeAll(conll2003Codec, bytesOf('wnut17-test.conll'));
    const records = recordsOf(decoded);
    expect(records).toHaveLength(1287);
    expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
    for (const codec of [conll2003Codec, iob2Codec, bilouCodec]) {
      const { bytes, issues } = await encodeAll(codec, records);
      expect(issues).toEqual([]);
      expect(recordsOf(await decodeAll(codec, bytes))).toEqual(records);
    }
  });

  it('Universal NER: text, id and tags of 500 Chinese sentences', async () => {
    const decoded = await decodeAll(iob2Codec, bytesOf('uner-zh-gsd-test.iob2'));
    const records = recordsOf(decoded);
    expect(records).toHaveLength(500);
    expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
    expect(records[0]).toMatchObject({ id: 'batch-0000-0001', text: '然而，這樣的處理也衍生了一些問題。' });
    const { bytes, issues } = await encodeAll(iob2Codec, records);
    expect(issues).toEqual([]);
    expect(recordsOf(await decodeAll(iob2Codec, bytes))).toEqual(records);
  });

  it('English Web Treebank: every line comes back as it was', async () => {
    const bytes = bytesOf('ud-en-ewt-sample.conllu');
    const decoded = await decodeAll(conlluCodec, bytes);
    const records = recordsOf(decoded);
    expect(records).toHaveLength(408);
    expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
    const { text, issues } = await encodeAll(conlluCodec, records);
    expect(issues).toEqual([]);
    const lines = (whole: string): string[] =>
      whole.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines(text)).toEqual(lines(new TextDecoder().decode(bytes)));
  });

  it('WNUT-17: the spans are what the corpus quotes in code points, emoji before them or not', async () => {
    const known = readFileSync(corpusPath('token-classification/wnut17-test-predictions.jsonl') ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const byTokens = new Map(
      recordsOf(await decodeAll(conll2003Codec, bytesOf('wnut17-test.conll'))).map((record) => [
        'tokens' in record ? record.tokens.join('\n') : '',
        record,
      ]),
    );
    let astral = 0;
    for (const { text, tokens, annotation } of known) {
      const record = byTokens.get(tokens.join('\n'));
      astral += createOffsetMap(text).astral.length;
      const spans = annotation.map((span: Record<string, unknown>) => ({
        label: span.label,
        start: span.start_cp,
        end: span.end_cp,
      }));
      expect(record).toMatchObject({ text, annotation: spans });
    }
    expect(astral).toBeGreaterThan(0);
  });
});
