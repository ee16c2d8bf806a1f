import type { QueuedRecord } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { content, decided, draftOf, mail, PlainStore, Session, sourceOver } from './support';

const annotations = (store: PlainStore) => store.written.map(({ id, annotation }) => [id, annotation]);

describe('saving', () => {
  it('goes on at once, and saves behind', async () => {
    const session = await Session.of(3);
    session.send({ type: 'record.decide', record: decided(session.view.record ?? mail('r0'), 'spam') });
    expect(session.view).toMatchObject({ index: 1, saving: { state: 'saving', pending: 1 } });
    await session.settle();
    expect(session.view.saving).toMatchObject({ state: 'saved', pending: 0 });
    expect(session.view.decidedAt).toEqual([0]);
  });

  it('stays where it is without autoAdvance', async () => {
    const session = await Session.of(3, { autoAdvance: false });
    await session.decide('spam');
    expect(session.view).toMatchObject({ index: 0, record: { annotation: 'spam', status: 'Validated' } });
    await session.tell({ type: 'autoAdvance.change', autoAdvance: true });
    await session.decide('ham');
    expect(session.view.index).toBe(1);
    expect(annotations(session.store)).toEqual([
      ['r0', 'spam'],
      ['r0', 'ham'],
    ]);
  });

  it('stays with a record that is given back', async () => {
    const session = await Session.of([decided(mail('r0'), 'spam'), mail('r1')]);
    const { record = mail('r0') } = session.view;
    await session.tell({ type: 'record.decide', record: { ...record, status: 'Default' } });
    expect(session.view).toMatchObject({ index: 0, record: { id: 'r0', status: 'Default' } });
    expect(session.store.records.get('r0')?.status).toBe('Default');
  });

  it('waits longer after each failure, and says until when', async () => {
    const session = await Session.of(3);
    session.store.weather = ['down', 'down', 'down'];
    await session.decide('spam');
    expect(session.view.saving).toMatchObject({
      state: 'retrying',
      pending: 1,
      nextTryAt: 500,
      error: { code: 'STORE_FAILED' },
    });
    await session.wait(499);
    expect(session.store.saves).toBe(1);
    await session.wait(1);
    expect(session.view.saving).toMatchObject({ state: 'retrying', nextTryAt: 1500 });
    await session.wait(1000);
    expect(session.view.saving.nextTryAt).toBe(3500);
    await session.tell({ type: 'save.retry' });
    expect(session.view.saving).toMatchObject({
      state: 'saved',
      pending: 0,
      nextTryAt: undefined,
      error: undefined,
    });
  });

  it('keeps decisions in order while offline, and sends of each record the last one', async () => {
    const session = await Session.of(120);
    await session.tell({ type: 'connection.change', online: false });
    for (let i = 0; i < 100; i += 1) await session.decide(`label ${i}`);
    expect(session.view.saving).toMatchObject({ state: 'offline', pending: 100 });
    await session.tell({ type: 'record.go', index: 3 });
    await session.decide('better');
    expect(session.view.saving.pending).toBe(100);
    expect(session.store.saves).toBe(0);
    await session.tell({ type: 'connection.change', online: true });
    await session.settle();
    expect(annotations(session.store)).toEqual(
      Array.from({ length: 100 }, (_, i) => [`r${i}`, i === 3 ? 'better' : `label ${i}`]),
    );
  });

  it('takes no reply for no save: what was stored is not stored twice', async () => {
    const session = await Session.of(3, { autoAdvance: false });
    session.store.weather = ['replyLost'];
    await session.decide('spam');
    await session.decide('ham');
    await session.wait(500);
    expect(annotations(session.store)).toEqual([
      ['r0', 'spam'],
      ['r0', 'ham'],
    ]);
    expect(session.view).toMatchObject({ saving: { state: 'saved' }, conflicts: [] });
  });

  it('saves a change of a record only when the one before has arrived, as a change of that', async () => {
    const session = await Session.of(2, { autoAdvance: false });
    const { record = mail('r0') } = session.view;
    session.send(
      { type: 'record.decide', record: decided(record, 'a') },
      { type: 'record.decide', record: decided(record, 'b') },
      { type: 'record.decide', record: decided(record, 'c') },
    );
    await session.settle();
    // What nobody has sent yet is replaced by what comes after.
    expect(annotations(session.store)).toEqual([
      ['r0', 'a'],
      ['r0', 'c'],
    ]);
    expect(session.view.conflicts).toEqual([]);
  });

  it('believes what it stored rather than what was read before that', async () => {
    const store = new PlainStore([mail('r0'), mail('r1')]);
    let late: (() => void) | undefined;
    const load = async (ids: readonly string[]) => {
      const records = await store.load(ids);
      if (ids.includes('r1')) await new Promise<void>((resolve) => (late = resolve));
      return records;
    };
    const session = new Session(store, { source: { ...sourceOver(store), load }, autoAdvance: false });
    await session.settle();
    await session.tell({ type: 'queue.refresh' });
    late?.();
    await session.settle();
    await session.decide('a');
    const old = mail('r0', { lastUpdated: '2025-01-01T00:00:00.000000Z' } as Partial<QueuedRecord>);
    await session.tell({ type: 'record.changed', record: old });
    await session.decide('b');
    expect(session.view.conflicts).toEqual([]);
    expect(annotations(store)).toEqual([
      ['r0', 'a'],
      ['r0', 'b'],
    ]);
  });

  it('puts aside what is refused, and goes on', async () => {
    const session = await Session.of(3);
    session.store.weather = ['refusing'];
    await session.decide('nonsense');
    await session.decide('spam');
    expect(session.view.refusals).toMatchObject([{ id: 'r0', error: { code: 'LABEL_UNKNOWN' } }]);
    expect(annotations(session.store)).toEqual([['r1', 'spam']]);
    await session.tell({ type: 'record.go', index: 0 });
    await session.decide('ham');
    expect(session.view.refusals).toEqual([]);
    expect(annotations(session.store)).toEqual([
      ['r1', 'spam'],
      ['r0', 'ham'],
    ]);
  });

  it('writes a flag and a note without deciding', async () => {
    const session = await Session.of(2);
    await session.tell(
      { type: 'record.mark', id: 'r0', checkLater: true },
      { type: 'record.note', id: 'r0', note: 'odd' },
    );
    expect(session.view).toMatchObject({ index: 0, checkLater: true, note: 'odd' });
    expect(session.store.records.get('r0')).toMatchObject({
      status: 'Default',
      metadata: { _labelwright: { checkLater: true, note: 'odd' } },
    });
    await session.tell(
      { type: 'record.mark', id: 'r0', checkLater: false },
      { type: 'record.note', id: 'r0', note: '' },
    );
    expect(content(session.store.records.get('r0'))).toEqual(mail('r0'));
  });

  it('shows the open record as it was while somebody works on it, and keeps flag and note with the decision', async () => {
    const session = await Session.of(2, { autoAdvance: false });
    const { record = mail('r0') } = session.view;
    const draft = draftOf('r0', 'spam');
    await session.tell(
      { type: 'draft.keep', id: 'r0', draft },
      { type: 'record.mark', id: 'r0', checkLater: true },
    );
    expect(session.view).toMatchObject({ checkLater: true, draft });
    expect(session.view.record).toBe(record);
    await session.tell({ type: 'record.decide', record: decided(record, 'spam') });
    expect(session.view).toMatchObject({ draft: undefined, conflicts: [], checkLater: true });
    expect(session.store.records.get('r0')).toMatchObject({
      annotation: 'spam',
      metadata: { _labelwright: { checkLater: true } },
    });
  });

  it('decides a record that is not at hand as soon as it was read', async () => {
    const session = await Session.of(300);
    const record = session.store.records.get('r200') ?? mail('r200');
    await session.tell({ type: 'record.decide', record: decided(record, 'spam') });
    expect(session.view).toMatchObject({ index: 0, canUndo: true, saving: { state: 'saved' } });
    expect(annotations(session.store)).toEqual([['r200', 'spam']]);
    await session.tell({ type: 'history.undo' });
    expect(session.view.record?.id).toBe('r200');
    expect(content(session.store.records.get('r200'))).toEqual(mail('r200'));
  });
});

