import {
  type AlignedText,
  codePointLength,
  createTokenClassificationRecord,
  isGraphemeBoundary,
  occurrencesOf,
  tokenClassificationMachine,
  tokenize,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldCase } from '../../../packages/core/src/text/case-folding';
import { Play } from '../machines/support';
import { troublesomeText } from '../text/arbitraries';

function aligned(text: string, tokens?: readonly string[]): AlignedText {
  const record = createTokenClassificationRecord(tokens === undefined ? { text } : { text, tokens });
  return Play.of(tokenClassificationMachine, { record }).context.draft.text;
}

/** The first place of `wanted` in `text`, by code points. */
function first(text: string, wanted: string) {
  const start = codePointLength(text.slice(0, text.indexOf(wanted)));
  return { start, end: start + codePointLength(wanted) };
}

/** The occurrences of the first place of `wanted`, as texts and as starts. */
function found(text: string, wanted: string, options = {}) {
  const here = aligned(text);
  const ranges = occurrencesOf(here, first(text, wanted), options);
  return {
    texts: ranges.map(({ start, end }) => here.map.slice(start, end)),
    starts: ranges.map(({ start }) => start),
  };
}

describe('the occurrences of a range', () => {
  it('are all of them in order, the range itself included', () => {
    const text = aligned('Ada met Bob. Ada left. Bob met Ada');
    expect(occurrencesOf(text, { start: 13, end: 16 }).map(({ start }) => start)).toEqual([0, 13, 31]);
  });

  it('count emoji before them as one', () => {
    expect(found('👋 Ada 👨‍👩‍👧 Ada', 'Ada').starts).toEqual([2, 12]);
  });

  it('do not overlap, and the range itself has precedence', () => {
    const text = aligned('aaaaaaa');
    const starts = (start: number) =>
      occurrencesOf(text, { start, end: start + 2 }, { wholeWords: false }).map((range) => range.start);
    expect(starts(0)).toEqual([0, 2, 4]);
    expect(starts(1)).toEqual([1, 3, 5]);
    expect(starts(3)).toEqual([0, 3, 5]);
  });

  it.each([
    { start: 3, end: 3 },
    { start: 3, end: 1 },
    { start: -1, end: 2 },
    { start: 5, end: 90 },
  ])('are none of a range that is none: %j', (range) => {
    expect(occurrencesOf(aligned('Ada met Bob'), range)).toEqual([]);
  });

  test.each([
    ['Ada ada ADA', 'Ada', ['Ada', 'ada', 'ADA']],
    ['straße STRASSE Straße strasze', 'straße', ['straße', 'STRASSE', 'Straße']],
    ['STRASSE straße', 'STRASSE', ['STRASSE', 'straße']],
    ['ΟΔΟΣ οδος οδοσ', 'ΟΔΟΣ', ['ΟΔΟΣ', 'οδος', 'οδοσ']],
    ['İstanbul i̇stanbul istanbul', 'İstanbul', ['İstanbul', 'i̇stanbul']],
    ['ﬁn FIN fin', 'fin', ['ﬁn', 'FIN', 'fin']],
    ['𐐔𐐯 𐐼𐐯', '𐐔𐐯', ['𐐔𐐯', '𐐼𐐯']],
    ['ılık ILIK ilik', 'ılık', ['ılık']],
    ['👋 ẞ ss 👋 SS ß', 'ss', ['ẞ', 'ss', 'SS', 'ß']],
  ])('whatever their case: in %j', (text, wanted, expected) => {
    expect(found(text, wanted, { matchCase: false }).texts).toEqual(expected);
    expect(found(text, wanted).texts.every((one) => one === wanted)).toBe(true);
  });

  it('take no half of what a letter becomes', () => {
    expect(found('s ß', 's', { matchCase: false, wholeWords: false }).starts).toEqual([0]);
  });

  test.each([
    ['cat catalogue concat cat', 'cat', [0, 21]],
    ["Ada, Ada's (Ada) Adas", 'Ada', [0, 5, 12]],
    ['C++ C++11 +C++', 'C++', [0, 4, 11]],
    ['Ada_1 Ada', 'Ada_1', [0]],
    ['中国人说中国话,中国', '中国', [0, 4, 8]],
    ['ภาษาไทยกับภาษาจีน', 'ภาษา', [0, 10]],
    ['Київ київський Київ', 'Київ', [0, 15]],
  ])('by whole words: in %j', (text, wanted, expected) => {
    const tokens = tokenize(text).tokens;
    const start = first(text, wanted);
    const { starts } = found(text, wanted);
    // What a dictionary takes for a word differs from engine to engine; none finds a word where there is none.
    if (tokens.includes(wanted)) expect(starts.every((one) => expected.includes(one))).toBe(true);
    else expect(starts).toEqual(expected);
    expect(starts).toContain(start.start);
  });

  it('within words where the range itself is within one', () => {
    expect(found('unhappy unkind', 'un').starts).toEqual([0, 8]);
    expect(found('unhappy unkind un', 'un', { wholeWords: true }).starts).toEqual([0, 8, 15]);
  });

  it('keep to the borders of given tokens, and to characters where there are none', () => {
    const text = aligned('e\u0301t et e', ['e\u0301', 't', 'et', 'e']);
    expect(occurrencesOf(text, { start: 6, end: 7 }, { wholeWords: false })).toEqual([{ start: 6, end: 7 }]);
    const emoji = aligned('👨‍👩‍👧 👨');
    expect(occurrencesOf(emoji, { start: 6, end: 7 })).toEqual([{ start: 6, end: 7 }]);
  });
});

