import {
  createTokenClassificationRecord,
  neighbourOf,
  type Span,
  type TokenClassificationRecord,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { meeting } from '../machines/records';
import { Play } from '../machines/support';

const TEXT = 'Ada  Lovelace met Bob';
const given = createTokenClassificationRecord({ text: TEXT, tokens: ['Ada', 'Lovelace', 'met', 'Bob'] });
const derived = createTokenClassificationRecord({ text: TEXT });
const span = (label: string, start: number, end: number): Span => ({ label, start, end });
const play = (record: TokenClassificationRecord, ...annotation: readonly Span[]) =>
  Play.of(tokenClassificationMachine, { record: { ...record, annotation } });

describe('splitting a span', () => {
  const ALL = span('PER', 0, 17);

  test.each([
    ['between two tokens', 5, [0, 3], [5, 17]],
    ['in the white space between them', 4, [0, 3], [5, 17]],
    ['near the start of a token: before it', 7, [0, 3], [5, 17]],
    ['near the end of a token: behind it', 11, [0, 13], [14, 17]],
    ['in the middle of a token: before it', 9, [0, 3], [5, 17]],
    ['in its first token, which cannot be left out', 1, [0, 3], [5, 17]],
    ['in its last token, which cannot be left out', 16, [0, 13], [14, 17]],
  ] as const)('of given tokens %s', (_, at, [a, b], [c, d]) => {
    const done = play(given, ALL).send({ type: 'span.split', span: ALL, at });
    expect(done.record.annotation).toEqual([span('PER', a, b), span('PER', c, d)]);
    expect(done.context.view.active).toEqual({ layer: 'annotation', span: span('PER', a, b) });
  });

  it('of derived tokens cuts anywhere, and leaves the white space at the cut out', () => {
    const cut = (at: number) =>
      play(derived, ALL).send({ type: 'span.split', span: ALL, at }).record.annotation;
    expect(cut(7)).toEqual([span('PER', 0, 7), span('PER', 7, 17)]);
    expect(cut(4)).toEqual([span('PER', 0, 3), span('PER', 5, 17)]);
  });

  it('never cuts a character', () => {
    const family = createTokenClassificationRecord({ text: 'a👨‍👩‍👧b' });
    const all = span('X', 0, 7);
    const cut = (whole: Span, at: number) =>
      play(family, whole).send({ type: 'span.split', span: whole, at }).record.annotation;
    expect(cut(all, 3)).toEqual([span('X', 0, 1), span('X', 1, 7)]);
    expect(cut(span('X', 1, 7), 3)).toEqual([span('X', 1, 6), span('X', 6, 7)]);
  });

  it('leaves out a token of white space at the cut', () => {
    const record = createTokenClassificationRecord({ text: 'a b', tokens: ['a', ' ', 'b'] });
    const all = span('X', 0, 3);
    for (const at of [1, 2])
      expect(play(record, all).send({ type: 'span.split', span: all, at }).record.annotation).toEqual([
        span('X', 0, 1),
        span('X', 2, 3),
      ]);
  });

  test.each([
    ['at its start', given, ALL, 0],
    ['at its end', given, ALL, 17],
    ['behind the text', given, ALL, 90],
    ['of one token', given, span('PER', 5, 13), 8],
    ['of one character', derived, span('PER', 0, 1), 1],
    [
      'whose other half would be white space',
      { ...given, text: 'a b', tokens: ['a', ' ', 'b'] },
      span('X', 0, 2),
      1,
    ],
  ])('%s is refused', (_, record, whole, at) => {
    const done = play(record, whole).send({ type: 'span.split', span: whole, at });
    expect([done.refusals, done.record.annotation]).toEqual([['SPAN_EMPTY'], [whole]]);
  });

  it('that is not there changes nothing', () => {
    expect(play(given, ALL).send({ type: 'span.split', span: span('LOC', 0, 17), at: 5 }).told).toEqual([]);
  });

  it('into one that is there already leaves one of the two, and takes what is predicted', () => {
    const record = { ...given, prediction: [{ ...span('PER', 5, 17), score: 0.5 }] };
    const done = play(record, ALL, span('PER', 0, 3)).send({ type: 'span.split', span: ALL, at: 5 });
    expect(done.record.annotation).toEqual([span('PER', 0, 3), span('PER', 5, 17)]);
    expect(done.context.draft.suggestions.size).toBe(0);
    done.send({ type: 'history.undo' });
    expect(done.record.annotation).toEqual([ALL, span('PER', 0, 3)]);
    expect(done.context.draft.suggestions.size).toBe(1);
  });
});

describe('the neighbour of a span', () => {
  const besides = (own: Span, ...others: readonly Span[]) => {
    const { draft } = play(derived, own, ...others).context;
    return [neighbourOf(draft, own, 'backward'), neighbourOf(draft, own, 'forward')];
  };
  const ADA = span('PER', 0, 3);
  const LOVELACE = span('PER', 5, 13);
  const BOB = span('PER', 18, 21);

  it('is the other half that splitting has left, whatever lies over the two', () => {
    const across = span('DATE', 1, 17);
    const within = span('LOC', 5, 8);
    const before = span('LOC', 0, 2);
    expect(besides(ADA, across, LOVELACE, within, before)).toEqual([undefined, LOVELACE]);
    expect(besides(LOVELACE, across, ADA, within, before)).toEqual([ADA, undefined]);
  });

  it('is else the next one on that side, of any label', () => {
    expect(besides(span('LOC', 5, 13), ADA, BOB)).toEqual([ADA, BOB]);
    expect(besides(LOVELACE, span('LOC', 0, 3), span('LOC', 10, 17), BOB)).toEqual([
      span('LOC', 0, 3),
      span('LOC', 10, 17),
    ]);
  });

  it('is none that it lies within, and none within it', () => {
    expect(besides(LOVELACE, span('LOC', 0, 21), span('LOC', 5, 8), span('LOC', 5, 13))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('merging two spans', () => {
  const ADA = span('PER', 0, 3);
  const BOB = span('LOC', 18, 21);

  it('covers both and what is between, under the label of the first named', () => {
    const merge = (one: Span, other: Span) =>
      play(given, ADA, BOB).send({ type: 'span.merge', span: one, other }).record.annotation;
    expect(merge(ADA, BOB)).toEqual([span('PER', 0, 21)]);
    expect(merge(BOB, ADA)).toEqual([span('LOC', 0, 21)]);
  });

  it('leaves what nests in between alone, and swallows one that is there already', () => {
    const between = span('X', 5, 13);
    const twin = span('PER', 0, 21);
    const done = play(given, twin, ADA, between, BOB).send({ type: 'span.merge', span: ADA, other: BOB });
    expect(done.record.annotation).toEqual([twin, between]);
    expect(done.send({ type: 'history.undo' }).record.annotation).toEqual([twin, ADA, between, BOB]);
  });

  it('of which one holds the other is the outer one', () => {
    const outer = span('PER', 0, 13);
    const done = play(given, outer, ADA).send({ type: 'span.merge', span: outer, other: ADA });
    expect(done.record.annotation).toEqual([outer]);
  });

  it('that are one, or not there, changes nothing', () => {
    const events = [
      { type: 'span.merge', span: ADA, other: ADA },
      { type: 'span.merge', span: ADA, other: span('LOC', 0, 3) },
      { type: 'span.merge', span: span('LOC', 0, 3), other: ADA },
    ] as const;
    for (const event of events) expect(play(given, ADA, BOB).send(event).told).toEqual([]);
  });

  it('takes no suggestion for an annotated span', () => {
    const predicted = span('LOC', 8, 11);
    const done = play(meeting, ADA).send({ type: 'span.merge', span: ADA, other: predicted });
    expect(done.told).toEqual([]);
  });
});
