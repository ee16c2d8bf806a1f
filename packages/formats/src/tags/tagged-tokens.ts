import {
  alignTokens,
  createOffsetMap,
  type TagScheme,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { tagsOf } from './tags-of';
import { tokensCutAt } from './tokens-cut-at';

export interface TaggedTokens {
  readonly tokens: readonly string[];
  /** One a token; none where nobody annotated the record. */
  readonly tags: readonly string[] | undefined;
}

/**
 * The tokens of a record, and what its annotation says of each. Tokens that were only derived are cut where a span starts or
 * ends, so that tags can say every span: in texts without spaces most of them begin in the middle of a word.
 */
export function taggedTokens(record: TokenClassificationRecord, scheme: TagScheme): TaggedTokens {
  const { annotation, text } = record;
  if (annotation === undefined) return { tokens: record.tokens, tags: undefined };
  const tokens = tokensCutAt(record, annotation);
  const alignment = alignTokens(createOffsetMap(text), tokens);
  return { tokens, tags: 'index' in alignment ? tagsOf(annotation, alignment.index, scheme) : [] };
}
