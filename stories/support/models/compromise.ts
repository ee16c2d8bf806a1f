import { createOffsetMap, type ScoredSpan } from '@labelwright/core';
import nlp from 'compromise';

/** The labels of the model. */
export const NAMES = ['PERSON', 'PLACE', 'ORGANIZATION'] as const;

/** A match as `json({ offset: true, confidence: true })` gives it; offsets are UTF-16 units. */
interface Match {
  readonly confidence: number;
  readonly offset: { readonly start: number; readonly length: number };
}

/**
 * People, places and organizations that compromise finds, as code points of `text`. It hands back the punctuation around
 * a match, and takes some common nouns for names: what does not begin with a capital is left out.
 */
export function predictNames(text: string): readonly ScoredSpan[] {
  const doc = nlp(text);
  const map = createOffsetMap(text);
  const options = { offset: true, confidence: true };
  const found = [
    ['PERSON', doc.people().json(options)],
    ['PLACE', doc.places().json(options)],
    ['ORGANIZATION', doc.organizations().json(options)],
  ] as const;
  const spans = found.flatMap(([label, matches]: readonly [string, readonly Match[]]) =>
    matches.flatMap(({ offset, confidence }) => {
      const name = nameIn(text.slice(offset.start, offset.start + offset.length));
      if (name === undefined) return [];
      const start = map.toCodePoint(offset.start + name.start);
      return [{ label, start, end: map.toCodePoint(offset.start + name.end), score: confidence }];
    }),
  );
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The name in a match, without punctuation around it or a possessive ending. */
function nameIn(match: string): { readonly start: number; readonly end: number } | undefined {
  const start = match.search(/[\p{L}\p{N}]/u);
  if (start === -1 || !/\p{Lu}/u.test(String.fromCodePoint(match.codePointAt(start) ?? 0))) return undefined;
  const end = match.replace(/[^\p{L}\p{N}]+$/u, '').replace(/['’]s$/u, '').length;
  return { start, end };
}
