import { type Client, type DatasetIndex, httpStore, init, type StoredRecord } from '@labelwright/client';
import {
  type AnnotationRecord,
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
} from '@labelwright/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ArgillaServer, createArgillaServer } from './argilla-server';

const NAME = 'news';

function connect(server: ArgillaServer): Client {
  const store = httpStore({ url: 'http://server', apiKey: 'x', fetch: server.fetch, retries: 0 });
  return init({ store, workspace: 'team', annotationAgent: 'ada' });
}

const records = ['a', 'b', 'c'].map((id) => createTextClassificationRecord({ id, text: id }));

const annotated = (record: StoredRecord, annotation: string) =>
  ({ ...record, annotation, annotationAgent: 'ada', status: 'Validated' }) as AnnotationRecord;

/** A dataset on a server, and somebody who annotates in it and has saved once. */
async function annotating() {
  const server = createArgillaServer();
  const client = connect(server);
  await client.log(records, { name: NAME, settings: createSettings({ labels: ['A', 'B'] }) });
  const [a, b, c] = await client.load(NAME).toArray();
  if (a === undefined || b === undefined || c === undefined) throw new Error('Nothing was stored.');
  await client.save(annotated(a, 'A'), { name: NAME });
  server.requests.length = 0;
  return { server, client, b, c };
}

/** What somebody asked for, without what every request has. */
const asked = (server: ArgillaServer): readonly string[] =>
  server.requests.map(({ method, path }) => `${method} ${path.replace(/^\/api\/datasets\/|\?.*$/g, '')}`);

const OF_DATASET = [`GET ${NAME}`, `GET ${NAME}/TextClassification/settings`];

describe('opening a dataset', () => {
  it('asks for it once, and for the first records without waiting for its settings', async () => {
    const { server } = await annotating();
    const client = connect(server);
    const gate = holdNext(server, `/${NAME}/TextClassification/settings`);
    const [dataset, index] = [client.dataset(NAME), client.index(NAME)];
    for await (const ids of index.ids({})) {
      expect(ids).toEqual(['a', 'b', 'c']);
      break;
    }
    gate.open();
    expect((await dataset).settings?.labels).toHaveLength(2);
    // Once more for its task, by which records are asked for.
    expect(asked(server).filter((request) => request.startsWith('GET'))).toEqual([
      OF_DATASET[0],
      ...OF_DATASET,
    ]);
    index.close();
  });
});

describe('a decision', () => {
  it('takes three requests: what is stored, the write, and the version that it got', async () => {
    const { server, client, b, c } = await annotating();
    const write = [
      `POST ${NAME}/records/:search`,
      `POST ${NAME}/TextClassification:bulk`,
      `POST ${NAME}/records/:search`,
    ];
    await client.save(annotated(b, 'B'), { name: NAME });
    await client.save(annotated(c, 'B'), { name: NAME });
    expect(asked(server)).toEqual([...write, ...write]);
  });
});

describe('an index', () => {
  /** What an index counts, and what one counts that reads all of it now. */
  const counts = async (index: DatasetIndex, server: ArgillaServer) => {
    const other = connect(server).index(NAME);
    try {
      return [await index.facets(), await other.facets()] as const;
    } finally {
      other.close();
    }
  };

  it('takes in a decision without a request of its own', async () => {
    const { server, client, b } = await annotating();
    const index = client.index(NAME);
    await index.facets();
    await client.save({ ...b, prediction: [{ label: 'B', score: 1 }] } as AnnotationRecord, { name: NAME });
    server.requests.length = 0;
    const facets = await index.facets();
    expect(asked(server)).toEqual([]);
    expect(facets.predictedBy).toEqual([{ value: 'labelwright', count: 1 }]);
    const [known, read] = await counts(index, server);
    expect(known).toEqual(read);
    index.close();
  });

  it('reads what was written at the same time, since nobody knows the order', async () => {
    const { server, client, b, c } = await annotating();
    const index = client.index(NAME);
    await index.facets();
    const gate = holdNext(server, '/TextClassification:bulk');
    const first = client.save(annotated(b, 'A'), { name: NAME });
    await gate.reached;
    await client.save(annotated(c, 'B'), { name: NAME });
    await client.deleteRecords(NAME, { ids: ['b'] });
    gate.open();
    await first;
    const [known, read] = await counts(index, server);
    expect(known).toEqual(read);
    expect(known.total).toBe(2);
    index.close();
  });
});

