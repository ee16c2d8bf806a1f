import { cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { dragText, settled } from '../../support/pointer';
import { DENSE, SENTENCE, tags, tokens } from './dense-harness';
import { marks, picker, selected, show, shown, spansOf, textbox } from './harness';

afterEach(async () => {
  cleanup();
  window.scrollTo(0, 0);
  await page.viewport(1024, 700);
});

/** The keys that the labels get by their order. */
const [NOUN, PUNCT, VERB] = ['8', 'e', 'y'];

describe('the text of the dense layout', () => {
  it('stays text: its own characters, found and copied across tokens', () => {
    const text = 'Ada\r\nhas  two\tcats, 👩🏽‍🚀 and می‌خواهم.';
    show({ id: 'text', text, annotation: [['X', 0, 3]] }, DENSE);
    expect(textbox().textContent).toBe(text.replace('\r', '\u200b'));
    expect(window.find('two\tcats, 👩🏽‍🚀')).toBe(true);
    expect(selected()).toBe('two\tcats, 👩🏽‍🚀');
  });

  it('is selected by dragging over several tokens, whose span has its bar above the tags', async () => {
    const { told } = show(SENTENCE, DENSE);
    await settled();
    await dragText(textbox(), 2, 11);
    await expect.poll(selected).toBe('can’t pay');
    expect(picker()).toBeVisible();
    await userEvent.keyboard(`${VERB}`);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['VERB', 2, 11]]);
    expect(
      marks('VERB')
        .map(({ textContent }) => textContent)
        .join(''),
    ).toBe('can’t pay');
    expect(tags()).toEqual(SENTENCE.tokens.map(() => ''));
    const [mark] = marks('VERB');
    const [, token] = tokens();
    if (mark === undefined || token === undefined) throw new Error('Nothing is drawn.');
    const tagTop = Number.parseFloat(getComputedStyle(token, '::before').top);
    expect(mark.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      token.getBoundingClientRect().top + tagTop + 1,
    );
  });

  it('has a mark for a span inside a token', () => {
    show({ id: 'inside', text: 'unhappy cats', annotation: [['X', 0, 2]] }, DENSE);
    expect(shown()).toEqual(['annotation X un']);
    expect(tokens().at(-2)?.textContent).toBe('unhappy');
  });

  it('has elements for tokens only near the window, and under the caret wherever it goes', async () => {
    const sentence = 'Call me Ishmael, some years ago, never mind how long precisely. ';
    const text = Array.from({ length: 1500 }, () => sentence.repeat(4).trim()).join('\n');
    const { told } = show({ id: 'long', text }, DENSE);
    await settled();
    expect(tokens().length).toBeGreaterThan(100);
    expect(tokens().length).toBeLessThan(12_000);
    textbox().focus();
    await pressKeys('Control+End');
    await userEvent.keyboard(`${PUNCT}`);
    await pressKeys('ArrowLeft');
    await userEvent.keyboard(`${NOUN}`);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['NOUN', text.length - 10, text.length - 1],
      ['PUNCT', text.length - 1, text.length],
    ]);
    expect(tokens().length).toBeLessThan(12_000);
    const { top, bottom } =
      tokens()
        .find((token) => token.hasAttribute('data-caret'))
        ?.getBoundingClientRect() ?? new DOMRect();
    expect([top > 0, bottom < window.innerHeight]).toEqual([true, true]);
  });

  it('fits a window of 320 pixels, a long token and all', async () => {
    await page.viewport(320, 600);
    show({ id: 'narrow', text: `see https://example.org/${'a-long-path/'.repeat(8)} for more` }, DENSE);
    await settled();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('tokens in text of both directions', () => {
  const word = fc.constantFrom(
    'שלום',
    'עיר',
    'مرحبا',
    'Ada',
    'x',
    '12',
    '3.5',
    '2024',
    '(',
    ')',
    '[',
    ']',
    ',',
    '-',
    '/',
    '"',
    '%',
    '$',
    '東京',
  );
  const piece = fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ''));

  it('keep the order that they have as text, each in one piece', async () => {
    await page.viewport(3000, 700);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 14 }), (pieces) => {
        const text = pieces
          .map((parts) => parts.join(''))
          .join('')
          .trim();
        const init = { id: text, text, tokens: pieces.map(([token]) => token) };
        cleanup();
        show(init, { settings: DENSE.settings });
        textbox().style.whiteSpace = 'pre';
        const asText = placesOf(init);
        cleanup();
        // Every other one has a tag, whose name may part nothing either.
        show({ ...init, annotation: nounsIn(pieces).filter((_, index) => index % 2 === 0) }, DENSE);
        textbox().style.whiteSpace = 'pre';
        expect(placesOf(init), text).toEqual(asText);
        for (const token of tokens()) expect(token.getClientRects(), text).toHaveLength(1);
      }),
      { numRuns: 120, seed: 5 },
    );
  }, 120_000);

  it.each([
    { what: 'a date', text: 'יום 2024-11-22 Ada', seen: 'Ada 2024 - 11 - 22 יום' },
    { what: 'a year behind a hyphen', text: 'ב-1995.', seen: '. 1995 - ב' },
    { what: 'an amount', text: 'שלום $5% 7', seen: '7 $ 5 % שלום' },
    { what: 'a date in Arabic digits', text: 'يوم ٢/٣/١٢', seen: '٢ / ٣ / ١٢ يوم' },
    { what: 'brackets around both directions', text: 'שלום (Ada עיר) x', seen: 'x ) עיר Ada ( שלום' },
    {
      what: 'brackets after letters of their own direction',
      text: 'Ada שלום (עיר) 5',
      seen: 'Ada 5 ) עיר ( שלום',
    },
  ])('are in their places, with a tag each: $what', ({ text, seen }) => {
    show({ id: text, text, tokens: text.match(/[\p{L}\p{Nd}]+|\S/gu) ?? [] }, DENSE);
    const fromTheLeft = tokens().toSorted((a, b) => leftOf(a) - leftOf(b));
    expect(fromTheLeft.map(({ textContent }) => textContent).join(' ')).toBe(seen);
    for (const token of tokens()) expect(getComputedStyle(token, '::before').content).not.toBe('none');
  });
});

const leftOf = (token: Element) => token.getBoundingClientRect().left;

/** A tag for each token: its label, where it begins and where it ends. */
function nounsIn(pieces: readonly (readonly [string, string])[]) {
  let end = 0;
  return pieces.map(([token, gap]): [string, number, number] => {
    const start = end;
    end += token.length + gap.length;
    return ['NOUN', start, start + token.length];
  });
}

/** The tokens as the eye meets them from left to right, by their places in the record. */
function placesOf({ text, tokens: words }: { readonly text: string; readonly tokens: readonly string[] }) {
  const nodes = document.createTreeWalker(textbox(), NodeFilter.SHOW_TEXT);
  const letters: { readonly node: Node; readonly at: number }[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) letters.push({ node, at });
  let from = 0;
  const middles = words.map((word, index) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const range = document.createRange();
    const [first, last] = [letters[start], letters[from - 1]];
    if (first === undefined || last === undefined) throw new Error('The text is not on the page.');
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    const { left, right } = range.getBoundingClientRect();
    return { index, middle: left + right };
  });
  return middles.toSorted((a, b) => a.middle - b.middle).map(({ index }) => index);
}
