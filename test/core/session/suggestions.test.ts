import type { CancelSignal, QueuedRecord, Suggestion } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { content, draftOf, mail, Session } from './support';

const SPAM: Suggestion = { prediction: [{ label: 'spam', score: 0.9 }], predictionAgent: 'model' };

/** A model that answers when the test says so. */
function slowModel() {
  const asked: {
    readonly id: string;
    readonly signal: CancelSignal;
    readonly answer: (answer?: Suggestion) => void;
    readonly fail: () => void;
  }[] = [];
  const suggest = (record: QueuedRecord, { signal }: { readonly signal: CancelSignal }) =>
    new Promise<Suggestion | undefined>((resolve, reject) => {
      asked.push({ id: record.id, signal, answer: resolve, fail: () => reject(new Error('out of memory')) });
    });
  return { asked, suggest };
}

describe('a model in the loop', () => {
  it('is asked for the open record, and its answer is shown', async () => {
    const { asked, suggest } = slowModel();
    const session = await Session.of(3, { suggest });
    expect(asked.map(({ id }) => id)).toEqual(['r0']);
    expect(session.view.suggesting).toBe(true);
    asked[0]?.answer(SPAM);
    await session.settle();
    expect(session.view).toMatchObject({ suggesting: false, record: { id: 'r0', ...SPAM } });
  });

  it('is stopped when the record is left, and a late answer is dropped', async () => {
    const { asked, suggest } = slowModel();
    const session = await Session.of(3, { suggest });
    await session.tell({ type: 'record.next' });
    expect(asked.map(({ id, signal }) => [id, signal.aborted])).toEqual([
      ['r0', true],
      ['r1', false],
    ]);
    asked[0]?.answer(SPAM);
    await session.settle();
    expect(content(session.view.record)).toEqual(mail('r1'));
  });

  it('never overwrites work that was begun meanwhile', async () => {
    const { asked, suggest } = slowModel();
    const session = await Session.of(3, { suggest });
    const { record } = session.view;
    await session.tell({ type: 'draft.keep', id: 'r0', draft: draftOf('r0', 'ham') });
    asked[0]?.answer(SPAM);
    await session.settle();
    expect(session.view.record).toBe(record);
  });

  it('is not asked for what has a prediction, or an answer', async () => {
    const { asked, suggest } = slowModel();
    const stored = [
      mail('r0', SPAM as Partial<QueuedRecord>),
      mail('r1', { status: 'Validated', annotation: 'x' } as Partial<QueuedRecord>),
    ];
    const session = await Session.of(stored, { suggest });
    await session.tell({ type: 'record.next' });
    expect(asked).toEqual([]);
  });

  it('stays on the record that was decided with it, and goes when that is undone', async () => {
    const session = await Session.of(3, { suggest: async () => SPAM });
    await session.decide('spam');
    expect(session.store.records.get('r0')).toMatchObject({ ...SPAM, annotation: 'spam' });
    await session.tell({ type: 'history.undo' });
    expect(content(session.store.records.get('r0'))).toEqual(mail('r0'));
  });

  it('stops nothing when it fails', async () => {
    const { asked, suggest } = slowModel();
    const session = await Session.of(3, { suggest });
    const errors: string[] = [];
    session.actor.on('error', ({ error }) => errors.push(error.code));
    asked[0]?.fail();
    await session.settle();
    expect(errors).toEqual(['SUGGEST_FAILED']);
    expect(session.view).toMatchObject({ phase: 'ready', suggesting: false });
    expect(asked).toHaveLength(1);
  });
});
