import { createOffsetMap } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

import { excerptOf } from '../../../packages/react/src/token-tagger/entities/excerpt';

const excerpt = (text: string, piece: string) => {
  const map = createOffsetMap(text);
  const at = text.indexOf(piece);
  return excerptOf(map, { start: map.toCodePoint(at), end: map.toCodePoint(at + piece.length) });
};

describe('an excerpt', () => {
  it('has all of a short text', () => {
    expect(excerpt('Ada met Bob.', 'met')).toEqual({ before: 'Ada ', text: 'met', after: ' Bob.' });
  });

  it('leaves out whole words, and says so', () => {
    const text =
      'the first programmer of all was Ada Lovelace, who wrote about the engine that Babbage had planned for years';
    const { before, text: span, after } = excerpt(text, 'Ada Lovelace');
    expect([before, span]).toEqual(['…of all was ', 'Ada Lovelace']);
    expect(after).toBe(', who wrote about the engine that Babbage had planned for…');
  });

  it('runs on over line breaks and tabs', () => {
    expect(excerpt('Ada\r\nmet\n\n\tBob', 'met\n\n\tBob')).toEqual({
      before: 'Ada ',
      text: 'met Bob',
      after: '',
    });
  });

  it('shows the beginning of a long span', () => {
    const long = 'word '.repeat(100).trim();
    const { text, after } = excerpt(`a ${long} b`, long);
    expect(text).toHaveLength(121);
    expect(text.endsWith('…')).toBe(true);
    expect(after).toBe('');
  });

  it('cuts no character in two where there are no words to cut at', () => {
    const family = '👨‍👩‍👧‍👦';
    const { before, after } = excerpt(`${family.repeat(20)}x${family.repeat(20)}`, 'x');
    expect(before.slice(1).replaceAll(family, '')).toBe('');
    expect(after.slice(0, -1).replaceAll(family, '')).toBe('');
    expect(before.length).toBeGreaterThan(family.length);
  });
});
