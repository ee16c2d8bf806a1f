import { countText, textBreaches, tokenize, wordDistance } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listDistance } from '../../../packages/core/src/text/edit-distance';
import { troublesomeText } from './arbitraries';

/** Wagner and Fischer's table: slow, and plainly right. */
function slowDistance(a: readonly unknown[], b: readonly unknown[]): number {
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((value, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const replaced = (last[column] ?? 0) + (value === other ? 0 : 1);
      current.push(Math.min((last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, replaced));
    });
    last = current;
  });
  return last.at(-1) ?? 0;
}

const list = (max: number) => fc.array(fc.nat({ max: 3 }), { maxLength: max, size: 'max' });

describe('listDistance', () => {
  it('is the one of the plain table, over many blocks of rows', () => {
    fc.assert(
      fc.property(list(150), list(150), (a, b) => {
        expect(listDistance(Int32Array.from(a), Int32Array.from(b))).toBe(slowDistance(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('is a metric', () => {
    fc.assert(
      fc.property(list(70), list(70), list(70), (...lists) => {
        const [a, b, c] = lists.map((values) => Int32Array.from(values)) as [
          Int32Array,
          Int32Array,
          Int32Array,
        ];
        expect(listDistance(a, b)).toBe(listDistance(b, a));
        expect(listDistance(a, c)).toBeLessThanOrEqual(listDistance(a, b) + listDistance(b, c));
        expect(listDistance(a, a)).toBe(0);
      }),
    );
  });

  it('takes two texts of ten thousand words that share nothing in no time', () => {
    const numbers = (from: number) => Int32Array.from({ length: 10_000 }, (_, index) => from + index);
    const start = performance.now();
    expect(listDistance(numbers(0), numbers(20_000))).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('wordDistance', () => {
  test.each([
    { name: 'nothing', before: 'a b', after: 'a b', distance: 0 },
    {
      name: 'a word with a zero-width no-break space',
      before: 'one\ufeffa',
      after: 'two\ufeffa',
      distance: 1,
    },
    { name: 'the thousands', before: 'in 1\u202f000 x', after: 'in 2\u202f000 x', distance: 1 },
    { name: 'a word replaced', before: 'the red car', after: 'the blue car', distance: 1 },
    { name: 'a word put in', before: 'the car', after: 'the blue car', distance: 1 },
    { name: 'a mark taken out', before: 'Yes, sir.', after: 'Yes sir.', distance: 1 },
    { name: 'a word longer at its end', before: 'go home', after: 'go homes', distance: 1 },
    { name: 'white space only', before: 'a  b\r\n', after: 'a b', distance: 0 },
    { name: 'everything', before: 'a b c', after: '', distance: 3 },
    { name: 'Chinese, without spaces', before: '我喜欢北京', after: '我喜欢上海', distance: 1 },
    { name: 'Arabic', before: 'ذهب الولد إلى المدرسة', after: 'ذهبت البنت إلى المدرسة', distance: 2 },
  ])('counts words and marks: $name', ({ before, after, distance }) => {
    expect(wordDistance(before, after)).toBe(distance);
    expect(wordDistance(after, before)).toBe(distance);
  });

  it('is that of the whole texts, however much they share at both ends', () => {
    const words = fc
      .array(
        fc.constantFrom('one', 'two', '。', ' ', '  ', '\n', '\u0301', '東京', '👩‍👩‍👧', 'a.b', "don't", '-'),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(''));
    const text = fc.oneof(words, troublesomeText);
    fc.assert(
      fc.property(text, text, text, text, (head, one, other, tail) => {
        const [a, b] = [head + one + tail, head + other + tail];
        expect(wordDistance(a, b)).toBe(slowDistance(tokenize(a).tokens, tokenize(b).tokens));
      }),
      { numRuns: 500 },
    );
  });
});

describe('countText', () => {
  test.each([
    { text: '', characters: 0, words: 0, tokens: 0 },
    { text: 'Hello, world!', characters: 13, words: 2, tokens: 4 },
    { text: '👩‍👩‍👧 ok\r\n', characters: 10, words: 1, tokens: 2 },
    { text: '東京に行く', characters: 5, words: 3, tokens: 3 },
    { text: 'don’t 3.5', characters: 9, words: 2, tokens: 2 },
  ])('counts $text', ({ text, ...counts }) => expect(countText(text)).toEqual(counts));

  it('is the sum of the counts of the lines', () => {
    fc.assert(
      fc.property(fc.array(troublesomeText), (parts) => {
        const text = parts.join('\n');
        const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        const sum = (unit: 'characters' | 'words' | 'tokens') =>
          lines.reduce((total, line) => total + countText(line)[unit], 0);
        expect(countText(text)).toEqual({
          characters: sum('characters'),
          words: sum('words'),
          tokens: sum('tokens'),
        });
      }),
    );
  });
});

describe('textBreaches', () => {
  const limits = { characters: { max: 10 }, words: { min: 2, max: 3 } };

  test.each([
    { text: 'two words', breaches: [] },
    { text: 'one', breaches: [{ unit: 'words', bound: 'min', limit: 2, count: 1 }] },
    {
      text: 'four words are too many',
      breaches: [
        { unit: 'characters', bound: 'max', limit: 10, count: 23 },
        { unit: 'words', bound: 'max', limit: 3, count: 5 },
      ],
    },
  ])('of $text', ({ text, breaches }) => expect(textBreaches(text, limits)).toEqual(breaches));

  it('are none without limits, and limits are included', () => {
    expect(textBreaches('any', {})).toEqual([]);
    expect(textBreaches('four', { characters: { min: 4, max: 4 } })).toEqual([]);
  });
});
