import {
  alignTokens,
  createOffsetMap,
  type OffsetMap,
  type Span,
  type TokenClassificationRecord,
  type TokenIndex,
} from '@labelwright/core';

/** The tokens of a record; those that were only derived cut where one of `spans` starts or ends, so that each is made of whole ones. */
export function tokensCutAt(record: TokenClassificationRecord, spans: readonly Span[]): readonly string[] {
  const borders = new Set(spans.flatMap(({ start, end }) => [start, end]));
  if (record.tokensDerived !== true || borders.size === 0) return record.tokens;
  const map = createOffsetMap(record.text);
  const alignment = alignTokens(map, record.tokens);
  if (!('index' in alignment)) return record.tokens;
  const { index } = alignment;
  for (let i = 0; i < index.count; i += 1) {
    borders.delete(index.start(i));
    borders.delete(index.end(i));
  }
  if (borders.size === 0) return record.tokens;
  return cutTokens(
    map,
    index,
    [...borders].sort((a, b) => a - b),
  );
}

/** Tokens of `index` cut at `borders` (ascending), and, where a border lies in no token, what is between as one. */
function cutTokens(map: OffsetMap, index: TokenIndex, borders: readonly number[]): string[] {
  const tokens: string[] = [];
  let next = 0;
  for (let i = 0; i <= index.count; i += 1) {
    const start = i < index.count ? index.start(i) : map.length;
    const end = i < index.count ? index.end(i) : map.length;
    let from = i === 0 ? 0 : index.end(i - 1);
    const cuts: number[] = [];
    for (; next < borders.length && (borders[next] ?? 0) < start; next += 1) cuts.push(borders[next] ?? 0);
    if (cuts.length > 0) {
      for (const cut of [...cuts, start]) {
        const gap = map.slice(from, cut);
        if (gap.trim() !== '') tokens.push(gap);
        from = cut;
      }
    }
    from = start;
    for (; next < borders.length && (borders[next] ?? 0) < end; next += 1) {
      tokens.push(map.slice(from, borders[next] ?? 0));
      from = borders[next] ?? 0;
    }
    if (from < end) tokens.push(map.slice(from, end));
  }
  return tokens;
}
