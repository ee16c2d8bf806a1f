import { type Fields, isList, isPlainObject } from '../json/guards';

/**
 * Tokens and tags of one paragraph of spaCy's training JSON, sentence after sentence. The tag `-` says that nobody looked:
 * where all do, there are no tags.
 */
export function readParagraph(paragraph: Fields): Fields {
  const sentences = isList(paragraph.sentences) ? paragraph.sentences : [];
  const tokens = sentences
    .flatMap((sentence) => (isPlainObject(sentence) && isList(sentence.tokens) ? sentence.tokens : []))
    .filter(isPlainObject);
  if (tokens.length === 0) return { text: paragraph.raw ?? paragraph.text };
  const tags = tokens.map(({ ner }) => (typeof ner === 'string' && ner !== '' ? ner : '-'));
  const hasTags = tags.some((tag) => tag !== '-');
  return {
    text: paragraph.raw ?? undefined,
    tokens: tokens.map(({ orth }) => orth),
    ...(hasTags ? { tags: tags.map((tag) => (tag === '-' ? 'O' : tag)) } : {}),
  };
}
