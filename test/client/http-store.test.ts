import { HttpError, httpStore, init } from '@labelwright/client';
import {
  type AnnotationRecord,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { createArgillaServer, problem } from './argilla-server';
import { manyRecords } from './many-records';
import { describeStore } from './store-contract';

function connect() {
  const server = createArgillaServer();
  const waits: number[] = [];
  const store = httpStore({
    url: 'http://server/',
    apiKey: 'secret',
    fetch: server.fetch,
    wait: async (ms) => void waits.push(ms),
  });
  return { server, waits, store, client: init({ store, workspace: 'team' }) };
}

describeStore('a store behind the REST API', () => {
  const { store } = connect();
  return { store, close: store.close };
});

const shared = { eventTimestamp: '2023-01-01T12:00:00', status: 'Validated' } as const;

/** The payloads that the original's own client produces, as the specification quotes them. */
const PAYLOADS: readonly { readonly record: AnnotationRecord; readonly payload: string }[] = [
  {
    record: createTextClassificationRecord({
      ...shared,
      id: 'r1',
      text: 'I love it',
      metadata: { source: 'web' },
      prediction: [
        ['pos', 0.9],
        ['neg', 0.1],
      ],
      predictionAgent: 'model-a',
      annotation: 'pos',
      annotationAgent: 'ann-1',
      vectors: { bert: [0.1, 0.2] },
      explanation: { text: [{ token: 'love', attributions: { pos: 0.8 } }] },
    }),
    payload: `{"tags":{},"metadata":{},"records":[{
  "id":"r1","metadata":{"source":"web"},"event_timestamp":"2023-01-01T12:00:00","status":"Validated",
  "prediction":{"agent":"model-a","labels":[{"class":"pos","score":0.9},{"class":"neg","score":0.1}]},
  "annotation":{"agent":"ann-1","labels":[{"class":"pos","score":1.0}]},
  "vectors":{"bert":{"value":[0.1,0.2]}},"metrics":{},"search_keywords":null,
  "inputs":{"text":"I love it"},"multi_label":false,
  "explanation":{"text":[{"token":"love","attributions":{"pos":0.8}}]}}]}`,
  },
  {
    record: createTokenClassificationRecord({
      ...shared,
      id: 't1',
      text: 'Michael is at Harvard',
      tokens: ['Michael', 'is', 'at', 'Harvard'],
      prediction: [
        ['PER', 0, 7, 0.95],
        ['ORG', 14, 21],
      ],
      predictionAgent: 'ner',
      annotation: [['PER', 0, 7]],
      annotationAgent: 'ann',
    }),
    payload: `{"tags":{},"metadata":{},"records":[{
  "id":"t1","metadata":{},"event_timestamp":"2023-01-01T12:00:00","status":"Validated",
  "prediction":{"agent":"ner","entities":[{"start":0,"end":7,"label":"PER","score":0.95},{"start":14,"end":21,"label":"ORG","score":0.0}],"score":null},
  "annotation":{"agent":"ann","entities":[{"start":0,"end":7,"label":"PER","score":1.0}],"score":null},
  "vectors":null,"metrics":{},"search_keywords":null,
  "tokens":["Michael","is","at","Harvard"],"text":"Michael is at Harvard"}]}`,
  },
  {
    record: createText2TextRecord({
      ...shared,
      id: 'x1',
      text: 'My name is Sarah',
      prediction: ["Je m'appelle Sarah", ['Mon nom', 0.4]],
      predictionAgent: 'mt',
      annotation: "Je m'appelle Sarah.",
      annotationAgent: 'ann',
    }),
    payload: `{"tags":{},"metadata":{},"records":[{
  "id":"x1","metadata":{},"event_timestamp":"2023-01-01T12:00:00","status":"Validated",
  "prediction":{"agent":"mt","sentences":[{"text":"Je m'appelle Sarah","score":1.0},{"text":"Mon nom","score":0.4}]},
  "annotation":{"agent":"ann","sentences":[{"text":"Je m'appelle Sarah.","score":1.0}]},
  "vectors":null,"metrics":{},"search_keywords":null,"text":"My name is Sarah"}]}`,
  },
];

describe('requests', () => {
  test.each(PAYLOADS)(
    'store a $record.task record byte for byte as the original does',
    async ({ record, payload }) => {
      const { client, server } = connect();
      expect((await client.log([record], { name: 'news' })).failed).toEqual([]);
      const bulk = server.requests.filter(
        ({ path }) => path === `/api/datasets/news/${record.task}:bulk?workspace=team`,
      );
      expect(bulk.map(({ method, body }) => [method, body])).toEqual([
        ['POST', payload.replaceAll('\n  ', '')],
      ]);
      expect(bulk[0]?.headers).toMatchObject({
        'x-argilla-api-key': 'secret',
        'content-type': 'application/json',
      });
    },
  );

  it('make the dataset and its settings as the specification says', async () => {
    const { client, server } = connect();
    await client.configureDataset('news', {
      task: 'TextClassification',
      tags: { env: 'test' },
      settings: { labels: [{ name: 'A' }, { name: 'B' }] },
    });
    const sent = server.requests.filter(({ method }) => method !== 'GET');
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/datasets?workspace=team',
      'PATCH /api/datasets/news/TextClassification/settings?workspace=team',
    ]);
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      ...{ name: 'news', task: 'TextClassification', workspace: 'team', tags: { env: 'test' } },
    });
    expect(sent[1]?.body).toBe('{"label_schema":{"labels":["A","B"]}}');
  });

  it('ask by ids and from an id on', async () => {
    const { client, server } = connect();
    await client.log(manyRecords(3, 'TextClassification'), { name: 'news' });
    server.requests.length = 0;
    await client.load('news', { ids: ['r-001'] }).toArray();
    await client.load('news', { idFrom: 'r-001', query: { status: ['Default'] } }).toArray();
    const searches = server.requests.filter(({ path }) => path.includes('/records/:search'));
    expect(searches[0]).toMatchObject({
      path: '/api/datasets/news/records/:search?workspace=team&limit=250',
      body: '{"query":{"ids":["r-001"]}}',
    });
    expect(searches.some(({ body }) => body === '{"query":{"status":["Default"]},"next_idx":"r-001"}')).toBe(
      true,
    );
  });
});

