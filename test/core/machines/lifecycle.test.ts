import { text2TextMachine, textClassificationMachine, tokenClassificationMachine } from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { article, greeting, mail, meeting } from './records';
import { Play } from './support';

const ada = { annotationAgent: 'ada' };
const PER = { label: 'PER', start: 0, end: 3 };

describe('the lifecycle, the same in each machine', () => {
  const reach = {
    pristine: [],
    edited: ['record.clear'],
    validated: ['record.validate'],
    discarded: ['record.discard'],
  } as const;
  const table = {
    'record.validate': ['validated', 'validated', 'validated', 'validated'],
    'record.discard': ['discarded', 'discarded', 'discarded', 'discarded'],
    'record.restore': ['pristine', 'edited', 'pristine', 'pristine'],
    'record.clear': ['edited', 'edited', 'edited', 'edited'],
    'record.reset': ['pristine', 'pristine', 'validated', 'discarded'],
    'history.undo': ['pristine', 'pristine', 'pristine', 'pristine'],
    'history.redo': ['pristine', 'edited', 'validated', 'discarded'],
    'conflict.take': ['pristine', 'edited', 'validated', 'discarded'],
    'conflict.keep': ['pristine', 'edited', 'validated', 'discarded'],
  } as const;
  const cases = Object.entries(table).flatMap(([event, after]) =>
    Object.keys(reach).map((from, index) => ({ event, from, to: after[index] })),
  );
  const machines = {
    text: () => Play.of(text2TextMachine, { record: greeting, ...ada }),
    spans: () => Play.of(tokenClassificationMachine, { record: meeting, ...ada }),
    labels: () => Play.of(textClassificationMachine, { record: article, ...ada }),
  };

  test.each(cases)('$event leads from $from to $to', ({ event, from, to }) => {
    for (const start of Object.values(machines)) {
      const play = start();
      for (const type of reach[from as keyof typeof reach]) play.send({ type });
      expect(play.state).toBe(from);
      expect(play.sendAnything({ type: event }).state).toBe(to);
    }
  });
});

describe('a decision', () => {
  it('emits the change and then the whole record', () => {
    const play = Play.of(textClassificationMachine, { record: mail, ...ada }).send({
      type: 'record.validate',
    });
    expect(play.told).toEqual(['change', 'annotate']);
    expect(play.emitted[1]).toEqual({
      type: 'annotate',
      decision: 'validate',
      record: { ...mail, annotation: 'spam', annotationAgent: 'ada', status: 'Validated' },
    });
  });

  it('keeps fields that this library does not know', () => {
    const record = { ...mail, vendor: { key: [1] } };
    const play = Play.of(textClassificationMachine, { record, ...ada }).send({ type: 'record.validate' });
    expect(play.record).toMatchObject({ vendor: { key: [1] } });
  });

  it('does not need an annotator with a name', () => {
    const play = Play.of(textClassificationMachine, { record: mail }).send({ type: 'record.validate' });
    expect(play.record).toEqual({ ...mail, annotation: 'spam', status: 'Validated' });
  });

  it('made again tells the host again, with nothing more to undo', () => {
    const play = Play.of(textClassificationMachine, { record: mail, ...ada });
    play.send({ type: 'record.validate' }, { type: 'record.validate' });
    expect(play.told).toEqual(['change', 'annotate']);
    expect(play.context.history.past).toHaveLength(1);
  });

  it('can be undone: the host is told of the change, and what it has is out of date', () => {
    const play = Play.of(textClassificationMachine, { record: mail, ...ada });
    play.send({ type: 'record.validate' }, { type: 'history.undo' });
    expect(play.told).toEqual(['change']);
    expect(play.record).toBe(mail);
    expect(play.dirty).toBe(true);
    play.send({ type: 'history.redo' });
    expect(play.dirty).toBe(false);
    expect(play.state).toBe('validated');
  });

  it('by one click on a single label is made by that click, and taken back by the next', () => {
    const play = Play.of(textClassificationMachine, { record: mail, ...ada });
    play.send({ type: 'label.toggle', label: 'ham' });
    expect([play.told, play.state, play.record.annotation]).toEqual([
      ['change', 'annotate'],
      'validated',
      'ham',
    ]);
    play.send({ type: 'label.toggle', label: 'ham' });
    expect([play.state, play.record.annotation]).toEqual(['pristine', undefined]);
    expect(play.emitted[1]).toMatchObject({ type: 'annotate', decision: 'restore' });
  });

  it('waits for validating where the host says so', () => {
    const options = { decide: 'explicit', threshold: 0.5 } as const;
    const play = Play.of(textClassificationMachine, { record: mail, options, ...ada });
    expect(play.send({ type: 'label.toggle', label: 'ham' }).told).toEqual(['change']);
    expect(play.state).toBe('edited');
  });

  it('is not there for a single label that nobody chose and nothing predicts', () => {
    const { prediction: _none, ...bare } = mail;
    const play = Play.of(textClassificationMachine, { record: bare, ...ada }).send({
      type: 'record.validate',
    });
    expect([play.told, play.state]).toEqual([[], 'pristine']);
  });

  it('to discard keeps the answer, whose it is and what could not be drawn of it', () => {
    const annotation = [{ label: 'PER', start: 90, end: 95 }, PER];
    const record = { ...meeting, annotation, annotationAgent: 'bob', status: 'Validated' as const };
    const play = Play.of(tokenClassificationMachine, { record, ...ada }).send({ type: 'record.discard' });
    expect(play.record).toEqual({ ...record, status: 'Discarded' });
  });

  it('to validate says that what is on the screen is all', () => {
    const annotation = [{ label: 'PER', start: 90, end: 95 }, PER];
    const record = { ...meeting, annotation, annotationAgent: 'ada' };
    const play = Play.of(tokenClassificationMachine, { record, ...ada }).send({ type: 'record.validate' });
    expect(play.record.annotation).toEqual([PER]);
  });
});

