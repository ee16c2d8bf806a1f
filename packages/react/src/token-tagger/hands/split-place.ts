import type { AlignedText, TextRange } from '@labelwright/core';

/**
 * Where a span is cut in two: between two of its tokens, as near as can be to the caret if that is inside of it, else to its
 * middle. A single token is cut at the caret alone, and where tokens were given never. In code points.
 * @returns `undefined` where the span cannot be cut
 */
export function splitPlace(
  { tokens, borders }: AlignedText,
  { start, end }: TextRange,
  caret: number | undefined,
): number | undefined {
  const inside = caret !== undefined && caret > start && caret < end ? caret : undefined;
  const wanted = inside ?? (start + end) / 2;
  const here = tokens.firstEndingAfter(Math.floor(wanted));
  const [nearest] = [here - 1, here, here + 1]
    .filter((token) => token >= 0 && token < tokens.count)
    .map((token) => tokens.start(token))
    .filter((at) => at > start && at < end)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return nearest ?? (borders === undefined ? inside : undefined);
}
