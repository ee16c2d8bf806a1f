import { foldCase } from '../text/case-folding';
import { isGraphemeBoundary } from '../text/graphemes';
import { forEachMatch } from '../text/matches';
import { isInsidePair, type OffsetMap, type TextRange } from '../text/offset-map';
import { type AlignedText, isSpanPlace } from './aligned-text';

export interface OccurrenceOptions {
  /** Default `true`. Without it letters that differ only in case are the same, `ß` and `SS` included. */
  readonly matchCase?: boolean | undefined;
  /**
   * Default `true`: not within a longer word. Where no white space parts words, as in Chinese or Thai, the tokens tell. A side
   * on which the range itself is within a word asks nothing of the others.
   */
  readonly wholeWords?: boolean | undefined;
}

/**
 * The places where the text of `range` (code points) occurs, the range itself included: in order, none overlapping another,
 * on the borders of the tokens where those were given, never cutting a character. Linear in the length of the text.
 * @returns `[]` for a range that is empty or not in the text
 */
export function occurrencesOf(
  text: AlignedText,
  range: TextRange,
  { matchCase = true, wholeWords = true }: OccurrenceOptions = {},
): readonly TextRange[] {
  const { map } = text;
  const { start, end } = range;
  if (start < 0 || end > map.length || start >= end) return [];
  const fits = createWordCheck(text, range, wholeWords);
  const before: TextRange[] = [];
  const behind: TextRange[] = [];
  const own = { start: map.toUtf16(start), end: map.toUtf16(end) };
  forEachEqual(map.text, own, matchCase, (utf16Start, utf16End) => {
    const list = utf16End <= own.start ? before : utf16Start >= own.end ? behind : undefined;
    if (list === undefined || isInsidePair(map.text, utf16Start) || isInsidePair(map.text, utf16End)) return;
    const found = { start: map.toCodePoint(utf16Start), end: map.toCodePoint(utf16End) };
    if (found.start < (list.at(-1)?.end ?? 0) || !isPlace(text, found) || !fits(found)) return;
    list.push(found);
  });
  return [...before, { start, end }, ...behind];
}

/** Visits all stretches with the text of `own`, itself included, in order. Offsets are UTF-16 units. */
function forEachEqual(
  text: string,
  own: TextRange,
  matchCase: boolean,
  visit: (start: number, end: number) => void,
): void {
  const wanted = text.slice(own.start, own.end);
  if (matchCase) {
    forEachMatch(text, wanted, (start) => visit(start, start + wanted.length));
    return;
  }
  const folded = foldCase(text);
  const foldedWanted = foldCase(wanted).text;
  forEachMatch(folded.text, foldedWanted, (foldedStart) => {
    const start = folded.toOriginal(foldedStart);
    const end = folded.toOriginal(foldedStart + foldedWanted.length);
    // Half of what a letter became is no letter.
    if (start !== undefined && end !== undefined) visit(start, end);
  });
}

/** Given tokens are authoritative, even where they cut through a character. */
function isPlace(text: AlignedText, range: TextRange): boolean {
  if (text.borders !== undefined) return isSpanPlace(text, range);
  return isGraphemeBoundary(text.map, range.start) && isGraphemeBoundary(text.map, range.end);
}

/** Whether a range is no part of a longer word. */
function createWordCheck(
  text: AlignedText,
  own: TextRange,
  wholeWords: boolean,
): (range: TextRange) => boolean {
  if (!wholeWords) return () => true;
  const asksStart = partsWords(text, own.start);
  const asksEnd = partsWords(text, own.end);
  return ({ start, end }) => (!asksStart || partsWords(text, start)) && (!asksEnd || partsWords(text, end));
}

/** Whether no word goes on over the border at `offset`. */
function partsWords(text: AlignedText, offset: number): boolean {
  const { map } = text;
  if (!isOfWord(map, offset - 1) || !isOfWord(map, offset)) return true;
  const { tokens } = text;
  const i = tokens.firstEndingAfter(offset);
  return (i < tokens.count && tokens.start(i) === offset) || (i > 0 && tokens.end(i - 1) === offset);
}

const OF_WORD = /[\p{L}\p{M}\p{N}_]/u;

function isOfWord(map: OffsetMap, offset: number): boolean {
  return OF_WORD.test(map.slice(offset, offset + 1));
}
