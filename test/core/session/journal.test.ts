import type { QueuedRecord, SessionInput, SessionJournal } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { content, decided, draftOf, MemoryJournal, mail, mails, PlainStore, Session } from './support';

async function begun(store: PlainStore, journal: SessionJournal, input: Partial<SessionInput> = {}) {
  const session = new Session(store, { journal, ...input });
  await session.settle();
  return session;
}

describe('the journal of a session', () => {
  it('brings back the place, drafts, what can be undone, and the query', async () => {
    const store = new PlainStore(mails(9));
    const journal = new MemoryJournal();
    const query = { filter: { status: ['Default' as const] } };
    const first = await begun(store, journal);
    await first.tell({ type: 'queue.query', query }, { type: 'autoAdvance.change', autoAdvance: false });
    await first.decide('spam');
    await first.tell(
      { type: 'record.go', index: 4 },
      { type: 'draft.keep', id: 'r4', draft: draftOf('r4', 'ham') },
    );
    await first.wait(100);
    first.stop();

    const second = await begun(store, journal);
    expect(second.view).toMatchObject({ phase: 'ready', index: 4, query, autoAdvance: false, canUndo: true });
    expect(second.view.draft).toEqual(draftOf('r4', 'ham'));
    await second.tell({ type: 'history.undo' });
    expect(content(store.records.get('r0'))).toEqual(mail('r0'));
    await second.wait(100);
    second.stop();

    const third = await begun(store, journal);
    expect(third.view).toMatchObject({ index: 0, canUndo: false, canRedo: true });
    await third.tell({ type: 'history.redo' });
    expect(store.records.get('r0')).toMatchObject({ annotation: 'spam' });
  });

  it('has a decision with its save, and sends it again when it was cut off', async () => {
    const store = new PlainStore(mails(3));
    const journal = new MemoryJournal();
    const first = await begun(store, journal, { save: () => new Promise(() => undefined) });
    first.send({ type: 'record.decide', record: decided(first.view.record ?? mail('r0'), 'spam') });
    first.stop();
    expect(journal.kept.get('outbox/1')).toMatchObject({ id: 'r0', annotation: 'spam' });

    const second = await begun(store, journal);
    await second.settle();
    expect(store.records.get('r0')).toMatchObject({ annotation: 'spam' });
    expect(second.view).toMatchObject({ index: 1, saving: { state: 'saved' } });
    await second.wait(100);
    expect([...journal.kept.keys()].filter((key) => key.startsWith('outbox/'))).toEqual([]);
  });

  it('does not store again what was stored before it was cut off', async () => {
    const store = new PlainStore(mails(3));
    const journal = new MemoryJournal();
    const first = await begun(store, journal);
    await first.decide('spam');
    first.stop();
    expect(journal.kept.has('outbox/1')).toBe(true);
    const second = await begun(store, journal);
    expect(second.view).toMatchObject({ conflicts: [], saving: { state: 'saved' } });
    expect(store.written).toHaveLength(1);
  });

  it('raises a conflict where somebody else wrote while a draft lay', async () => {
    const store = new PlainStore(mails(3));
    const journal = new MemoryJournal();
    const first = await begun(store, journal);
    await first.tell({ type: 'draft.keep', id: 'r0', draft: draftOf('r0', 'ham') });
    await first.wait(100);
    first.stop();
    const stored = store.put(
      mail('r0', { annotation: 'theirs', status: 'Validated' } as Partial<QueuedRecord>),
    );
    const second = await begun(store, journal);
    await second.decide('ham');
    expect(second.view.conflicts).toMatchObject([{ id: 'r0', stored }]);
  });

  it('is written at most a tenth of a second after a draft, and only what changed', async () => {
    const journal = new MemoryJournal();
    const session = await begun(new PlainStore(mails(9)), journal);
    await session.wait(100);
    journal.writes.length = 0;
    for (let revision = 1; revision <= 5; revision += 1) {
      await session.tell({ type: 'draft.keep', id: 'r0', draft: draftOf('r0', `v${revision}`, revision) });
      await session.wait(20);
    }
    expect(journal.writes).toEqual([['draft/r0']]);
    await session.tell({ type: 'record.next' });
    await session.wait(100);
    expect(journal.writes.slice(1)).toEqual([['session']]);
  });

  it('is written at once when the session is paused', async () => {
    const journal = new MemoryJournal();
    const session = await begun(new PlainStore(mails(2)), journal);
    await session.tell(
      { type: 'draft.keep', id: 'r0', draft: draftOf('r0', 'x') },
      { type: 'session.pause' },
    );
    expect(journal.kept.has('draft/r0')).toBe(true);
  });

  it('stops nothing when it cannot be written, and is written later', async () => {
    const journal = new MemoryJournal();
    const session = await begun(new PlainStore(mails(3)), journal);
    journal.fails = true;
    await session.decide('spam');
    expect(session.view).toMatchObject({
      phase: 'ready',
      error: { message: 'disk full' },
      saving: { state: 'saved' },
    });
    journal.fails = false;
    await session.wait(500);
    expect(session.view.error).toBeUndefined();
    expect(journal.kept.has('history/1')).toBe(true);
  });

  it('of another version stays as it is, and the session begins anew', async () => {
    const entries = [
      ['session', { version: 99 }],
      ['draft/r0', 'of the future'],
    ] as const;
    const journal = new MemoryJournal(entries);
    const session = await begun(new PlainStore(mails(3)), journal);
    expect(session.view).toMatchObject({
      phase: 'ready',
      index: 0,
      draft: undefined,
      error: { code: 'DRAFT_VERSION' },
    });
    await session.decide('spam');
    await session.wait(1000);
    expect([...journal.kept]).toEqual(entries);
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'spam' });
  });

  it('that cannot be read is left alone', async () => {
    const journal: SessionJournal = {
      entries: async () => {
        throw new Error('no access');
      },
      write: async () => {
        throw new Error('must not be written');
      },
    };
    const session = await begun(new PlainStore(mails(3)), journal);
    await session.decide('spam');
    expect(session.view).toMatchObject({
      phase: 'ready',
      error: { message: 'no access' },
      saving: { state: 'saved' },
    });
  });

  it('is read before anything that was told meanwhile is followed', async () => {
    const journal = new MemoryJournal([['session', { version: 1, open: 'r5' }]]);
    const session = new Session(new PlainStore(mails(9)), { journal });
    session.send({ type: 'record.next' }, { type: 'record.open', id: 'r7' });
    expect(session.view.phase).toBe('restoring');
    await session.settle();
    expect(session.view).toMatchObject({ phase: 'ready', index: 7 });
  });

  it('brings back a bulk change that can be undone', async () => {
    const store = new PlainStore(mails(500));
    const journal = new MemoryJournal();
    const first = await begun(store, journal, { saveAll: (records) => store.saveAll(records) });
    await first.tell({ type: 'bulk.start', change: { kind: 'discard' }, ids: 'all' });
    for (let i = 0; i < 10; i += 1) await first.settle();
    expect(first.view.bulk?.state).toBe('done');
    first.stop();
    const second = await begun(store, journal, { saveAll: (records) => store.saveAll(records) });
    await second.tell({ type: 'history.undo' });
    for (let i = 0; i < 10; i += 1) await second.settle();
    expect([...store.records.values()].map(content)).toEqual(mails(500));
  });
});
