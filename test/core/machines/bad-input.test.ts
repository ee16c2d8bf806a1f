import { text2TextMachine, textClassificationMachine, tokenClassificationMachine } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor } from 'xstate';
import { article, greeting, mail, meeting, predictedBy } from './records';
import { Play } from './support';

const span = { label: 'PER', start: 0, end: 3 };

describe('an event of the wrong shape', () => {
  it.each([
    { type: 'span.add' },
    { type: 'span.add', span: null },
    { type: 'span.add', span: { start: 0, end: 3 } },
    { type: 'span.add', span: { ...span, end: Number.NaN } },
    { type: 'span.add', span: { ...span, start: '0' } },
    { type: 'span.add', span: { ...span, end: Number.POSITIVE_INFINITY } },
    { type: 'span.relabel', span },
    { type: 'span.resize', span, start: 0 },
    { type: 'span.remove', span: 'PER' },
    { type: 'span.split', span, at: 1.5 },
    { type: 'span.merge', span },
    { type: 'span.moveEdge', edge: 'middle', direction: 'forward' },
    { type: 'span.moveEdge', edge: 'end', direction: 'up' },
    { type: 'span.moveEdge', edge: 'end', direction: 'forward', by: 'word' },
    { type: 'span.annotateOccurrences', label: 'PER', start: 0 },
    { type: 'span.annotateOccurrences', label: 'PER', start: 0, end: 3, matchCase: 1 },
    { type: 'span.note', span },
    { type: 'label.apply' },
    { type: 'suggestion.accept', span: 1 },
    { type: 'suggestion.reject', span: {} },
    { type: 'suggestion.accept', minScore: '0.5' },
    { type: 'suggestion.reject', minScore: Number.NaN },
    { type: 'suggestion.accept', agent: 3 },
    { type: 'selection.change', start: 0, end: Number.NaN },
    { type: 'selection.change', start: 0, end: 3, mode: 'word' },
    { type: 'selection.move' },
    { type: 'selection.move', by: 'token', direction: 'up' },
    { type: 'span.activate', span },
    { type: 'span.activateAt', offset: 1.5 },
    { type: 'span.step', direction: undefined },
  ])('is refused by the token machine: %j', (event) => {
    const play = Play.of(tokenClassificationMachine, { record: meeting });
    const before = play.context;
    expect(play.sendAnything(event).refusals).toEqual(['FIELD_TYPE']);
    expect(play.context).toBe(before);
  });

  it.each([
    { type: 'label.toggle' },
    { type: 'label.toggle', label: 3 },
    { type: 'suggestion.accept', label: {} },
    { type: 'suggestion.reject' },
  ])('is refused by the classification machine: %j', (event) => {
    expect(Play.of(textClassificationMachine, { record: mail }).sendAnything(event).refusals).toEqual([
      'FIELD_TYPE',
    ]);
  });

  it.each([
    { type: 'text.change' },
    { type: 'text.change', text: null },
    { type: 'suggestion.accept', text: 1 },
    { type: 'suggestion.reject' },
  ])('is refused by the text2text machine: %j', (event) => {
    expect(Play.of(text2TextMachine, { record: greeting }).sendAnything(event).refusals).toEqual([
      'FIELD_TYPE',
    ]);
  });

  it('says in its issue which event, what was sent and what to send', () => {
    const play = Play.of(textClassificationMachine, { record: mail }).sendAnything({ type: 'label.toggle' });
    expect(play.emitted[0]).toMatchObject({
      issue: { path: 'label', message: 'In the event label.toggle: label is undefined. Send a string.' },
    });
  });

  it('never stops an actor, whatever is in it', () => {
    const subjects = (
      [
        [textClassificationMachine, article],
        [tokenClassificationMachine, meeting],
        [text2TextMachine, greeting],
      ] as const
    ).map(([machine, record]) => {
      // Three machines with three types of events; here they all get the same.
      const actor = createActor(machine as unknown as AnyStateMachine, { input: { record } }).start();
      return { actor, record };
    });
    const types = [
      'record.load record.validate record.discard record.restore record.clear record.reset history.undo history.redo',
      'suggestion.offer conflict.take conflict.keep label.toggle suggestion.accept suggestion.reject text.change',
      'span.add span.relabel span.resize span.remove label.apply selection.change selection.clear selection.move',
      'span.split span.merge span.moveEdge span.annotateOccurrences span.note',
      'span.activate span.activateAt span.step __proto__ constructor toString',
    ].flatMap((line) => line.split(' '));
    const anything = fc.dictionary(
      fc.constantFrom(
        'record',
        'label',
        'span',
        'text',
        'start',
        'end',
        'recordId',
        'prediction',
        'draft',
        'settings',
        'at',
        'other',
        'edge',
        'direction',
        'note',
        'minScore',
        'agent',
        'matchCase',
      ),
      fc.oneof(
        fc.anything(),
        fc.constantFrom<unknown>(
          1,
          11,
          'start',
          'forward',
          article,
          meeting,
          greeting,
          span,
          'meeting',
          'article',
          'greeting',
        ),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), anything, (type, members) => {
        for (const { actor, record } of subjects) {
          if (actor.getSnapshot().value === 'refused')
            actor.send({ type: 'record.load', record, force: true });
          actor.send({ ...members, type });
          expect(actor.getSnapshot().status).toBe('active');
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a bad entry among good ones', () => {
  it('is left out of the spans and reported', () => {
    const annotation = [
      null,
      span,
      { label: 'PER', start: 3, end: 3 },
      { label: 'PER', start: 50, end: 60 },
      'x',
    ];
    const play = Play.of(tokenClassificationMachine, { record: { ...meeting, annotation } as never });
    expect(play.state).toBe('pristine');
    expect([...play.context.draft.spans]).toEqual([span]);
    expect(play.context.issues.map(({ path }) => path)).toEqual([
      'annotation[0]',
      'annotation[2]',
      'annotation[3].start',
      'annotation[4]',
    ]);
  });

  it.each([null, 'spam', 7, {}, [null, undefined, 5]])(
    'is no reason not to draw: predictions %j',
    (prediction) => {
      const labels = Play.of(textClassificationMachine, { record: { ...article, prediction } as never });
      expect(
        labels.send({ type: 'suggestion.accept' }, { type: 'suggestion.reject', label: 'x' }).told,
      ).toEqual([]);
      expect(labels.send({ type: 'record.validate' }).record.annotation).toEqual([]);
      const spans = Play.of(tokenClassificationMachine, { record: { ...meeting, prediction } as never });
      expect(spans.send({ type: 'record.validate' }).record.annotation).toEqual([]);
      const text = Play.of(text2TextMachine, { record: { ...greeting, prediction } as never });
      expect(text.send({ type: 'text.change', text: 'x' }).record.annotation).toBe('x');
      for (const play of [labels, spans, text]) expect(play.context.issues.length).toBeGreaterThan(0);
    },
  );

  it('whose score is no number is still suggested', () => {
    const prediction = [{ ...span, score: Number.NaN }];
    const play = Play.of(tokenClassificationMachine, { record: { ...meeting, prediction } });
    expect([...play.context.draft.suggestions]).toEqual([predictedBy('model', span, 0)]);
  });

  it('is a list where one label belongs: nobody can tell which was meant', () => {
    const play = Play.of(textClassificationMachine, { record: { ...mail, annotation: ['spam', 'ham'] } });
    expect(play.context.draft.labels).toBeUndefined();
    expect(play.context.issues.map(({ code }) => code)).toEqual(['LABEL_CARDINALITY']);
  });

  it('among the maps of other agents stays as it is', () => {
    const record = { ...mail, annotation: 'ham', annotationAgent: 'bob', annotations: 'none' } as never;
    const play = Play.of(textClassificationMachine, { record, annotationAgent: 'ada' });
    expect(play.send({ type: 'label.toggle', label: 'spam' }).record.annotations).toBe('none');
  });
});

it('gives labels that are names of Object.prototype to records like any other', () => {
  for (const label of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const labels = Play.of(textClassificationMachine, { record: article }).send({
      type: 'label.toggle',
      label,
    });
    expect(labels.record.annotation).toEqual([label]);
    const spans = Play.of(tokenClassificationMachine, { record: meeting });
    spans.send({ type: 'span.add', span: { ...span, label } }, { type: 'record.validate' });
    expect(spans.record.annotation).toEqual([{ ...span, label }]);
  }
});
