/** A stretch of a text. UTF-16 units of the text as it is drawn, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no white space between words: there a keyword may stand anywhere. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/**
 * Where keywords stand in a text as whole words, in whatever case: also at its ends and beside punctuation. They are plain
 * text, never patterns. In order, none overlapping another; the longest of those that begin at one place.
 */
export function findKeywords(text: string, keywords: readonly string[]): readonly Stretch[] {
  const sought = [...new Set(keywords.map((keyword) => keyword.trim()))].filter((keyword) => keyword !== '');
  if (sought.length === 0) return [];
  const alternatives = sought.sort((a, b) => b.length - a.length).map(patternOf);
  const found = text.matchAll(new RegExp(alternatives.join('|'), 'giu'));
  return Array.from(found, ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

function patternOf(keyword: string): string {
  const escaped = keyword.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const [first = '', ...rest] = keyword;
  const last = rest.at(-1) ?? first;
  const isBounded = (character: string) => WORD.test(character) && !NO_SPACES.test(character);
  const before = isBounded(first) ? '(?<![\\p{L}\\p{N}\\p{M}_])' : '';
  const behind = isBounded(last) ? '(?![\\p{L}\\p{N}\\p{M}_])' : '';
  return `${before}${escaped}${behind}`;
}
