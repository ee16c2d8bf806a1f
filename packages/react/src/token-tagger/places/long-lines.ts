/*
 * Where a line that is too long for one element may be parted. By patterns and not by `Intl.Segmenter`, which differs from
 * one browser to the next and from a server: markup that was rendered there must be what is drawn here.
 */

/** A piece has at least so many UTF-16 units. */
const PIECE = 2000;

/** How far behind that the end of a sentence is looked for, and then any white space. */
const SEARCHED = 1500;

/** What ends a sentence, what closes around it, and the white space behind; ideographic ends need none. */
const SENTENCE_END = /(?:[.!?…‽؟۔।॥።։]+[\p{Pe}\p{Pf}"']*\s+|[。！？｡]+[\p{Pe}\p{Pf}"']*\s*)/u;

/** The UTF-16 offset at which the line `[from, end)` is parted: behind a sentence, else at white space, else anywhere. */
export function sentenceCut(text: string, from: number, end: number): number {
  const at = from + PIECE;
  const searched = text.slice(at, Math.min(at + SEARCHED, end));
  const found = SENTENCE_END.exec(searched) ?? /\s+/.exec(searched);
  return found === null ? at : at + found.index + found[0].length;
}

const STRONG =
  /(?<rtl>[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])|\p{L}/u;

/** What `dir="auto"` makes of a paragraph: the direction of its first letter. */
export function paragraphDirection(text: string): 'ltr' | 'rtl' {
  return STRONG.exec(text)?.groups?.rtl === undefined ? 'ltr' : 'rtl';
}