describe('answers', () => {
  it('are read as the specification quotes them', async () => {
    const { client, server } = connect();
    await client.configureDataset('news', { task: 'TokenClassification' });
    const answer =
      '{"id":"x1","metadata":{"k":"v"},"status":"Validated","prediction":{"agent":"m","entities":[{"start":0,"end":4,"label":"A","score":0.9}]},' +
      '"annotation":{"agent":"u","entities":[{"start":0,"end":4,"label":"A","score":1.0}]},"vectors":{"b":{"value":[1.0,2.0]}},' +
      '"predictions":{"m":{"entities":[{"start":0,"end":4,"label":"A","score":0.9}]}},' +
      '"annotations":{"u":{"entities":[{"start":0,"end":4,"label":"A","score":1.0}]}},"metrics":{},"text":"this is",' +
      '"tokens":["this","is"],"last_updated":"2023-01-01T12:00:00"}';
    // The client asks for the dataset and its settings, and then for records until there are none.
    const pass = async (path: string) =>
      server.fetch(`http://server${path}?workspace=team`, { method: 'GET' });
    const dataset = await pass('/api/datasets/news');
    server.interruptions.push(dataset, problem(404, 'EntityNotFoundError', {}));
    server.interruptions.push(
      new Response(`{"records":[${answer}],"next_idx":"x1"}`),
      new Response('{"records":[]}'),
    );
    expect(await client.load('news').toArray()).toEqual([
      {
        task: 'TokenClassification',
        id: 'x1',
        text: 'this is',
        tokens: ['this', 'is'],
        metadata: { k: 'v' },
        status: 'Validated',
        prediction: [{ label: 'A', start: 0, end: 4, score: 0.9 }],
        predictionAgent: 'm',
        annotation: [{ label: 'A', start: 0, end: 4 }],
        annotationAgent: 'u',
        predictions: { m: [{ label: 'A', start: 0, end: 4, score: 0.9 }] },
        annotations: { u: [{ label: 'A', start: 0, end: 4 }] },
        vectors: { b: [1, 2] },
        lastUpdated: '2023-01-01T12:00:00',
      },
    ]);
  });

  it('tell what the server said, by its code', async () => {
    const { client, server } = connect();
    server.interruptions.push(
      problem(400, 'WrongTaskError', {
        message: 'Provided task TextClassification cannot be applied to dataset',
      }),
    );
    const error = await client.datasets().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      code: 'TASK_MISMATCH',
      status: 400,
      serverCode: 'argilla.api.errors::WrongTaskError',
      message: 'The server answered 400: Provided task TextClassification cannot be applied to dataset',
    });
  });

  test.each<[string, Response, string]>([
    [
      'a list of FastAPI',
      json({ detail: [{ loc: ['body', 'name'], msg: 'too long' }] }, 422),
      'body.name: too long',
    ],
    [
      'a page of a proxy',
      new Response('<style>h1 {}</style><h1>Bad  gateway</h1>', { status: 500 }),
      'answered 500: Bad gateway',
    ],
    [
      'a page with a title',
      new Response('<!DOCTYPE html><head><title>Too\nlarge</title></head>', { status: 413 }),
      'answered 413 (it was sent more than it takes at once): Too large',
    ],
    [
      'about the key',
      problem(401, 'UnauthorizedError', {}),
      'answered 401 (it does not accept the API key): argilla.api.errors::UnauthorizedError',
    ],
    [
      'about what the key may do',
      problem(403, 'ForbiddenOperationError', { detail: 'Operation not permitted' }),
      'answered 403 (this API key may not do that): Operation not permitted',
    ],
    [
      'a page in the place of data',
      new Response('<html><title>Sign in</title>'),
      'answered 200 with "Sign in", where its API answers JSON',
    ],
    ['no data', new Response(''), 'answered 200 without any text'],
    ['nothing', new Response('', { status: 500 }), 'The server answered 500'],
  ])('may be %s', async (_name, response, message) => {
    const { client, server } = connect();
    server.interruptions.push(response);
    await expect(client.datasets()).rejects.toThrow(message);
  });
});

