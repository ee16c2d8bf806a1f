import { createTokenClassificationRecord, tokenClassificationMachine, wordAt } from '@labelwright/core';
import { expect, test } from 'vitest';
import { Play } from '../machines/support';

function wordIn(text: string, offset: number, tokens?: readonly string[]): string | undefined {
  const record = createTokenClassificationRecord(tokens === undefined ? { text } : { text, tokens });
  const { draft } = Play.of(tokenClassificationMachine, { record }).context;
  const word = wordAt(draft.text, offset);
  return word && draft.text.map.slice(word.start, word.end);
}

test.each([
  ['is a token with the punctuation around it', 'met (Ada), yes', 6, '(Ada),'],
  ['is the same from its punctuation', 'met (Ada), yes', 8, '(Ada),'],
  ['is one token where only that is there', 'met Ada', 1, 'met'],
  ['is the word that ends where the white space starts', 'met Ada', 3, 'met'],
  ['is none in the middle of white space', 'met   Ada', 4, undefined],
  ['counts code points', '👋👋 Ada! 👋', 4, 'Ada!'],
  ['goes as far as text without spaces', '中国人说话。 好', 1, '中国人说话。'],
])('a word %s', (_, text, offset, expected) => expect(wordIn(text, offset)).toBe(expected));

test('a word is never joined by a token of white space, nor over text that tokens leave out', () => {
  const tokens = ['a', ' ', 'b', 'c'];
  expect(wordIn('a bc', 0, tokens)).toBe('a');
  expect(wordIn('a bc', 1, tokens)).toBe(' ');
  expect(wordIn('a bc', 2, tokens)).toBe('bc');
  expect(wordIn('a-b c', 0, ['a', 'b', 'c'])).toBe('a-b');
});
