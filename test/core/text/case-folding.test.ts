import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { foldCase } from '../../../packages/core/src/text/case-folding';
import { troublesomeText } from './arbitraries';

test.each([
  ['Ada', 'ada'],
  ['Straße', 'strasse'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['\u0390', '\u03b9\u0308\u0301'],
  ['ẞ', 'ss'],
  ['ﬀ', 'ff'],
  ['ı', 'ı'],
  ['𐐔', '𐐼'],
])('%s folds to %s', (text, folded) => expect(foldCase(text).text).toBe(folded));

it('maps every border back to where it came from, and none inside what a letter became', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(troublesomeText, fc.constantFrom('ß', 'İ', 'ﬃ', 'A', 'Σ'))), (pieces) => {
      const text = pieces.join('');
      const { text: folded, toOriginal } = foldCase(text);
      let there = 0;
      let here = 0;
      for (const letter of text) {
        expect(toOriginal(there)).toBe(here);
        const { length } = foldCase(letter).text;
        if (length !== letter.length)
          for (let inside = 1; inside < length; inside += 1)
            expect(toOriginal(there + inside)).toBeUndefined();
        there += length;
        here += letter.length;
      }
      expect(there).toBe(folded.length);
      expect(toOriginal(there)).toBe(here);
    }),
  );
});
