import { createOffsetMap, sentenceAt } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { troublesomeText } from './arbitraries';

function sentenceIn(text: string, offset: number): string {
  const map = createOffsetMap(text);
  const { start, end } = sentenceAt(map, offset);
  return map.slice(start, end);
}

const TEXT = '👋 Hello there. “Call me Ishmael.” Some years ago! Never\nmind?  Yes.\r\n\r\nEnd';

describe('the sentence at an offset', () => {
  test.each([
    [0, '👋 Hello there.'],
    [14, '👋 Hello there.'],
    [15, '“Call me Ishmael.”'],
    [40, 'Some years ago!'],
    [50, 'Never'],
    [55, 'Never'],
    [58, 'mind?'],
    [62, 'mind?'],
    [63, 'Yes.'],
    [67, 'Yes.'],
    [72, 'End'],
    [999, 'End'],
    [-5, '👋 Hello there.'],
  ])('%i is %j', (offset, expected) => expect(sentenceIn(TEXT, offset)).toBe(expected));

  it('is empty where there is none, and lies there', () => {
    expect(sentenceAt(createOffsetMap(''), 0)).toEqual({ start: 0, end: 0 });
    expect(sentenceAt(createOffsetMap('a\n\nb'), 2)).toEqual({ start: 2, end: 2 });
    expect(sentenceAt(createOffsetMap(TEXT), 69)).toEqual({ start: 69, end: 69 });
  });

  it('is found in any script', () => {
    expect(sentenceIn('我是一个人。你呢？', 7)).toBe('你呢？');
    expect(sentenceIn('यह एक है। वह दो है।', 12)).toBe('वह दो है।');
  });

  it('is what segmenting the whole paragraph gives, wherever it lies', () => {
    const piece = fc.constantFrom(
      'Call me Ishmael. ',
      'Some years ago, ',
      'never mind? ',
      '(Yes.) ',
      'x! ',
      'the 3.5 U.S. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('');
        const offset = at % text.length;
        const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
        expect(sentenceIn(text, offset)).toBe(segments.containing(offset)?.segment.trim());
      }),
    );
  });

  it('holds its offset or the white space behind it does, whatever the text', () => {
    fc.assert(
      fc.property(troublesomeText, fc.integer({ min: -2, max: 90 }), (text, offset) => {
        const map = createOffsetMap(text);
        const { start, end } = sentenceAt(map, offset);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(map.length);
        expect(map.slice(start, end)).not.toMatch(/[\n\r]./u);
      }),
    );
  });

  it('takes no longer in a text without any end of a sentence', () => {
    const map = createOffsetMap('слово '.repeat(200_000));
    const start = performance.now();
    const { start: from, end } = sentenceAt(map, 600_000);
    expect(end - from).toBeLessThan(10_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
