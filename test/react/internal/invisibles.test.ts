import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { invisiblesIn } from '../../../packages/react/src/internal/invisibles';

const names = (text: string) => invisiblesIn(text).map(({ name }) => name);

describe('invisible characters', () => {
  test.each([
    [
      'zero-width space, joiners and word joiner',
      'a\u200bb\u200cc\u200dd\u2060e',
      ['ZWSP', 'ZWNJ', 'ZWJ', 'WJ'],
    ],
    ['byte order mark and soft hyphen', '\ufeffa\u00adb', ['BOM', 'SHY']],
    [
      'marks, embeddings and isolates of direction',
      '\u200e\u200f\u061c\u202a\u202c\u2067\u2069',
      ['LRM', 'RLM', 'ALM', 'LRE', 'PDF', 'RLI', 'PDI'],
    ],
    [
      'variation selectors that stand alone',
      '\ufe0f \ufe0e\nx\u200b\ufe0f',
      ['VS16', 'VS15', 'LF', 'ZWSP', 'VS16'],
    ],
    ['tabs and spaces that do not break', 'a\tb\u00a0c\u202fd', ['TAB', 'NBSP', 'NNBSP']],
    ['each of several spaces in a row, and no single one', 'a b  c   d', ['SP', 'SP', 'SP', 'SP', 'SP']],
    ['line ends of every kind', 'a\nb\r\nc\rd\u2028e', ['LF', 'CRLF', 'CR', 'LSEP']],
    ['what has no other name', 'a\u0007b\u{e0001}c', ['U+0007', 'U+E0001']],
  ])('are %s', (_, text, expected) => expect(names(text)).toEqual(expected));

  test.each([
    ['joins an emoji', '👩🏽‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥'],
    ['makes a flag', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇺🇦'],
    ['chooses the shape of a character', '☎︎ ☎️ 葛󠄀 1️⃣'],
    ['is seen', 'Ada, 東京　'.trimEnd()],
  ])('are not what %s', (_, text) => expect(names(text)).toEqual([]));

  it('are a joiner that joins no emoji', () => expect(names('🚀\u200d x क्\u200dष')).toEqual(['ZWJ', 'ZWJ']));

  it('lie in order, apart, and on whole characters', () => {
    const unit = fc.constantFrom(...'a \t\n\r\u200d\u200b\ufe0f👩🚀🏽', '\u{e0020}', '\u{1f3f4}');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        let last = 0;
        for (const { start, end } of invisiblesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(/^\p{Cs}|\p{Cs}$/u.test(text.slice(start, end))).toBe(false);
          last = end;
        }
      }),
    );
  });
});
