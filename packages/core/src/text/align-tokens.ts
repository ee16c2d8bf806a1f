import type { OffsetMap } from './offset-map';
import { createTokenIndexFromUtf16, type TokenIndex } from './token-index';

/** Where given tokens lie in a text, or the first one that could not be found. */
export type TokenAlignment = { readonly index: TokenIndex } | { readonly missing: number };

/**
 * Locates given tokens in their text, greedily from left to right, as Rubrix and Argilla v1 do: a token lies at its
 * first occurrence behind the token before it and behind one plain space. Text between tokens may stay uncovered,
 * tokens may touch, and they may be white space.
 *
 * Where that finds no place for a token, the space is not skipped: tokenizers that also emit the single spaces
 * between words, which the original refuses, then align too, and what the original aligns stays as it is.
 *
 * O(text + tokens).
 * @returns the index, or `missing`, the position in `tokens` of the first token not found
 */
export function alignTokens(map: OffsetMap, tokens: readonly string[]): TokenAlignment {
  const starts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  const missing = locate(map.text, tokens, starts, ends, true);
  if (missing === undefined || locate(map.text, tokens, starts, ends, false) === undefined) {
    return { index: createTokenIndexFromUtf16(map, starts, ends) };
  }
  return { missing };
}

/** Fills in UTF-16 starts and ends; returns the first token that is not there. */
function locate(
  text: string,
  tokens: readonly string[],
  starts: Uint32Array,
  ends: Uint32Array,
  skipSpace: boolean,
): number | undefined {
  let cursor = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    // Nearly every token stands right at the cursor; only behind a gap is there anything to search for.
    const start = text.startsWith(token, cursor) ? cursor : text.indexOf(token, cursor);
    if (start === -1) return i;
    starts[i] = start;
    cursor = start + token.length;
    ends[i] = cursor;
    if (skipSpace && text.charCodeAt(cursor) === 0x20) cursor += 1;
  }
  return undefined;
}
