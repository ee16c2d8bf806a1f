import type { SpanFrame } from '../records/fit-span';
import { createTokenBorders, isAligned, type TokenBorders } from '../records/token-borders';
import type { TokenClassificationRecord } from '../records/token-classification';
import { alignTokens } from '../text/align-tokens';
import { createOffsetMap, type OffsetMap, type TextRange } from '../text/offset-map';
import { createTokenIndex, type TokenIndex } from '../text/token-index';

/** A text and where its tokens are. All offsets in code points. */
export interface AlignedText {
  readonly map: OffsetMap;
  readonly tokens: TokenIndex;
  /** The borders a span must keep. Absent where tokens are derived: those help selecting and never make a span invalid. */
  readonly borders?: TokenBorders;
}

/**
 * Aligns the tokens of a record that passed validation, or takes the `frame` that validating made. O(text + tokens). Derived
 * tokens are aligned when they are first asked for: opening a record needs none, selecting does.
 */
export function alignedTextOf(
  { text, tokens, tokensDerived }: TokenClassificationRecord,
  frame?: SpanFrame,
): AlignedText {
  const map = frame?.map ?? createOffsetMap(text);
  if (tokensDerived === true) {
    let index: TokenIndex | undefined;
    return {
      map,
      get tokens() {
        index ??= indexOf(map, tokens);
        return index;
      },
    };
  }
  const index = frame?.index ?? indexOf(map, tokens);
  return { map, tokens: index, borders: frame?.borders ?? createTokenBorders(map.length, index) };
}

function indexOf(map: OffsetMap, tokens: readonly string[]): TokenIndex {
  const alignment = alignTokens(map, tokens);
  return 'index' in alignment ? alignment.index : NO_TOKENS;
}

/** Whether a span may lie here: on the borders of the given tokens, or anywhere where there are none. */
export function isSpanPlace({ borders }: AlignedText, { start, end }: TextRange): boolean {
  return borders === undefined || isAligned(borders, start, end);
}

const NO_TOKENS: TokenIndex = createTokenIndex(new Uint32Array(0), new Uint32Array(0));

/** The text of no record. */
export const NO_TEXT: AlignedText = { map: createOffsetMap(''), tokens: NO_TOKENS };
