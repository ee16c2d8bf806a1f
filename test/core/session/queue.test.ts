import type { QueueQuery, SessionInput } from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { content, decided, mail, mails, PlainStore, Session, sourceOver } from './support';

/** A source whose ids and records come when the test says so. */
function slowSource() {
  const waiting: (() => void)[] = [];
  const asked: QueueQuery[] = [];
  const aborted: QueueQuery[] = [];
  const loads: (readonly string[])[] = [];
  const source: SessionInput['source'] = {
    async *ids(query, { signal }) {
      asked.push(query);
      signal.addEventListener('abort', () => aborted.push(query));
      for (const piece of [['r0'], ['r1', 'r2']]) {
        yield piece;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    load: async (ids) => {
      loads.push(ids);
      return ids.map((id) => mail(id));
    },
  };
  return { source, asked, aborted, loads, goOn: () => waiting.shift()?.() };
}

describe('the queue of a session', () => {
  it('opens the first record as soon as its id is known, and counts what comes', async () => {
    const slow = slowSource();
    const session = await Session.of(0, { source: slow.source });
    expect(session.view).toMatchObject({
      phase: 'ready',
      index: 0,
      length: 1,
      complete: false,
      hasNext: false,
    });
    slow.goOn();
    await session.settle();
    expect(session.view).toMatchObject({ index: 0, length: 3, complete: false, hasNext: true });
    slow.goOn();
    await session.settle();
    expect(session.view).toMatchObject({ length: 3, complete: true });
  });

  it('stops reading the former queue when it gets another query, and keeps the open record', async () => {
    const slow = slowSource();
    const session = await Session.of(0, { source: slow.source });
    const query = { filter: { status: ['Default'] } } as const;
    await session.tell({ type: 'queue.query', query });
    expect(slow.asked).toEqual([{}, query]);
    expect(slow.aborted).toEqual([{}]);
    expect(session.view).toMatchObject({ phase: 'ready', index: 0, length: 1, query });
    expect(slow.loads.flat().filter((id) => id === 'r0')).toHaveLength(1);
  });

  it('stands at the start of its queue until somebody goes anywhere, whatever comes before', async () => {
    const store = new PlainStore(mails(3));
    let ids = ['r2'];
    const source = {
      ...sourceOver(store),
      ids: async function* () {
        yield ids;
      },
    };
    const session = new Session(store, { source });
    await session.settle();
    expect(session.view).toMatchObject({ index: 0, record: { id: 'r2' } });
    ids = ['r0', 'r2'];
    await session.tell({ type: 'queue.refresh' });
    expect(session.view).toMatchObject({ index: 0, record: { id: 'r0' } });
    await session.tell({ type: 'record.next' });
    ids = ['r0', 'r1', 'r2'];
    await session.tell({ type: 'queue.refresh' });
    expect(session.view).toMatchObject({ index: 2, record: { id: 'r2' } });
  });

  it('reads a few records ahead, and keeps few', async () => {
    const session = await Session.of(400);
    const known = () => [...session.actor.getSnapshot().context.records.keys()];
    expect(known()).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5']);
    for (let i = 0; i < 200; i += 1) await session.tell({ type: 'record.next' });
    expect(session.view).toMatchObject({ phase: 'ready', index: 200 });
    expect(known().length).toBeLessThanOrEqual(60);
    expect(known()).toContain('r205');
  });

  it('goes by place and by id, in the queue and outside of it', async () => {
    const store = new PlainStore(mails(5));
    const source = {
      ...sourceOver(store),
      ids: async function* () {
        yield ['r1', 'r2', 'r3'];
      },
    };
    const session = new Session(store, { source });
    await session.settle();
    await session.tell({ type: 'record.go', index: 2 });
    expect(session.view).toMatchObject({ index: 2, record: { id: 'r3' }, hasNext: false, hasPrevious: true });
    await session.tell({ type: 'record.go', index: 7 });
    expect(session.view.index).toBe(2);
    await session.tell({ type: 'record.open', id: 'r0' });
    expect(session.view).toMatchObject({
      index: undefined,
      record: { id: 'r0' },
      hasNext: true,
      hasPrevious: false,
    });
    await session.tell({ type: 'record.next' });
    expect(session.view).toMatchObject({ index: 0, record: { id: 'r1' } });
    await session.tell({ type: 'record.open', id: 'r2' });
    expect(session.view.index).toBe(1);
  });

  it('skips what is gone, and tells of it', async () => {
    const store = new PlainStore(mails(5));
    const session = new Session(store);
    const gone: string[] = [];
    session.actor.on('gone', ({ ids }) => gone.push(...ids));
    for (const id of ['r0', 'r2', 'r3']) store.records.set(id, undefined as never);
    await session.settle();
    expect(session.view.record?.id).toBe('r1');
    await session.tell({ type: 'record.next' });
    expect(session.view).toMatchObject({ phase: 'ready', index: 4, hasNext: false });
    await session.tell({ type: 'record.previous' });
    expect(session.view).toMatchObject({ index: 1, hasPrevious: false });
    expect(gone.sort()).toEqual(['r0', 'r2', 'r3']);
  });

  it('is empty where nothing matches, and failed where it cannot be read, until it is tried again', async () => {
    expect((await Session.of(0)).view).toMatchObject({
      phase: 'empty',
      length: 0,
      complete: true,
      hasNext: false,
    });
    let works = false;
    const store = new PlainStore(mails(2));
    const source = {
      ...sourceOver(store),
      ids: async function* () {
        if (!works) throw new Error('no network');
        yield ['r0', 'r1'];
      },
    };
    const session = new Session(store, { source });
    await session.settle();
    expect(session.view).toMatchObject({
      phase: 'failed',
      error: { code: 'STORE_FAILED', message: 'no network' },
    });
    works = true;
    await session.tell({ type: 'save.retry' });
    expect(session.view).toMatchObject({ phase: 'ready', index: 0, error: undefined });
  });

  it('tries to read a record again, waiting longer each time', async () => {
    const store = new PlainStore(mails(2));
    let failures = 3;
    const load: SessionInput['source']['load'] = async (ids) => {
      failures -= 1;
      if (failures >= 0) throw new TypeError('fetch failed');
      return store.load(ids);
    };
    const session = new Session(store, { source: { ...sourceOver(store), load }, prefetch: 0 });
    await session.settle();
    expect(session.view).toMatchObject({ phase: 'failed', record: undefined });
    await session.wait(500);
    await session.wait(999);
    expect(session.view.phase).toBe('failed');
    await session.wait(1);
    await session.wait(2000);
    expect(session.view).toMatchObject({ phase: 'ready', error: undefined });
  });

  test.each<[string, readonly ('record.next' | 'record.previous')[], number]>([
    ['behind it', [], 2],
    ['ahead of whoever steps back', ['record.previous'], 5],
    ['behind whoever turns round', ['record.previous', 'record.next'], 6],
  ])('has read what is %s, when the store is far away', async (_name, steps, count) => {
    const store = new PlainStore(mails(100));
    const session = new Session(store);
    await session.settle();
    await session.tell({ type: 'record.go', index: 50 });
    for (const type of steps) await session.tell({ type });
    const from = session.view.index ?? 0;
    store.load = () => new Promise(() => undefined);
    for (let back = 1; back <= count; back += 1) {
      await session.tell({ type: 'record.previous' });
      expect(session.view.record?.id).toBe(`r${from - back}`);
    }
    await session.tell({ type: 'record.previous' });
    expect(session.view.record).toBeUndefined();
  });

  it('finds the next record that nobody has decided, however far it is', async () => {
    const done = mails(500).map((record, index) => (index % 350 === 349 ? record : decided(record, 'x')));
    const session = await Session.of(done);
    await session.tell({ type: 'record.nextOpen' });
    await session.settle();
    expect(session.view.index).toBe(349);
    await session.tell({ type: 'record.nextOpen' });
    await session.settle();
    // There is none behind it.
    expect(session.view.index).toBe(349);
    session.send(
      { type: 'record.go', index: 0 },
      { type: 'record.nextOpen' },
      { type: 'record.go', index: 7 },
    );
    await session.settle();
    expect(session.view.index).toBe(7);
  });

  it('takes over what somebody else wrote, unless there is work on it or it is old news', async () => {
    const session = await Session.of(2);
    const old = session.view.record ?? mail('r0');
    const newer = session.store.put({ ...old, metadata: { by: 'somebody' } });
    session.send({ type: 'record.changed', record: newer });
    expect(session.view.record).toBe(newer);
    session.send({ type: 'record.changed', record: old });
    expect(session.view.record).toBe(newer);
  });

  it('reads records anew when it is refreshed', async () => {
    const session = await Session.of(3);
    for (const id of ['r0', 'r1']) session.store.put(mail(id, { metadata: { changed: id } }));
    await session.tell({ type: 'queue.refresh' });
    expect(session.view).toMatchObject({ index: 0, record: { metadata: { changed: 'r0' } } });
    await session.tell({ type: 'record.next' });
    expect(content(session.view.record)).toMatchObject({ metadata: { changed: 'r1' } });
  });

  it('does nothing while it is paused, and loses nothing', async () => {
    const session = await Session.of(3);
    await session.tell({ type: 'session.pause' });
    await session.decide('spam');
    expect(session.view).toMatchObject({ phase: 'paused', saving: { pending: 1 } });
    expect(session.store.saves).toBe(0);
    await session.tell({ type: 'session.resume' });
    expect(session.view).toMatchObject({ phase: 'ready', saving: { pending: 0, state: 'saved' } });
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'spam' });
  });
});
