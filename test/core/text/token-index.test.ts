import { describe, expect, it, test } from 'vitest';
import {
  createTokenIndex,
  nextToken,
  previousToken,
  tokenAt,
  tokensOf,
  tokensTouching,
} from '../../../packages/core/src/text/token-index';

// "test this."
const index = createTokenIndex(Uint32Array.of(0, 5, 9), Uint32Array.of(4, 9, 10));

test.each([
  [-1, 0],
  [3, 0],
  [4, 1],
  [8, 1],
  [9, 2],
  [10, 3],
])('firstEndingAfter(%i) is %i', (offset, expected) => expect(index.firstEndingAfter(offset)).toBe(expected));

test.each([
  { range: { start: 0, end: 10 }, touching: { first: 0, last: 2 }, whole: { first: 0, last: 2 } },
  { range: { start: 3, end: 6 }, touching: { first: 0, last: 1 }, whole: undefined },
  { range: { start: 4, end: 5 }, touching: undefined, whole: undefined },
  { range: { start: 5, end: 9 }, touching: { first: 1, last: 1 }, whole: { first: 1, last: 1 } },
  { range: { start: 0, end: 5 }, touching: { first: 0, last: 0 }, whole: undefined },
  { range: { start: 6, end: 6 }, touching: undefined, whole: undefined },
  { range: { start: 10, end: 12 }, touching: undefined, whole: undefined },
])('tokens of and touching $range', ({ range, touching, whole }) => {
  expect(tokensTouching(index, range)).toEqual(touching);
  expect(tokensOf(index, range)).toEqual(whole);
});

describe('stepping by token', () => {
  it('goes forth through every token from before the text and stops at the last', () => {
    const starts: number[] = [];
    for (let t = nextToken(index, -1); t !== undefined; t = nextToken(index, t.start)) starts.push(t.start);
    expect(starts).toEqual([0, 5, 9]);
  });

  it('goes back through every token from behind the text and stops at the first', () => {
    const starts: number[] = [];
    for (let t = previousToken(index, 99); t !== undefined; t = previousToken(index, t.start))
      starts.push(t.start);
    expect(starts).toEqual([9, 5, 0]);
  });

  it('goes from inside a token to its start, from a gap to its neighbours', () => {
    expect(previousToken(index, 7)).toEqual({ start: 5, end: 9 });
    expect(previousToken(index, 4)).toEqual({ start: 0, end: 4 });
    expect(nextToken(index, 4)).toEqual({ start: 5, end: 9 });
  });

  it('finds the token in or at an offset, the one that starts there first', () => {
    expect(tokenAt(index, 4)).toEqual({ start: 0, end: 4 });
    expect(tokenAt(index, 9)).toEqual({ start: 9, end: 10 });
    expect(tokenAt(index, 11)).toBeUndefined();
    expect(tokenAt(createTokenIndex(new Uint32Array(0), new Uint32Array(0)), 0)).toBeUndefined();
  });
});
