import type { TokenIndex } from '../text/token-index';

const START = 1;
const END = 2;

/** By code point offset: whether a token starts there, ends there, or both. One look-up per end of a span. */
export type TokenBorders = Uint8Array;

/** The borders of all tokens in a text of `length` code points. Empty tokens have none: no span fits into them. */
export function createTokenBorders(length: number, index: TokenIndex): TokenBorders {
  const borders = new Uint8Array(length + 1);
  for (let token = 0; token < index.count; token += 1) {
    const start = index.start(token);
    const end = index.end(token);
    if (start === end) continue;
    borders[start] = (borders[start] ?? 0) | START;
    borders[end] = (borders[end] ?? 0) | END;
  }
  return borders;
}

/** Whether `[start, end)` starts where a token starts and ends where one ends. */
export function isAligned(borders: TokenBorders, start: number, end: number): boolean {
  return ((borders[start] ?? 0) & START) !== 0 && ((borders[end] ?? 0) & END) !== 0;
}
