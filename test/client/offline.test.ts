import { type Client, httpStore, init } from '@labelwright/client';
import {
  type AnnotationRecord,
  annotationSessionMachine,
  createTextClassificationRecord,
  type QueuedRecord,
  type SessionView,
  sessionView,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { type ArgillaServer, createArgillaServer } from './argilla-server';

const NAME = 'news';
const RECORDS = 150;
const DECISIONS = 100;

const records = Array.from({ length: RECORDS }, (_, n) =>
  createTextClassificationRecord({ id: `r-${String(n).padStart(3, '0')}`, text: `Text number ${n}` }),
);

function connect(server: ArgillaServer): Client {
  // The session is what tries again here.
  const store = httpStore({ url: 'http://server', apiKey: 'x', fetch: server.fetch, retries: 0 });
  return init({ store, workspace: 'team', annotationAgent: 'ada' });
}

/** A session as a host starts one, over an index of the dataset. */
function startSession(client: Client) {
  const index = client.index(NAME);
  const actor = createActor(annotationSessionMachine, {
    input: {
      source: {
        ids: (query) => index.ids(query),
        load: async (ids) => client.get(NAME, ids),
      },
      save: (record, { overwrite }) => client.save(record, { name: NAME, overwrite }),
      now: Date.now,
      prefetch: RECORDS,
      retry: { first: 1, factor: 1.5, most: 10 },
    },
  });
  actor.start();
  const until = async (test: (view: SessionView) => boolean): Promise<SessionView> =>
    sessionView(await waitFor(actor, (snapshot) => test(sessionView(snapshot)), { timeout: 20_000 }));
  const close = () => {
    actor.stop();
    index.close();
  };
  return { actor, until, close };
}

function decided(record: QueuedRecord, n: number): QueuedRecord {
  return {
    ...record,
    annotation: n % 2 === 0 ? 'A' : 'B',
    annotationAgent: 'ada',
    status: 'Validated',
  } as QueuedRecord; // a classification record with another answer is one
}

/** Opens the dataset, loses the network, and decides. @returns the ids in the order of the decisions */
async function decideOffline({ actor, until }: ReturnType<typeof startSession>, server: ArgillaServer) {
  await until(({ phase, complete, hasNext }) => phase === 'ready' && complete && hasNext);
  // Records that were not read ahead cannot be opened without the network.
  await waitFor(actor, ({ context }) => context.records.size === RECORDS, { timeout: 20_000 });
  server.weather.offline = true;
  server.arrivals.length = 0;
  actor.send({ type: 'connection.change', online: false });
  const ids: string[] = [];
  for (let n = 0; n < DECISIONS; n += 1) {
    const { record } = sessionView(actor.getSnapshot());
    if (record === undefined) throw new Error('No record is open.');
    ids.push(record.id);
    actor.send({ type: 'record.decide', record: decided(record, n) });
  }
  expect(sessionView(actor.getSnapshot()).saving).toMatchObject({ state: 'offline', pending: DECISIONS });
  expect(server.arrivals).toEqual([]);
  return ids;
}

function goOnline({ actor }: ReturnType<typeof startSession>, server: ArgillaServer): void {
  const seen = { bulk: 0, other: 0 };
  server.weather.offline = false;
  // Of every third write the reply is lost after it was stored; of questions fewer, since a save asks several.
  server.weather.losesReply = ({ path }) => {
    const kind = path.endsWith(':bulk') ? 'bulk' : 'other';
    seen[kind] += 1;
    return seen[kind] % (kind === 'bulk' ? 3 : 11) === 0;
  };
  actor.send({ type: 'connection.change', online: true });
}

async function answersOf(server: ArgillaServer): Promise<readonly AnnotationRecord['annotation'][]> {
  server.weather.losesReply = () => false;
  return (await connect(server).load(NAME).toArray()).map(({ annotation }) => annotation);
}

describe('a hundred decisions without the network', () => {
  it('arrive in their order, each once, when it is back, even where replies are lost', async () => {
    const server = createArgillaServer();
    const client = connect(server);
    await client.log(records, { name: NAME });
    const session = startSession(client);
    const ids = await decideOffline(session, server);
    expect(ids).toEqual(records.slice(0, DECISIONS).map(({ id }) => id));
    goOnline(session, server);
    const { conflicts, refusals } = await session.until(({ saving }) => saving.pending === 0);
    expect({ conflicts, refusals }).toEqual({ conflicts: [], refusals: [] });
    session.close();
    expect(server.arrivals.map(({ id }) => id)).toEqual(ids);
    const answers = await answersOf(server);
    expect(answers).toEqual(records.map((_, n) => (n >= DECISIONS ? undefined : n % 2 === 0 ? 'A' : 'B')));
  });

  it('say which record somebody else changed meanwhile, write over nothing, and let somebody choose', async () => {
    const server = createArgillaServer();
    const client = connect(server);
    await client.log(records, { name: NAME });
    const session = startSession(client);
    const ids = await decideOffline(session, server);
    const [mine, theirs] = [ids[20] ?? '', ids[60] ?? ''];
    server.weather.offline = false;
    for (const id of [mine, theirs]) {
      const [stored] = await connect(server).get(NAME, [id]);
      if (stored === undefined) throw new Error(`${id} is gone`);
      await connect(server).save(
        { ...stored, annotation: 'C', annotationAgent: 'grace', status: 'Validated' } as AnnotationRecord,
        { name: NAME },
      );
    }
    server.arrivals.length = 0;
    goOnline(session, server);
    const { conflicts } = await session.until(({ saving }) => saving.pending === 0);
    expect(conflicts.map(({ id, mine: own, stored }) => [id, own.annotation, stored?.annotation])).toEqual([
      [mine, 'A', 'C'],
      [theirs, 'A', 'C'],
    ]);
    expect(server.arrivals.map(({ id }) => id)).toEqual(ids.filter((id) => id !== mine && id !== theirs));
    session.actor.send({ type: 'conflict.resolve', id: mine, take: 'mine' });
    session.actor.send({ type: 'conflict.resolve', id: theirs, take: 'theirs' });
    await session.until((view) => view.conflicts.length === 0 && view.saving.pending === 0);
    session.close();
    const answers = await answersOf(server);
    expect([answers[20], answers[60]]).toEqual(['A', 'C']);
  });
});
