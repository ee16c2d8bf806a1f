import type { AnnotationRecord } from '../records/annotation-record';
import { type FieldValue, fieldNamed, type QueryField, textsOf, valuesOf } from './fields';
import { containsTerm, foldForSearch } from './words';

/** One condition of a {@link parseTextQuery} result. */
export interface TextTerm {
  /** Where to look; without it in the texts. */
  readonly field?: QueryField;
  /** The word or phrase, folded for comparing. */
  readonly text: string;
  /** `word*`: what follows it does not count. */
  readonly prefix: boolean;
  readonly negated: boolean;
}

/** `-`, a field and its colon, then a phrase in double quotes or whatever goes on to the next white space. */
const TERM = /(-(?=\S))?(?:(\p{L}[^\s":]*):(?=\S))?(?:"([^"]*)"|(\S+))/gu;

/**
 * Reads what a user typed into a search box. Every string is a query and nothing is an error:
 *
 * - `free gift`: both words, anywhere in the texts, whatever their case; a word is found as a whole
 * - `"free gift"`: the words in this order; nothing in quotes is special
 * - `gift*`: words that start so
 * - `field:value`, `field:"a value"`, `field:val*`: as {@link valuesOf} names fields. In `text`, `inputs.<name>` and strings of
 *   `metadata.<key>` words are looked for; elsewhere the value must be the whole one, whatever its case
 * - `-` before any of these: records without it
 *
 * What looks like a field but is none, `10:30` or `https://example.org`, is looked for in the texts as it stands.
 */
export function parseTextQuery(query: string): readonly TextTerm[] {
  const terms: TextTerm[] = [];
  for (const [, minus, name, phrase, word] of query.matchAll(TERM)) {
    const field = name === undefined ? undefined : fieldNamed(name);
    const prefix = word?.endsWith('*') === true && word !== '*';
    const value = phrase ?? (prefix ? word.slice(0, -1) : (word ?? ''));
    const text = foldForSearch(
      (name === undefined || field !== undefined ? value : `${name}:${value}`).trim(),
    );
    // A phrase of nothing asks for nothing.
    if (text === '') continue;
    terms.push({ ...(field === undefined ? {} : { field }), text, prefix, negated: minus !== undefined });
  }
  return terms;
}

/** A test of records against the terms, which must all hold. */
export function textMatcher(
  terms: readonly TextTerm[],
  threshold: number,
): (record: AnnotationRecord) => boolean {
  const inTexts = terms.filter(({ field }) => field === undefined);
  const inFields = terms.flatMap((term) =>
    term.field === undefined ? [] : [{ ...term, field: term.field }],
  );
  return (record) => {
    for (const term of inFields) {
      const found = valuesOf(record, term.field, threshold).some((value) => holds(value, term.field, term));
      if (found === term.negated) return false;
    }
    if (inTexts.length === 0) return true;
    const texts = textsOf(record).map(foldForSearch);
    return inTexts.every(
      ({ text, prefix, negated }) => negated !== texts.some((body) => containsTerm(body, text, prefix)),
    );
  };
}

function holds(value: FieldValue, { kind }: QueryField, { text, prefix }: TextTerm): boolean {
  const folded = foldForSearch(String(value));
  const isText = kind === 'text' || kind === 'inputs' || (kind === 'metadata' && typeof value === 'string');
  if (isText) return containsTerm(folded, text, prefix);
  return prefix ? folded.startsWith(text) : folded === text;
}
