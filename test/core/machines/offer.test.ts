import {
  createSettings,
  text2TextMachine,
  textClassificationMachine,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { article, greeting, meeting, predictedBy } from './records';
import { Play } from './support';

const PER = { label: 'PER', start: 0, end: 3 };
const LOC = { label: 'LOC', start: 8, end: 11 };
const MET = { label: 'ACT', start: 4, end: 7 };
const spans = (settings?: ReturnType<typeof createSettings>) =>
  Play.of(tokenClassificationMachine, { record: meeting, annotationAgent: 'ada', settings });
const offerOf = (prediction: readonly unknown[]) =>
  ({
    type: 'suggestion.offer',
    recordId: 'meeting',
    prediction: prediction as never,
    predictionAgent: 'late',
  }) as const;
const NEWS = offerOf([
  { ...PER, score: 0.5 },
  { ...MET, score: 0.6 },
]);

describe('predictions that arrive late', () => {
  it('become the suggestions of a record that nobody touched', () => {
    const play = spans().send(NEWS);
    expect([...play.context.draft.suggestions]).toEqual([
      predictedBy('late', PER, 0.5),
      predictedBy('late', MET, 0.6),
    ]);
    expect(play.record).toEqual({ ...meeting, prediction: NEWS.prediction, predictionAgent: 'late' });
    expect([play.told, play.dirty, play.state]).toEqual([['change'], false, 'pristine']);
  });

  it('never touch what was annotated or turned down', () => {
    const play = spans().send(
      { type: 'span.add', span: MET },
      { type: 'suggestion.reject', span: PER },
      NEWS,
    );
    expect(play.record.annotation).toEqual([MET]);
    expect([...play.context.draft.suggestions]).toEqual([]);
  });

  it('come back by undo as they were predicted last', () => {
    const play = spans().send(
      { type: 'suggestion.accept', span: PER },
      { type: 'suggestion.accept', span: LOC },
      NEWS,
    );
    play.send({ type: 'history.undo' }, { type: 'history.undo' });
    expect([...play.context.draft.suggestions]).toEqual([
      predictedBy('late', PER, 0.5),
      predictedBy('late', MET, 0.6),
    ]);
    play.send({ type: 'history.redo' }, { type: 'history.redo' });
    expect(play.record.annotation).toEqual([PER, LOC]);
    expect([...play.context.draft.suggestions]).toEqual([predictedBy('late', MET, 0.6)]);
  });

  it('change nothing in a record that is decided or another', () => {
    for (const type of ['record.validate', 'record.discard'] as const) {
      const play = spans().send({ type });
      const { record } = play;
      expect([play.send(NEWS).told, play.record]).toEqual([[], record]);
    }
    const other = spans().send({ ...NEWS, recordId: 'another' });
    expect([other.told, other.record]).toEqual([[], meeting]);
  });

  it('that are no predictions are left out and reported, the others taken', () => {
    const play = spans().send(offerOf([null, { ...MET, score: 2 }, { ...PER, score: 0.5 }]));
    expect(play.record.prediction).toEqual([{ ...PER, score: 0.5 }]);
    expect(play.context.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'FIELD_TYPE prediction[0]',
      'SCORE_OUT_OF_RANGE prediction[1].score',
    ]);
  });

  it.each([null, 'PER', {}, [null], [{ ...PER, start: 90, end: 95, score: 1 }]])(
    'of the wrong shape are refused: %j',
    (prediction) => {
      const play = spans().send(offerOf(prediction as never));
      expect([play.told, play.record]).toEqual([['refuse'], meeting]);
    },
  );

  it('by an agent without a name are refused', () => {
    expect(spans().send({ ...NEWS, predictionAgent: '' }).refusals).toEqual(['AGENT_EMPTY']);
  });

  it('with scores that no single label can have are refused', () => {
    const play = Play.of(textClassificationMachine, {
      record: { ...article, multiLabel: false, prediction: [] },
    });
    const prediction = [
      { label: 'a', score: 0.9 },
      { label: 'b', score: 0.9 },
    ];
    expect(play.send({ type: 'suggestion.offer', recordId: 'article', prediction }).refusals).toEqual([
      'SCORE_SUM',
    ]);
  });

  it('show their best text where nothing was written yet', () => {
    const prediction = [{ text: 'Moin', score: 1 }];
    const event = { type: 'suggestion.offer', recordId: 'greeting', prediction } as const;
    const play = Play.of(text2TextMachine, { record: greeting }).send(event);
    expect(play.context.draft.text).toBe('Moin');
    const written = Play.of(text2TextMachine, { record: greeting }).send(
      { type: 'text.change', text: 'Servus' },
      event,
    );
    expect(written.context.draft.text).toBe('Servus');
    expect(written.send({ type: 'history.undo' }).context.draft.text).toBe('Guten Tag');
  });

  it('under a label that no one may give stay suggestions when all are accepted', () => {
    const play = spans(createSettings({ labels: ['PER'] })).send({ type: 'suggestion.accept' });
    expect(play.record.annotation).toEqual([PER]);
    expect([...play.context.draft.suggestions]).toEqual([predictedBy('model', LOC, 0.4)]);
    expect(play.send({ type: 'suggestion.accept' }).refusals).toEqual(['LABEL_UNKNOWN']);
    expect(play.send({ type: 'suggestion.accept', span: LOC }).refusals).toEqual(['LABEL_UNKNOWN']);
  });
});