describe('the answers of others', () => {
  it('are kept by agent when they are replaced', () => {
    const record = { ...mail, annotation: 'ham', annotationAgent: 'bob' };
    const play = Play.of(textClassificationMachine, { record, ...ada }).send({
      type: 'label.toggle',
      label: 'spam',
    });
    expect(play.record).toMatchObject({
      annotation: 'spam',
      annotationAgent: 'ada',
      annotations: { bob: 'ham', ada: 'spam' },
    });
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('are kept of an agent named %s', (name) => {
    const record = { ...mail, annotation: 'ham', annotationAgent: name };
    const play = Play.of(textClassificationMachine, { record, ...ada }).send({
      type: 'label.toggle',
      label: 'spam',
    });
    expect(Object.entries(play.record.annotations ?? {})).toEqual([
      [name, 'ham'],
      ['ada', 'spam'],
    ]);
  });

  it('stay when a record without an answer of its own is discarded', () => {
    const record = { ...mail, annotations: { ada: 'ham' } };
    const play = Play.of(textClassificationMachine, { record, ...ada }).send({ type: 'record.discard' });
    expect(play.record.annotations).toEqual({ ada: 'ham' });
  });
});

describe('clearing', () => {
  it('gives the explicit empty answer, which differs from none', () => {
    const play = Play.of(tokenClassificationMachine, { record: meeting, ...ada }).send({
      type: 'record.clear',
    });
    expect(play.record.annotation).toEqual([]);
  });

  it('does nothing where nothing is chosen', () => {
    const play = Play.of(textClassificationMachine, { record: mail, ...ada }).send({ type: 'record.clear' });
    expect([play.told, play.record]).toEqual([[], mail]);
  });
});

describe('resetting', () => {
  it('gives back the very record of the host, and can be undone', () => {
    const record = {
      ...meeting,
      annotation: [{ label: 'LOC', start: 8, end: 11 }, PER],
      annotationAgent: 'bob',
    };
    const play = Play.of(tokenClassificationMachine, { record, ...ada });
    play.send({ type: 'span.remove', span: PER });
    const edited = play.record;
    play.send({ type: 'record.reset' });
    expect(play.record).toBe(record);
    expect(play.dirty).toBe(false);
    expect(play.send({ type: 'history.undo' }).record).toEqual(edited);
    expect(play.dirty).toBe(true);
  });

  it('leads to the last decision, not behind it', () => {
    const play = Play.of(textClassificationMachine, { record: article, ...ada });
    play.send({ type: 'record.validate' });
    const decided = play.record;
    play.send({ type: 'label.toggle', label: 'sport' }, { type: 'record.reset' });
    expect(play.record).toEqual(decided);
    expect(play.state).toBe('validated');
  });
});
