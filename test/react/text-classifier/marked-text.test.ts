import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  attributionsOf,
  placeAttributions,
  strongestAttributions,
} from '../../../packages/react/src/text-classifier/attributions';
import { findKeywords } from '../../../packages/react/src/text-classifier/keywords';
import { cutText } from '../../../packages/react/src/text-classifier/marked-text';

const found = (text: string, ...keywords: readonly string[]) =>
  findKeywords(text, keywords).map(({ start, end }) => `${start} ${text.slice(start, end)}`);

describe('findKeywords', () => {
  test.each([
    { name: 'at both ends', text: 'tax and tax', keywords: ['tax'], expected: ['0 tax', '8 tax'] },
    { name: 'before a full stop', text: 'No tax.', keywords: ['tax'], expected: ['3 tax'] },
    { name: 'not within a word', text: 'taxi syntax', keywords: ['tax'], expected: [] },
    { name: 'whatever the case', text: 'ÉTÉ', keywords: ['été'], expected: ['0 ÉTÉ'] },
    { name: 'the longer of two', text: 'New York', keywords: ['New', 'New York'], expected: ['0 New York'] },
    { name: 'as plain text', text: 'a.b a+b (x)', keywords: ['a.b', '(x)'], expected: ['0 a.b', '8 (x)'] },
    { name: 'within Chinese', text: '在北京市', keywords: ['北京'], expected: ['1 北京'] },
    { name: 'nothing for blanks', text: 'a  b', keywords: [' ', ''], expected: [] },
    { name: 'emoji', text: 'so 😀!', keywords: ['😀'], expected: ['3 😀'] },
  ])('finds $name', ({ text, keywords, expected }) => {
    expect(found(text, ...keywords)).toEqual(expected);
  });

  it('never throws, and never finds what overlaps', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })),
        (text, keywords) => {
          const stretches = findKeywords(text, keywords);
          stretches.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
          });
        },
      ),
    );
  });
});

describe('placeAttributions', () => {
  const placed = (text: string, tokens: readonly (readonly [string, number])[]) =>
    placeAttributions(
      text,
      tokens.map(([token, value]) => ({ token, value })),
      1,
    ).map(({ start, end, strength }) => `${start} ${text.slice(start, end)} ${strength}`);

  test.each([
    {
      name: 'tokens in their order',
      text: 'a b a',
      tokens: [
        ['a', 1],
        ['a', 0.5],
      ] as const,
      expected: ['0 a 5', '4 a 3'],
    },
    {
      name: 'subword tokens',
      text: 'Playing chess',
      tokens: [
        ['play', 1],
        ['##ing', 0.2],
        ['Ġchess', 0.7],
      ] as const,
      expected: ['0 Play 5', '4 ing 1', '8 chess 4'],
    },
    {
      name: 'what is there, past what is not',
      text: 'one two',
      tokens: [
        ['[CLS]', 1],
        ['two', 1],
      ] as const,
      expected: ['4 two 5'],
    },
    {
      name: 'nothing for what hardly counts',
      text: 'a b',
      tokens: [
        ['a', 0.01],
        ['b', 0],
      ] as const,
      expected: [],
    },
    {
      name: 'nothing for empty tokens',
      text: 'a',
      tokens: [
        ['', 1],
        [' ', 1],
      ] as const,
      expected: [],
    },
  ])('places $name', ({ text, tokens, expected }) => {
    expect(placed(text, tokens)).toEqual(expected);
  });
});

describe('attributions of a label', () => {
  const explanation = {
    title: [{ token: 'free', attributions: { SPAM: 0.2 } }],
    body: [
      { token: 'win', attributions: { SPAM: -0.9, HAM: 0.1 } },
      { token: 'now', attributions: {} },
    ],
  };

  it('are those of its input, 0 where the model says nothing', () => {
    expect(attributionsOf(explanation, 'body', 'SPAM')).toEqual([
      { token: 'win', value: -0.9 },
      { token: 'now', value: 0 },
    ]);
    expect(attributionsOf(explanation, 'other', 'SPAM')).toEqual([]);
    expect(attributionsOf(undefined, 'body', 'SPAM')).toEqual([]);
  });

  it('are told strongest first, of all inputs, whatever the sign', () => {
    expect(strongestAttributions(explanation, 'SPAM').map(({ token }) => token)).toEqual(['win', 'free']);
  });
});

it('cutText loses nothing of a text, and cuts where something begins or ends', () => {
  const stretch = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5 }));
  const apart = (list: readonly (readonly [number, number])[]) => {
    let from = 0;
    return list.map(([gap, length]) => {
      const start = from + (gap % 6);
      from = start + length;
      return { start, end: from, value: 1, strength: 1 };
    });
  };
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 6 }), fc.array(stretch, { maxLength: 6 }), (a, b) => {
      const text = 'x'.repeat(80);
      const [keywords, attributions] = [apart(a), apart(b)];
      const pieces = cutText(text, keywords, attributions);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const { start, text: own, keyword, attribution } of pieces) {
        const end = start + own.length;
        expect(keyword).toBe(keywords.some((one) => one.start <= start && end <= one.end));
        expect(attribution).toBe(attributions.find((one) => one.start <= start && end <= one.end));
      }
    }),
  );
});
