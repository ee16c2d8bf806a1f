import { foldCase } from '../text/case-folding';
import type { TextTerm } from './text-query';
import { isWordBorder } from './words';

/** A stretch of a text, half-open, in UTF-16 units, the unit of JavaScript strings. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text holds what a query looks for, by the rules by which records are found: whole words, whatever their case and
 * however their accents are written. Terms that must not occur are passed over; what a term's field is, is the caller's to look at.
 * @returns UTF-16 units of `text`, in order; places that overlap are one
 */
export function termPlaces(text: string, terms: readonly TextTerm[]): readonly TermPlace[] {
  const sought = terms.filter(({ negated, text: term }) => !negated && term !== '');
  if (sought.length === 0) return [];
  const composed = compose(text);
  const folded = foldCase(composed.text);
  const found: TermPlace[] = [];
  for (const { text: term, prefix } of sought) {
    for (let at = folded.text.indexOf(term); at !== -1; at = folded.text.indexOf(term, at + 1)) {
      const isWhole =
        isWordBorder(folded.text, at) && (prefix || isWordBorder(folded.text, at + term.length));
      const start = isWhole ? folded.toOriginal(at) : undefined;
      const end = isWhole ? folded.toOriginal(at + term.length) : undefined;
      // Half of what a letter became is no place in the text.
      if (start === undefined || end === undefined) continue;
      found.push({ start: composed.startOf(start), end: composed.endOf(end) });
    }
  }
  return joined(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function joined(places: readonly TermPlace[]): readonly TermPlace[] {
  const apart: TermPlace[] = [];
  for (const place of places) {
    const last = apart.at(-1);
    if (last === undefined || place.start >= last.end) apart.push(place);
    else if (place.end > last.end) apart[apart.length - 1] = { start: last.start, end: place.end };
  }
  return apart;
}

/** A text with composed letters, and the way back to the units of the original. */
interface ComposedText {
  readonly text: string;
  readonly startOf: (offset: number) => number;
  readonly endOf: (offset: number) => number;
}

const same = (offset: number): number => offset;

/** A letter with its marks, and the parts of a Korean syllable: nothing composes over their borders. */
const LETTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

function compose(text: string): ComposedText {
  const composed = text.normalize('NFC');
  if (composed === text) return { text, startOf: same, endOf: same };
  /** For each unit of the composed text where the letter that it belongs to starts, and where that ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = '';
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const whole = letter.normalize('NFC');
    letters += whole;
    for (let unit = 0; unit < whole.length; unit += 1) {
      const isAlike = whole === letter;
      starts.push(isAlike ? index + unit : index);
      ends.push(isAlike ? index + unit + 1 : index + letter.length);
    }
  }
  return {
    text: letters,
    startOf: (offset) => starts[offset] ?? text.length,
    endOf: (offset) => ends[offset - 1] ?? 0,
  };
}
