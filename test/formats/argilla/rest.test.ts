import { createTokenClassificationRecord, TASKS, validateRecord } from '@labelwright/core';
import {
  parseJson,
  recordFromArgilla,
  recordToArgilla,
  recordToArgillaRow,
  stringifyArgilla,
  stringifyJson,
} from '@labelwright/formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { validRecords } from '../support/arbitrary-records';
import { SPEC_BULK, SPEC_SEARCH } from '../support/spec-payloads';

/** The one record that `text` is read as, without a word of complaint. */
function read(text: string, task?: (typeof TASKS)[number]) {
  const { record, findings } = recordFromArgilla(parseJson(text), { task });
  expect(findings).toEqual([]);
  if (record === undefined) throw new Error('no record');
  return record;
}

describe('the bulk payloads that the original client writes', () => {
  it.each(TASKS)('%s: read and written again they are the same, byte for byte', (task) => {
    const body = JSON.parse(SPEC_BULK[task]);
    const records = body.records.map((json: unknown) => read(JSON.stringify(json)));
    expect(records.map((record: { task: string }) => record.task)).toEqual([task]);
    const { tags, metadata } = body;
    expect(stringifyArgilla({ tags, metadata, records: records.map(recordToArgilla) })).toBe(SPEC_BULK[task]);
  });

  it('become records in the long form', () => {
    const [json] = JSON.parse(SPEC_BULK.TextClassification).records;
    expect(read(JSON.stringify(json))).toEqual({
      task: 'TextClassification',
      id: 'r1',
      text: 'I love it',
      inputs: { text: 'I love it' },
      multiLabel: false,
      prediction: [
        { label: 'pos', score: 0.9 },
        { label: 'neg', score: 0.1 },
      ],
      predictionAgent: 'model-a',
      annotation: 'pos',
      annotationAgent: 'ann-1',
      vectors: { bert: [0.1, 0.2] },
      explanation: { text: [{ token: 'love', attributions: { pos: 0.8 } }] },
      metadata: { source: 'web' },
      status: 'Validated',
      eventTimestamp: '2023-01-01T12:00:00',
    });
  });
});

describe('what a search gives', () => {
  it('has answers by agent and fields of the server, and nothing of it is lost', () => {
    const record = read(SPEC_SEARCH);
    expect(record).toMatchObject({
      predictions: { m: [{ label: 'A', start: 0, end: 4, score: 0.9 }] },
      annotations: { u: [{ label: 'A', start: 0, end: 4 }] },
      last_updated: '2023-01-01T12:00:01',
    });
    expect(recordToArgilla(record)).toMatchObject(JSON.parse(SPEC_SEARCH));
  });

  it('is read with class_label, as the index has it, like with class', () => {
    const [json] = JSON.parse(SPEC_BULK.TextClassification).records;
    const raw = JSON.stringify(json).replaceAll('"class"', '"class_label"');
    expect(read(raw)).toEqual(read(JSON.stringify(json)));
  });

  it('keeps the model behind a vector and the score of a whole prediction', () => {
    const json = {
      text: 'this is',
      tokens: ['this', 'is'],
      prediction: { agent: 'm', entities: [], score: 0.5 },
      vectors: { b: { value: [1], model: 'bert', record_properties: ['text'] } },
    };
    const back = recordToArgilla(read(JSON.stringify(json)));
    expect(back).toMatchObject({ prediction: { score: 0.5 }, vectors: json.vectors });
    expect(back).not.toHaveProperty('argilla');
  });
});

test('a numeric id goes back as a number with all its digits', () => {
  const text = '{"id":900719925474099312345,"text":"a","status":"Default"}';
  const record = read(text);
  expect(record).toMatchObject({ id: '900719925474099312345', numericId: true });
  expect(stringifyArgilla(recordToArgilla(record))).toContain('"id":900719925474099312345,');
});

test('a number beyond 2^53 elsewhere is rounded and reported', () => {
  const { record, findings } = recordFromArgilla(
    parseJson('{"text":"a","status":"Default","metadata":{"n":[9007199254740993]}}'),
  );
  expect(record?.metadata).toEqual({ n: [9007199254740992] });
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['NUMBER_INEXACT metadata.n[0]']);
});

