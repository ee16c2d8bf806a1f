import {
  createText2TextRecord,
  persistDraft,
  recordOf,
  type Text2TextInit,
  type Text2TextRecord,
  type TextEvent,
  text2TextMachine,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { candidatesOf, text2Text } from '../../../packages/core/src/tasks/text2text';

type Event = Parameters<typeof transition<typeof text2TextMachine>>[2];

const TWO = {
  id: 'r1',
  text: 'source',
  prediction: [
    ['second', 0.4],
    ['best', 0.9],
  ],
} as const satisfies Text2TextInit;

function open(init: Text2TextInit) {
  const record = createText2TextRecord(init);
  return initialTransition(text2TextMachine, { record, annotationAgent: 'ada' })[0];
}

function annotate(init: Text2TextInit, ...events: readonly Event[]) {
  return events.reduce((snapshot, event) => transition(text2TextMachine, snapshot, event)[0], open(init));
}

describe('candidates', () => {
  it('come best first, equal scores in the order in which they were predicted', () => {
    const record = createText2TextRecord({
      text: '',
      prediction: [
        ['a', 0.1],
        ['b', 0.5],
        ['c', 0.5],
      ],
    });
    expect(candidatesOf(record).map(({ text }) => text)).toEqual(['b', 'c', 'a']);
  });

  it('leave out what is none, whatever a record brings', () => {
    fc.assert(
      fc.property(fc.anything(), (prediction) => {
        // Deliberately not what the type promises: a host's data may be anything.
        const candidates = candidatesOf({ prediction } as unknown as Text2TextRecord);
        for (const { text, score } of candidates) {
          expect(typeof text).toBe('string');
          expect(score >= 0 && score <= 1).toBe(true);
        }
      }),
    );
  });

  it('do not change the order of the record', () => {
    const record = createText2TextRecord(TWO);
    candidatesOf(record);
    expect(record.prediction?.map(({ text }) => text)).toEqual(['second', 'best']);
  });
});

describe('an untouched record', () => {
  it('shows its best candidate without being annotated', () => {
    const snapshot = open(TWO);
    expect(snapshot.context.draft).toMatchObject({ text: 'best', answered: false });
    expect(recordOf(snapshot)).toBe(snapshot.context.record);
  });

  it('is validated with the text that is on the screen', () => {
    const snapshot = annotate(TWO, { type: 'record.validate' });
    expect(recordOf(snapshot)).toMatchObject({
      annotation: 'best',
      annotationAgent: 'ada',
      status: 'Validated',
    });
  });

  it('cannot be validated while there is nothing on the screen', () => {
    const snapshot = annotate({ text: 'source' }, { type: 'record.validate' });
    expect(snapshot.context.standing.status).toBe('Default');
  });

  it('shows the stored annotation where there is one, an empty one too', () => {
    expect(open({ ...TWO, annotation: 'mine' }).context.draft.text).toBe('mine');
    expect(open({ ...TWO, annotation: '' }).context.draft).toMatchObject({ text: '', answered: true });
  });
});

describe('choosing', () => {
  it('saves the chosen candidate, not the first one', () => {
    const snapshot = annotate(
      TWO,
      { type: 'suggestion.accept', text: 'second' },
      { type: 'record.validate' },
    );
    expect(recordOf(snapshot).annotation).toBe('second');
  });

  it('takes the best one that was not rejected when none is named', () => {
    const snapshot = annotate(
      TWO,
      { type: 'suggestion.reject', text: 'best' },
      { type: 'suggestion.accept' },
    );
    expect(snapshot.context.draft).toMatchObject({ text: 'second', answered: true, candidate: 'second' });
  });

  it('takes back a rejection', () => {
    const snapshot = annotate(
      TWO,
      { type: 'suggestion.accept', text: 'second' },
      { type: 'suggestion.reject', text: 'second' },
      { type: 'suggestion.accept', text: 'second' },
    );
    expect(snapshot.context.draft.rejected).toEqual([]);
  });

  it('ignores a text that was not predicted', () => {
    expect(annotate(TWO, { type: 'suggestion.accept', text: 'other' }).context.standing.status).toBe(
      'Default',
    );
  });

  it('is undone in one step, typed text back in place', () => {
    const snapshot = annotate(
      TWO,
      { type: 'text.change', text: 'typed' },
      { type: 'suggestion.accept', text: 'second' },
      { type: 'history.undo' },
    );
    expect(snapshot.context.draft.text).toBe('typed');
  });
});

describe('rejecting', () => {
  it('puts the next best on the screen while nothing is answered', () => {
    const snapshot = annotate(TWO, { type: 'suggestion.reject', text: 'best' });
    expect(snapshot.context.draft).toMatchObject({ text: 'second', answered: false, rejected: ['best'] });
  });

  it('leaves nothing to validate when all are rejected', () => {
    const snapshot = annotate(
      TWO,
      { type: 'suggestion.reject', text: 'best' },
      { type: 'suggestion.reject', text: 'second' },
      { type: 'record.validate' },
    );
    expect(snapshot.context.draft.text).toBe('');
    expect(snapshot.context.standing.status).toBe('Edited');
  });

  it('keeps an answer that was begun', () => {
    const snapshot = annotate(
      TWO,
      { type: 'text.change', text: 'mine' },
      { type: 'suggestion.reject', text: 'best' },
    );
    expect(snapshot.context.draft).toMatchObject({ text: 'mine', answered: true });
  });
});

describe('predictions that come late', () => {
  const offer: Event = {
    type: 'suggestion.offer',
    recordId: 'r1',
    prediction: [
      { text: 'late', score: 1 },
      { text: 'later', score: 0.5 },
    ],
    predictionAgent: 'model',
  };

  it('are shown in an untouched record', () => {
    expect(annotate({ id: 'r1', text: 'source' }, offer).context.draft.text).toBe('late');
  });

  it('never overwrite what was typed', () => {
    const snapshot = annotate({ id: 'r1', text: 'source' }, { type: 'text.change', text: 'mine' }, offer);
    expect(snapshot.context.draft.text).toBe('mine');
  });

  it('leave the screen alone once something was rejected, so that undo leads back', () => {
    const rejected = annotate(
      { ...TWO, prediction: ['late'] },
      { type: 'suggestion.reject', text: 'late' },
      offer,
    );
    expect(rejected.context.draft).toMatchObject({ text: '', answered: false });
    const undone = transition(text2TextMachine, rejected, { type: 'history.undo' })[0];
    expect(undone.context.draft).toMatchObject({ text: 'late', rejected: [] });
  });

  it('can be taken once something was rejected', () => {
    const snapshot = annotate(
      { ...TWO, prediction: ['late'] },
      { type: 'suggestion.reject', text: 'late' },
      offer,
      { type: 'suggestion.accept' },
    );
    expect(snapshot.context.draft).toMatchObject({ text: 'later', answered: true });
  });
});

describe('any history', () => {
  const event: fc.Arbitrary<TextEvent> = fc.oneof(
    fc
      .constantFrom('', 'b', 'best', 'best!', 'best 👋', 'beet', 'x\r\ny', '\ud83d')
      .map((text) => ({ type: 'text.change' as const, text })),
    fc.constantFrom('best', 'second', 'other').map((text) => ({ type: 'suggestion.accept' as const, text })),
    fc.constantFrom('best', 'second', 'other').map((text) => ({ type: 'suggestion.reject' as const, text })),
    fc.constant({ type: 'suggestion.accept' as const }),
  );

  it('is undone to the start, redone to the end, and survives JSON', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const end = annotate(TWO, ...events);
        const stored = JSON.parse(JSON.stringify(persistDraft(end)));
        let snapshot = initialTransition(text2TextMachine, { record: end.context.record, draft: stored })[0];
        expect(snapshot.context.draft).toEqual(end.context.draft);
        while (snapshot.context.history.past.length > 0)
          snapshot = transition(text2TextMachine, snapshot, { type: 'history.undo' })[0];
        expect(snapshot.context.draft).toEqual(open(TWO).context.draft);
        expect(recordOf(snapshot)).toBe(end.context.record);
        while (snapshot.context.history.future.length > 0)
          snapshot = transition(text2TextMachine, snapshot, { type: 'history.redo' })[0];
        expect(snapshot.context.draft).toEqual(end.context.draft);
      }),
    );
  });

  it('is undone word by word', () => {
    const typed = ['best a', 'best an', 'best and', 'best and ', 'best and m'].map((text) => ({
      type: 'text.change' as const,
      text,
    }));
    const snapshot = annotate(
      TWO,
      { type: 'suggestion.accept' },
      { type: 'text.change', text: 'best ' },
      ...typed,
      { type: 'history.undo' },
    );
    expect(snapshot.context.draft.text).toBe('best and ');
  });
});

describe('a draft from elsewhere', () => {
  const record = createText2TextRecord(TWO);

  it.each([
    null,
    'text',
    {},
    { text: 1, answered: true, rejected: [] },
    { text: '', answered: 'yes', rejected: [] },
    { text: '', answered: true, rejected: [1] },
    { text: '', answered: true, rejected: 'best' },
    { text: '', answered: true, candidate: 3, rejected: [] },
  ])('is refused when it is damaged: %j', (json) => {
    expect(text2Text.fromJson(json, record, text2Text.open(record))).toBeUndefined();
  });
});
