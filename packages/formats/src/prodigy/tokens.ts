import {
  alignTokens,
  createOffsetMap,
  type Span,
  type TokenClassificationRecord,
  tokensOf,
} from '@labelwright/core';
import type { Fields } from '../json/guards';

/** Given tokens as Prodigy has them, each with its place, and spans that also name their first and last token. */
export function tokensWithPlaces({
  text,
  tokens,
}: TokenClassificationRecord):
  | { readonly tokens: readonly Fields[]; spanOf(span: Span): Fields }
  | undefined {
  const map = createOffsetMap(text);
  const alignment = alignTokens(map, tokens);
  if (!('index' in alignment)) return undefined;
  const { index } = alignment;
  return {
    tokens: tokens.map((token, id) => {
      const end = index.end(id);
      return { text: token, start: index.start(id), end, id, ws: map.slice(end, end + 1) === ' ' };
    }),
    spanOf: (span) => {
      const run = tokensOf(index, span);
      return { ...span, ...(run === undefined ? {} : { token_start: run.first, token_end: run.last }) };
    },
  };
}
