import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alignTokens } from '../../../packages/core/src/text/align-tokens';
import { createOffsetMap, type TextRange } from '../../../packages/core/src/text/offset-map';
import { type SnapOptions, snapRange } from '../../../packages/core/src/text/snap';
import { createTokenIndex, type TokenIndex, tokensOf } from '../../../packages/core/src/text/token-index';
import { tokenize } from '../../../packages/core/src/text/tokenize';
import { anyRange, troublesomeText, wholeTextBoundaries } from './arbitraries';

const given: SnapOptions = { mode: 'token', derivedTokens: false };
const derived: SnapOptions = { mode: 'token', derivedTokens: true };
const grapheme: SnapOptions = { mode: 'grapheme', derivedTokens: true };

function snapGiven(
  text: string,
  tokens: readonly string[],
  range: TextRange,
  options: SnapOptions,
): TextRange | undefined {
  const map = createOffsetMap(text);
  const alignment = alignTokens(map, tokens);
  if (!('index' in alignment)) throw new Error('the tokens of this test are not in its text');
  return snapRange(map, alignment.index, range, options);
}

const text = 'Ada  met -- Bo 👨‍👩‍👧!';
const tokens = ['Ada', 'met', 'Bo', '👨‍👩‍👧'];

test.each([
  { name: 'a caret in a token means the token', range: { start: 1, end: 1 }, expected: { start: 0, end: 3 } },
  {
    name: 'a caret at the end of a token means the token',
    range: { start: 3, end: 3 },
    expected: { start: 0, end: 3 },
  },
  { name: 'a caret in a gap means nothing', range: { start: 4, end: 4 }, expected: undefined },
  { name: 'part of a token grows to the token', range: { start: 6, end: 7 }, expected: { start: 5, end: 8 } },
  { name: 'parts of two tokens grow to both', range: { start: 2, end: 6 }, expected: { start: 0, end: 8 } },
  {
    name: 'edges in gaps shrink to the tokens',
    range: { start: 4, end: 11 },
    expected: { start: 5, end: 8 },
  },
  { name: 'a gap alone means nothing', range: { start: 9, end: 11 }, expected: undefined },
  {
    name: 'a reversed selection is turned round',
    range: { start: 6, end: 2 },
    expected: { start: 0, end: 8 },
  },
  { name: 'what sticks out is clamped', range: { start: 15, end: 99 }, expected: { start: 15, end: 20 } },
])('with given tokens $name', ({ range, expected }) => {
  expect(snapGiven(text, tokens, range, given)).toEqual(expected);
});

test.each([
  { name: 'a gap with text means the text', range: { start: 8, end: 12 }, expected: { start: 9, end: 11 } },
  { name: 'a gap of white space means nothing', range: { start: 3, end: 5 }, expected: undefined },
])('with derived tokens $name', ({ range, expected }) => {
  expect(snapGiven(text, tokens, range, derived)).toEqual(expected);
});

test.each([
  {
    name: 'part of a family means the family',
    range: { start: 16, end: 17 },
    expected: { start: 15, end: 20 },
  },
  { name: 'part of a word stays part of it', range: { start: 1, end: 2 }, expected: { start: 1, end: 2 } },
  {
    name: 'white space at the ends is left out',
    range: { start: 2, end: 5 },
    expected: { start: 2, end: 3 },
  },
  { name: 'white space alone means nothing', range: { start: 3, end: 5 }, expected: undefined },
  { name: 'a caret means nothing', range: { start: 1, end: 1 }, expected: undefined },
])('by grapheme $name', ({ range, expected }) => {
  expect(snapGiven(text, tokens, range, grapheme)).toEqual(expected);
});

it('grows derived tokens that end inside a grapheme until neither is cut', () => {
  const split = ['👨\u200d', '👩‍👧'];
  expect(snapGiven('👨‍👩‍👧', split, { start: 0, end: 1 }, derived)).toEqual({ start: 0, end: 5 });
});

it('grows a selection beside derived tokens whose grapheme reaches into one', () => {
  expect(snapGiven('1️⃣a', ['\ufe0f\u20e3a'], { start: 0, end: 1 }, derived)).toEqual({ start: 0, end: 4 });
});

/** Tokens that have nothing to do with words: any cuts of the text. */
function cutAnywhere(length: number, cuts: readonly number[]): TokenIndex {
  const borders = [...new Set(cuts.map((cut) => Math.min(cut, length)))].sort((a, b) => a - b);
  const count = Math.floor(borders.length / 2);
  const pick = (shift: number): Uint32Array =>
    Uint32Array.from({ length: count }, (_, i) => borders[2 * i + shift] ?? 0);
  return createTokenIndex(pick(0), pick(1));
}

describe('snapRange', () => {
  const cuts = fc.array(fc.nat(60), { maxLength: 16 });

  it.each([
    ['derived tokens', derived],
    ['graphemes', grapheme],
  ])('never cuts a grapheme and is settled after one go, with %s', (_, options) => {
    fc.assert(
      fc.property(troublesomeText, anyRange, fc.option(cuts), (source, range, places) => {
        const map = createOffsetMap(source);
        const index = places === null ? tokenize(source).index : cutAnywhere(map.length, places);
        const snapped = snapRange(map, index, range, options);
        if (snapped === undefined) return;
        const boundaries = wholeTextBoundaries(source).map((utf16) => map.toCodePoint(utf16));
        expect(boundaries).toContain(snapped.start);
        expect(boundaries).toContain(snapped.end);
        expect(snapped.start).toBeLessThan(snapped.end);
        expect(snapRange(map, index, snapped, options)).toEqual(snapped);
      }),
    );
  });

  it('gives whole given tokens and is settled after one go', () => {
    fc.assert(
      fc.property(troublesomeText, anyRange, cuts, (source, range, places) => {
        const map = createOffsetMap(source);
        const index = cutAnywhere(map.length, places);
        const snapped = snapRange(map, index, range, given);
        if (snapped === undefined) return;
        expect(tokensOf(index, snapped)).toBeDefined();
        expect(snapRange(map, index, snapped, given)).toEqual(snapped);
      }),
    );
  });
});
