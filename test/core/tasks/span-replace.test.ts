import {
  createSettings,
  createTokenClassificationRecord,
  type NotedSpan,
  type Span,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { Play } from '../machines/support';

const settings = createSettings({ labels: ['NOUN', 'VERB', 'ADJ'] });
const record = createTokenClassificationRecord({
  text: 'time flies',
  tokens: ['time', 'flies'],
  prediction: [
    ['NOUN', 5, 10],
    ['VERB', 5, 10],
  ],
});
const span = (label: string, start: number, end: number): Span => ({ label, start, end });
const play = (...annotation: readonly Span[]) =>
  Play.of(tokenClassificationMachine, { settings, record: { ...record, annotation } });
const select = (start: number, end: number) => ({ type: 'selection.change' as const, start, end });
const give = (label: string) => ({ type: 'label.apply' as const, label, replace: true });

describe('a label that replaces', () => {
  it('takes the place of all spans with the very same range, and of no other', () => {
    const around = span('ADJ', 0, 10);
    const done = play(around, span('NOUN', 5, 10), span('ADJ', 5, 10)).send(select(5, 10), give('VERB'));
    expect(done.record.annotation).toEqual([around, span('VERB', 5, 10)]);
    expect(done.context.view.active?.span).toEqual(span('VERB', 5, 10));
  });

  it('adds a span where there is none', () => {
    expect(play().send(select(0, 4), give('NOUN')).record.annotation).toEqual([span('NOUN', 0, 4)]);
  });

  it('is one step of the history', () => {
    const before = [span('NOUN', 5, 10), span('ADJ', 5, 10)];
    const done = play(...before).send(select(5, 10), give('VERB'), { type: 'history.undo' });
    expect(done.record.annotation?.map(({ label }) => label).toSorted()).toEqual(['ADJ', 'NOUN']);
    expect(done.context.history.past).toHaveLength(0);
  });

  it('changes nothing where it is the only one there already', () => {
    const done = play(span('NOUN', 5, 10)).send(select(5, 10), give('NOUN'));
    expect(done.context.history.past).toHaveLength(0);
    expect(done.record.annotation).toEqual([span('NOUN', 5, 10)]);
  });

  it('takes a prediction where it says the same, and leaves the one that says something else', () => {
    const { suggestions } = play().send(select(5, 10), give('VERB')).context.draft;
    expect([...suggestions].map(({ label }) => label)).toEqual(['NOUN']);
  });

  it('keeps the notes of what it replaces', () => {
    const done = play(span('NOUN', 5, 10), span('ADJ', 5, 10)).send(
      { type: 'span.note', span: span('ADJ', 5, 10), note: 'of time' },
      { type: 'span.note', span: span('NOUN', 5, 10), note: 'the insects' },
      select(5, 10),
      give('VERB'),
    );
    const [kept]: readonly NotedSpan[] = [...done.context.draft.spans];
    expect(kept?.note?.split('\n').toSorted()).toEqual(['of time', 'the insects']);
  });

  it('relabels the active span, copies of its range with it', () => {
    const done = play(span('NOUN', 5, 10), span('ADJ', 5, 10)).send(
      { type: 'span.activate', layer: 'annotation', span: span('ADJ', 5, 10) },
      give('VERB'),
    );
    expect(done.record.annotation).toEqual([span('VERB', 5, 10)]);
  });

  it('is refused where the settings do not know it', () => {
    const done = play(span('NOUN', 5, 10)).send(select(5, 10), give('NUON'));
    expect(done.refusals).toEqual(['LABEL_UNKNOWN']);
    expect(done.record.annotation).toEqual([span('NOUN', 5, 10)]);
  });
});
