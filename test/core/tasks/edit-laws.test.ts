import {
  codePointLength,
  createTokenClassificationRecord,
  isGraphemeBoundary,
  neighbourOf,
  type Span,
  type TokenClassificationTypes,
  tokenClassificationMachine,
  toSpans,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventOf, Play, throughJson } from '../machines/support';
import { troublesomeText } from '../text/arbitraries';

type Event = EventOf<TokenClassificationTypes>;
type Spans = Play<TokenClassificationTypes>;

/** A text, with its tokens given or derived, in which some ranges were selected and labelled by the machine itself. */
const someWork = fc
  .record({
    text: troublesomeText.filter((text) => /[\p{L}\p{N}]/u.test(text)),
    given: fc.boolean(),
    picks: fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.constantFrom('A', 'B')), {
      minLength: 1,
      maxLength: 6,
    }),
    noted: fc.boolean(),
  })
  .map(({ text, given, picks, noted }) => {
    const derived = createTokenClassificationRecord({ text });
    const record = given ? createTokenClassificationRecord({ text, tokens: derived.tokens }) : derived;
    const play = Play.of(tokenClassificationMachine, { record, annotationAgent: 'ada' });
    for (const [a, b, label] of picks) {
      const mode = given ? 'token' : 'grapheme';
      play.send(
        { type: 'selection.change', start: Math.min(a, b), end: Math.max(a, b), mode },
        { type: 'label.apply', label },
      );
    }
    const [first] = toSpans(play.context.draft.spans);
    if (noted && first !== undefined) play.send({ type: 'span.note', span: first, note: 'sure?\nno' });
    return play;
  })
  .filter((play) => play.context.draft.spans.size > 0);

function spanAt(play: Spans, index: number): Span {
  const spans = toSpans(play.context.draft.spans);
  const span = spans[index % spans.length];
  if (span === undefined) throw new Error('no span');
  return span;
}

const state = ({ context }: Spans) => throughJson(context.definition.toJson(context.draft));

/** Any edit of what is there, made when it is known what is there. */
const someEdit = fc
  .tuple(fc.constantFrom(0, 1, 2, 3, 4), fc.nat(9), fc.nat(9), fc.nat(40), fc.boolean())
  .map(([kind, i, j, at, flag]) => (play: Spans): readonly Event[] => {
    const span = spanAt(play, i);
    const direction = flag ? 'forward' : 'backward';
    switch (kind) {
      case 0:
        return [{ type: 'span.split', span, at }];
      case 1:
        return [{ type: 'span.merge', span, other: spanAt(play, j) }];
      case 2:
        return [
          { type: 'span.activate', layer: 'annotation', span },
          {
            type: 'span.moveEdge',
            edge: at % 2 === 0 ? 'start' : 'end',
            direction,
            by: at % 3 === 0 ? 'grapheme' : 'token',
          },
        ];
      case 3:
        return [
          {
            type: 'span.annotateOccurrences',
            label: 'C',
            start: span.start,
            end: span.end,
            wholeWords: flag,
            matchCase: at % 2 === 0,
          },
        ];
      default:
        return [{ type: 'span.note', span, note: flag ? `note ${at}` : '' }];
    }
  });

describe('every edit of what is annotated', () => {
  it('inverted leads back, applied again leads there, and is plain JSON that a draft may keep', () => {
    fc.assert(
      fc.property(someWork, fc.array(someEdit, { minLength: 1, maxLength: 8 }), (play, edits) => {
        for (const edit of edits) {
          const before = play.context;
          play.send(...edit(play));
          const { definition, draft, applied, lastRevision } = play.context;
          if (applied === undefined || lastRevision === before.lastRevision) continue;
          const json = throughJson(applied);
          expect(definition.isEdit(json, draft)).toBe(true);
          expect(definition.toJson(definition.apply(before.draft, json))).toEqual(definition.toJson(draft));
          const back = definition.apply(draft, definition.invert(json));
          expect(definition.toJson(back)).toEqual(definition.toJson(before.draft));
          const kept = definition.fromJson(state(play), play.context.record, draft);
          expect(kept && throughJson(definition.toJson(kept))).toEqual(state(play));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves only spans that hold something, on token borders where tokens were given', () => {
    fc.assert(
      fc.property(someWork, fc.array(someEdit, { maxLength: 8 }), (play, edits) => {
        for (const edit of edits) play.send(...edit(play));
        const { text, spans } = play.context.draft;
        const starts = new Set<number>();
        const ends = new Set<number>();
        for (let i = 0; i < text.tokens.count; i += 1) {
          starts.add(text.tokens.start(i));
          ends.add(text.tokens.end(i));
        }
        for (const { start, end } of spans) {
          expect(text.map.slice(start, end).trim()).not.toBe('');
          expect(end).toBeLessThanOrEqual(codePointLength(text.map.text));
          if (text.borders !== undefined) expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
          else {
            // A space with an accent on it is one character, but no span starts or ends with white space.
            const isSpace = (offset: number) => text.map.slice(offset, offset + 1).trim() === '';
            expect(isGraphemeBoundary(text.map, start) || isSpace(start - 1)).toBe(true);
            expect(isGraphemeBoundary(text.map, end) || isSpace(end)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('splitting a span and merging the two gives the span back, its note with it', () => {
  let splits = 0;
  fc.assert(
    fc.property(someWork, fc.nat(9), fc.nat(40), (play, index, at) => {
      const span = spanAt(play, index);
      // The others could be one with a part, which then is no longer this span's alone.
      for (const other of toSpans(play.context.draft.spans))
        if (other !== span) play.send({ type: 'span.remove', span: other });
      const before = state(play);
      if (play.send({ type: 'span.split', span, at }).refusals.length > 0) return;
      splits += 1;
      const [first, second] = toSpans(play.context.draft.spans);
      if (first === undefined || second === undefined) throw new Error('split in less than two');
      expect(neighbourOf(play.context.draft, first, 'forward')).toBe(second);
      expect(neighbourOf(play.context.draft, second, 'backward')).toBe(first);
      expect(neighbourOf(play.context.draft, second, 'forward')).toBeUndefined();
      play.send({ type: 'span.merge', span: first, other: second });
      expect(state(play)).toEqual(before);
    }),
    { numRuns: 500 },
  );
  expect(splits).toBeGreaterThan(20);
});
