import {
  compareSpans,
  type Span,
  type TagScheme,
  type TokenIndex,
  tagsFromSpans,
  tokensOf,
} from '@labelwright/core';

/**
 * One tag a token for as many of `spans` as tags can say: of spans that share a token the first one in the text stays, of
 * two that start together the longer one; a span that does not keep to the tokens' borders is left out.
 */
export function tagsOf(spans: readonly Span[], tokens: TokenIndex, scheme: TagScheme): string[] {
  return tagsFromSpans(flatSpans(spans, tokens), tokens, scheme);
}

/** The spans that `tagsOf` can say, in the order of the text. */
export function flatSpans(spans: readonly Span[], tokens: TokenIndex): readonly Span[] {
  const kept: Span[] = [];
  let taken = -1;
  for (const span of [...spans].sort(compareSpans)) {
    const run = tokensOf(tokens, span);
    if (run === undefined || run.first <= taken) continue;
    kept.push(span);
    taken = run.last;
  }
  return kept;
}
