import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { textPieces } from '../../../packages/react/src/text2text-editor/text-pieces';
import { type DiffPart, diffWords } from '../../../packages/react/src/text2text-editor/word-diff';

function diff(before: string, after: string): readonly DiffPart[] {
  const steps = diffWords(before, after);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const SIGNS = { same: '', removed: '-', added: '+' } as const;
const written = (before: string, after: string) =>
  diff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('');

describe('what differs, by word', () => {
  test.each([
    { name: 'nothing', before: 'the same', after: 'the same', diff: 'the same' },
    { name: 'a word', before: 'the red car', after: 'the blue car', diff: 'the [-red][+blue] car' },
    {
      name: 'an ending, as the whole word',
      before: 'he go home',
      after: 'he goes home',
      diff: 'he [-go][+goes] home',
    },
    { name: 'a mark', before: 'Yes, sir', after: 'Yes sir', diff: 'Yes[-,] sir' },
    { name: 'a phrase, as one', before: 'a b c d', after: 'a x y d', diff: 'a [-b c][+x y] d' },
    { name: 'white space', before: 'a b', after: 'a  b', diff: 'a[- ][+  ]b' },
    { name: 'a line end', before: 'a\nb', after: 'a b', diff: 'a[-\n][+ ]b' },
    {
      name: 'Chinese words',
      before: '我喜欢北京的天气',
      after: '我喜欢上海的天气',
      diff: '我喜欢[-北京][+上海]的天气',
    },
    { name: 'Japanese words', before: '東京に行く', after: '京都に行く', diff: '[-東京][+京都]に行く' },
    { name: 'Thai words', before: 'ฉันรักแมว', after: 'ฉันรักหมา', diff: 'ฉันรัก[-แมว][+หมา]' },
    {
      name: 'Arabic',
      before: 'ذهب الولد إلى المدرسة',
      after: 'ذهب الرجل إلى المدرسة',
      diff: 'ذهب [-الولد][+الرجل] إلى المدرسة',
    },
    { name: 'all of it', before: 'one', after: 'two', diff: '[-one][+two]' },
    { name: 'from nothing', before: '', after: 'two', diff: '[+two]' },
    { name: 'to nothing', before: 'one', after: '', diff: '[-one]' },
    { name: 'a line put in', before: 'a\nc\n', after: 'a\nb\nc\n', diff: 'a\n[+b\n]c\n' },
    { name: 'line by line', before: 'a b\nc d\n', after: 'a x\nc y\n', diff: 'a [-b][+x]\nc [-d][+y]\n' },
  ])('$name', ({ before, after, diff: expected }) => expect(written(before, after)).toBe(expected));

  const text = fc
    .array(fc.constantFrom('one', 'two', 'three.', ' ', '\n', '\r\n', '。', '東京', 'é', '👩‍👩‍👧', '!'), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));

  it('makes both texts, and never joins two of a kind', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diff(before, after);
        const of = (kind: DiffPart['kind']) =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect(of('removed')).toBe(before);
        expect(of('added')).toBe(after);
        expect(parts.every((part, at) => part.text !== '' && part.kind !== parts[at + 1]?.kind)).toBe(true);
        if (before === after) expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is done in many small steps where 50,000 characters are all other', () => {
    const words = (seed: number) =>
      Array.from({ length: 9000 }, (_, at) => `w${(at * seed) % 977}${at % 30 === 29 ? '.\n' : ' '}`).join(
        '',
      );
    let count = 0;
    const steps = diffWords(words(7), words(13));
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(100);
  });
});

describe('the pieces of a text', () => {
  it('are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(textPieces(value).join('')).toBe(value);
      }),
    );
  });

  it('are lines, and sentences where a line is long', () => {
    expect(textPieces('a b.\r\nc')).toEqual(['a b.\r\n', 'c']);
    const sentence = `${'word '.repeat(50)}end. `;
    expect(textPieces(sentence.repeat(3))).toEqual([sentence, sentence, sentence]);
    const chinese = `${'字'.repeat(300)}。`;
    expect(textPieces(chinese.repeat(2))).toEqual([chinese, chinese]);
  });
});
