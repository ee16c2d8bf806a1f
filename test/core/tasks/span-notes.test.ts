import {
  createTokenClassificationRecord,
  type Json,
  type Span,
  type TokenClassificationRecord,
  tokenClassificationMachine,
  validateRecord,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meeting } from '../machines/records';
import { Play, throughJson } from '../machines/support';

const PER = { label: 'PER', start: 0, end: 3 };
const ACT = { label: 'ACT', start: 4, end: 7 };
const LOC = { label: 'LOC', start: 8, end: 11 };
const answered = { ...meeting, annotation: [PER, ACT, LOC], status: 'Validated' } as const;
const play = (record: TokenClassificationRecord = answered) =>
  Play.of(tokenClassificationMachine, { record });
const note = (span: Span, text: string) => ({ type: 'span.note', span, note: text }) as const;
const notesIn = ({ metadata }: TokenClassificationRecord) =>
  (metadata._labelwright as { readonly notes?: Json } | undefined)?.notes;
const noted = (...notes: readonly Json[]) => ({ ...answered, metadata: { _labelwright: { notes } } });

describe('a note on a span', () => {
  it('goes into the metadata of the record, and never into its annotation', () => {
    const { record } = play().send(note(PER, 'sure?'));
    expect(record.annotation).toEqual([PER, ACT, LOC]);
    expect(record.metadata).toEqual({ _labelwright: { notes: [{ ...PER, note: 'sure?' }] } });
    expect(validateRecord(record).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is one step; the same again, or one on a span that is not there, is none', () => {
    const done = play().send(note(PER, 'sure?'));
    expect([done.state, done.context.history.past.length]).toEqual(['edited', 1]);
    expect(done.send(note(PER, 'sure?')).told).toEqual([]);
    expect(done.send(note({ ...PER, label: 'NONE' }, 'x')).told).toEqual([]);
    expect(play().send(note(PER, '')).told).toEqual([]);
    expect(done.send({ type: 'history.undo' }).record).toBe(answered);
  });

  it('is taken away by an empty one, and with the last the key', () => {
    const done = play().send(note(PER, 'a'), note(LOC, 'b'), note(PER, ''));
    expect(notesIn(done.record)).toEqual([{ ...LOC, note: 'b' }]);
    expect(done.send(note(LOC, '')).record.metadata).toEqual({});
  });

  it('leaves what is pointed at pointed at', () => {
    const active = { layer: 'annotation', span: PER } as const;
    const done = play().send({ type: 'span.activate', ...active }, note(PER, 'sure?'));
    expect(done.context.view.active).toEqual(active);
  });

  it('goes with its span: relabelled, resized, split, merged, removed, and back by undo', () => {
    const done = play().send(note(PER, 'first'), note(LOC, 'last\nline'));
    done.send({ type: 'span.relabel', span: PER, label: 'LOC' });
    expect(notesIn(done.record)).toEqual([
      { ...PER, label: 'LOC', note: 'first' },
      { ...LOC, note: 'last\nline' },
    ]);
    done.send({ type: 'span.merge', span: LOC, other: { ...PER, label: 'LOC' } });
    expect(notesIn(done.record)).toEqual([{ label: 'LOC', start: 0, end: 11, note: 'first\nlast\nline' }]);
    done.send({ type: 'span.split', span: { label: 'LOC', start: 0, end: 11 }, at: 7 });
    expect(notesIn(done.record)).toEqual([{ label: 'LOC', start: 0, end: 7, note: 'first\nlast\nline' }]);
    done.send({ type: 'span.resize', span: { label: 'LOC', start: 0, end: 7 }, start: 4, end: 7 });
    expect(notesIn(done.record)).toEqual([{ label: 'LOC', start: 4, end: 7, note: 'first\nlast\nline' }]);
    done.send({ type: 'span.remove', span: { label: 'LOC', start: 4, end: 7 } });
    expect(done.record.metadata).toEqual({});
    done.send({ type: 'history.undo' }, { type: 'history.undo' }, { type: 'history.undo' });
    done.send({ type: 'history.undo' }, { type: 'history.undo' });
    expect(notesIn(done.record)).toEqual([
      { ...PER, note: 'first' },
      { ...LOC, note: 'last\nline' },
    ]);
  });

  it('is joined to that of the span that its own becomes one with', () => {
    const twin = { ...PER, label: 'LOC' };
    const done = play({ ...answered, annotation: [twin, PER] }).send(note(PER, 'one'), note(twin, 'other'));
    done.send({ type: 'span.relabel', span: PER, label: 'LOC' });
    expect(notesIn(done.record)).toEqual([{ ...twin, note: 'other\none' }]);
  });

  it('goes with record.clear, and comes back with record.reset as the host has it', () => {
    const done = play().send(note(PER, 'mine'), { type: 'record.validate' }, { type: 'record.clear' });
    expect(done.record.metadata).toEqual({});
    expect(notesIn(done.send({ type: 'record.reset' }).record)).toEqual([{ ...PER, note: 'mine' }]);
  });
});

describe('the notes of a record', () => {
  it('are on its spans when it is opened, and the record is the same while nothing is done', () => {
    const record = noted({ ...LOC, note: 'b' }, { ...PER, note: 'a' });
    const opened = play(record);
    expect([...opened.context.draft.spans]).toEqual([{ ...PER, note: 'a' }, ACT, { ...LOC, note: 'b' }]);
    expect(opened.record).toBe(record);
    expect(opened.send({ type: 'record.discard' }).record.metadata).toBe(record.metadata);
  });

  it('stay as they are with every other edit, strangers among them too', () => {
    const strangers = [{ ...PER, label: 'GONE', note: 'whose?' }, 'free text', { ...ACT, note: 7 }, null];
    const record = {
      ...answered,
      metadata: {
        split: 'train',
        _labelwright: { later: true, notes: [...strangers, { ...PER, note: 'a' }] },
      },
    };
    const done = play(record).send({ type: 'span.remove', span: LOC });
    expect(done.record.metadata).toBe(record.metadata);
    expect(done.send(note(ACT, 'b')).record.metadata).toEqual({
      split: 'train',
      _labelwright: { later: true, notes: [...strangers, { ...PER, note: 'a' }, { ...ACT, note: 'b' }] },
    });
    expect(done.send(note(ACT, ''), note(PER, '')).record.metadata).toEqual({
      split: 'train',
      _labelwright: { later: true, notes: strangers },
    });
  });

  it.each([null, 'x', { notes: 3 }, { notes: { a: 1 } }, []])('may be none at all: %j', (own) => {
    const record = { ...answered, metadata: { _labelwright: own as Json } };
    expect([...play(record).context.draft.spans]).toEqual([PER, ACT, LOC]);
    expect(notesIn(play(record).send(note(PER, 'a')).record)).toEqual([{ ...PER, note: 'a' }]);
  });

  it.each([undefined, null, 'metadata', []])('may be written where the metadata is %j', (metadata) => {
    const done = play({ ...answered, metadata } as never).send(note(PER, 'a'));
    expect(done.record.metadata).toEqual({ _labelwright: { notes: [{ ...PER, note: 'a' }] } });
  });

  it('are on one of two equal spans each, and a removal takes one of the two with its note', () => {
    const record = { ...noted({ ...PER, note: 'a' }), annotation: [PER, PER] };
    const done = play(record);
    expect([...done.context.draft.spans]).toEqual([PER, { ...PER, note: 'a' }]);
    done.send({ type: 'span.remove', span: PER });
    expect([...done.context.draft.spans]).toEqual([{ ...PER, note: 'a' }]);
    done.send({ type: 'span.remove', span: PER }, { type: 'history.undo' });
    expect([...done.context.draft.spans]).toEqual([{ ...PER, note: 'a' }]);
  });

  it('travel with a record through a store and with a draft through a restart', () => {
    const done = play().send(note(PER, 'a'), { type: 'record.validate' });
    const stored = throughJson(done.record);
    expect([...play(stored).context.draft.spans]).toEqual([{ ...PER, note: 'a' }, ACT, LOC]);
    done.send(note(LOC, 'b'));
    const again = Play.of(tokenClassificationMachine, { record: stored, draft: throughJson(done.persisted) });
    expect(again.context.issues).toEqual([]);
    expect([again.record, again.dirty]).toEqual([done.record, true]);
    expect(again.send({ type: 'history.undo' }).dirty).toBe(false);
    expect(again.record).toBe(stored);
  });

  it('that the host lost are known to be lost', () => {
    const done = play().send({ type: 'record.validate' }, note(PER, 'a'), { type: 'record.validate' });
    const lost = { ...throughJson(done.record), metadata: {} };
    const again = Play.of(tokenClassificationMachine, { record: lost, draft: throughJson(done.persisted) });
    expect([again.dirty, notesIn(again.record)]).toEqual([true, [{ ...PER, note: 'a' }]]);
  });

  it('come in any text and survive as they are', () => {
    const record = createTokenClassificationRecord({ text: 'Ada', annotation: [['PER', 0, 3]] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const done = play(record).send(note(PER, text));
        expect([...play(throughJson(done.record)).context.draft.spans][0]?.note ?? '').toBe(text);
      }),
    );
  });
});
