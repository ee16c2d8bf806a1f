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

describe('none applies', () => {
  const none = { type: 'label.none' } as const;

  it('is an answer of its own, taken back by giving it again', () => {
    const chosen = play(article).send(toggle('sport'), none);
    expect(chosen.record.annotation).toEqual([]);
    expect(chosen.record.status).toBe('Edited');
    expect(chosen.send(none).record).not.toHaveProperty('annotation');
    expect(chosen.send({ type: 'history.undo' }, { type: 'history.undo' }).record.annotation).toEqual([
      'sport',
    ]);
  });

  it('is what validating takes, whatever is predicted', () => {
    expect(play(article).send(none, { type: 'record.validate' }).record.annotation).toEqual([]);
  });

  it('means nothing where one label belongs', () => {
    expect(play(mail).send(none).told).toEqual([]);
  });
});

describe('creating labels', () => {
  const create = (label: string) => ({ type: 'label.create', label }) as const;
  const creating = (record: TextClassificationRecord, labels?: readonly string[]) =>
    Play.of(textClassificationMachine, {
      record,
      options: { decide: 'immediate', threshold: 0.5, createLabels: true },
      ...(labels && { settings: createSettings({ labels }) }),
    });

  it('is off by default', () => {
    expect(play(article, ['sport']).send(create('cooking')).refusals).toEqual(['LABEL_UNKNOWN']);
  });

  it('chooses the new label, and says in edit and record that it is new', () => {
    const chosen = creating(article, ['sport']).send(toggle('sport'), create('  slow cooking '));
    expect(chosen.record.annotation).toEqual(['sport', 'slow cooking']);
    expect(chosen.record.metadata).toEqual({
      source: 'inbox',
      _labelwright: { newLabels: ['slow cooking'] },
    });
    expect(chosen.context.applied?.after.created).toEqual(['slow cooking']);
  });

  it('decides a single-label record as any choice does', () => {
    const { record } = creating(mail, ['ham']).send(create('newsletter'));
    expect(record).toMatchObject({ annotation: 'newsletter', status: 'Validated' });
    expect(creating(mail, ['ham']).send(create('newsletter'), toggle('ham')).record.metadata).toEqual({
      source: 'inbox',
    });
  });

  it('forgets it when it is taken back, and undo brings it again', () => {
    const chosen = creating(article, ['sport']).send(create('cooking'), toggle('cooking'));
    expect(chosen.record.metadata).toEqual({ source: 'inbox' });
    expect(chosen.send({ type: 'history.undo' }).record.metadata).toMatchObject({
      _labelwright: { newLabels: ['cooking'] },
    });
  });

  it('chooses a label that is there already instead', () => {
    const { record } = creating(article, ['sport']).send(create(' sport '));
    expect(record.annotation).toEqual(['sport']);
    expect(record.metadata).toEqual({ source: 'inbox' });
  });

  it.each([
    ['   ', 'LABEL_EMPTY'],
    ['x'.repeat(129), 'LABEL_TOO_LONG'],
    ['Slow   Cooking', 'LABEL_DUPLICATE'],
    ['ｓlow cooking', 'LABEL_DUPLICATE'],
  ])('refuses %.20j', (label, code) => {
    const chosen = creating(article, ['slow cooking']).send(create(label));
    expect(chosen.refusals).toEqual([code]);
    expect(chosen.record.annotation).toBeUndefined();
  });

  it('knows the new labels of a record that is opened again', () => {
    const { record } = creating(article, ['sport']).send(create('cooking'), create('baking'));
    const again = creating(record, ['sport']).send(toggle('baking'));
    expect(again.record.metadata).toMatchObject({ _labelwright: { newLabels: ['cooking'] } });
  });

  it('keeps them in a draft that is put away and taken up again', () => {
    const { persisted } = creating(article, ['sport']).send(create('cooking'), toggle('sport'));
    const again = Play.of(textClassificationMachine, {
      record: article,
      settings: createSettings({ labels: ['sport'] }),
      draft: JSON.parse(JSON.stringify(persisted)),
    });
    expect(again.record).toMatchObject({
      annotation: ['cooking', 'sport'],
      metadata: { _labelwright: { newLabels: ['cooking'] } },
    });
    expect(again.send({ type: 'history.undo' }).record.annotation).toEqual(['cooking']);
  });
});
