import { describe, expect, it } from 'vitest';
import { content, decided, draftOf, mail, Session } from './support';

describe('annotationSessionMachine', () => {
  it('opens the first record, and reads the next ones ahead', async () => {
    const session = await Session.of(20);
    expect(session.view).toMatchObject({
      phase: 'ready',
      index: 0,
      length: 20,
      complete: true,
      hasNext: true,
    });
    expect(content(session.view.record)).toEqual(mail('r0'));
    expect([...session.actor.getSnapshot().context.records.keys()]).toEqual([
      'r0',
      'r1',
      'r2',
      'r3',
      'r4',
      'r5',
    ]);
  });

  it('saves a decision and goes on at once', async () => {
    const session = await Session.of(3);
    const [first] = session.store.records.values();
    session.send({ type: 'record.decide', record: decided(first ?? mail('r0'), 'spam') });
    expect(session.view).toMatchObject({ index: 1, saving: { state: 'saving', pending: 1 } });
    await session.settle();
    expect(session.view.saving).toMatchObject({ state: 'saved', pending: 0 });
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'spam', status: 'Validated' });
  });

  it('gives back a draft with its record', async () => {
    const session = await Session.of(3);
    const draft = draftOf('r0', 'ham');
    await session.tell({ type: 'draft.keep', id: 'r0', draft }, { type: 'record.next' });
    expect(session.view.draft).toBeUndefined();
    await session.tell({ type: 'record.previous' });
    expect(session.view.draft).toBe(draft);
  });

  it('undoes and redoes', async () => {
    const session = await Session.of(3);
    await session.decide('spam');
    await session.tell({ type: 'history.undo' });
    expect(content(session.view.record)).toEqual(mail('r0'));
    expect(content(session.store.records.get('r0'))).toEqual(mail('r0'));
    await session.tell({ type: 'history.redo' });
    expect(session.store.records.get('r0')).toMatchObject({ annotation: 'spam' });
  });
});