describe('what is known of a dataset', () => {
  afterEach(() => void vi.useRealTimers());

  it('is asked for again after half a minute', async () => {
    const { server, client, b, c } = await annotating();
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    await client.dataset(NAME);
    server.requests.length = 0;
    vi.advanceTimersByTime(29_000);
    await client.save(annotated(b, 'B'), { name: NAME });
    expect(asked(server)).not.toContain(OF_DATASET[0]);
    vi.advanceTimersByTime(2_000);
    await client.save(annotated(c, 'B'), { name: NAME });
    expect(asked(server)).toEqual(expect.arrayContaining(OF_DATASET));
  });

  it('refuses nobody: a label that somebody else has just added is stored', async () => {
    const { server, client, b } = await annotating();
    await connect(server).configureDataset(NAME, { settings: createSettings({ labels: ['A', 'B', 'C'] }) });
    expect(await client.save(annotated(b, 'C'), { name: NAME })).toMatchObject({ annotation: 'C' });
  });

  it('is forgotten when it is changed here', async () => {
    const { client, b } = await annotating();
    await client.configureDataset(NAME, { settings: createSettings({ labels: ['A'] }) });
    await expect(client.save(annotated(b, 'B'), { name: NAME })).rejects.toMatchObject({
      code: 'LABEL_UNKNOWN',
    });
  });

  it('does not outlive an answer that was on its way while it was changed here', async () => {
    const { server, client, b } = await annotating();
    const gate = holdNext(server, `/${NAME}/TextClassification/settings`);
    const slow = client.dataset(NAME);
    await gate.reached;
    const settings = createSettings({ labels: ['A'] });
    await client.store.updateDataset({ name: NAME, workspace: 'team' }, { settings }, new Date());
    gate.open();
    await slow;
    await expect(client.save(annotated(b, 'B'), { name: NAME })).rejects.toMatchObject({
      code: 'LABEL_UNKNOWN',
    });
  });
});

describe('a dataset that somebody else', () => {
  it('deleted is told as missing, with those that are there', async () => {
    const { server, client, b } = await annotating();
    await connect(server).log(records, { name: 'other' });
    await connect(server).delete(NAME);
    const saving = client.save(annotated(b, 'B'), { name: NAME });
    await expect(saving).rejects.toMatchObject({ code: 'DATASET_MISSING' });
    await expect(saving).rejects.toThrow(/There is no dataset "news" .* It has other\./);
  });

  it('made anew takes no record that was read from the former one', async () => {
    const { server, client, b } = await annotating();
    await connect(server).delete(NAME);
    await connect(server).log(records, { name: NAME });
    const stored = await connect(server).load(NAME).toArray();
    await expect(client.save(annotated(b, 'B'), { name: NAME })).rejects.toMatchObject({
      code: 'RECORD_CONFLICT',
    });
    expect(await connect(server).load(NAME).toArray()).toEqual(stored);
  });

  it('made anew for another task says so', async () => {
    const { server, client, b } = await annotating();
    await connect(server).delete(NAME);
    await connect(server).log([createText2TextRecord({ id: 'x', text: 'x' })], { name: NAME });
    const { lastUpdated: _seen, ...fresh } = b;
    await expect(client.save(fresh as AnnotationRecord, { name: NAME })).rejects.toThrow(
      'holds Text2Text records',
    );
  });
});

describe('many at once', () => {
  it('are each stored once where only some of them were refused for what was known', async () => {
    const { server, client, b, c } = await annotating();
    await connect(server).configureDataset(NAME, { settings: createSettings({ labels: ['A', 'B', 'C'] }) });
    server.arrivals.length = 0;
    const outcomes = await client.saveAll([annotated(b, 'B'), annotated(c, 'C')], { name: NAME });
    expect(outcomes).toMatchObject([
      { stored: { id: 'b', annotation: 'B' } },
      { stored: { id: 'c', annotation: 'C' } },
    ]);
    expect(server.arrivals.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

/** Keeps the next answer to a path back until somebody lets it through. */
function holdNext(server: ArgillaServer, path: string) {
  const through: { reached: () => void; open: () => void } = {
    reached: () => undefined,
    open: () => undefined,
  };
  const reached = new Promise<void>((resolve) => {
    through.reached = resolve;
  });
  const open = new Promise<void>((resolve) => {
    through.open = resolve;
  });
  server.weather.holds = (request) => {
    if (!request.path.endsWith(path)) return undefined;
    server.weather.holds = undefined;
    through.reached();
    return open;
  };
  return { reached, open: () => through.open() };
}
