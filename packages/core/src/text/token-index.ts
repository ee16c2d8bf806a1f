import type { OffsetMap, TextRange } from './offset-map';

/** Positions of tokens in their list, both ends included. */
export interface TokenRun {
  readonly first: number;
  readonly last: number;
}

/** Where the tokens of a text lie: half-open ranges in code points, in the order of the text, never overlapping. */
export interface TokenIndex {
  readonly count: number;
  /** Start of token `i`; 0 where there is no such token. */
  start(i: number): number;
  /** End of token `i`; 0 where there is no such token. */
  end(i: number): number;
  /** The first token with `end > offset`, or `count`. O(log n). */
  firstEndingAfter(offset: number): number;
}

/** Builds an index from ascending starts and ends (code points), which it keeps and does not copy. */
export function createTokenIndex(starts: Uint32Array, ends: Uint32Array): TokenIndex {
  const firstEndingAfter = (offset: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { count: starts.length, start: (i) => starts[i] ?? 0, end: (i) => ends[i] ?? 0, firstEndingAfter };
}

/** Builds an index from ascending UTF-16 starts and ends, which it converts in place. */
export function createTokenIndexFromUtf16(
  map: OffsetMap,
  starts: Uint32Array,
  ends: Uint32Array,
): TokenIndex {
  if (map.astral.length > 0) toCodePointsInPlace(map.astral, starts, ends);
  return createTokenIndex(starts, ends);
}

/** The tokens that share at least a code point with `range`; `undefined` where none does. O(log n). */
export function tokensTouching(index: TokenIndex, range: TextRange): TokenRun | undefined {
  if (range.start >= range.end) return undefined;
  const first = index.firstEndingAfter(range.start);
  if (first === index.count || index.start(first) >= range.end) return undefined;
  // The token that the range's last code point is in or before: it touches the range, or its predecessor does.
  const atEnd = index.firstEndingAfter(range.end - 1);
  return { first, last: atEnd < index.count && index.start(atEnd) < range.end ? atEnd : atEnd - 1 };
}

/** The tokens whose borders `range` keeps: it starts where `first` does and ends where `last` does. O(log n). */
export function tokensOf(index: TokenIndex, range: TextRange): TokenRun | undefined {
  const touched = tokensTouching(index, range);
  if (touched === undefined) return undefined;
  return index.start(touched.first) === range.start && index.end(touched.last) === range.end
    ? touched
    : undefined;
}

/** The token that contains the code point at `offset`, or that ends there where none does. */
export function tokenAt(index: TokenIndex, offset: number): TextRange | undefined {
  const containing = index.firstEndingAfter(offset);
  if (containing < index.count && index.start(containing) <= offset) return rangeOf(index, containing);
  const before = containing - 1;
  return before >= 0 && index.end(before) === offset ? rangeOf(index, before) : undefined;
}

/**
 * The first token that starts behind `offset`: where a caret at `offset` goes one token on. From the start of a token
 * that is its successor; `nextToken(index, -1)` is the first token.
 */
export function nextToken(index: TokenIndex, offset: number): TextRange | undefined {
  let i = index.firstEndingAfter(offset);
  if (i < index.count && index.start(i) <= offset) i += 1;
  return rangeOf(index, i);
}

/**
 * The last token that starts before `offset`: where a caret at `offset` goes one token back. From inside a token that
 * is the token itself, from its start its predecessor; an offset behind the text gives the last token.
 */
export function previousToken(index: TokenIndex, offset: number): TextRange | undefined {
  const i = index.firstEndingAfter(offset - 1);
  return rangeOf(index, i < index.count && index.start(i) < offset ? i : i - 1);
}

function rangeOf(index: TokenIndex, i: number): TextRange | undefined {
  return i >= 0 && i < index.count ? { start: index.start(i), end: index.end(i) } : undefined;
}

/** Converts the borders of ascending ranges in one pass over the characters that take two units; none is inside one. */
function toCodePointsInPlace(astral: Uint32Array, starts: Uint32Array, ends: Uint32Array): void {
  let pairs = 0;
  const convert = (offset: number): number => {
    while (pairs < astral.length && (astral[pairs] ?? 0) + 2 <= offset) pairs += 1;
    return offset - pairs;
  };
  for (let i = 0; i < starts.length; i += 1) {
    starts[i] = convert(starts[i] ?? 0);
    ends[i] = convert(ends[i] ?? 0);
  }
}
