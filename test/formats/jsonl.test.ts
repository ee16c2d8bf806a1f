import { TASKS } from '@labelwright/core';
import { argillaCodec, jsonlCodec } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';
import {
  decodeAll,
  encodeAll,
  promiseDecodingIsTotal,
  promiseNothingIsLost,
  recordsOf,
  short,
} from './support/codec-promises';
import { SPEC_BULK } from './support/spec-payloads';

const good = (id: string) => `{"task":"Text2Text","id":"${id}","text":"a","metadata":{},"status":"Default"}`;

describe('JSON Lines', () => {
  for (const task of TASKS) promiseNothingIsLost(jsonlCodec, task);
  promiseDecodingIsTotal(
    jsonlCodec,
    ['{"text":"a"}', '\n', '\r\n', '{', '[', '"', '\uFEFF', good('x'), '[\n{}', '"\\ud83d"'],
    {
      task: 'Text2Text',
    },
  );

  it('reads on behind a bad line and names its line and column', async () => {
    const text = `\uFEFF${good('1')}\r\n{"text": tru}\n\n[1]\n${good('2')}`;
    const decoded = await decodeAll(jsonlCodec, text, undefined, [3]);
    expect(recordsOf(decoded).map(({ id }) => id)).toEqual(['1', '2']);
    const issues = decoded.flatMap((item) => item.issues);
    expect(short(issues)).toEqual(['1:2 SYNTAX_INVALID', '2:4 RECORD_NOT_OBJECT']);
    expect(issues[0]).toMatchObject({ line: 2, column: 13 });
  });

  it.each([
    ['{"task":"Text2Text","score":NaN}', 29, 'it has no NaN. Write null, or leave the field out.'],
    ['{"task":"Text2Text","score":-Infinity}', 30, 'it has no Infinity. Write null'],
    ["{'task':'Text2Text'}", 2, "it has no '. Put names and strings in double quotes."],
    ['{"id":None}', 7, 'it has no None. Write null, true or false'],
    [`${good('1')},`, 74, 'there is "," behind its end.'],
    ['{"id":"1","text":"a",}', 22, 'Unexpected "}".'],
    ['{"text":"a', 11, 'it ends before its value does.'],
  ])('says what is wrong with %s', async (line, column, message) => {
    const [only] = await decodeAll(jsonlCodec, line);
    expect(only?.issues[0]).toMatchObject({ line: 1, column });
    expect(only?.issues[0]?.message).toContain(message);
  });

  it('takes null for absent, as data frames write it, but not a text that is null', async () => {
    const row = {
      task: 'TextClassification',
      id: null,
      text: 'a',
      annotation: null,
      prediction: null,
      metadata: null,
    };
    const frame = { ...row, status: null, multiLabel: null, annotationAgent: null, note: null };
    const [record] = recordsOf(await decodeAll(jsonlCodec, JSON.stringify(frame)));
    expect(record).toEqual({
      task: 'TextClassification',
      text: 'a',
      inputs: { text: 'a' },
      multiLabel: false,
      metadata: {},
      status: 'Default',
      note: null,
    });
    const [without] = await decodeAll(jsonlCodec, JSON.stringify({ ...row, text: null }));
    expect(without?.record).toBeUndefined();
    expect(without?.issues[0]).toMatchObject({ code: 'FIELD_TYPE', path: 'text' });
  });

  it('names a record that is nested too deep, and reads on behind it', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const lines = `{"task":"Text2Text","text":"a","metadata":{"x":${deep}}}\n${good('2')}`;
    const decoded = await decodeAll(jsonlCodec, lines);
    expect(recordsOf(decoded).map(({ id }) => id)).toEqual(['2']);
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['0:1 SYNTAX_INVALID']);
  });

  it('tells of bytes that are no UTF-8 and keeps the record', async () => {
    const bytes = new TextEncoder().encode(good('1'));
    bytes[new TextDecoder().decode(bytes).indexOf('"a"') + 1] = 0xe9;
    const [only] = await decodeAll(jsonlCodec, bytes);
    expect(only?.record).toMatchObject({ text: '\uFFFD' });
    expect(short(only?.issues ?? [])).toEqual(['0:1 ENCODING_INVALID']);
  });

  it('reads a list of records up to its break, and on behind a member that is no JSON', async () => {
    const text = `[${good('1')},\n {"text": tru},\n ${good('2')},\n {"text": ], ${good('3')}]`;
    for (const size of [1, 7, 1000]) {
      const decoded = await decodeAll(jsonlCodec, text, undefined, [size]);
      expect(recordsOf(decoded).map(({ id }) => id)).toEqual(['1', '2']);
      expect(short(decoded.flatMap((item) => item.issues))).toEqual([
        '1:2 SYNTAX_INVALID',
        '3:4 SYNTAX_INVALID',
      ]);
    }
  });

  it('keeps the digits of a numeric id in lines and in lists', async () => {
    const row = '{"task":"Text2Text","id":12345678901234567890,"text":"a"}';
    for (const text of [row, `[${row}]`]) {
      const [record] = recordsOf(await decodeAll(jsonlCodec, text));
      expect(record).toMatchObject({ id: '12345678901234567890', numericId: true });
    }
  });
});

describe('Argilla files', () => {
  // The client reads text beside one input only, and servers send empty metrics: see recordToArgilla.
  for (const task of TASKS) promiseNothingIsLost(argillaCodec, task);
  for (const task of TASKS) promiseNothingIsLost(argillaCodec, task, { encode: { shape: 'client' } });
  promiseDecodingIsTotal(argillaCodec, [
    '{"text":"a","tokens":["a"]}',
    '{\n"records":[',
    '{"labels":[',
    '\n',
    '}',
    ']',
    ',',
    '{}',
  ]);

  it.each(TASKS)('reads the records of a bulk body: %s', async (task) => {
    const pretty = JSON.stringify(JSON.parse(SPEC_BULK[task]), null, 2);
    for (const body of [SPEC_BULK[task], pretty]) {
      const [decoded] = await decodeAll(argillaCodec, body, undefined, [7]);
      expect(decoded?.issues).toEqual([]);
      expect(decoded?.record).toMatchObject({ task, status: 'Validated' });
    }
  });

  it('says that an agent without an answer is not carried', async () => {
    const record = {
      task: 'Text2Text',
      text: 'a',
      annotationAgent: 'ada',
      metadata: {},
      status: 'Default',
    } as const;
    const { issues } = await encodeAll(argillaCodec, [record]);
    expect(short(issues)).toEqual(['0 FIELD_LOST annotationAgent']);
  });
});
