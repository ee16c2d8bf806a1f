import {
  createSettings,
  createTokenClassificationRecord,
  type Span,
  type TokenClassificationRecord,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { predictedBy } from '../machines/records';
import { Play } from '../machines/support';

const TEXT = 'Ada Lovelace met Bob!';
const TOKENS = ['Ada', 'Lovelace', 'met', 'Bob', '!'];
const given = createTokenClassificationRecord({ text: TEXT, tokens: TOKENS });
const derived = createTokenClassificationRecord({ text: TEXT });
const span = (start: number, end: number, label = 'PER'): Span => ({ label, start, end });

type Step = `${'start' | 'end'} ${'forward' | 'backward'}${'' | ' grapheme'}`;

function event(step: Step) {
  const [edge, direction, by] = step.split(' ') as ['start', 'forward', 'grapheme' | undefined];
  return { type: 'span.moveEdge', edge, direction, ...(by === undefined ? {} : { by }) } as const;
}

function pointing(record: TokenClassificationRecord, active: Span, ...others: readonly Span[]) {
  const play = Play.of(tokenClassificationMachine, {
    record: { ...record, annotation: [active, ...others] },
  });
  return play.send({ type: 'span.activate', layer: 'annotation', span: active });
}

function moved(record: TokenClassificationRecord, from: Span, ...steps: readonly Step[]) {
  const { annotation = [] } = pointing(record, from).send(...steps.map(event)).record;
  return annotation.map(({ start, end }) => [start, end]);
}

describe('moving an edge of the active span', () => {
  test.each([
    ['end forward', [0, 3], [0, 12]],
    ['end backward', [0, 12], [0, 3]],
    ['start forward', [0, 12], [4, 12]],
    ['start backward', [4, 12], [0, 12]],
  ] as const)('by a token: %s', (step, [start, end], to) => {
    for (const record of [given, derived]) expect(moved(record, span(start, end), step)).toEqual([to]);
  });

  test.each([
    ['end forward grapheme', [0, 3], [0, 5]],
    ['end backward grapheme', [0, 5], [0, 3]],
    ['start forward grapheme', [2, 5], [4, 5]],
    ['start backward grapheme', [4, 5], [2, 5]],
    ['end forward grapheme', [1, 2], [1, 3]],
  ] as const)('by a character, over white space at once: %s', (step, [start, end], to) =>
    expect(moved(derived, span(start, end), step)).toEqual([to]),
  );

  it('by a character keeps to given tokens', () => {
    expect(moved(given, span(0, 3), 'end forward grapheme')).toEqual([[0, 12]]);
  });

  it('by a token from within one goes to its border first', () => {
    expect(moved(derived, span(5, 8), 'end forward')).toEqual([[5, 12]]);
    expect(moved(derived, span(5, 8), 'start backward')).toEqual([[4, 8]]);
  });

  it('by a character goes over a whole emoji', () => {
    const record = createTokenClassificationRecord({ text: 'a👨‍👩‍👧b' });
    expect(moved(record, span(0, 1), 'end forward grapheme')).toEqual([[0, 6]]);
    expect(moved(record, span(0, 7), 'start forward grapheme', 'start forward grapheme')).toEqual([[6, 7]]);
  });

  it('passes tokens of white space over', () => {
    const record = createTokenClassificationRecord({ text: 'a b', tokens: ['a', ' ', 'b'] });
    expect(moved(record, span(0, 1), 'end forward')).toEqual([[0, 3]]);
    expect(moved(record, span(0, 3), 'start forward')).toEqual([[2, 3]]);
  });

  test.each([
    ['end forward', [17, 21], 'SPAN_OUT_OF_RANGE'],
    ['start backward', [0, 3], 'SPAN_OUT_OF_RANGE'],
    ['end backward', [0, 3], 'SPAN_EMPTY'],
    ['start forward', [0, 3], 'SPAN_EMPTY'],
    ['start forward', [17, 21], undefined],
    ['end backward grapheme', [0, 1], 'SPAN_EMPTY'],
    ['start forward grapheme', [20, 21], 'SPAN_EMPTY'],
    ['end forward grapheme', [17, 21], 'SPAN_OUT_OF_RANGE'],
    ['start backward grapheme', [0, 3], 'SPAN_OUT_OF_RANGE'],
  ] as const)('%s of %j: %s', (step, [start, end], code) => {
    const play = pointing(derived, span(start, end)).send(event(step));
    expect(play.refusals).toEqual(code === undefined ? [] : [code]);
    expect(play.dirty).toBe(code === undefined);
  });

  it('does nothing where no span is active, or it is gone', () => {
    const play = Play.of(tokenClassificationMachine, { record: derived });
    expect(play.send(event('end forward')).told).toEqual([]);
  });

  it('keeps the label, the note and the pointing', () => {
    const play = pointing(derived, span(0, 3)).send({ type: 'span.note', span: span(0, 3), note: 'sure?' });
    play.send(event('end forward'));
    expect([...play.context.draft.spans]).toEqual([{ ...span(0, 12), note: 'sure?' }]);
    expect(play.context.view.active).toEqual({ layer: 'annotation', span: span(0, 12) });
  });
});

describe('moves in a row', () => {
  it('of one edge are one step', () => {
    const play = pointing(derived, span(0, 3)).send(event('end forward'), event('end forward'));
    expect(play.context.history.past).toHaveLength(1);
    play.send({ type: 'history.undo' });
    expect(play.record.annotation).toEqual([span(0, 3)]);
    expect(play.send({ type: 'history.redo' }).record.annotation).toEqual([span(0, 16)]);
  });

  it('of both edges, of two spans, or with something in between are steps of their own', () => {
    const other = span(13, 16);
    const play = pointing(derived, span(0, 3), other).send(event('end forward'), event('start forward'));
    expect(play.context.history.past).toHaveLength(2);
    play.send({ type: 'span.activate', layer: 'annotation', span: other }, event('start backward'));
    expect(play.context.history.past).toHaveLength(3);
    play.send({ type: 'span.note', span: span(4, 16), note: 'sure?' }, event('start backward'));
    expect(play.context.history.past).toHaveLength(5);
  });

  it('there and back again can both be undone', () => {
    const play = pointing(derived, span(0, 3)).send(event('end forward'), event('end backward'));
    expect(play.record.annotation).toEqual([span(0, 3)]);
    expect(play.send({ type: 'history.undo' }).record.annotation).toEqual([span(0, 12)]);
    expect(play.send({ type: 'history.undo' }).record.annotation).toEqual([span(0, 3)]);
  });

  it('leave the predictions alone that they only pass, and take the one they end on', () => {
    const prediction = [
      { ...span(0, 12), score: 0.5 },
      { ...span(0, 16), score: 0.4 },
    ];
    const play = pointing({ ...derived, prediction }, span(0, 3)).send(event('end forward'));
    expect([...play.context.draft.suggestions]).toEqual([prediction[1]]);
    play.send(event('end forward'));
    expect([...play.context.draft.suggestions]).toEqual([prediction[0]]);
    play.send(event('end forward'));
    expect([...play.context.draft.suggestions].reverse()).toEqual(prediction);
    expect(play.context.history.past).toHaveLength(1);
    play.send({ type: 'history.undo' });
    expect([...play.context.draft.suggestions].reverse()).toEqual(prediction);
  });
});

describe('moving an edge of a suggestion', () => {
  const record = { ...derived, prediction: [{ ...span(0, 3), score: 0.9 }], predictionAgent: 'model' };
  const suggested = (settings?: ReturnType<typeof createSettings>) =>
    Play.of(tokenClassificationMachine, { record, settings }).send({
      type: 'span.activate',
      layer: 'suggestion',
      span: span(0, 3),
    });

  it('takes it with the new range, and undo gives it back', () => {
    const play = suggested().send(event('end forward'));
    expect([play.record.annotation, play.context.draft.suggestions.size]).toEqual([[span(0, 12)], 0]);
    play.send({ type: 'history.undo' });
    expect([...play.context.draft.suggestions]).toEqual([predictedBy('model', span(0, 3), 0.9)]);
  });

  it('goes on in one step, and never gives the overruled prediction back', () => {
    const play = suggested().send(event('end forward'), event('end forward'), event('end backward'));
    expect([play.record.annotation, play.context.draft.suggestions.size]).toEqual([[span(0, 12)], 0]);
    expect(play.context.history.past).toHaveLength(1);
  });

  it('under a label that may not be given is refused', () => {
    const play = suggested(createSettings({ labels: ['LOC'] })).send(event('end forward'));
    expect(play.refusals).toEqual(['LABEL_UNKNOWN']);
  });
});
