import { readFileSync } from 'node:fs';
import { createTokenClassificationRecord } from '@labelwright/core';
import {
  datasetsCodec,
  detectFormat,
  doccanoCodec,
  featuresFor,
  labelStudioCodec,
  prodigyCodec,
  spacyCodec,
  webAnnotationCodec,
} from '@labelwright/formats';
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

const codecs = [datasetsCodec, doccanoCodec, labelStudioCodec, prodigyCodec, spacyCodec, webAnnotationCodec];

const snippets = [
  '[',
  ']',
  '{',
  '}',
  ',',
  '\n',
  '[{',
  '"text":"a"',
  '"data":{"text":"a🚀b"}',
  '"label":[[0,1,"X"]]',
  '"annotations":[{"result":[',
  '{"type":"labels","value":{"start":0,"end":1,"text":"a","labels":["X"]}}',
  '["a",{"entities":[[0,1,"X"]]}]',
  '"spans":[{"start":0,"end":1,"label":"X"}]',
  '{"text":"a","cats":{"X":1}}',
  '"items":[',
  '"answer":"accept"',
  'null',
  '1e999',
  '"tokens":["a"],"ner_tags":[1]',
];

describe.each(codecs)('$title', (codec) => {
  for (const task of codec.tasks) promiseLossIsTold(codec, task);
  promiseDecodingIsTotal(codec, snippets);
});

describe('Label Studio', () => {
  const task = (start: number, end: number, text?: string) =>
    JSON.stringify([
      {
        id: 1,
        data: { text: '🚀 Ada in 🇫🇷 Paris' },
        annotations: [
          {
            completed_by: { email: 'a@b.c' },
            result: [{ type: 'labels', value: { start, end, text, labels: ['LOC'] } }],
          },
        ],
      },
    ]);
  const expected = {
    annotation: [{ label: 'LOC', start: 12, end: 17 }],
    annotationAgent: 'a@b.c',
    numericId: true,
  };

  it.each([
    { name: 'UTF-16 units, as version 1.0 writes', start: 15, end: 20 },
    { name: 'code points, as version 1.4 writes', start: 12, end: 17 },
  ])('tells $name by the text that a span quotes', async ({ start, end }) => {
    const [decoded] = await decodeAll(labelStudioCodec, task(start, end, 'Paris'));
    expect(decoded?.record).toMatchObject(expected);
    expect(decoded?.issues).toEqual([]);
  });

  it('takes the unit that is named, and reports a span whose text is elsewhere', async () => {
    const [named] = await decodeAll(labelStudioCodec, task(15, 20), { unit: 'utf16' });
    expect(named?.record).toMatchObject(expected);
    const [neither] = await decodeAll(labelStudioCodec, task(2, 5, 'Paris'));
    expect(short(neither?.issues ?? [])).toEqual(['0:1 TEXT_DIFFERS annotations[0].result[0]']);
  });

  it('says so where nothing tells the unit', async () => {
    const [decoded] = await decodeAll(labelStudioCodec, task(12, 17));
    expect(short(decoded?.issues ?? [])).toEqual(['0:1 UNIT_UNCERTAIN']);
  });

  it('keeps what several annotators say', async () => {
    const result = (label: string) => [{ type: 'choices', value: { choices: [label] } }];
    const text = JSON.stringify([
      {
        data: { text: 'a' },
        annotations: [
          { completed_by: 1, result: result('x') },
          { completed_by: 2, result: result('y') },
        ],
      },
    ]);
    const [decoded] = await decodeAll(labelStudioCodec, text);
    expect(decoded?.record).toMatchObject({
      annotation: 'x',
      annotationAgent: '1',
      annotations: { 1: 'x', 2: 'y' },
    });
  });

  it('reports results that a record has no place for', async () => {
    const text =
      '[{"data":{"text":"a"},"annotations":[{"result":[{"type":"relation"},{"type":"choices","value":{"choices":["x"]}}]}]}]';
    const [decoded] = await decodeAll(labelStudioCodec, text);
    expect(short(decoded?.issues ?? [])).toEqual(['0:1 NOT_READ annotations[0].result[0]']);
  });
});