describe('a conflict', () => {
  async function conflict(input = {}) {
    const session = await Session.of(3, input);
    const stored = session.store.put(
      mail('r0', { annotation: 'theirs', status: 'Validated' } as Partial<QueuedRecord>),
    );
    await session.decide('mine');
    return { session, stored };
  }

  it('is held, and the others are saved', async () => {
    const { session, stored } = await conflict();
    await session.decide('spam');
    expect(session.view.conflicts).toMatchObject([{ id: 'r0', mine: { annotation: 'mine' }, stored }]);
    expect(session.view.saving).toMatchObject({ state: 'conflict', pending: 0 });
    expect(session.store.records.get('r0')).toBe(stored);
    expect(annotations(session.store)).toEqual([['r1', 'spam']]);
  });

  it('ends with mine over theirs', async () => {
    const { session } = await conflict();
    await session.tell({ type: 'conflict.resolve', id: 'r0', take: 'mine' });
    expect(session.view).toMatchObject({ conflicts: [], saving: { state: 'saved' } });
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'mine' });
  });

  it('ends with theirs, and mine can be had back', async () => {
    const { session, stored } = await conflict();
    await session.tell({ type: 'conflict.resolve', id: 'r0', take: 'theirs' });
    expect(session.view.conflicts).toEqual([]);
    expect(session.store.records.get('r0')).toBe(stored);
    await session.tell({ type: 'history.undo' });
    expect(session.view).toMatchObject({ record: { id: 'r0', annotation: 'mine' }, conflicts: [] });
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'mine' });
  });

  it('comes again where a third version was written meanwhile, which nobody here has seen', async () => {
    const { session } = await conflict();
    const third = session.store.put(
      mail('r0', { annotation: 'third', status: 'Validated' } as Partial<QueuedRecord>),
    );
    await session.tell({ type: 'conflict.resolve', id: 'r0', take: 'mine' });
    expect(session.view.conflicts).toMatchObject([{ id: 'r0', mine: { annotation: 'mine' }, stored: third }]);
    expect(session.store.records.get('r0')).toBe(third);
  });

  it('tells a store that does not go by lastUpdated to overwrite', async () => {
    const store = new PlainStore([mail('r0')]);
    const overwrites: boolean[] = [];
    const session = new Session(store, {
      save: async (record, { overwrite }) => {
        overwrites.push(overwrite);
        if (overwrite) return store.put(record);
        const stored = mail('r0', { annotation: 'theirs', status: 'Validated' } as Partial<QueuedRecord>);
        throw Object.assign(new Error('changed'), {
          name: 'AnnotationError',
          code: 'RECORD_CONFLICT',
          stored,
        });
      },
    });
    await session.settle();
    await session.decide('mine');
    await session.tell({ type: 'conflict.resolve', id: 'r0', take: 'mine' });
    expect(overwrites).toEqual([false, false, true]);
    expect(store.records.get('r0')).toMatchObject({ annotation: 'mine' });
  });

  it('with a record that was deleted ends with writing it anew, or with leaving it', async () => {
    for (const take of ['mine', 'theirs'] as const) {
      const session = await Session.of(3);
      session.store.records.delete('r0');
      await session.decide('mine');
      expect(session.view.conflicts).toMatchObject([{ id: 'r0', stored: undefined }]);
      await session.tell({ type: 'conflict.resolve', id: 'r0', take });
      expect(session.view.conflicts).toEqual([]);
      expect(session.store.records.get('r0')?.annotation).toBe(take === 'mine' ? 'mine' : undefined);
    }
  });

  it('is what undoing becomes where somebody else answered meanwhile', async () => {
    const session = await Session.of(3);
    await session.decide('mine');
    const { annotation: _mine, ...mine } = session.store.records.get('r0') ?? mail('r0');
    const stored = session.store.put({ ...mine, annotation: 'theirs' } as QueuedRecord);
    await session.tell({ type: 'record.changed', record: stored }, { type: 'history.undo' });
    expect(session.view.conflicts).toMatchObject([{ id: 'r0', stored }]);
    expect(session.store.records.get('r0')).toBe(stored);
  });
});

