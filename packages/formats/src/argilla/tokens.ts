import type { Span, TokenClassificationRecord } from '@labelwright/core';
import { type Fields, isPlainObject, isStrings } from '../json/guards';
import { tokensCutAt } from '../tags/tokens-cut-at';
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
