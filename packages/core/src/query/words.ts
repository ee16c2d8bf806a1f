import { foldCase } from '../text/case-folding';

/** Scripts that write words without a space between them: any border between two characters may be one of words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD_PART = /[\p{L}\p{M}\p{N}_]/u;

const BEYOND_ASCII = /[^\0-\x7f]/;

/** A text as searches compare it: without the difference of case, and each accented letter in its composed form. */
export function foldForSearch(text: string): string {
  return BEYOND_ASCII.test(text) ? foldCase(text.normalize('NFC')).text : text.toLowerCase();
}

/**
 * Whether `text` holds `term` as whole words, `cat` in `the cat.` but not in `category`; with `prefix` its last word may go on.
 * Both are folded by `foldForSearch`.
 */
export function containsTerm(text: string, term: string, prefix = false): boolean {
  if (term === '') return true;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    if (isWordBorder(text, at) && (prefix || isWordBorder(text, at + term.length))) return true;
  }
  return false;
}

/** Whether a word may start or end at the UTF-16 offset `at`: unless the characters on both sides belong to one. */
export function isWordBorder(text: string, at: number): boolean {
  // The character before may be a pair; the last one of the two preceding units is it.
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  if (!WORD_PART.test(before) || !WORD_PART.test(after)) return true;
  return UNSPACED.test(before) || UNSPACED.test(after);
}
