import {
  AnnotationError,
  applyBulkChange,
  type BulkChange,
  createSettings,
  createText2TextRecord,
  createTokenClassificationRecord,
  type QueuedRecord,
  type SessionEvent,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { AGENT, content, decided, mail, mails, PlainStore, Session, sourceOver } from './support';

const settings = createSettings({ labels: ['spam', 'ham', 'news'] });
const predicted = (id: string, more: Partial<QueuedRecord> = {}) =>
  mail(id, {
    prediction: [
      { label: 'spam', score: 0.9 },
      { label: 'ham', score: 0.1 },
    ],
    ...more,
  } as Partial<QueuedRecord>);
const multi = (id: string, more: Partial<QueuedRecord> = {}) =>
  mail(id, { multiLabel: true, ...more } as Partial<QueuedRecord>);
const labels = (add: readonly string[], remove: readonly string[] = [], validate = false): BulkChange => ({
  kind: 'labels',
  add,
  remove,
  validate,
});

describe('applyBulkChange', () => {
  const apply = (record: QueuedRecord, change: BulkChange) =>
    applyBulkChange(record, change, { settings, annotationAgent: AGENT });

  it.each([
    [
      'validates what is predicted',
      predicted('a'),
      { kind: 'validate' },
      { annotation: 'spam', status: 'Validated' },
    ],
    [
      'validates an answer rather than what is predicted',
      predicted('a', {
        annotation: 'ham',
        annotationAgent: AGENT,
        status: 'Edited',
      } as Partial<QueuedRecord>),
      { kind: 'validate' },
      { annotation: 'ham', status: 'Validated' },
    ],
    ['discards', predicted('a'), { kind: 'discard' }, { status: 'Discarded', annotation: undefined }],
    ['restores', decided(mail('a'), 'ham'), { kind: 'restore' }, { status: 'Default', annotation: 'ham' }],
    ['clears', decided(mail('a'), 'ham'), { kind: 'clear' }, { annotation: undefined, status: 'Edited' }],
    [
      'replaces the one label',
      decided(mail('a'), 'ham'),
      labels(['spam']),
      { annotation: 'spam', status: 'Edited' },
    ],
    ['takes the one label away', decided(mail('a'), 'ham'), labels([], ['ham']), { annotation: undefined }],
    [
      'merges labels with what is there',
      multi('a', {
        annotation: ['ham'],
        annotationAgent: AGENT,
        status: 'Validated',
      } as Partial<QueuedRecord>),
      labels(['spam', 'ham'], [], true),
      { annotation: ['ham', 'spam'], status: 'Validated' },
    ],
    [
      'adds and removes at once',
      multi('a', { annotation: ['ham', 'news'], annotationAgent: AGENT } as Partial<QueuedRecord>),
      labels(['spam'], ['ham']),
      { annotation: ['news', 'spam'], status: 'Edited' },
    ],
    [
      'validates predicted spans',
      {
        ...createTokenClassificationRecord({ text: 'Ada met Bob', prediction: [['spam', 0, 3, 0.9]] }),
        id: 'a',
      },
      { kind: 'validate' },
      { annotation: [{ label: 'spam', start: 0, end: 3 }] },
    ],
    [
      'validates the best text',
      { ...createText2TextRecord({ text: 'hello', prediction: ['hallo'] }), id: 'a' },
      { kind: 'validate' },
      { annotation: 'hallo' },
    ],
  ] as readonly (readonly [string, QueuedRecord, BulkChange, object])[])(
    '%s',
    (_, record, change, expected) => {
      const outcome = apply(record, change);
      const changed: object = outcome.issue === undefined ? outcome.record : {};
      const seen = Object.keys(expected).map((name) => [name, Reflect.get(changed, name)]);
      expect(Object.fromEntries(seen)).toEqual(expected);
    },
  );

  it.each([
    ['discarded', mail('a', { status: 'Discarded' }), { kind: 'discard' }],
    ['not decided', mail('a'), { kind: 'restore' }],
    ['empty', mail('a'), { kind: 'clear' }],
    ['labelled so', multi('a', { annotation: ['spam'] } as Partial<QueuedRecord>), labels(['spam'], ['ham'])],
  ] as readonly (readonly [string, QueuedRecord, BulkChange])[])(
    'leaves a record as it is that is already %s',
    (_, record, change) => {
      expect(apply(record, change)).toEqual({ record });
    },
  );

  it.each([
    ['nothing to validate', mail('a'), { kind: 'validate' }, 'STATUS_WITHOUT_ANNOTATION'],
    ['a label that the settings lack', mail('a'), labels(['spma']), 'LABEL_UNKNOWN'],
    [
      'labels for a text with spans',
      { ...createTokenClassificationRecord({ text: 'Ada' }), id: 'a' },
      labels(['spam']),
      'TASK_MISMATCH',
    ],
    [
      'a record that cannot be drawn',
      mail('a', { inputs: 4 } as unknown as Partial<QueuedRecord>),
      { kind: 'discard' },
      'FIELD_TYPE',
    ],
  ] as readonly (readonly [string, QueuedRecord, BulkChange, string])[])(
    'refuses %s',
    (_, record, change, code) => {
      expect(apply(record, change)).toMatchObject({ issue: { code } });
    },
  );
});

describe('a bulk run', () => {
  const all = (change: BulkChange) => ({ type: 'bulk.start', change, ids: 'all' }) as const;
  const many = (count: number) => Array.from({ length: count }, (_, index) => predicted(`r${index}`));
  async function over(store: PlainStore, more = {}) {
    const session = new Session(store, { settings, saveAll: (records) => store.saveAll(records), ...more });
    await session.settle();
    return session;
  }
  async function run(session: Session, ...events: readonly SessionEvent[]) {
    await session.tell(...events);
    for (let i = 0; i < 20; i += 1) await session.settle();
  }
  const statuses = (store: PlainStore) => new Set([...store.records.values()].map(({ status }) => status));

  it.each([
    ['at once', true],
    ['one by one', false],
  ])('changes all records, saved %s, and is undone and done again in one step each', async (_, isMany) => {
    const store = new PlainStore(many(450));
    const session = await over(store, isMany ? {} : { saveAll: undefined });
    await run(session, all({ kind: 'validate' }));
    expect(session.view.bulk).toEqual({
      state: 'done',
      kind: 'validate',
      done: 450,
      total: 450,
      changed: 450,
      failed: [],
    });
    expect([...store.records.values()].every(({ annotation }) => annotation === 'spam')).toBe(true);
    expect(session.view).toMatchObject({ canUndo: true, record: { annotation: 'spam' } });
    await run(session, { type: 'history.undo' });
    expect(session.view.bulk).toMatchObject({ state: 'done', kind: 'undo', changed: 450, failed: [] });
    expect([...store.records.values()].map(content)).toEqual(many(450));
    expect(session.view).toMatchObject({ canUndo: false, canRedo: true });
    await run(session, { type: 'history.redo' });
    expect(statuses(store)).toEqual(new Set(['Validated']));
    await run(session, { type: 'history.undo' });
    expect([...store.records.values()].map(content)).toEqual(many(450));
  });

  it('waits until decisions are saved, and finds them decided', async () => {
    const store = new PlainStore(many(3));
    const session = await over(store);
    store.weather = ['down'];
    await session.decide('ham');
    await run(session, all({ kind: 'validate' }));
    expect(session.view.bulk).toMatchObject({ state: 'running', done: 0, total: undefined });
    await session.wait(500);
    await run(session);
    expect([...store.records.values()].map(({ annotation }) => annotation)).toEqual(['ham', 'spam', 'spam']);
    expect(session.view.bulk).toMatchObject({ state: 'done', changed: 2 });
  });

  it('is one at a time, and says record by record what failed', async () => {
    const store = new PlainStore([predicted('r0'), mail('r1'), predicted('r2'), predicted('r3')]);
    const session = await over(store);
    store.weather = ['fine', 'refusing'];
    session.send(all({ kind: 'validate' }), all({ kind: 'discard' }));
    await run(session);
    expect(session.view.bulk).toMatchObject({
      kind: 'validate',
      changed: 2,
      done: 4,
      failed: [
        { id: 'r1', error: { code: 'STATUS_WITHOUT_ANNOTATION' } },
        { id: 'r2', error: { code: 'LABEL_UNKNOWN' } },
      ],
    });
  });

  it('leaves alone, when it is undone, what somebody changed since', async () => {
    const store = new PlainStore(many(3));
    const session = await over(store);
    await run(session, all({ kind: 'validate' }));
    const stored = store.records.get('r1') ?? mail('r1');
    store.put({ ...stored, annotation: 'ham' } as QueuedRecord);
    await run(session, { type: 'history.undo' });
    expect(session.view.bulk).toMatchObject({
      changed: 2,
      failed: [{ id: 'r1', error: { code: 'RECORD_CONFLICT' } }],
    });
    expect([...store.records.values()].map(({ annotation }) => annotation)).toEqual([
      undefined,
      'ham',
      undefined,
    ]);
    await run(session, { type: 'history.redo' });
    expect([...store.records.values()].map(({ annotation }) => annotation)).toEqual(['spam', 'ham', 'spam']);
  });

  it('keeps what is done when it is cancelled, and undoes just that', async () => {
    const store = new PlainStore(many(1000));
    let session: Session | undefined;
    let batches = 0;
    session = await over(store, {
      saveAll: (records: readonly QueuedRecord[]) => {
        batches += 1;
        if (batches === 2) session?.send({ type: 'bulk.cancel' });
        return store.saveAll(records);
      },
    });
    await run(session, all({ kind: 'discard' }));
    expect(session.view.bulk).toMatchObject({ state: 'cancelled', done: 400, total: 1000, changed: 400 });
    expect([...store.records.values()].filter(({ status }) => status === 'Discarded')).toHaveLength(400);
    await run(session, { type: 'history.undo' });
    expect(statuses(store)).toEqual(new Set(['Default']));
  });

  it('leaves the rest to be undone where undoing was cancelled', async () => {
    const store = new PlainStore(many(500));
    let session: Session | undefined;
    let cancels = false;
    session = await over(store, {
      saveAll: (records: readonly QueuedRecord[]) => {
        if (cancels) session?.send({ type: 'bulk.cancel' });
        return store.saveAll(records);
      },
    });
    const discarded = () => [...store.records.values()].filter(({ status }) => status === 'Discarded').length;
    await run(session, all({ kind: 'discard' }));
    cancels = true;
    await run(session, { type: 'history.undo' });
    expect(discarded()).toBe(300);
    expect(session.view).toMatchObject({ canUndo: true, canRedo: true });
    cancels = false;
    await run(session, { type: 'history.undo' });
    expect(discarded()).toBe(0);
    await run(session, { type: 'history.redo' }, { type: 'history.redo' });
    await run(session, { type: 'history.redo' });
    expect(discarded()).toBe(500);
  });

  it('takes a batch whose reply was lost for stored', async () => {
    const store = new PlainStore(many(3));
    const session = await over(store, { saveAll: undefined });
    store.weather = ['fine', 'replyLost'];
    await run(session, all({ kind: 'discard' }));
    await session.wait(500);
    await run(session);
    expect(session.view.bulk).toMatchObject({ state: 'done', changed: 3, failed: [] });
    expect(store.written).toHaveLength(3);
    await run(session, { type: 'history.undo' });
    expect([...store.records.values()].map(content)).toEqual(many(3));
  });

  it('takes what a host saved without an answer for stored', async () => {
    const store = new PlainStore(many(2));
    const session = await over(store, {
      saveAll: undefined,
      // Plain JavaScript may forget to answer.
      save: async (record: QueuedRecord) => void store.put(record),
    });
    await run(session, all({ kind: 'discard' }));
    expect(session.view.bulk).toMatchObject({ state: 'done', changed: 2, failed: [] });
    expect(statuses(store)).toEqual(new Set(['Discarded']));
  });

  it('names each record of a batch that is one conflict for its host', async () => {
    const store = new PlainStore(many(2));
    const saveAll = async () => {
      throw new AnnotationError('RECORD_CONFLICT', 'Somebody was here.');
    };
    const session = await over(store, { saveAll });
    await run(session, all({ kind: 'discard' }));
    expect(session.view.bulk?.failed.map(({ id, error }) => [id, error.message.slice(0, 10)])).toEqual([
      ['r0', 'Record r0 '],
      ['r1', 'Record r1 '],
    ]);
  });

  it('changes chosen records, each once, and lets the annotator work on meanwhile', async () => {
    const store = new PlainStore(mails(6));
    const session = await over(store, { source: sourceOver(store) });
    session.send({ type: 'bulk.start', change: { kind: 'discard' }, ids: ['r4', 'r5', 'r4'] });
    await session.decide('ham');
    await run(session);
    expect(session.view.bulk).toMatchObject({ done: 2, changed: 2 });
    expect([...store.records.values()].map(({ status }) => status)).toEqual([
      'Validated',
      'Default',
      'Default',
      'Default',
      'Discarded',
      'Discarded',
    ]);
    await run(session, { type: 'history.undo' });
    expect(store.records.get('r0')?.status).toBe('Default');
    await run(session, { type: 'history.undo' });
    expect(statuses(store)).toEqual(new Set(['Default']));
  });
});
