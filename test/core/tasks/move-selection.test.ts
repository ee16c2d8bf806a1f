import {
  createTokenClassificationRecord,
  type SelectionMove,
  tokenClassificationMachine,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { Play } from '../machines/support';

const text = 'One 👋 two.\nThree\n\nfour five';
const record = createTokenClassificationRecord({ text });
const play = () => Play.of(tokenClassificationMachine, { record });

function selected(moves: readonly SelectionMove[], start = play()): string | undefined {
  for (const move of moves) start.send({ type: 'selection.move', ...move });
  const { selection } = start.context.view;
  return selection && start.context.draft.text.map.slice(selection.start, selection.end);
}

const on = { by: 'token', direction: 'forward' } as const;
const back = { by: 'token', direction: 'backward' } as const;

describe('moving the selection by keys', () => {
  it.each([
    ['enters the text at its first token', [on], 'One'],
    ['enters from behind at its last', [back], 'five'],
    ['goes from token to token, emoji counted as one', [on, on, on], 'two'],
    ['goes back', [on, on, on, back], '👋'],
    ['stops at the end', [back, on], 'five'],
    ['extends forwards', [on, { ...on, extend: true }], 'One 👋'],
    ['shrinks again', [on, { ...on, extend: true }, { ...back, extend: true }], 'One'],
    ['extends backwards over its fixed edge', [on, on, { ...back, extend: true }], 'One 👋'],
    ['goes to the next paragraph', [on, { by: 'paragraph', direction: 'forward' }], 'Three'],
    [
      'skips empty paragraphs',
      [on, { by: 'paragraph', direction: 'forward' }, { by: 'paragraph', direction: 'forward' }],
      'four',
    ],
    ['goes to the start of the paragraph', [back, { by: 'paragraph', direction: 'backward' }], 'four'],
    [
      'and from there to the paragraph before',
      [back, { by: 'paragraph', direction: 'backward' }, { by: 'paragraph', direction: 'backward' }],
      'Three',
    ],
    ['goes to the end of the text', [on, { by: 'text', direction: 'forward' }], 'five'],
    ['extends to the start of the text', [back, { by: 'text', direction: 'backward', extend: true }], text],
  ] as const)('%s', (_, moves, expected) => expect(selected(moves)).toBe(expected));

  const word = { by: 'word', direction: 'forward' } as const;
  const wordBack = { by: 'word', direction: 'backward' } as const;
  const sentence = { by: 'sentence', direction: 'forward' } as const;
  const sentenceBack = { by: 'sentence', direction: 'backward' } as const;

  it.each([
    ['enters at the first token', [word], 'One'],
    ['goes to a word with its punctuation', [word, word, word], 'two.'],
    ['goes back from within a word to all of it', [on, on, on, wordBack], '👋'],
    ['goes back from behind the punctuation to the word', [on, on, on, on, wordBack], 'two.'],
    ['goes on from within a word behind it', [on, on, on, word], 'Three'],
    ['extends over whole words', [word, { ...word, extend: true }, { ...word, extend: true }], 'One 👋 two.'],
    ['stops at the last', [back, word], 'five'],
    ['stops at the first', [word, wordBack], 'One'],
  ] as const)('by word %s', (_, moves, expected) => expect(selected(moves)).toBe(expected));

  it.each([
    ['goes to the first token of the next', [on, sentence], 'Three'],
    ['goes to the start of its own first', [on, on, on, sentenceBack], 'One'],
    ['goes to the one before from there', [on, sentence, sentence, sentenceBack], 'Three'],
    ['stops at the last', [back, sentence], 'five'],
    ['stops at the first', [on, sentenceBack], 'One'],
    ['extends', [on, { ...sentence, extend: true }], 'One 👋 two.\nThree'],
  ] as const)('by sentence %s', (_, moves, expected) => expect(selected(moves)).toBe(expected));

  it('goes on from the active span', () => {
    const span = { label: 'X', start: 0, end: 3 };
    expect(selected([on], play().send({ type: 'span.add', span }))).toBe('👋');
  });

  it('does nothing in a text without tokens', () => {
    const blank = Play.of(tokenClassificationMachine, {
      record: createTokenClassificationRecord({ text: '…' }),
    });
    expect(() => selected([on, back], blank)).not.toThrow();
  });
});
