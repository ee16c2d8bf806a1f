import { createSettings, type TextClassificationRecord, textClassificationMachine } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { article, mail } from '../machines/records';
import { Play } from '../machines/support';

const play = (record: TextClassificationRecord, labels?: readonly string[]) =>
  Play.of(textClassificationMachine, { record, ...(labels && { settings: createSettings({ labels }) }) });
const toggle = (label: string) => ({ type: 'label.toggle', label }) as const;

describe('choosing labels', () => {
  it('keeps several in the order in which they were chosen', () => {
    const chosen = play(article).send(toggle('sport'), toggle('travel'), toggle('history'), toggle('travel'));
    expect(chosen.record.annotation).toEqual(['sport', 'history']);
  });

  it('taken back to none is an answer with several labels, and none with one', () => {
    expect(play(article).send(toggle('sport'), toggle('sport')).record.annotation).toEqual([]);
    expect(play(mail).send(toggle('ham'), toggle('ham')).record).not.toHaveProperty('annotation');
  });

  it('replaces the one label there can be', () => {
    expect(play(mail).send(toggle('ham'), toggle('spam')).record.annotation).toBe('spam');
  });

  it.each([
    ['', 'LABEL_EMPTY'],
    ['x'.repeat(5000), 'LABEL_TOO_LONG'],
    ['sprot', 'LABEL_UNKNOWN'],
  ])('refuses %.20j', (label, code) => {
    expect(play(article, ['sport']).send(toggle(label)).refusals).toContain(code);
  });

  it('can take back a label that is no longer offered', () => {
    const chosen = play({ ...article, annotation: ['old'] }, ['sport']).send(toggle('old'));
    expect(chosen.record.annotation).toEqual([]);
    expect(chosen.send(toggle('old')).refusals).toEqual(['LABEL_UNKNOWN']);
  });
});

describe('taking predictions', () => {
  it('takes all above the threshold, keeping what was chosen', () => {
    const chosen = play(article).send(toggle('sport'), { type: 'suggestion.accept' });
    expect(chosen.record.annotation).toEqual(['sport', 'travel', 'history']);
    expect(chosen.send({ type: 'suggestion.accept' }).told).toEqual([]);
  });

  it('takes one, but none that is not predicted', () => {
    expect(play(article).send({ type: 'suggestion.accept', label: 'sport' }).record.annotation).toEqual([
      'sport',
    ]);
    expect(play(article).send({ type: 'suggestion.accept', label: 'other' }).told).toEqual([]);
  });

  it('never takes what was turned down, until it is chosen by hand', () => {
    const chosen = play(article).send(
      { type: 'suggestion.reject', label: 'travel' },
      { type: 'record.validate' },
    );
    expect(chosen.record.annotation).toEqual(['history']);
    chosen.send(toggle('travel'));
    expect(chosen.context.draft).toEqual({ labels: ['history', 'travel'], rejected: [] });
  });

  it('takes back a chosen label that is turned down', () => {
    const chosen = play(article).send(toggle('travel'), { type: 'suggestion.reject', label: 'travel' });
    expect(chosen.record.annotation).toEqual([]);
  });

  it('never takes a label that nobody may give', () => {
    expect(play(article, ['history']).send({ type: 'record.validate' }).record.annotation).toEqual([
      'history',
    ]);
    expect(play(mail, ['ham']).send({ type: 'record.validate' }).told).toEqual([]);
  });
});
