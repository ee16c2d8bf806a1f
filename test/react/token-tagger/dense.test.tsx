import { createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { click, settled } from '../../support/pointer';
import { caret, DENSE, SENTENCE, tags, tokens } from './dense-harness';
import { announcement, button, picker, selected, show, spansOf, textbox } from './harness';

afterEach(cleanup);

/** The keys that the labels get by their order. */
const [ADJ, ADP, , , , DET, , NOUN, , PART, PRON, PROPN, PUNCT, , , VERB] = '1234567890qwertyu';

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('the dense layout in %s', (_, Wrapper) => {
  it('tags a sentence in as many strokes as it has tokens, punctuation and glued tokens among them', async () => {
    const { told } = show(SENTENCE, DENSE, Wrapper);
    textbox().focus();
    await settled();
    expect(caret()).toEqual(['I']);
    const strokes = `${PRON}3${PART}${VERB}${PROPN}7${PUNCT}9${PUNCT}`;
    expect(strokes).toHaveLength(SENTENCE.tokens.length);
    await userEvent.keyboard(strokes);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['PRON', 0, 1],
      ['ADV', 2, 4],
      ['PART', 4, 7],
      ['VERB', 8, 11],
      ['PROPN', 12, 15],
      ['INTJ', 16, 20],
      ['PUNCT', 21, 22],
      ['NUM', 22, 23],
      ['PUNCT', 23, 24],
    ]);
    expect(tags()).toEqual(['PRON', 'ADV', 'PART', 'VERB', 'PROP', 'INTJ', 'PUN', 'NUM', 'PUN']);
    expect(told.errors).toEqual([]);
  });
});

