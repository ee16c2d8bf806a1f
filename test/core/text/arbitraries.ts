import fc from 'fast-check';

/** Pieces that break naive text code: astral, joined, combining, right-to-left, lone surrogates, every line end. */
const PIECES = [
  'a',
  'b',
  'Ada',
  'word',
  '9',
  ' ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '.',
  ',',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\ufeff',
  '👋',
  '🚀',
  '👨‍👩‍👧',
  '👍🏽',
  '🇩🇪',
  '🇩',
  '❤️',
  '1️⃣',
  '©',
  '\u0301',
  '\u0300',
  'é',
  'e\u0301',
  'क',
  '\u094d',
  'ष',
  '\u0bbf',
  '\u0600',
  'שלום',
  'سلام',
  '日本語',
  'の',
  'ก',
  '\u0e33',
  'ภาษา',
  '한',
  '\u1100',
  '\u1161',
  '𝒳',
  '\ud800',
  '\udc00',
  '\u{110bd}',
];

/** Texts of up to a few dozen troublesome pieces. */
export const troublesomeText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Two offsets that may be reversed or stick out of any troublesome text. */
export const anyRange = fc.record({
  start: fc.integer({ min: -3, max: 90 }),
  end: fc.integer({ min: -3, max: 90 }),
});

/** What Intl.Segmenter says of the whole text: the UTF-16 offsets of its grapheme boundaries, both ends included. */
export function wholeTextBoundaries(text: string): readonly number[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
}