test('[], "" and absent annotations stay what they are', () => {
  const base = { text: 'this is', tokens: ['this', 'is'] };
  expect(read(JSON.stringify({ ...base, annotation: { agent: 'a', entities: [] } })).annotation).toEqual([]);
  expect(read(JSON.stringify({ ...base, annotation: null }))).not.toHaveProperty('annotation');
  const empty = read('{"text":"x","annotation":{"agent":"a","sentences":[{"text":"","score":1.0}]}}');
  expect(empty.annotation).toBe('');
});

test('derived tokens are cut at the spans for the server, and come back as they were', () => {
  const record = createTokenClassificationRecord({
    text: '東京都千代田区に本社',
    annotation: [['LOC', 0, 1]],
  });
  const wire = recordToArgilla(record);
  expect(wire.tokens).toEqual(expect.arrayContaining([record.text.slice(0, 1)]));
  const strict = { ...record, tokens: wire.tokens, tokensDerived: undefined };
  expect(validateRecord(JSON.parse(JSON.stringify(strict)))).toEqual([]);
  expect(read(stringifyArgilla(wire))).toEqual(record);
});

test.each([
  {
    shape: 'tuples',
    json: { text: 'Ada', tokens: ['Ada'], prediction: [['PER', 0, 3, null]], prediction_agent: 'm' },
  },
  {
    shape: 'objects',
    json: {
      text: 'Ada',
      tokens: ['Ada'],
      prediction: [{ label: 'PER', start: 0, end: 3, score: null }],
      prediction_agent: 'm',
    },
  },
])('a span of the client as $shape without a score has the score 0', ({ json }) => {
  expect(read(JSON.stringify(json))).toMatchObject({
    prediction: [{ label: 'PER', start: 0, end: 3, score: 0 }],
    predictionAgent: 'm',
  });
});

test('a row of pandas and one of datasets give the same record', () => {
  const common = { text: 'a', inputs: { text: 'a' }, multi_label: false, status: 'Default', metadata: null };
  const pandas = { ...common, prediction: [['pos', 0.9]], event_timestamp: 1672574400000, id: 'x' };
  const dataset = {
    ...common,
    prediction: [{ label: 'pos', score: 0.9 }],
    event_timestamp: '2023-01-01T12:00:00.000Z',
    id: 'x',
  };
  expect(read(JSON.stringify(pandas))).toEqual(read(JSON.stringify(dataset)));
});

test('tags of the client become spans', () => {
  const json = '{"tokens":["Una","casa"],"tags":["O","B-OBJ"]}';
  expect(read(json)).toMatchObject({ text: 'Una casa', annotation: [{ label: 'OBJ', start: 4, end: 8 }] });
});

describe.each(TASKS)('%s: whatever a valid record holds comes back', (task) => {
  const unlessUnused = validRecords(task);

  it('from the REST API', () => {
    fc.assert(
      fc.property(unlessUnused, (record) => {
        expect(read(stringifyArgilla(recordToArgilla(record)), task)).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['client', 'datasets'] as const)('from rows as in %s', (shape) => {
    fc.assert(
      fc.property(unlessUnused, (given) => {
        const { numericId, searchKeywords, ...rest } = given;
        const record = shape === 'client' ? given : rest;
        expect(read(stringifyJson(recordToArgillaRow(record as typeof given, shape)), task)).toEqual(record);
      }),
      { numRuns: 300 },
    );
  });
});

it('never throws, whatever the JSON', () => {
  const key = fc.constantFrom(
    'text',
    'inputs',
    'tokens',
    'tags',
    'prediction',
    'annotation',
    'predictions',
    'vectors',
    'explanation',
    'id',
    'status',
    'event_timestamp',
    'metadata',
    'multi_label',
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.bigInt(),
    fc.record({
      agent: fc.jsonValue(),
      labels: fc.array(fc.jsonValue()),
      entities: fc.array(fc.jsonValue()),
    }),
    fc.array(fc.array(fc.jsonValue())),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.dictionary(key, value), fc.jsonValue()),
      fc.constantFrom(...TASKS, undefined),
      (json, task) => {
        const { record, findings } = recordFromArgilla(json, { task });
        expect(record !== undefined || findings.length > 0).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
