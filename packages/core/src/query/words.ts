/** Scripts that write words without a space between them: any border between two characters may be one of words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD_PART = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Splits what a user typed into terms at white space; `"in double quotes"` is one term. There are no operators and no
 * special characters: every string is a query, and it means what it says.
 */
export function queryTerms(query: string): readonly string[] {
  const terms: string[] = [];
  for (const match of query.matchAll(/"([^"]*)"|\S+/gu)) {
    const term = (match[1] ?? match[0]).trim();
    if (term !== '') terms.push(term);
  }
  return terms;
}

/** Whether `text` holds `term` as whole words, whatever the case; `cat` is in `the cat.` but not in `category`. */
export function containsTerm(text: string, term: string): boolean {
  const haystack = text.toLowerCase();
  const needle = term.toLowerCase();
  if (needle === '') return true;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    if (isBorder(haystack, at) && isBorder(haystack, at + needle.length)) return true;
  }
  return false;
}

/** Whether a word may start or end at the UTF-16 offset `at`: unless the characters on both sides belong to one. */
function isBorder(text: string, at: number): boolean {
  // The character before may be a pair; the last one of the two preceding units is it.
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!WORD_PART.test(before) || !WORD_PART.test(after)) return true;
  return UNSPACED.test(before) || UNSPACED.test(after);
}
