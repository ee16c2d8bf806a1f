import {
  type Client,
  HttpError,
  httpStore,
  init,
  RecordConflict,
  type StoredRecord,
} from '@labelwright/client';
import { type AnnotationRecord, createTextClassificationRecord } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArgillaServer, createArgillaServer } from './argilla-server';
import { withoutVersion } from './contract/context';

const NAME = 'news';

function connect(server: ArgillaServer, retries = 4): Client {
  const wait = () => Promise.resolve();
  const store = httpStore({ url: 'http://server', apiKey: 'x', fetch: server.fetch, wait, retries });
  return init({ store, workspace: 'team', now: () => new Date(0) });
}

const records = ['a', 'b', 'c'].map((id) =>
  createTextClassificationRecord({ id, text: id, eventTimestamp: '2023-01-01T00:00:00' }),
);

interface Decision {
  readonly id: string;
  readonly annotation: string | undefined;
  readonly note: string | undefined;
}

const decision: fc.Arbitrary<Decision> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  annotation: fc.constantFrom(undefined, 'A', 'B'),
  note: fc.constantFrom(undefined, 'x'),
});

function decided(stored: StoredRecord, { annotation, note }: Decision): AnnotationRecord {
  // The annotation of a classification record comes and goes as a whole.
  const {
    annotation: _former,
    annotationAgent: _by,
    ...rest
  } = stored as StoredRecord & Record<string, unknown>;
  return {
    ...rest,
    metadata: note === undefined ? {} : { note },
    status: annotation === undefined ? 'Default' : 'Validated',
    ...(annotation === undefined ? {} : { annotation, annotationAgent: 'ada' }),
  } as AnnotationRecord;
}

async function loaded(client: Client) {
  return (await client.load(NAME).toArray()).map(withoutVersion);
}

describe('where replies are lost', () => {
  it('a write that is sent again leaves what a single one leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(decision, { maxLength: 8 }),
        fc.infiniteStream(fc.boolean()),
        async (decisions, dice) => {
          const [calm, rough] = [createArgillaServer(), createArgillaServer()];
          for (const server of [calm, rough]) {
            const client = connect(server, 50);
            await client.log(records, { name: NAME });
            if (server === rough) rough.weather.losesReply = () => dice.next().value === true;
            for (const one of decisions) {
              const [stored] = await client.get(NAME, [one.id]);
              if (stored === undefined) throw new Error(`${one.id} is gone`);
              await client.save(decided(stored, one), { name: NAME });
            }
            server.weather.losesReply = () => false;
          }
          expect(await loaded(connect(rough))).toEqual(await loaded(connect(calm)));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a write that the caller repeats is stored, or told with what is stored, and nothing is gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(decision, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat({ max: 3 })),
        async (decisions, dice) => {
          const server = createArgillaServer();
          const client = connect(server, 0);
          await client.log(records, { name: NAME });
          const expected = new Map((await client.load(NAME).toArray()).map((record) => [record.id, record]));
          for (const one of decisions) {
            const stored = expected.get(one.id);
            if (stored === undefined) throw new Error(`${one.id} is gone`);
            const mine = decided(stored, one);
            server.weather.losesReply = () => dice.next().value === 0;
            const answer = await untilAnswered(() => client.save(mine, { name: NAME }));
            server.weather.losesReply = () => false;
            // A conflict is with what the same write left before its reply was lost.
            expect(withoutVersion(answer)).toEqual(withoutVersion({ ...mine, id: one.id, lastUpdated: '' }));
            expected.set(one.id, answer);
          }
          expect(await loaded(client)).toEqual([...expected.values()].map(withoutVersion));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('a record that the server does not want stays what it was there, also where it had to be deleted first', async () => {
    const server = createArgillaServer();
    const client = connect(server);
    await client.log([{ ...records[0], annotation: 'A', annotationAgent: 'ada' } as AnnotationRecord], {
      name: NAME,
    });
    const before = await loaded(client);
    const [stored] = await client.get(NAME, ['a']);
    if (stored === undefined) throw new Error('a is gone');
    const cleared = {
      ...decided(stored, { id: 'a', annotation: undefined, note: undefined }),
      metadata: { reject: true },
    };
    await expect(client.save(cleared, { name: NAME })).rejects.toMatchObject({ code: 'RECORD_REFUSED' });
    expect(await loaded(client)).toEqual(before);
  });

  it('nobody writes over what somebody else wrote since', async () => {
    const server = createArgillaServer();
    const [mine, theirs] = [connect(server), connect(server)];
    await mine.log(records, { name: NAME });
    const [seen] = await mine.get(NAME, ['a']);
    if (seen === undefined) throw new Error('a is gone');
    await theirs.save({ ...seen, status: 'Discarded' }, { name: NAME });
    server.arrivals.length = 0;
    await expect(mine.save({ ...seen, metadata: { mine: true } }, { name: NAME })).rejects.toThrow(
      RecordConflict,
    );
    expect(server.arrivals).toEqual([]);
  });
});

async function untilAnswered(save: () => Promise<StoredRecord>): Promise<StoredRecord> {
  for (;;) {
    try {
      return await save();
    } catch (error) {
      if (error instanceof RecordConflict && error.stored !== undefined) return error.stored;
      if (!(error instanceof HttpError) || error.status !== undefined) throw error;
    }
  }
}
