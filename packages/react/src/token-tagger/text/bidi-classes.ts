import { hasRightToLeft } from '../places/visual-order';

/*
 * As much of the Unicode bidirectional algorithm (UAX #9) as tells how letters, numbers and brackets of a line depend on each
 * other. Where each of them then stands is left to the browser.
 */

export type Direction = 'ltr' | 'rtl';

/** What a number takes after: the last letter before it (W2, W7). */
export type Letter = 'latin' | 'hebrew' | 'arabic';

const STRONG = /[\p{L}\p{Mc}\p{Nd}\p{Nl}\u200e\u200f\u061c]/u;
const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061c]/u;
const EUROPEAN_DIGIT = /[\d\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089\uff10-\uff19]/;
const ARABIC_DIGIT = /[\u0660-\u0669\u066b\u066c]/;

/** The kind of letter that a character is to the characters behind it; `undefined` for digits, signs and white space. */
export function letterOf(character: string): Letter | undefined {
  if (numberOf(character) !== undefined || !STRONG.test(character)) return undefined;
  if (ARABIC.test(character)) return 'arabic';
  return character === '\u200f' || hasRightToLeft(character) ? 'hebrew' : 'latin';
}

export function numberOf(character: string): 'european' | 'arabic' | undefined {
  if (EUROPEAN_DIGIT.test(character)) return 'european';
  return ARABIC_DIGIT.test(character) ? 'arabic' : undefined;
}

/** A border within a number (W4, W5): one separator belongs to the digits on both its sides, units to those on one. */
const INSIDE_EUROPEAN =
  /E\|[+\-−.,:/\u00a0]?E|E[+\-−.,:/\u00a0]\|E|E[\p{Sc}%‰#°]*\|[\p{Sc}%‰#°]|[\p{Sc}%‰#°]\|[\p{Sc}%‰#°]*E/u;

/** Behind Arabic letters, and in digits of its own, Arabic joins no more than commas, full stops, colons and slashes. */
const INSIDE_ARABIC = /A\|[.,:/\u00a0\u060c]?A|A[.,:/\u00a0\u060c]\|A/;

/** Digits of both kinds, side by side, and Arabic ones behind a Latin letter: no number, but as close. */
const GLUED = /[AE]\|[AE]|L\|A/;

/** Whether a border is within a number, by the characters on either side and the letter before them. */
export function isInsideNumber(
  before: readonly string[],
  behind: readonly string[],
  letter: Letter,
): boolean {
  const classOf = (character: string) => {
    const number = numberOf(character);
    if (number !== undefined) return number === 'arabic' || letter === 'arabic' ? 'A' : 'E';
    if (letterOf(character) === 'latin') return 'L';
    return character === '|' ? ' ' : character;
  };
  const around = `${before.map(classOf).join('')}|${behind.map(classOf).join('')}`;
  return [INSIDE_EUROPEAN, INSIDE_ARABIC, GLUED].some((pattern) => pattern.test(around));
}

/** The pairs that people write, of those that Unicode lists. */
const BRACKETS = '()[]{}⟨⟩〈〉《》「」『』【】〔〕（）［］｛｝';

/** The brackets that belong together (BD16), in order of the opening ones. */
export function bracketPairs(characters: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let open: { readonly closedBy: string | undefined; readonly at: number }[] = [];
  for (const [at, character] of characters.entries()) {
    if (character === '\n') open = [];
    const place = BRACKETS.indexOf(character);
    if (place === -1) continue;
    if (place % 2 === 0) {
      open.push({ closedBy: BRACKETS[place + 1], at });
      continue;
    }
    const last = open.map(({ closedBy }) => closedBy).lastIndexOf(character);
    const opening = open[last];
    if (opening === undefined) continue;
    pairs.push([opening.at, at]);
    open = open.slice(0, last);
  }
  return pairs.sort(([a], [b]) => a - b);
}
