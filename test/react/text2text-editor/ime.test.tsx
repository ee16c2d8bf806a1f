import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';

import { shownChanges } from './changes';
import { field, show, showQueue } from './harness';

afterEach(cleanup);

/** A sentence as an input method makes it: what it shows on the way to each word, and the word. */
type Composition = readonly { readonly steps: readonly string[]; readonly word: string }[];

const SENTENCES: readonly { readonly name: string; readonly words: Composition }[] = [
  {
    name: 'Japanese, kana turned into kanji',
    words: [
      { steps: ['k', 'き', 'きょ', 'きょう', '今日'], word: '今日' },
      { steps: ['は'], word: 'は' },
      { steps: ['ｔ', 'て', 'てｎ', 'てん', 'てんｋ', 'てんき', '天気', '転機', '天気'], word: '天気' },
      { steps: ['が', 'がい', 'がいい'], word: 'がいい' },
      { steps: ['。'], word: '。' },
    ],
  },
  {
    name: 'Chinese, pinyin turned into characters',
    words: [
      { steps: ['w', 'wo'], word: '我' },
      { steps: ['x', 'xi', "xi'h", "xi'hu", "xi'hua", "xi'huan"], word: '喜欢' },
      { steps: ['b', 'be', 'bei', "bei'j", "bei'ji", "bei'jing"], word: '北京' },
      { steps: ['。'], word: '。' },
    ],
  },
  {
    name: 'Korean, syllable by syllable',
    words: [
      { steps: ['ㅎ', '하', '한'], word: '한' },
      { steps: ['ㄱ', '그', '글'], word: '글' },
      { steps: ['ㅇ', '으', '은'], word: '은' },
      { steps: ['ㅈ', '조', '좋'], word: '좋' },
      { steps: ['ㄷ', '다'], word: '다' },
    ],
  },
];

const compose = (text: string) =>
  cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const commit = (text: string) => cdp().send('Input.insertText', { text });

/** Writes a sentence in the field that has the focus, checking each state of it. */
async function write(words: Composition, before: string, after = ''): Promise<string> {
  let done = before;
  for (const { steps, word } of words) {
    for (const step of steps) {
      await compose(step);
      expect(field().value).toBe(done + step + after);
      expect(field()).toHaveFocus();
    }
    await commit(word);
    done += word;
    expect(field().value).toBe(done + after);
  }
  return done;
}

describe.each(SENTENCES)('an input method: $name', ({ words }) => {
  const sentence = words.map(({ word }) => word).join('');

  it('loses and doubles nothing while changes, counts and invisible characters are shown', async () => {
    const { told } = show(
      { text: 'source', prediction: ['a\r\nz'] },
      { showDiff: true, showInvisibles: true },
    );
    await userEvent.click(field());
    field().setSelectionRange(2, 2);
    await write(words, 'a\n', 'z');
    await shownChanges();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe(`a\r\n${sentence}z`);
  });

  it('loses and doubles nothing while the host feeds each change back', async () => {
    showQueue([{ text: 'source', prediction: ['x '] }]);
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await write(words, 'x ');
    expect(field().selectionStart).toBe(field().value.length);
  });

  it('is undone word by word and redone to the end', async () => {
    show({ text: 'source' });
    await userEvent.click(field());
    await write(words, '');
    const states = [sentence];
    for (const { word } of words.toReversed()) states.push(states.at(-1)?.slice(0, -word.length) ?? '');
    for (const state of states.slice(1)) {
      await userEvent.keyboard('{Control>}z{/Control}');
      // One character at a time is typing, which is undone by the word.
      expect(state.startsWith(field().value)).toBe(true);
    }
    expect(field().value).toBe('');
    for (let at = 0; at < words.length; at += 1)
      await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(field().value).toBe(sentence);
  });

  it('replaces what is selected, and nothing else', async () => {
    const { told } = show({ text: 'source', prediction: ['one two three'] });
    await userEvent.click(field());
    field().setSelectionRange(4, 7);
    await write(words, 'one ', ' three');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe(`one ${sentence} three`);
  });
});
