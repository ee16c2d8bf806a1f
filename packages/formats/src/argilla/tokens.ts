import {
  alignTokens,
  createOffsetMap,
  type OffsetMap,
  type Span,
  type TokenClassificationRecord,
  type TokenIndex,
} from '@labelwright/core';
import { type Fields, isPlainObject, isStrings } from '../json/guards';
import { TOKENS_MEMBER } from './wire';

const OWN_KEY = '_labelwright';

/** Tokens for the wire, and the metadata that tells of them. */
interface WireTokens {
  readonly tokens: readonly string[];
  readonly metadata: Fields;
}

/**
 * A server refuses spans that are off the tokens' borders, and knows no tokens that were only derived. So these are cut
 * where a span starts or ends, and the record's own ones go along in its protected metadata.
 */
export function wireTokens(record: TokenClassificationRecord): WireTokens {
  const { tokens, metadata, tokensDerived } = record;
  if (tokensDerived !== true) return { tokens, metadata };
  const cut = tokensCutAt(record, spansOf(record));
  const own = isPlainObject(metadata[OWN_KEY]) ? metadata[OWN_KEY] : {};
  const told = cut === tokens ? true : tokens;
  return { tokens: cut, metadata: { ...metadata, [OWN_KEY]: { ...own, [TOKENS_MEMBER]: told } } };
}

/** Undoes what `wireTokens` did to the fields of a record. */
export function readDerivedTokens(init: Record<string, unknown>): Record<string, unknown> {
  const { metadata } = init;
  const own = isPlainObject(metadata) ? metadata[OWN_KEY] : undefined;
  const told = isPlainObject(own) ? own[TOKENS_MEMBER] : undefined;
  if (!isPlainObject(metadata) || !isPlainObject(own) || (told !== true && !isStrings(told))) return init;
  const { [TOKENS_MEMBER]: _told, ...otherMembers } = own;
  const { [OWN_KEY]: _own, ...others } = metadata;
  return {
    ...init,
    tokens: told === true ? init.tokens : told,
    tokensDerived: true,
    metadata: Object.keys(otherMembers).length === 0 ? others : { ...others, [OWN_KEY]: otherMembers },
  };
}

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

function spansOf({
  prediction,
  annotation,
  predictions,
  annotations,
}: TokenClassificationRecord): readonly Span[] {
  return [
    ...(prediction ?? []),
    ...(annotation ?? []),
    ...Object.values(predictions ?? {}).flat(),
    ...Object.values(annotations ?? {}).flat(),
  ];
}