/** The same by looking at every place. */
function naive(text: AlignedText, range: { readonly start: number; readonly end: number }) {
  const points = [...text.map.text];
  const wanted = points.slice(range.start, range.end).join('');
  const size = range.end - range.start;
  const ranges = [range];
  const isFree = (start: number) => ranges.every((one) => one.end <= start || one.start >= start + size);
  for (let start = 0; start + size <= points.length; start += 1) {
    const isPlace = isGraphemeBoundary(text.map, start) && isGraphemeBoundary(text.map, start + size);
    if (points.slice(start, start + size).join('') === wanted && isPlace && isFree(start))
      ranges.push({ start, end: start + size });
  }
  return ranges.sort((a, b) => a.start - b.start);
}

const sized = fc
  .tuple(troublesomeText, troublesomeText, fc.nat(12), fc.integer({ min: 1, max: 3 }))
  .map(([a, b, start, size]) => ({ text: `${a}${b}${a}`, start, end: start + size }))
  .filter(({ text, end }) => text.trim() !== '' && end <= codePointLength(text));

describe('for any text and range, the occurrences', () => {
  it('are what looking at every place finds', () => {
    fc.assert(
      fc.property(sized, ({ text, ...range }) => {
        const here = aligned(text);
        expect(occurrencesOf(here, range, { wholeWords: false })).toEqual(naive(here, range));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same or more whatever their case, in order, free of each other, and never cut a character', () => {
    fc.assert(
      fc.property(sized, fc.boolean(), ({ text, ...range }, wholeWords) => {
        const here = aligned(text);
        const any = occurrencesOf(here, range, { matchCase: false, wholeWords });
        const fold = (one: { readonly start: number; readonly end: number }) =>
          foldCase(here.map.slice(one.start, one.end)).text;
        for (const [i, one] of any.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(any[i - 1]?.end ?? 0);
          expect(fold(one)).toBe(fold(range));
          if (one.start === range.start) continue;
          expect(isGraphemeBoundary(here.map, one.start) && isGraphemeBoundary(here.map, one.end)).toBe(true);
        }
        expect(any).toContainEqual(range);
        expect(any.length).toBeGreaterThanOrEqual(occurrencesOf(here, range, { wholeWords }).length);
      }),
      { numRuns: 500 },
    );
  });
});

it('takes time in proportion to the text, even where everything is alike', () => {
  const text = aligned('a'.repeat(400_000));
  const start = performance.now();
  expect(occurrencesOf(text, { start: 7, end: 20_007 }, { wholeWords: false })).toHaveLength(19);
  expect(occurrencesOf(text, { start: 0, end: 20_000 }, { matchCase: false })).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(2000);
});

describe('labelling all occurrences', () => {
  const record = createTokenClassificationRecord({ text: 'Ada met Bob. ada left. Bob met Ada' });
  const play = () => Play.of(tokenClassificationMachine, { record });
  const event = { type: 'span.annotateOccurrences', label: 'PER', start: 0, end: 3 } as const;

  it('is one step, and points at the range that it started from', () => {
    const done = play().send(event);
    expect(done.record.annotation?.map(({ start }) => start)).toEqual([0, 31]);
    expect(done.context.view).toEqual({
      selection: undefined,
      active: { layer: 'annotation', span: { label: 'PER', start: 0, end: 3 } },
      lastLabel: 'PER',
    });
    expect(done.send({ type: 'history.undo' }).record).toBe(record);
  });

  it('follows its options', () => {
    const done = play().send({ ...event, matchCase: false });
    expect(done.record.annotation?.map(({ start }) => start)).toEqual([0, 13, 31]);
  });

  it('leaves alone what is annotated so already, and nothing is done where all are', () => {
    const done = play().send({ type: 'span.add', span: { label: 'PER', start: 31, end: 34 } }, event);
    expect(done.record.annotation).toHaveLength(2);
    expect(done.send(event).told).toEqual([]);
    expect(done.send({ type: 'history.undo' }).record.annotation).toHaveLength(1);
  });

  it('takes the predictions among them', () => {
    const prediction = [{ label: 'PER', start: 31, end: 34, score: 0.5 }];
    const done = Play.of(tokenClassificationMachine, { record: { ...record, prediction } }).send(event);
    expect(done.context.draft.suggestions.size).toBe(0);
    expect(done.send({ type: 'history.undo' }).context.draft.suggestions.size).toBe(1);
  });

  it.each([
    [{ ...event, start: 90, end: 95 }, 'SPAN_OUT_OF_RANGE'],
    [{ ...event, start: 3, end: 4 }, 'SPAN_BLANK'],
    [{ ...event, label: '' }, 'LABEL_EMPTY'],
  ])('of what cannot be labelled is refused: %j', (bad, code) => {
    expect(play().send(bad).refusals).toEqual([code]);
  });
});
