import { alignTokens, createOffsetMap, type TagScheme } from '@labelwright/core';
import { wireTokens } from '../argilla/tokens';
import { tagsOf } from '../tags/tags-of';
import type { AnnotatedRecord } from './framework';

/** Tokens and a tag for each; derived tokens are cut where a span starts or ends, so that tags can say every span. */
export function taggedTokens(
  record: AnnotatedRecord,
  scheme: TagScheme,
): { readonly tokens: readonly string[]; readonly tags: readonly string[] } {
  if (record.task !== 'TokenClassification') return { tokens: [], tags: [] };
  const { tokens } = wireTokens(record);
  const alignment = alignTokens(createOffsetMap(record.text), tokens);
  const tags = 'index' in alignment ? tagsOf(record.annotation ?? [], alignment.index, scheme) : [];
  return { tokens, tags };
}
