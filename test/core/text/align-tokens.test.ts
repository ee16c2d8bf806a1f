import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alignTokens } from '../../../packages/core/src/text/align-tokens';
import { createOffsetMap } from '../../../packages/core/src/text/offset-map';
import { troublesomeText } from './arbitraries';

function locate(text: string, tokens: readonly string[]): number | readonly (readonly [number, number])[] {
  const alignment = alignTokens(createOffsetMap(text), tokens);
  if (!('index' in alignment)) return alignment.missing;
  return tokens.map((_, i) => [alignment.index.start(i), alignment.index.end(i)] as const);
}

test.each([
  {
    name: 'words and glued punctuation',
    text: 'test this.',
    tokens: ['test', 'this', '.'],
    expected: [
      [0, 4],
      [5, 9],
      [9, 10],
    ],
  },
  {
    name: 'repeated tokens in order',
    text: 'a b a',
    tokens: ['a', 'a'],
    expected: [
      [0, 1],
      [4, 5],
    ],
  },
  {
    name: 'tokens behind gaps',
    text: '<<a>>  b!',
    tokens: ['a', 'b'],
    expected: [
      [2, 3],
      [7, 8],
    ],
  },
  {
    name: 'tokens of white space',
    text: 'this \nnext\ttext',
    tokens: ['this', '\n', 'next', '\t', 'text'],
    expected: [
      [0, 4],
      [5, 6],
      [6, 10],
      [10, 11],
      [11, 15],
    ],
  },
  {
    name: 'the second of two spaces as a token',
    text: 'a  b',
    tokens: ['a', ' ', 'b'],
    expected: [
      [0, 1],
      [2, 3],
      [3, 4],
    ],
  },
  {
    name: 'single spaces as tokens',
    text: 'a b',
    tokens: ['a', ' ', 'b'],
    expected: [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  },
  {
    name: 'tokens behind an astral character in code points',
    text: 'a 🚀 b',
    tokens: ['a', '🚀', 'b'],
    expected: [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  },
  {
    name: 'tokens that split a grapheme',
    text: '👨‍👩‍👧',
    tokens: ['👨', '\u200d', '👩\u200d', '👧'],
    expected: [
      [0, 1],
      [1, 2],
      [2, 4],
      [4, 5],
    ],
  },
])('alignTokens finds $name', ({ text, tokens, expected }) => expect(locate(text, tokens)).toEqual(expected));

test.each([
  { name: 'not in the text', text: 'a b', tokens: ['a', 'c'], expected: 1 },
  { name: 'only before the cursor', text: 'b a', tokens: ['a', 'b'], expected: 1 },
  { name: 'longer than what is left', text: 'ab', tokens: ['ab', 'b', 'x'], expected: 1 },
])('alignTokens names the first token that is $name', ({ text, tokens, expected }) =>
  expect(locate(text, tokens)).toBe(expected),
);

describe('alignTokens', () => {
  it('finds whatever pieces a text was cut into where they are, unless a skipped space changes them', () => {
    fc.assert(
      fc.property(troublesomeText, fc.array(fc.nat(100), { maxLength: 8 }), (text, cuts) => {
        const characters = [...text];
        // Lone surrogates that meet would make another text of the pieces; a leading space may match elsewhere.
        const borders = [
          0,
          ...[...new Set(cuts)].sort((a, b) => a - b).filter((cut) => cut > 0 && cut < characters.length),
          characters.length,
        ];
        const tokens = borders.slice(1).map((end, i) => characters.slice(borders[i], end).join(''));
        fc.pre(tokens.every((token) => token !== '' && !token.startsWith(' ')));
        const expected = borders.slice(1).map((end, i) => [borders[i], end]);
        expect(locate(text, tokens)).toEqual(expected);
      }),
    );
  });

  it('takes 100,000 tokens in a few milliseconds', () => {
    const tokens = Array.from({ length: 100_000 }, (_, i) => `token${i % 1000}`);
    const map = createOffsetMap(tokens.join(' '));
    const begin = performance.now();
    expect('index' in alignTokens(map, tokens)).toBe(true);
    // About 10 ms on an idle machine.
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