describe('doccano', () => {
  it('says that tokens are not carried, also where they come out the same', async () => {
    const record = createTokenClassificationRecord({
      text: 'a b',
      tokens: ['a', 'b'],
      annotation: [['X', 0, 1]],
    });
    expect(short((await encodeAll(doccanoCodec, [record])).issues)).toEqual(['0 FIELD_LOST tokens']);
    const other = { ...record, tokens: ['a b'] };
    expect(short((await encodeAll(doccanoCodec, [other])).issues)).toEqual(['0 FIELD_LOST tokens']);
  });

  it('is what a text with a list of entities is taken for', async () => {
    const line = '{"id":"1","text":"🚀 Ada","entities":[{"label":"人名","start":2,"end":5,"text":"Ada"}]}';
    expect(detectFormat('in.jsonl', new TextEncoder().encode(line))).toBe('doccano');
    const [record] = recordsOf(await decodeAll(doccanoCodec, line));
    expect(record).toMatchObject({ annotation: [{ label: '人名', start: 2, end: 5 }] });
  });

  it('reads spans, labels and entities with relations', async () => {
    const text = [
      '{"id":1,"text":"Ada","label":[[0,3,"PER"]],"source":"web"}',
      '{"id":2,"text":"Ada","entities":[{"id":5,"label":"PER","start_offset":0,"end_offset":3}],"relations":[{"id":1}]}',
      '{"id":3,"text":"Ada","label":["x","y"]}',
    ].join('\n');
    const decoded = await decodeAll(doccanoCodec, text);
    const ada = [{ label: 'PER', start: 0, end: 3 }];
    expect(recordsOf(decoded)).toMatchObject([
      { annotation: ada, metadata: { source: 'web' } },
      { annotation: ada },
      { annotation: ['x', 'y'], multiLabel: true },
    ]);
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['1:2 NOT_READ relations']);
  });
});

describe('Prodigy', () => {
  it('reads the verdicts accept, reject and ignore', async () => {
    const row = (answer: string) =>
      `{"text":"a","label":"DOC","score":0.6,"answer":"${answer}","_input_hash":-5}`;
    const records = recordsOf(
      await decodeAll(prodigyCodec, ['accept', 'reject', 'ignore'].map(row).join('\n')),
    );
    const prediction = [{ label: 'DOC', score: 0.6 }];
    expect(records).toMatchObject([
      { prediction, annotation: ['DOC'], status: 'Validated', _input_hash: -5 },
      { prediction, annotation: [], status: 'Validated' },
      { prediction, status: 'Discarded' },
    ]);
    expect(records[2]).not.toHaveProperty('annotation');
  });

  it('writes tokens with their places and spans with their tokens', async () => {
    const record = createTokenClassificationRecord({
      text: '🚀 New York.',
      tokens: ['🚀', 'New', 'York', '.'],
      annotation: [['LOC', 2, 10]],
    });
    const { text, issues } = await encodeAll(prodigyCodec, [record]);
    expect(issues).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      tokens: [
        { text: '🚀', start: 0, end: 1, id: 0, ws: true },
        { start: 2 },
        { start: 6, ws: false },
        { text: '.' },
      ],
      spans: [{ label: 'LOC', start: 2, end: 10, token_start: 1, token_end: 2 }],
      answer: 'accept',
    });
  });
});

describe('spaCy', () => {
  it('reads the simple training style as a list, a line each and as objects', async () => {
    const row = '["Ada", {"entities": [[0, 3, "PER"]]}]';
    for (const text of [`[${row}]`, row, '{"text":"Ada","entities":[[0,3,"PER"]]}']) {
      const [record] = recordsOf(await decodeAll(spacyCodec, text));
      expect(record).toMatchObject({ text: 'Ada', annotation: [{ label: 'PER', start: 0, end: 3 }] });
    }
  });

  it('reads and writes the JSON of spaCy 2', async () => {
    const token = (orth: string, ner: string) => ({ orth, ner });
    const text = JSON.stringify([
      {
        id: 4,
        paragraphs: [
          {
            raw: 'In New York.',
            sentences: [
              { tokens: [token('In', 'O'), token('New', 'B-LOC'), token('York', 'L-LOC'), token('.', 'O')] },
            ],
          },
        ],
      },
    ]);
    const [decoded] = await decodeAll(spacyCodec, text);
    const record = decoded?.record;
    expect(record).toMatchObject({
      id: '4',
      text: 'In New York.',
      annotation: [{ label: 'LOC', start: 3, end: 11 }],
    });
    const written = await encodeAll(spacyCodec, record === undefined ? [] : [record], { form: 'json' });
    expect(written.issues).toEqual([]);
    expect(recordsOf(await decodeAll(spacyCodec, written.text))).toEqual([record]);
  });

  it('writes all labels of the settings as cats', async () => {
    const settings = { labels: [{ name: 'a' }, { name: 'b' }] };
    const record = {
      task: 'TextClassification',
      text: 't',
      inputs: { text: 't' },
      multiLabel: true,
      annotation: ['b'],
      metadata: {},
      status: 'Validated',
    } as const;
    const { text } = await encodeAll(spacyCodec, [record], { settings });
    expect(JSON.parse(text)).toEqual([['t', { cats: { a: 0, b: 1 } }]]);
  });
});

