import type { TokenClassificationInit } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { settled } from '../../support/pointer';
import { pressReally } from '../../support/real-keys';
import { marks, selected, show, textbox } from './harness';
import { linesOfWords, numbered, PARAGRAPHS, start } from './keyboard-texts';

beforeEach(() => page.viewport(1024, 768));
afterEach(cleanup);

describe('visual lines', () => {
  it('are gone through one by one, across paragraphs, and back', async () => {
    start({ text: PARAGRAPHS });
    await pressKeys('ArrowRight');
    const firsts = linesOfWords().map(([first]) => first);
    expect(firsts.length).toBeGreaterThan(12);
    const seen = [selected()];
    for (let line = 1; line < firsts.length; line += 1) {
      await pressKeys('ArrowDown');
      seen.push(selected());
    }
    expect(seen).toEqual(firsts);
    await pressKeys('ArrowDown');
    expect(selected()).toBe(firsts.at(-1));
    for (let line = 1; line < firsts.length; line += 1) {
      await pressKeys('ArrowUp');
      seen.push(selected());
    }
    expect(seen.slice(firsts.length)).toEqual(firsts.slice(0, -1).reverse());
  });

  it('keep the column over lines that are shorter, until something else is selected', async () => {
    start({ text: 'one two three four five\n\nshort\n\nsix seven eight nine ten' });
    await pressKeys('ArrowRight', 'End', 'ArrowDown');
    expect(selected()).toBe('short');
    await pressKeys('ArrowDown');
    expect(selected()).toBe('ten');
    await pressKeys('ArrowUp', 'ArrowUp');
    expect(selected()).toBe('five');
    await pressKeys('ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowDown');
    expect(selected()).toBe('six');
  });

  it('have a start and an end', async () => {
    start({ text: PARAGRAPHS });
    await pressKeys('ArrowRight', 'ArrowDown', 'ArrowRight');
    const second = linesOfWords()[1] ?? [];
    await pressKeys('End');
    expect(selected()).toBe(second.at(-1));
    await pressKeys('Home');
    expect(selected()).toBe(second[0]);
    await pressKeys('Shift+End');
    expect(selected()).toBe(second.join(' '));
  });

  it('extend a selection, and take it back', async () => {
    start({ text: PARAGRAPHS });
    await pressKeys('ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
    const lines = linesOfWords();
    expect(selected().split(' ').at(0)).toBe('word1');
    expect(lines[1]).toContain(selected().split(' ').at(-1));
    await pressKeys('Shift+ArrowUp');
    expect(selected()).toBe('word1');
    await pressKeys('Shift+ArrowUp');
    expect(selected()).toBe('word1');
    await pressKeys('ArrowDown', 'Shift+ArrowUp');
    expect(selected().split(' ').at(0)).toBe('word1');
  });

  it('are where spans, their names and nested lanes put them', async () => {
    const annotation = [
      ['ORG', 6, 29],
      ['LOC', 12, 17],
      ['NAME', 60, 80],
    ] as const;
    start({ text: PARAGRAPHS, annotation });
    await pressKeys('ArrowRight');
    const firsts = linesOfWords().map(([first]) => first);
    const seen: string[] = [];
    for (let line = 1; line < 8; line += 1) {
      await pressKeys('ArrowDown');
      seen.push(selected());
    }
    expect(seen).toEqual(firsts.slice(1, 8));
  });

  it('of a word that is longer than they are go on below it', async () => {
    start({ text: `before ${'x'.repeat(200)} behind\n\nlast` }, 300);
    await pressKeys('ArrowRight', 'ArrowDown');
    expect(selected()).toBe('x'.repeat(200));
    await pressKeys('ArrowDown');
    expect(selected()).toMatch(/behind|last/);
  });

  it('run from right to left', async () => {
    const hebrew = Array.from({ length: 30 }, (_, index) => `מילה${index}`).join(' ');
    start({ text: hebrew });
    await pressKeys('Control+Home');
    const lines = linesOfWords();
    await pressKeys('ArrowDown');
    expect(lines[1]?.at(-1)).toContain(selected());
    await pressKeys('End');
    expect(lines[1]?.[0]).toContain(selected());
    await pressKeys('Home');
    expect(lines[1]?.at(-1)).toContain(selected());
  });
});

describe('screens', () => {
  it('are gone over at once, about as far as one sees, and back', async () => {
    show({
      annotation: [],
      text: Array.from({ length: 60 }, (_, at) => `p${at} ${numbered(0, 60)}`).join('\n\n'),
    });
    textbox().focus();
    await pressKeys('Control+Home');
    const topOf = () => document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0;
    const pageTop = () => topOf() + window.scrollY;
    const from = pageTop();
    await pressKeys('PageDown');
    await settled();
    const one = pageTop() - from;
    expect(one).toBeGreaterThan(window.innerHeight * 0.3);
    expect(one).toBeLessThanOrEqual(window.innerHeight);
    await pressKeys('PageDown', 'PageDown');
    await settled();
    expect(topOf()).toBeGreaterThan(0);
    expect(topOf()).toBeLessThan(window.innerHeight);
    await pressKeys('PageUp', 'PageUp', 'PageUp', 'PageUp', 'PageUp');
    await settled();
    expect(pageTop()).toBeLessThan(from + 60);
  });
});

describe('a text longer than anybody sees', () => {
  const text = Array.from({ length: 1500 }, (_, at) => `p${at} ${numbered(at * 60, at * 60 + 60)}`).join(
    '\n\n',
  );

  it('is gone through where it is far from the viewport, and scrolled to', async () => {
    show({ annotation: [['LOC', text.length - 9, text.length]], text });
    textbox().focus();
    await pressKeys('Control+End');
    await settled();
    await settled();
    expect(selected()).toBe('word89999');
    const shownAt = () => document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    expect(shownAt()?.top).toBeGreaterThan(0);
    expect(shownAt()?.bottom).toBeLessThan(window.innerHeight);
    await pressKeys('ArrowUp');
    const above = selected();
    window.scrollTo({ top: 0 });
    await settled();
    await settled();
    await pressKeys('ArrowDown');
    expect(selected()).toBe('word89999');
    await pressKeys('ArrowUp');
    expect(selected()).toBe(above);
    await settled();
    expect(shownAt()?.top).toBeGreaterThan(0);
    expect(shownAt()?.bottom).toBeLessThan(window.innerHeight);
  });

  it('is gone through screen by screen from one end to the other, and back', async () => {
    show({ annotation: [], text: text.split('\n\n').slice(0, 400).join('\n\n') });
    textbox().focus();
    /** The place of the selected token among the words; each paragraph has one token before its sixty. */
    const placeOf = () => {
      const [, paragraph, word] = /^(?:p(\d+)|word(\d+))/.exec(selected()) ?? [];
      return word === undefined ? Number(paragraph) * 60 : Number(word);
    };
    for (const [from, key, to] of [
      ['Control+Home', 'PageDown', 'Control+End'],
      ['Control+End', 'PageUp', 'Control+Home'],
    ] as const) {
      await pressReally(to);
      const last = placeOf();
      await pressReally(from);
      const steps: number[] = [];
      for (let at = placeOf(); steps.length < 400; at = placeOf()) {
        await pressReally(key);
        if (placeOf() === at) break;
        steps.push(Math.abs(placeOf() - at));
      }
      // It ends in the outermost line.
      expect(Math.abs(placeOf() - last)).toBeLessThan(20);
      expect(steps.length).toBeGreaterThan(40);
      const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
      // The last one is what is left; on no border within the text they get shorter or longer.
      expect(Math.min(...steps.slice(0, -1))).toBeGreaterThan(usual / 2);
      expect(Math.max(...steps)).toBeLessThan(usual * 1.5);
    }
  }, 60_000);

  it('shows the marks that are stepped to', async () => {
    show({ annotation: [['LOC', text.length - 9, text.length]], text });
    textbox().focus();
    await pressKeys('n');
    await settled();
    await settled();
    expect(marks('LOC').map((mark) => [mark.textContent, mark.hasAttribute('data-active')])).toEqual([
      ['word89999', true],
    ]);
  });

  it.each(['ArrowRight', 'Control+ArrowRight', 'ArrowDown', 'End', '.', 'Control+ArrowDown', 'PageDown'])(
    'costs no more to go through by %s than a short one',
    async (key) => {
      const timeOf = async (init: TokenClassificationInit) => {
        show({ annotation: [], ...init });
        textbox().focus();
        await pressKeys('Control+Home', 'ArrowDown');
        const times: number[] = [];
        for (let again = 0; again < 7; again += 1) times.push(await taskTime(key));
        cleanup();
        // The quickest: what else the machine does only ever makes it slower.
        return Math.min(...times);
      };
      const short = await timeOf({ text: text.slice(0, 6000) });
      const long = await timeOf({ text });
      expect(long).toBeLessThan(Math.max(short * 4, 16));
    },
  );
});

/** Main-thread time in milliseconds from a key to the layout that comes of it. */
async function taskTime(combination: string): Promise<number> {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  const init = { key, code: key, bubbles: true, cancelable: true, ctrlKey: parts.includes('Control') };
  await settled();
  const before = performance.now();
  textbox().dispatchEvent(new KeyboardEvent('keydown', init));
  // React renders what a key did as a microtask.
  await Promise.resolve();
  textbox().getBoundingClientRect();
  return performance.now() - before;
}