describe('the caret of the dense layout', () => {
  it('is on the first token without a tag when the text gets the focus', async () => {
    show(
      {
        ...SENTENCE,
        annotation: [
          ['PRON', 0, 1],
          ['ADV', 2, 4],
        ],
      },
      DENSE,
    );
    expect(caret()).toEqual([]);
    textbox().focus();
    await settled();
    expect(caret()).toEqual(['n’t']);
    expect(selected()).toBe('n’t');
  });

  it('is there in the next record too, so that typing just goes on', async () => {
    const page = show(SENTENCE, DENSE);
    textbox().focus();
    await userEvent.keyboard(`${PRON}`);
    page.load(createTokenClassificationRecord({ id: 'next', text: 'time flies' }));
    await settled();
    expect(caret()).toEqual(['time']);
    await userEvent.keyboard(`${NOUN}${VERB}`);
    expect(spansOf(page.told.changed.at(-1)?.annotation)).toEqual([
      ['NOUN', 0, 4],
      ['VERB', 5, 10],
    ]);
  });

  it('goes by arrows, and passes over white space that came as tokens', async () => {
    const { told } = show({ id: 'white', text: 'a  b\nc', tokens: ['a', '  ', 'b', '\n', 'c'] }, DENSE);
    textbox().focus();
    await userEvent.keyboard(`${DET}${NOUN}${VERB}`);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['DET', 0, 1],
      ['NOUN', 3, 4],
      ['VERB', 5, 6],
    ]);
    expect(tokens().map(({ textContent }) => textContent)).toEqual(['a', 'b', 'c']);
    expect(caret()).toEqual(['c']);
    await pressKeys('Backspace', 'Backspace');
    expect(caret()).toEqual(['a']);
  });

  it('goes to what is clicked, on the word or on its tag, and no picker is in the way', async () => {
    const { told } = show(SENTENCE, DENSE);
    for (const [at, text] of [
      [3, 'pay'],
      [5, '👩🏽‍🚀'],
    ] as const) {
      const { left, width, top, bottom } = tokens()[at]?.getBoundingClientRect() ?? new DOMRect();
      await click({ x: left + width / 2, y: at === 3 ? (top + bottom) / 2 : bottom + 8 });
      expect(caret()).toEqual([text]);
      expect(picker()).toBeNull();
    }
    await userEvent.keyboard(`${NOUN}`);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NOUN', 16, 20]]);
    await userEvent.click(button('PUNCT'));
    expect(spansOf(told.changed.at(-1)?.annotation)).toHaveLength(2);
  });

  it('goes back to what is undone, and to what is done again', async () => {
    show(SENTENCE, DENSE);
    textbox().focus();
    await userEvent.keyboard(`${PRON}3${PART}`);
    await pressKeys('Control+z', 'Control+z');
    expect([caret(), tags().slice(0, 3)]).toEqual([['ca'], ['PRON', '', '']]);
    await pressKeys('Control+y');
    expect([caret(), tags().slice(0, 3)]).toEqual([['ca'], ['PRON', 'ADV', '']]);
  });

  it('is left by Escape, and then no key tags anything', async () => {
    const { told } = show(SENTENCE, DENSE);
    textbox().focus();
    await pressKeys('Escape', 'Escape');
    expect(caret()).toEqual([]);
    await userEvent.keyboard(`${NOUN}`);
    expect(told.changed).toEqual([]);
  });

  it('follows the eye in text from right to left', async () => {
    show({ id: 'rtl', text: 'שלום עולם Ada Lovelace טוב' }, DENSE);
    textbox().focus();
    const order = ['שלום'];
    for (let step = 0; step < 4; step += 1) {
      await pressKeys('ArrowLeft');
      order.push(caret().join());
    }
    expect(order).toEqual(['שלום', 'עולם', 'Lovelace', 'Ada', 'טוב']);
    const lefts = tokens().map((token) => token.getBoundingClientRect().left);
    expect((lefts[2] ?? 0) < (lefts[3] ?? 0)).toBe(true);
    // Each is in one piece, where the direction changes too.
    expect(tokens().map((token) => token.getClientRects().length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('a tag of the dense layout', () => {
  it('takes the place of the one before, in one step', async () => {
    const { told } = show(
      {
        ...SENTENCE,
        annotation: [
          ['NOUN', 0, 1],
          ['X', 0, 4],
        ],
      },
      DENSE,
    );
    textbox().focus();
    await pressKeys('Control+Home');
    await userEvent.keyboard(`${PRON}`);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['X', 0, 4],
      ['PRON', 0, 1],
    ]);
    await pressKeys('Control+z');
    expect(tags()[0]).toBe('NOUN');
  });

  it('is cleared by Backspace, which steps back; Delete clears it and stays', async () => {
    const { told } = show(SENTENCE, DENSE);
    textbox().focus();
    await userEvent.keyboard(`${PRON}3${PART}`);
    await pressKeys('Backspace');
    expect([caret(), tags().slice(0, 3)]).toEqual([['n’t'], ['PRON', 'ADV', 'PART']]);
    await pressKeys('Backspace');
    expect([caret(), tags().slice(0, 3)]).toEqual([['ca'], ['PRON', 'ADV', '']]);
    await pressKeys('Delete');
    expect(tags().slice(0, 3)).toEqual(['PRON', '', '']);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['PRON', 0, 1]]);
  });

  it('is predicted with a question mark, taken by Space, and Space passes what is tagged or unknown', async () => {
    const { told } = show(
      {
        ...SENTENCE,
        prediction: [
          ['PRON', 0, 1, 0.9],
          ['VERB', 2, 4, 0.5],
          ['AUX', 2, 4, 0.8],
          ['VERB', 8, 11, 0.7],
        ],
      },
      DENSE,
    );
    expect(tags().slice(0, 4)).toEqual(['PRON?', 'AUX?', '', 'VERB?']);
    const ghost = tokens()[0];
    if (ghost === undefined) throw new Error('No token is drawn.');
    expect(getComputedStyle(ghost, '::before').content).toContain('?');
    expect(getComputedStyle(ghost, '::before').borderBlockEndStyle).toBe('dashed');
    textbox().focus();
    await userEvent.keyboard(`  ${PART}${NOUN}`);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['PRON', 0, 1],
      ['AUX', 2, 4],
      ['PART', 4, 7],
      ['NOUN', 8, 11],
    ]);
    // What was predicted otherwise stays to be seen.
    expect(tokens()[3]?.dataset.differs).toBe('');
    expect(tokens()[3]?.title).toBe('NOUN; VERB (predicted, 70%)');
    const edits = told.changed.length;
    await pressKeys('Control+Home');
    await userEvent.keyboard('    ');
    expect(told.changed).toHaveLength(edits);
    expect(caret()).toEqual(['Ada']);
    await userEvent.keyboard(' ');
    expect(told.changed).toHaveLength(edits);
  });

  it('is announced with what comes next', async () => {
    show({ ...SENTENCE, prediction: [['AUX', 2, 4]] }, DENSE);
    textbox().focus();
    await userEvent.keyboard(`${PRON}`);
    expect(announcement()).toBe('I is PRON, next ca, predicted AUX');
    await userEvent.keyboard(`${VERB}`);
    await pressKeys('Backspace');
    expect(announcement()).toBe('next ca, VERB');
    await pressKeys('End');
    await userEvent.keyboard(`${PUNCT}`);
    expect(announcement()).toBe('. is PUNCT, end');
  });

  it('is chosen in the picker as well: Enter opens it, and the caret goes on', async () => {
    const { told } = show(SENTENCE, DENSE);
    textbox().focus();
    await pressKeys('Enter', 'ArrowDown', 'Enter');
    expect(picker()).toBeNull();
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ADP', 0, 1]]);
    expect(caret()).toEqual(['ca']);
    expect(textbox()).toHaveFocus();
  });

  it('is refused aloud where the settings lack it, and the caret stays', async () => {
    const { told } = show({ ...SENTENCE, prediction: [['THING', 0, 1, 0.9]] }, DENSE);
    textbox().focus();
    await userEvent.keyboard(' ');
    expect(told.changed).toEqual([]);
    expect(caret()).toEqual(['I']);
    expect(announcement()).toContain('THING');
  });

  it('cannot be given in a read-only component, in which the caret still goes', async () => {
    const { told } = show({ ...SENTENCE, annotation: [['PRON', 0, 1]] }, { ...DENSE, readOnly: true });
    textbox().focus();
    await userEvent.keyboard(`${NOUN} `);
    await pressKeys('ArrowRight', 'Backspace');
    expect(told.changed).toEqual([]);
    expect(tags()[0]).toBe('PRON');
  });

  it('moves no letter when it comes, goes or changes', async () => {
    show({ ...SENTENCE, prediction: [['AUX', 2, 4]] }, DENSE);
    await settled();
    const places = () => tokens().map((token) => JSON.stringify(token.getBoundingClientRect()));
    const before = places();
    const { bottom } = textbox().getBoundingClientRect();
    textbox().focus();
    await userEvent.keyboard(`${PROPN}${PROPN}${PUNCT}${ADJ}${ADP}`);
    await pressKeys('Backspace', 'Backspace');
    expect(places()).toEqual(before);
    expect(textbox().getBoundingClientRect().bottom).toBe(bottom);
  });
});
