import {
  candidatesOf,
  createSettings,
  createText2TextRecord,
  persistDraft,
  recordOf,
  type Settings,
  type Text2TextInit,
  type Text2TextRecord,
  type TextEvent,
  text2TextMachine,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { text2Text } from '../../../packages/core/src/tasks/text2text';

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
  return openRecord(createText2TextRecord(init));
}

function openRecord(record: Text2TextRecord, settings?: Settings) {
  return initialTransition(text2TextMachine, { record, settings, annotationAgent: 'ada' })[0];
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

  it('are those of every agent, each text once with its highest score and all who predict it', () => {
    const record = createText2TextRecord({
      text: '',
      prediction: [
        ['a', 0.4],
        ['b', 0.3],
      ],
      predictionAgent: 'one',
      predictions: {
        one: [
          ['a', 0.4],
          ['b', 0.3],
        ],
        two: [
          ['c', 0.5],
          ['a', 0.6],
        ],
      },
    });
    expect(candidatesOf(record)).toEqual([
      {
        text: 'a',
        score: 0.6,
        agent: 'two',
        index: 1,
        by: [
          { agent: 'two', score: 0.6 },
          { agent: 'one', score: 0.4 },
        ],
      },
      { text: 'c', score: 0.5, agent: 'two', index: 0, by: [{ agent: 'two', score: 0.5 }] },
      { text: 'b', score: 0.3, agent: 'one', index: 1, by: [{ agent: 'one', score: 0.3 }] },
    ]);
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

describe('what an answer was made of', () => {
  const own = (snapshot: ReturnType<typeof annotate>) => recordOf(snapshot).metadata._labelwright;

  it('is the candidate, unchanged, where it is taken as it is', () => {
    const basedOn = { unchanged: true, distance: 0, index: 1, score: 0.9 };
    expect(own(annotate(TWO, { type: 'record.validate' }))).toEqual({ basedOn });
    expect(own(annotate(TWO, { type: 'suggestion.accept' }))).toEqual({ basedOn });
  });

  it('says how many words are other than in the candidate, and whose it is', () => {
    const init = {
      text: 'source',
      prediction: [['the red house', 0.9]],
      predictionAgent: 'mt',
    } as const satisfies Text2TextInit;
    const snapshot = annotate(init, { type: 'text.change', text: 'the old red houses' });
    expect(recordOf(snapshot).metadata).toEqual({
      _labelwright: { basedOn: { unchanged: false, distance: 2, index: 0, score: 0.9, agent: 'mt' } },
    });
    expect(recordOf(snapshot).status).toBe('Edited');
  });

  it('is nothing in a text that was written from the start, or begun anew', () => {
    expect(own(annotate({ text: 'source' }, { type: 'text.change', text: 'mine' }))).toBeUndefined();
    expect(own(annotate(TWO, { type: 'record.validate' }, { type: 'record.clear' }))).toBeUndefined();
  });

  it('is undone with the answer, and leaves all other metadata alone', () => {
    const metadata = { split: 'train', _labelwright: { later: true } };
    const taken = annotate({ ...TWO, metadata }, { type: 'suggestion.accept', text: 'second' });
    expect(recordOf(taken).metadata).toEqual({
      split: 'train',
      _labelwright: { later: true, basedOn: { unchanged: true, distance: 0, index: 0, score: 0.4 } },
    });
    const undone = transition(text2TextMachine, taken, { type: 'history.undo' })[0];
    expect(recordOf(undone).metadata).toBe(undone.context.record.metadata);
  });

  it('is known again when the record is opened later', () => {
    const stored = recordOf(
      annotate(
        TWO,
        { type: 'suggestion.accept', text: 'second' },
        { type: 'text.change', text: 'second!' },
        { type: 'record.validate' },
      ),
    );
    const again = openRecord(JSON.parse(JSON.stringify(stored)));
    expect(again.context.draft).toMatchObject({ text: 'second!', candidate: 'second' });
    const edited = transition(text2TextMachine, again, { type: 'text.change', text: 'second' })[0];
    expect(own(edited)).toEqual({ basedOn: { unchanged: true, distance: 0, index: 0, score: 0.4 } });
  });

  it('is not mistaken where the prediction is another one by then', () => {
    const stored = recordOf(annotate(TWO, { type: 'record.validate' }));
    const again = openRecord({ ...stored, prediction: [{ text: 'new', score: 0.2 }] });
    expect(again.context.draft.candidate).toBeUndefined();
    expect(recordOf(again)).toBe(again.context.record);
  });

  it('has no place once its prediction was replaced by a late one', () => {
    const snapshot = annotate(
      TWO,
      { type: 'suggestion.accept', text: 'best' },
      { type: 'suggestion.offer', recordId: 'r1', prediction: [{ text: 'late', score: 1 }] },
    );
    expect(own(snapshot)).toEqual({ basedOn: { unchanged: true, distance: 0 } });
  });
});

describe('limits of the settings', () => {
  const settings = createSettings({ textLimits: { characters: { max: 5 }, words: { min: 1 } } });
  const play = (...events: readonly Event[]) => {
    const record = createText2TextRecord(TWO);
    const issues: string[] = [];
    const end = events.reduce(
      (snapshot, event) => {
        const [next, effects] = transition(text2TextMachine, snapshot, event);
        for (const { params } of effects) {
          // XState's type of an effect does not list what is emitted.
          const { event: told } = params as unknown as { event?: { type: string; issue?: { code: string } } };
          if (told?.type === 'refuse') issues.push(told.issue?.code ?? '');
        }
        return next;
      },
      openRecord(record, settings),
    );
    return { end, issues };
  };

  it('refuse to validate what does not keep them, say why, and cut nothing off', () => {
    const long = play({ type: 'text.change', text: 'too long' }, { type: 'record.validate' });
    expect(long.issues).toEqual(['TEXT_TOO_LONG']);
    expect(recordOf(long.end)).toMatchObject({ status: 'Edited', annotation: 'too long' });
    const short = play({ type: 'record.clear' }, { type: 'record.validate' });
    expect(short.issues).toEqual(['TEXT_TOO_SHORT']);
    expect(short.end.context.standing.status).toBe('Edited');
  });

  it('let pass what keeps them, and a discarded record keep what it has', () => {
    expect(play({ type: 'record.validate' })).toMatchObject({ issues: [] });
    const discarded = play({ type: 'text.change', text: 'too long' }, { type: 'record.discard' });
    expect([discarded.issues, recordOf(discarded.end).status]).toEqual([[], 'Discarded']);
  });

  it('that are none are told and count as absent', () => {
    // Deliberately not what the type promises: a host's settings may come from anywhere.
    const broken = { labels: [], textLimits: { words: { max: '5' } } } as unknown as Settings;
    const snapshot = openRecord(createText2TextRecord(TWO), broken);
    expect(snapshot.context.issues.map(({ code }) => code)).toEqual(['SETTINGS_INVALID']);
    expect(snapshot.context.settings).toBeUndefined();
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
