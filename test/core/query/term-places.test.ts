import { matchesFilter, parseTextQuery, termPlaces } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

function found(text: string, query: string): readonly string[] {
  return termPlaces(text, parseTextQuery(query)).map(({ start, end }) => text.slice(start, end));
}

test.each([
  { name: 'at both ends of a text', text: 'gift, a gift', query: 'gift', expected: ['gift', 'gift'] },
  { name: 'before punctuation', text: 'A free gift.', query: 'gift', expected: ['gift'] },
  { name: 'as whole words only', text: 'gifted, a gift', query: 'gift', expected: ['gift'] },
  { name: 'whatever the case', text: 'GIFT and Straße', query: 'gift STRASSE', expected: ['GIFT', 'Straße'] },
  { name: 'as phrases', text: 'a free gift, gift free', query: '"free gift"', expected: ['free gift'] },
  { name: 'words that start so', text: 'gifts', query: 'gift*', expected: ['gift'] },
  { name: 'between letters without spaces', text: '我喜欢机器学习。', query: '机器', expected: ['机器'] },
  { name: 'decomposed letters', text: 'un cafe\u0301!', query: 'café', expected: ['cafe\u0301'] },
  { name: 'behind decomposed letters', text: 'e\u0301e\u0301 gift', query: 'gift', expected: ['gift'] },
  { name: 'no letter without its marks', text: 'x\u0302 x', query: 'x', expected: ['x'] },
  { name: 'letters of two units', text: '😀 gift 𝐀', query: 'gift 𝐀', expected: ['gift', '𝐀'] },
  { name: 'what overlaps once', text: 'a b c', query: '"a b" "b c"', expected: ['a b c'] },
  { name: 'nothing that must not occur', text: 'a gift', query: '-gift', expected: [] },
  {
    name: 'syllables in parts',
    text: '\u1112\u1161\u11ab \uae00',
    query: '\ud55c',
    expected: ['\u1112\u1161\u11ab'],
  },
])('termPlaces finds $name', ({ text, query, expected }) => expect(found(text, query)).toEqual(expected));

describe('termPlaces', () => {
  it('finds a word just where the filter finds the record', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      'ß',
      'ss',
      'é',
      'e\u0301',
      '\u0302',
      ' ',
      '.',
      '字',
      '😀',
      '_',
      'İ',
      'ı',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const word = fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, word, (body, term) => {
        const query = `"${term}"`;
        const record = {
          task: 'Text2Text' as const,
          text: body,
          metadata: {},
          status: 'Default' as const,
        };
        const terms = parseTextQuery(query);
        const places = termPlaces(body, terms);
        // A query of nothing but white space finds every record, and nothing in it.
        const isFound = terms.length > 0 && matchesFilter(record, { queryText: query });
        expect(places.length > 0).toBe(isFound);
        for (const { start, end } of places) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
