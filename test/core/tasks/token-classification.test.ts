import {
  createTokenClassificationRecord,
  type TokenClassificationRecord,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { meeting, predictedBy } from '../machines/records';
import { Play } from '../machines/support';

const PER = { label: 'PER', start: 0, end: 3 };
const LOC = { label: 'LOC', start: 8, end: 11 };
const play = (record: TokenClassificationRecord = meeting) => Play.of(tokenClassificationMachine, { record });
const bare = (text: string) => play(createTokenClassificationRecord({ text }));

describe('adding a span', () => {
  test.each([
    ['reversed', { start: 3, end: 0 }, 'SPAN_REVERSED'],
    ['empty', { start: 3, end: 3 }, 'SPAN_EMPTY'],
    ['behind the text', { start: 11, end: 12 }, 'SPAN_OUT_OF_RANGE'],
    ['sticking out', { start: 8, end: 12 }, 'SPAN_OUT_OF_RANGE'],
    ['of white space', { start: 3, end: 4 }, 'SPAN_BLANK'],
    ['off the borders of given tokens', { start: 0, end: 2 }, 'SPAN_NOT_ALIGNED'],
  ])('%s is refused', (_, range, code) => {
    const { refusals, record } = play().send({ type: 'span.add', span: { label: 'PER', ...range } });
    expect([refusals, record]).toEqual([[code], meeting]);
  });

  it('leaves out the white space at its ends, as creating a record does', () => {
    const span = { label: 'PER', start: 3, end: 8 };
    expect(play().send({ type: 'span.add', span }).record.annotation).toEqual([
      { ...span, start: 4, end: 7 },
    ]);
    expect(
      bare(' a ').send({ type: 'span.add', span: { ...span, start: 0, end: 3 } }).record.annotation,
    ).toEqual([{ ...span, start: 1, end: 2 }]);
  });

  it('takes any place where the tokens are derived, but never half a character', () => {
    const family = bare('a 👨‍👩‍👧 b');
    expect(family.send({ type: 'span.add', span: { label: 'X', start: 2, end: 4 } }).refusals).toEqual([
      'SPAN_NOT_ALIGNED',
    ]);
    expect(
      family.send({ type: 'span.add', span: { label: 'X', start: 2, end: 7 } }).record.annotation,
    ).toHaveLength(1);
    expect(bare('unhappy').send({ type: 'span.add', span: { label: 'X', start: 2, end: 7 } }).told).toEqual([
      'change',
    ]);
  });

  it('overlapping and nested keeps both; the same again changes nothing', () => {
    const all = { label: 'EVENT', start: 0, end: 11 };
    const nested = play().send({ type: 'span.add', span: PER }, { type: 'span.add', span: all });
    expect(nested.record.annotation).toEqual([all, PER]);
    expect(nested.send({ type: 'span.add', span: PER }).told).toEqual([]);
  });

  it('that was predicted takes the prediction', () => {
    const taken = play().send({ type: 'span.add', span: PER });
    expect([...taken.context.draft.suggestions]).toEqual([predictedBy('model', LOC, 0.4)]);
    taken.send({ type: 'history.undo' });
    expect(taken.context.draft.suggestions.size).toBe(2);
  });
});

describe('changing a span', () => {
  const started = () => play().send({ type: 'span.add', span: PER });

  it('relabels it, and takes what was predicted under the new label', () => {
    const bob = { ...LOC, label: 'PER' };
    const changed = play().send(
      { type: 'span.add', span: bob },
      { type: 'span.relabel', span: bob, label: 'LOC' },
    );
    expect(changed.record.annotation).toEqual([LOC]);
    expect([...changed.context.draft.suggestions]).toEqual([predictedBy('model', PER, 0.9)]);
  });

  it('into one that is there makes one of the two, and undo makes two again', () => {
    const twin = { ...PER, label: 'LOC' };
    const changed = started().send(
      { type: 'span.add', span: twin },
      { type: 'span.relabel', span: PER, label: 'LOC' },
    );
    expect(changed.record.annotation).toEqual([twin]);
    expect(changed.send({ type: 'history.undo' }).record.annotation).toEqual([twin, PER]);
  });

  it('resizes it within the rules of its text', () => {
    expect(started().send({ type: 'span.resize', span: PER, start: 0, end: 7 }).record.annotation).toEqual([
      { ...PER, end: 7 },
    ]);
    expect(started().send({ type: 'span.resize', span: PER, start: 0, end: 6 }).refusals).toEqual([
      'SPAN_NOT_ALIGNED',
    ]);
  });

  it('takes a prediction with the range that it is given', () => {
    const done = play().send({ type: 'span.resize', span: LOC, start: 4, end: 11 });
    expect(done.record.annotation).toEqual([{ ...LOC, start: 4 }]);
    expect([...done.context.draft.suggestions]).toEqual([predictedBy('model', PER, 0.9)]);
    expect(done.send({ type: 'history.undo' }).context.draft.suggestions.size).toBe(2);
    expect(play().send({ type: 'span.resize', span: LOC, start: 4, end: 10 }).refusals).toEqual([
      'SPAN_NOT_ALIGNED',
    ]);
  });

  it('that is not there changes nothing', () => {
    for (const type of ['span.remove', 'suggestion.accept', 'suggestion.reject'] as const)
      expect(started().send({ type, span: { label: 'NONE', start: 4, end: 7 } }).told).toEqual([]);
  });

  it('may relabel one that cuts a character, because the data came that way', () => {
    const cut = { label: 'X', start: 0, end: 1 };
    const record = { ...createTokenClassificationRecord({ text: 'e\u0301t' }), annotation: [cut] };
    const changed = play(record).send({ type: 'span.relabel', span: cut, label: 'Y' });
    expect(changed.record.annotation).toEqual([{ ...cut, label: 'Y' }]);
  });

  it('removes one of two copies that a record came with', () => {
    const changed = play({ ...meeting, annotation: [PER, PER] }).send({ type: 'span.remove', span: PER });
    expect(changed.record.annotation).toEqual([PER]);
  });
});

describe('labelling what is pointed at', () => {
  it('makes a span of the selection and points at it', () => {
    const done = play().send(
      { type: 'selection.change', start: 5, end: 9 },
      { type: 'label.apply', label: 'X' },
    );
    const span = { label: 'X', start: 4, end: 11 };
    expect(done.record.annotation).toEqual([span]);
    expect(done.context.view).toEqual({
      selection: undefined,
      active: { layer: 'annotation', span },
      lastLabel: 'X',
    });
  });

  it('gives an active suggestion its place under another label', () => {
    const done = play().send(
      { type: 'span.activate', layer: 'suggestion', span: LOC },
      { type: 'label.apply', label: 'PER' },
    );
    expect(done.record.annotation).toEqual([{ ...LOC, label: 'PER' }]);
    expect([...done.context.draft.suggestions]).toEqual([predictedBy('model', PER, 0.9)]);
  });

  it('takes both predictions where the other label was predicted there too', () => {
    const prediction = [
      { ...LOC, score: 0.4 },
      { ...LOC, label: 'PER', score: 0.3 },
    ];
    const done = play({ ...meeting, prediction });
    done.send(
      { type: 'span.activate', layer: 'suggestion', span: LOC },
      { type: 'label.apply', label: 'PER' },
    );
    expect(done.context.draft.suggestions.size).toBe(0);
  });

  it('does nothing where nothing is pointed at', () => {
    expect(play().send({ type: 'label.apply', label: 'X' }).told).toEqual([]);
  });
});

describe('what is pointed at', () => {
  it('lets go of a span that undo, clear or reset took away', () => {
    for (const type of ['history.undo', 'record.clear', 'record.reset'] as const) {
      const done = play().send({ type: 'span.add', span: PER }, { type });
      expect(done.context.view.active).toBeUndefined();
    }
  });

  it('is never a span that is not there', () => {
    const done = play().send({ type: 'span.activate', layer: 'annotation', span: PER });
    expect(done.context.view.active).toBeUndefined();
  });

  it('goes from the innermost span outwards and round again', () => {
    const all = { label: 'EVENT', start: 0, end: 11 };
    const done = play().send(
      { type: 'span.add', span: all },
      { type: 'span.add', span: PER },
      { type: 'selection.clear' },
    );
    const seen = [1, 2, 3].map(
      () => done.send({ type: 'span.activateAt', offset: 1 }).context.view.active?.span,
    );
    expect(seen).toEqual([PER, all, PER]);
  });

  it('steps through annotations and suggestions in the order of the text', () => {
    const done = play().send(
      { type: 'span.add', span: { label: 'ACT', start: 4, end: 7 } },
      { type: 'selection.clear' },
    );
    const step = (direction: 'forward' | 'backward') =>
      done.send({ type: 'span.step', direction }).context.view.active?.span.start;
    expect([step('forward'), step('forward'), step('forward'), step('forward')]).toEqual([0, 4, 8, 8]);
    expect([step('backward'), step('backward'), step('backward')]).toEqual([4, 0, 0]);
  });

  it('steps from where it is told to while nothing is pointed at', () => {
    const first = (event: { direction: 'forward' | 'backward'; from: number }) =>
      play()
        .send({ type: 'span.add', span: PER }, { type: 'selection.clear' })
        .send({ type: 'span.step', ...event }).context.view.active?.span;
    expect(first({ direction: 'forward', from: 4 })).toEqual(LOC);
    expect(first({ direction: 'backward', from: 8 })).toEqual(PER);
    expect(first({ direction: 'forward', from: 9 })).toBeUndefined();
  });

  it('is the same view again while a drag stays within a token', () => {
    const done = play().send({ type: 'selection.change', start: 0, end: 1 });
    const { view } = done.context;
    expect(done.send({ type: 'selection.change', start: 0, end: 2 }).context.view).toBe(view);
  });
});

describe('suggestions', () => {
  it('are each span once, with its best score, and none that is annotated', () => {
    const prediction = [
      { ...LOC, score: 0.2 },
      { ...LOC, score: 0.6 },
      { ...PER, score: 0.9 },
    ];
    const opened = play({ ...meeting, prediction, annotation: [PER] });
    expect([...opened.context.draft.suggestions]).toEqual([predictedBy('model', LOC, 0.6)]);
  });

  it('that are all turned down leave the record unanswered until it is validated', () => {
    const done = play().send({ type: 'suggestion.reject' });
    expect([done.state, done.record.annotation]).toEqual(['edited', undefined]);
    expect(done.send({ type: 'record.validate' }).record.annotation).toEqual([]);
  });
});
