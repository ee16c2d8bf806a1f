import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  codePointFromUtf16,
  codePointLength,
  sliceCodePoints,
  utf16FromCodePoint,
} from '../../../packages/core/src/text/code-points';
import { createOffsetMap } from '../../../packages/core/src/text/offset-map';
import { troublesomeText } from './arbitraries';

test.each([
  { name: 'counts an emoji as one', text: '👋 Ada', utf16: 3, expected: 2 },
  { name: 'counts a family emoji by its code points', text: '👨‍👩‍👧 x', utf16: 9, expected: 6 },
  { name: 'gives an offset inside a pair to its character', text: 'a🚀b', utf16: 2, expected: 1 },
  { name: 'counts each lone surrogate as one', text: '\ud800\ud800a\udc00', utf16: 4, expected: 4 },
  { name: 'clamps an offset behind the text', text: 'a🚀b', utf16: 99, expected: 3 },
  { name: 'clamps an offset before the text', text: 'a🚀b', utf16: -1, expected: 0 },
])('toCodePoint and codePointFromUtf16 $name', ({ text, utf16, expected }) => {
  expect(createOffsetMap(text).toCodePoint(utf16)).toBe(expected);
  expect(codePointFromUtf16(text, utf16)).toBe(expected);
});

test.each([
  { name: 'finds the end behind an astral character', text: 'a🚀b', codePoint: 3, expected: 4 },
  { name: 'clamps an offset behind the text', text: 'a🚀b', codePoint: 4, expected: 4 },
  { name: 'clamps an offset before the text', text: '🚀', codePoint: -2, expected: 0 },
])('toUtf16 and utf16FromCodePoint $name', ({ text, codePoint, expected }) => {
  expect(createOffsetMap(text).toUtf16(codePoint)).toBe(expected);
  expect(utf16FromCodePoint(text, codePoint)).toBe(expected);
});

describe('offset map', () => {
  it('counts what iterating the string counts', () => {
    fc.assert(
      fc.property(troublesomeText, (text) => {
        expect(createOffsetMap(text).length).toBe([...text].length);
        expect(codePointLength(text)).toBe([...text].length);
      }),
    );
  });

  it('brings every code point to UTF-16 and back', () => {
    fc.assert(
      fc.property(troublesomeText, (text) => {
        const map = createOffsetMap(text);
        for (let i = 0; i <= map.length; i += 1) {
          expect(map.toCodePoint(map.toUtf16(i))).toBe(i);
          expect(utf16FromCodePoint(text, i)).toBe(map.toUtf16(i));
        }
      }),
    );
  });

  it('brings every UTF-16 offset to the start of its own character and back', () => {
    fc.assert(
      fc.property(troublesomeText, (text) => {
        const map = createOffsetMap(text);
        let utf16 = 0;
        for (const character of text) {
          for (let inside = 0; inside < character.length; inside += 1) {
            expect(map.toUtf16(map.toCodePoint(utf16 + inside))).toBe(utf16);
          }
          utf16 += character.length;
        }
        expect(map.toUtf16(map.toCodePoint(utf16))).toBe(utf16);
      }),
    );
  });

  it('slices as Python does', () => {
    fc.assert(
      fc.property(troublesomeText, fc.nat(50), fc.nat(50), (text, start, end) => {
        const expected = [...text].slice(start, Math.max(start, end)).join('');
        expect(createOffsetMap(text).slice(start, end)).toBe(expected);
        expect(sliceCodePoints(text, start, end)).toBe(expected);
      }),
    );
  });
});