describe('Hugging Face datasets', () => {
  const settings = { labels: [{ name: 'PER' }, { name: 'LOC' }] };

  it('reads numbers of labels and tags by the features', async () => {
    const features = featuresFor('TokenClassification', settings);
    const text = '{"id":"1","tokens":["In","New","York"],"ner_tags":[0,3,4]}';
    const [record] = recordsOf(await decodeAll(datasetsCodec, text, { features }));
    expect(record).toMatchObject({ text: 'In New York', annotation: [{ label: 'LOC', start: 3, end: 11 }] });
    const { text: back, issues } = await encodeAll(datasetsCodec, record === undefined ? [] : [record], {
      features,
    });
    expect(issues).toEqual([]);
    expect(JSON.parse(back)).toEqual({
      id: '1',
      text: 'In New York',
      tokens: ['In', 'New', 'York'],
      ner_tags: [0, 3, 4],
    });
  });

  it('takes -1 for no label and names a number that is none', async () => {
    const features = featuresFor('TextClassification', settings);
    const decoded = await decodeAll(datasetsCodec, '{"text":"a","label":-1}\n{"text":"b","label":7}', {
      features,
    });
    expect(decoded[0]?.record).not.toHaveProperty('annotation');
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['1:2 LABEL_UNKNOWN annotation']);
  });
});

describeWithCorpus('JSON of public data sets', () => {
  const bytesOf = (file: string): Uint8Array => readFileSync(corpusPath(file) ?? '');

  it('WNUT-17 with emoji: offsets are those that the corpus states in code points, through every format', async () => {
    const rows = new TextDecoder()
      .decode(bytesOf('token-classification/wnut17-dev-emoji.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const records = rows.map(({ id, text, tokens, annotation }) =>
      createTokenClassificationRecord({
        id,
        text,
        tokens,
        annotation: annotation.map((span: Record<string, unknown>) => ({
          label: span.label,
          start: span.start_cp,
          end: span.end_cp,
        })),
      }),
    );
    expect(records).toHaveLength(63);
    for (const codec of [doccanoCodec, labelStudioCodec, prodigyCodec, spacyCodec, webAnnotationCodec]) {
      const { bytes } = await encodeAll(codec as typeof spacyCodec, records);
      const back = recordsOf(
        await decodeAll(codec as typeof spacyCodec, bytes, { task: 'TokenClassification' }),
      );
      expect(back).toHaveLength(63);
      // An empty list of doccano says that nobody labelled the text.
      expect(back.map(({ annotation }) => annotation ?? [])).toEqual(
        records.map(({ annotation }) => annotation),
      );
    }
    const inUtf16 = await encodeAll(labelStudioCodec, records, { unit: 'utf16' });
    const starts = JSON.parse(inUtf16.text).flatMap(
      (task: { annotations: { result: { value: { start: number } }[] }[] }) =>
        task.annotations.flatMap(({ result }) => result.map(({ value }) => value.start)),
    );
    expect(starts).toEqual(
      rows.flatMap(({ annotation }) => annotation.map(({ start }: { start: number }) => start)),
    );
    const back = await decodeAll(labelStudioCodec, inUtf16.bytes, { task: 'TokenClassification' });
    expect(recordsOf(back).map(({ annotation }) => annotation)).toEqual(
      records.map(({ annotation }) => annotation),
    );
  });

  it('Cooking Stack Exchange: cats of 69 questions', async () => {
    const decoded = await decodeAll(
      spacyCodec,
      bytesOf('text-classification/cooking-stackexchange-html.jsonl'),
    );
    const records = recordsOf(decoded);
    expect(records).toHaveLength(69);
    expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
    expect(records[0]).toMatchObject({ annotation: ['OTHER', 'baking', 'bread'], metadata: { id: '38' } });
  });

  it('reviewed issue titles: 261 accepted, 525 rejected, 44 ignored', async () => {
    const rows = new TextDecoder()
      .decode(bytesOf('text-classification/github-issues-reviewed.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const text = rows.map(({ prediction, ...row }) => JSON.stringify({ ...row, ...prediction })).join('\n');
    const records = recordsOf(await decodeAll(prodigyCodec, text));
    expect(records).toHaveLength(830);
    const count = (holds: (record: (typeof records)[number]) => boolean): number =>
      records.filter(holds).length;
    expect(count(({ annotation }) => annotation?.length === 1)).toBe(261);
    expect(count(({ annotation }) => annotation?.length === 0)).toBe(525);
    expect(count(({ status }) => status === 'Discarded')).toBe(44);
  });
});