describe('undo and redo', () => {
  it('give back the exact record, its draft and the place, and save again', async () => {
    const session = await Session.of(5);
    const draft = draftOf('r1', 'spam');
    await session.tell({ type: 'record.next' }, { type: 'draft.keep', id: 'r1', draft });
    await session.decide('spam');
    await session.tell({ type: 'record.go', index: 4 }, { type: 'history.undo' });
    expect(session.view).toMatchObject({ index: 1, draft, canUndo: false, canRedo: true });
    expect(content(session.view.record)).toEqual(mail('r1'));
    expect(content(session.store.records.get('r1'))).toEqual(mail('r1'));
    await session.tell({ type: 'record.go', index: 3 }, { type: 'history.redo' });
    expect(session.view).toMatchObject({
      index: 1,
      draft: undefined,
      record: { annotation: 'spam' },
      canRedo: false,
    });
    expect(session.store.records.get('r1')).toMatchObject({ annotation: 'spam' });
  });

  it('read a record that is no longer at hand', async () => {
    const session = await Session.of(300);
    await session.decide('spam');
    await session.tell({ type: 'record.go', index: 250 });
    for (let i = 0; i < 60; i += 1) await session.decide(`l${i}`);
    for (let i = 0; i < 61; i += 1) await session.tell({ type: 'history.undo' });
    expect(session.view).toMatchObject({ index: 0, canUndo: false });
    expect([...session.store.records.values()].map(content)).toEqual(
      expect.arrayContaining([mail('r0'), mail('r250'), mail('r280')]),
    );
    expect([...session.store.records.values()].every(({ status }) => status === 'Default')).toBe(true);
  });

  it('remember so many steps as they were told', async () => {
    const session = await Session.of(5, { historyLimit: 2 });
    for (const label of ['a', 'b', 'c']) await session.decide(label);
    await session.tell({ type: 'history.undo' }, { type: 'history.undo' }, { type: 'history.undo' });
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'a' });
    expect(content(session.store.records.get('r1'))).toEqual(mail('r1'));
  });

  it('take back what a store filled in, too', async () => {
    const store = new PlainStore([mail('r0'), mail('r1')]);
    const session = new Session(store, {
      save: async (record, options) =>
        store.save({ eventTimestamp: '2026-01-01', ...record } as QueuedRecord, options),
    });
    await session.settle();
    await session.decide('spam');
    await session.tell({ type: 'history.undo' });
    expect(session.view).toMatchObject({ conflicts: [], record: { id: 'r0', status: 'Default' } });
    await session.tell({ type: 'history.redo' }, { type: 'history.undo' });
    expect(session.view.conflicts).toEqual([]);
    expect(store.records.get('r0')?.annotation).toBeUndefined();
  });
});
