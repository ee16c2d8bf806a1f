import {
  createSettings,
  type ScoredSpan,
  type TokenClassificationRecord,
  tokenClassificationMachine,
  validateRecord,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { meeting, predictedBy } from '../machines/records';
import { Play } from '../machines/support';

const PER = { label: 'PER', start: 0, end: 3 };
const ACT = { label: 'ACT', start: 4, end: 7 };
const LOC = { label: 'LOC', start: 8, end: 11 };
const sure = (span: typeof PER, score: number): ScoredSpan => ({ ...span, score });

/** Two agents besides the one whose prediction is the record's own. */
const contested: TokenClassificationRecord = {
  ...meeting,
  prediction: [sure(PER, 0.6), sure(LOC, 0.4)],
  predictions: { other: [sure(LOC, 0.9), sure(PER, 0.3), sure(PER, 0.8)], third: [sure(ACT, 0.2)] },
};
const play = (record: TokenClassificationRecord, labels?: readonly string[]) =>
  Play.of(tokenClassificationMachine, {
    record,
    settings: labels === undefined ? undefined : createSettings({ labels }),
  });
const left = (one: ReturnType<typeof play>) => [...one.context.draft.suggestions];

describe('suggestions of several agents', () => {
  it('are each span once, with the highest score and who gave which', () => {
    expect(left(play(contested))).toEqual([
      {
        ...sure(PER, 0.8),
        by: [
          { agent: 'other', score: 0.8 },
          { agent: 'model', score: 0.6 },
        ],
      },
      predictedBy('third', ACT, 0.2),
      {
        ...sure(LOC, 0.9),
        by: [
          { agent: 'other', score: 0.9 },
          { agent: 'model', score: 0.4 },
        ],
      },
    ]);
  });

  it('name nobody where the record names nobody, and each agent once', () => {
    const { predictionAgent: _, ...anonymous } = contested;
    expect(left(play(anonymous))[0]?.by).toEqual([{ agent: 'other', score: 0.8 }]);
    expect(left(play({ ...anonymous, predictions: {} }))).toEqual([sure(PER, 0.6), sure(LOC, 0.4)]);
    const twice = { ...meeting, predictions: { model: meeting.prediction ?? [] } };
    expect(left(play(twice))).toEqual(left(play(meeting)));
  });

  it('leave out what is annotated', () => {
    expect(left(play({ ...contested, annotation: [PER] })).map(({ label }) => label)).toEqual(['ACT', 'LOC']);
  });

  it('are there without a prediction of the record itself', () => {
    const { prediction: _, ...record } = contested;
    expect(left(play(record)).map(({ score }) => score)).toEqual([0.8, 0.2, 0.9]);
  });

  it('keep an agent whose name is a name of Object.prototype', () => {
    const predictions = JSON.parse('{"__proto__": [{"label": "PER", "start": 0, "end": 3, "score": 0.5}]}');
    expect(left(play({ ...meeting, prediction: [], predictions }))).toEqual([
      predictedBy('__proto__', PER, 0.5),
    ]);
  });

  it('stay those of the others when one predicts anew', () => {
    const done = play(contested).send({
      type: 'suggestion.offer',
      recordId: 'meeting',
      prediction: [sure(ACT, 0.7)],
      predictionAgent: 'late',
    });
    expect(left(done).map(({ label, by }) => [label, by?.map(({ agent }) => agent)])).toEqual([
      ['PER', ['other']],
      ['ACT', ['late', 'third']],
      ['LOC', ['other']],
    ]);
  });

  it.each([
    null,
    'none',
    7,
    [],
    { other: null },
    { other: 'x' },
    { other: { label: 'PER' } },
    {
      other: [
        null,
        3,
        'x',
        {},
        { label: 3, start: 0, end: 3 },
        { label: 'PER', start: '0', end: 3, score: 1 },
      ],
    },
    {
      other: [
        { label: 'PER', start: 2, end: 1, score: 1 },
        { label: 'PER', start: 90, end: 95, score: 1 },
      ],
    },
    { '': [{ label: 'PER', start: 0, end: 2, score: 1 }] },
  ])('that are no predictions become issues and hide none: %j', (predictions) => {
    const record = { ...meeting, predictions } as never;
    const opened = play(record);
    expect(left(opened)).toEqual(left(play(meeting)));
    expect(validateRecord(record).map(({ path }) => path.slice(0, 11))).toContain('predictions');
    expect(opened.context.issues).toEqual(validateRecord(record, undefined));
    expect(opened.send({ type: 'record.validate' }).record.annotation).toEqual([PER, LOC]);
  });

  it('never throw, whatever the host read from anywhere', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (predictions, annotations, metadata) => {
        const record = { ...meeting, predictions, annotations, metadata } as never;
        expect(() =>
          play(record).send({ type: 'suggestion.accept' }, { type: 'record.validate' }),
        ).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('accepting and rejecting suggestions', () => {
  test.each([
    [{}, ['PER', 'ACT', 'LOC']],
    [{ minScore: 0.8 }, ['PER', 'LOC']],
    [{ minScore: 0.81 }, ['LOC']],
    [{ agent: 'model' }, ['PER', 'LOC']],
    [{ agent: 'third' }, ['ACT']],
    [{ agent: 'model', minScore: 0.5 }, ['PER']],
    [{ agent: 'other', minScore: 0.85 }, ['LOC']],
  ])('%j means those', (which, labels) => {
    const accepted = play(contested).send({ type: 'suggestion.accept', ...which });
    expect(accepted.record.annotation?.map(({ label }) => label)).toEqual(labels);
    const rejected = play(contested).send({ type: 'suggestion.reject', ...which });
    expect(left(rejected).map(({ label }) => label)).toEqual(
      ['PER', 'ACT', 'LOC'].filter((label) => !labels.includes(label)),
    );
    for (const done of [accepted, rejected]) {
      expect(done.context.history.past).toHaveLength(1);
      expect(left(done.send({ type: 'history.undo' }))).toEqual(left(play(contested)));
    }
  });

  it('of nobody, or none so sure, does nothing', () => {
    for (const which of [{ agent: 'nobody' }, { minScore: 0.95 }, { agent: 'third', minScore: 0.5 }])
      for (const type of ['suggestion.accept', 'suggestion.reject'] as const)
        expect(play(contested).send({ type, ...which }).told).toEqual([]);
  });

  it('takes of several only what may be given, and is refused where that is nothing', () => {
    const done = play(contested, ['LOC']).send({ type: 'suggestion.accept', minScore: 0.5 });
    expect(done.record.annotation).toEqual([LOC]);
    expect(play(contested, ['LOC']).send({ type: 'suggestion.accept', agent: 'third' }).refusals).toEqual([
      'LABEL_UNKNOWN',
    ]);
  });

  it('by name takes that one, whoever predicts it and however sure', () => {
    const done = play(contested).send({
      type: 'suggestion.accept',
      span: ACT,
      minScore: 0.9,
      agent: 'model',
    });
    expect(done.record.annotation).toEqual([ACT]);
  });
});

describe('suggestions of an agent who is not looked at', () => {
  const hide = { type: 'agent.hide', agent: 'third', hidden: true } as const;

  it('are not taken and not turned down with the rest', () => {
    const accepted = play(contested).send(hide).send({ type: 'suggestion.accept' });
    expect(accepted.record.annotation).toEqual([PER, LOC]);
    expect(left(accepted)).toEqual([predictedBy('third', ACT, 0.2)]);
    const rejected = play(contested).send(hide).send({ type: 'suggestion.reject' });
    expect(left(rejected)).toEqual([predictedBy('third', ACT, 0.2)]);
  });

  it('are not what validating takes', () => {
    const validated = play(contested).send(hide).send({ type: 'record.validate' });
    expect(validated.record.annotation).toEqual([PER, LOC]);
  });

  it('are taken where just that is asked for', () => {
    const one = play(contested).send(hide).send({ type: 'suggestion.accept', agent: 'third' });
    expect(one.record.annotation).toEqual([ACT]);
    const other = play(contested).send(hide).send({ type: 'suggestion.accept', span: ACT });
    expect(other.record.annotation).toEqual([ACT]);
  });

  it('are passed over by steps and clicks, and let go of', () => {
    const at = (one: ReturnType<typeof play>) => one.context.view.active?.span;
    const forward = { type: 'span.step', direction: 'forward' } as const;
    const hidden = play(contested).send(hide);
    expect(at(hidden.send(forward).send(forward))).toEqual(LOC);
    expect(at(play(contested).send(hide).send({ type: 'span.activateAt', offset: 5 }))).toBeUndefined();
    const active = play(contested).send(forward).send(forward);
    expect(at(active)).toEqual(ACT);
    expect(at(active.send(hide))).toBeUndefined();
  });

  it('stay where another agent predicts them too', () => {
    const both = play(contested)
      .send({ type: 'agent.hide', agent: 'other', hidden: true })
      .send({ type: 'suggestion.accept' });
    expect(both.record.annotation).toEqual([PER, ACT, LOC]);
  });

  it('stay hidden through edits and in the next record, until they are looked at again', () => {
    const next = play(contested)
      .send(hide)
      .send({ type: 'suggestion.accept', span: PER })
      .send({ type: 'record.load', record: { ...contested, id: 'next' } });
    expect(next.context.view.hiddenAgents).toEqual(['third']);
    const again = next.send({ ...hide, hidden: false }).send({ type: 'suggestion.accept' });
    expect(again.record.annotation).toEqual([PER, ACT, LOC]);
  });
});