it('stores nothing that a page in the place of an answer seems to confirm', async () => {
  const { client, server } = connect();
  const records = manyRecords(2, 'TextClassification');
  await client.log(records.slice(0, 1), { name: 'news' });
  const [stored] = await client.load('news').toArray();
  if (stored === undefined) throw new Error('It is not stored.');
  for (const said of ['<title>Sign in</title>', 'null', '']) {
    const search = await server.fetch('http://server/api/datasets/news/records/:search?workspace=team', {
      method: 'POST',
      body: '{"query":{"ids":["r-000"]}}',
    });
    server.interruptions.push(search, new Response(said));
    await expect(client.save(stored, { name: 'news' })).rejects.toMatchObject({ code: 'STORE_FAILED' });
  }
});

describe('a failure that may pass', () => {
  it('is tried again, each time later', async () => {
    const { client, server, waits } = connect();
    const busy = () => new Response('', { status: 503 });
    server.interruptions.push(busy(), new TypeError('fetch failed'), busy());
    expect(await client.datasets()).toEqual([]);
    expect(waits).toEqual([250, 500, 1000]);
  });

  it('waits as long as the server asks', async () => {
    const { client, server, waits } = connect();
    server.interruptions.push(new Response('', { status: 429, headers: { 'Retry-After': '7' } }));
    await client.datasets();
    expect(waits).toEqual([7000]);
  });

  test.each([
    { name: 'until a date', after: 'Sun, 06 Nov 1994 08:49:49 GMT', pause: 12_000 },
    { name: 'until a date in the form of RFC 850', after: 'Sunday, 06-Nov-94 08:49:49 GMT', pause: 12_000 },
    { name: 'until a date in the form of C', after: 'Sun Nov  6 08:49:49 1994', pause: 12_000 },
    { name: 'not at all when the date has passed', after: 'Sun, 06 Nov 1994 08:49:30 GMT', pause: 0 },
    { name: 'not for hours', after: 'Mon, 07 Nov 1994 08:49:37 GMT', pause: 30_000 },
    { name: 'as usual when it cannot be read', after: 'Sun, soon 5', pause: 250 },
    { name: 'as usual when it is a date of another kind', after: '1994-11-06T08:49:49Z', pause: 250 },
    { name: 'as usual when it is less than nothing', after: '-5', pause: 250 },
  ])('waits $name, by the clock of the server', async ({ after, pause }) => {
    const { client, server, waits } = connect();
    const headers = { 'Retry-After': after, Date: 'Sun, 06 Nov 1994 08:49:37 GMT' };
    server.interruptions.push(new Response('', { status: 503, headers }));
    await client.datasets();
    expect(waits).toEqual([pause]);
  });

  it('waits until a date by the clock here where the server does not tell its own', async () => {
    const { client, server, waits } = connect();
    const headers = { 'Retry-After': new Date(Date.now() + 20_000).toUTCString() };
    server.interruptions.push(new Response('', { status: 503, headers }));
    await client.datasets();
    expect(waits[0]).toBeGreaterThan(10_000);
    expect(waits[0]).toBeLessThanOrEqual(20_000);
  });

  it('that lasts is told, and the records of the batch are named', async () => {
    const { client, server, waits } = connect();
    const records = manyRecords(4, 'TextClassification');
    await client.log(records.slice(0, 1), { name: 'news' });
    waits.length = 0;
    const bulk = server.fetch;
    const offline = init({
      store: httpStore({
        url: 'http://server',
        apiKey: 'secret',
        fetch: (url, request) =>
          url.includes(':bulk') ? Promise.reject(new TypeError('fetch failed')) : bulk(url, request),
        wait: async (ms) => void waits.push(ms),
        retries: 2,
      }),
      workspace: 'team',
    });
    const { processed, failed } = await offline.log(records, { name: 'news', batchSize: 3 });
    expect(processed).toBe(0);
    expect(failed.map(({ index, code }) => `${index} ${code}`)).toEqual(
      [0, 1, 2, 3].map((i) => `${i} STORE_FAILED`),
    );
    expect(failed[0]?.message).toContain('could not be reached');
    expect(waits).toHaveLength(4);
  });

  it('is not waited for any longer when the caller gives up', async () => {
    const controller = new AbortController();
    const server = createArgillaServer();
    const store = httpStore({ url: 'http://server', apiKey: 'x', fetch: server.fetch });
    const client = init({ store });
    await client.log(manyRecords(3, 'TextClassification'), { name: 'news' });
    server.interruptions.push(...Array.from({ length: 9 }, () => new Response('', { status: 503 })));
    setTimeout(() => controller.abort(), 20);
    const started = performance.now();
    const reading = client.load('news', { signal: controller.signal }).toArray();
    await expect(reading).rejects.toBeDefined();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('gets the good records of a batch in, of which the server refuses one', async () => {
  const { client, server } = connect();
  const records = manyRecords(16, 'TextClassification').map((record, i) =>
    i === 5 || i === 11 ? { ...record, metadata: { reject: true } } : record,
  );
  const { processed, failed } = await client.log(records, { name: 'news' });
  expect(processed).toBe(14);
  expect(failed.map(({ index }) => index)).toEqual([5, 11]);
  expect(failed[0]?.message).toContain('rejected');
  expect(await client.load('news').toArray()).toHaveLength(14);
  expect(server.requests.filter(({ path }) => path.includes(':bulk')).length).toBeLessThan(20);
});

it('deletes and sends anew what lost a field, since the server takes nothing away', async () => {
  const { client, server } = connect();
  const record = createTextClassificationRecord({
    id: 'a',
    text: 'x',
    annotation: 'A',
    annotationAgent: 'ada',
  });
  await client.log([record], { name: 'news' });
  server.requests.length = 0;
  await client.log([{ id: 'a', status: 'Discarded' }], { name: 'news' });
  expect(server.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  await client.log([{ id: 'a', annotation: null }], { name: 'news' });
  expect(server.requests.filter(({ method }) => method === 'DELETE').map(({ body }) => body)).toEqual([
    '{"ids":["a"]}',
  ]);
  expect((await client.load('news').toArray())[0]).not.toHaveProperty('annotation');
});

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), { status });
}
