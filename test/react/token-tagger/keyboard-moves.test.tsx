import { createTokenClassificationRecord, type TokenClassificationInit } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { clickText, settled } from '../../support/pointer';
import { announcement, component, marks, selected, settings, show, textbox } from './harness';

beforeEach(() => page.viewport(1024, 768));
afterEach(cleanup);

function start(init: TokenClassificationInit, width = 400): void {
  const { container } = show({ annotation: [], ...init });
  container.style.inlineSize = `${width}px`;
  textbox().focus();
}

/** The words of a text as its lines show them: found by their boxes, and not by the code that is tested. */
function linesOfWords(): readonly (readonly string[])[] {
  const lines: { top: number; words: { word: string; left: number }[] }[] = [];
  const walker = document.createTreeWalker(textbox(), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const { top, left } = range.getBoundingClientRect();
      const line = lines.find((other) => Math.abs(other.top - top) < 6);
      if (line === undefined) lines.push({ top, words: [{ word, left }] });
      else line.words.push({ word, left });
    }
  }
  return lines
    .sort((a, b) => a.top - b.top)
    .map(({ words }) => words.sort((a, b) => a.left - b.left).map(({ word }) => word));
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');
const PARAGRAPHS = `${numbered(0, 40)}\n\n${numbered(40, 80)}\n${numbered(80, 120)}`;

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

describe('words and sentences', () => {
  const text = 'Ada (the first) came. She left at 5 p.m., he said! Was it so?';

  it('are gone through, extended and taken back', async () => {
    start({ text }, 900);
    await pressKeys('ArrowRight', 'Control+ArrowRight');
    expect(selected()).toBe('(the');
    await pressKeys('Shift+Control+ArrowRight');
    expect(selected()).toBe('(the first)');
    await pressKeys('Shift+Control+ArrowLeft', 'Control+ArrowLeft');
    expect(selected()).toBe('Ada');
    await pressKeys('.');
    expect(selected()).toBe('She');
    await pressKeys('.', ',');
    expect(selected()).toBe('She');
    await pressKeys('Shift+Alt+PageDown');
    expect(selected()).toBe('She left at 5 p.m., he said! Was');
    await pressKeys('ArrowRight', ',');
    expect(selected()).toBe('Was');
  });
});

describe('paragraphs and the text', () => {
  it('have starts and ends, to go to and to extend to', async () => {
    start({ text: PARAGRAPHS });
    await pressKeys('ArrowRight', 'Control+ArrowDown');
    expect(selected()).toBe('word40');
    await pressKeys('Control+ArrowDown', 'Control+ArrowUp');
    expect(selected()).toBe('word40');
    await pressKeys('Shift+Control+ArrowUp');
    expect(selected().startsWith('word0 ')).toBe(true);
    await pressKeys('Control+End');
    expect(selected()).toBe('word119');
    await pressKeys('Shift+Control+Home');
    expect(selected().startsWith('word0 ')).toBe(true);
    expect(announcement()).toBe('word0 word1 word2 … word117 word118 word119, 120 words selected');
  });
});

describe('text of two directions', () => {
  const text = 'שלום New York City 12 עולם';

  it('is gone through as the eye sees it, Latin runs and numbers too, and back', async () => {
    start({ text }, 900);
    await pressKeys('Control+Home');
    expect(selected()).toBe('שלום');
    const onScreen = [...(linesOfWords()[0] ?? [])];
    expect(onScreen).toContain('New');
    const leftwards = [selected()];
    for (let step = 1; step < 6; step += 1) {
      await pressKeys('ArrowLeft');
      leftwards.push(selected());
    }
    expect(leftwards).toEqual([...onScreen].reverse());
    const back = [selected()];
    for (let step = 1; step < 6; step += 1) {
      await pressKeys('ArrowRight');
      back.push(selected());
    }
    expect(back).toEqual(onScreen);
  });

  it('is extended in a Latin run as the eye sees it, and from a Hebrew word on through it', async () => {
    start({ text }, 900);
    await pressKeys('Control+Home', 'ArrowLeft');
    while (selected() !== 'New') await pressKeys('ArrowLeft');
    await pressKeys('Shift+ArrowRight', 'Shift+ArrowRight');
    expect(selected()).toBe('New York City');
    await pressKeys('Shift+ArrowLeft');
    expect(selected()).toBe('New York');
    await pressKeys('Control+Home', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    expect(selected()).toBe('שלום New York');
  });

  it('goes on with the next line, and never gets stuck', async () => {
    const words = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? `מילה${at}` : `run${at} more`));
    start({ text: words.join(' ') }, 300);
    await pressKeys('Control+Home');
    const all = linesOfWords().flatMap((line) => [...line].reverse());
    const seen = [selected()];
    for (let step = 1; step < all.length; step += 1) {
      await pressKeys('ArrowLeft');
      seen.push(selected());
    }
    expect(seen).toEqual(all);
  });

  it('is gone through by character as the eye sees it', async () => {
    start({ text: 'אב cd הו' }, 900);
    await pressKeys('Control+Home');
    await pressKeys('Alt+ArrowLeft');
    const seen = [selected()];
    for (let step = 1; step < 5; step += 1) {
      await pressKeys('Alt+ArrowLeft');
      seen.push(selected());
    }
    expect(seen).toEqual(['d', 'c', 'ה', 'ו', 'ו']);
    await pressKeys('Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
    expect(selected()).toBe('ב');
  });

  it('is gone through by word as the eye sees it', async () => {
    start({ text: 'שלום (New York) עולם' }, 900);
    await pressKeys('Control+Home', 'Control+ArrowLeft');
    const first = selected();
    await pressKeys('Control+ArrowLeft', 'Control+ArrowLeft');
    expect(selected()).toBe('עולם');
    await pressKeys('Control+ArrowRight', 'Control+ArrowRight');
    expect(selected()).toBe(first);
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

describe('keys that are not ours', () => {
  it("are left to the host's own fields inside the component", async () => {
    const record = createTokenClassificationRecord({
      id: 'a',
      text: 'Ada lives here',
      annotation: [['NAME', 0, 3]],
    });
    render(
      <TokenTagger.Root record={record} settings={settings}>
        <TokenTagger.Text />
        <TokenTagger.Picker />
        <input aria-label="theirs" />
        {/* biome-ignore lint/a11y/useSemanticElements: an editor of the host's */}
        <div
          role="textbox"
          aria-label="editor"
          tabIndex={0}
          contentEditable="plaintext-only"
          suppressContentEditableWarning
        />
      </TokenTagger.Root>,
    );
    textbox().focus();
    await pressKeys('ArrowRight', 'Enter', 'F2');
    const taken: string[] = [];
    document.addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key));
    for (const name of ['theirs', 'editor']) {
      screen.getByRole('textbox', { name }).focus();
      await pressKeys(
        'n',
        '1',
        '?',
        '[',
        'Enter',
        'ArrowDown',
        'Escape',
        'Shift+Enter',
        'Delete',
        'Control+ArrowRight',
        'Space',
      );
    }
    expect(taken).toEqual([]);
    expect(component()).toHaveAttribute('data-status', 'Validated');
    expect(screen.getByRole('textbox', { name: 'theirs' })).toHaveValue('n1?[ ');
  });

  it('let Tab in and out, both ways', async () => {
    start({ text: 'Ada lives here', annotation: [['NAME', 0, 3]] });
    await pressKeys('ArrowRight', 'Enter');
    await userEvent.tab();
    expect(textbox()).not.toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(textbox()).toHaveFocus();
    await pressKeys('F2');
    await userEvent.tab();
    expect(textbox()).not.toHaveFocus();
  });
});

describe('on a Mac', () => {
  it('arrows do with Option and Command what they do in every text there', async () => {
    const { userAgent } = navigator;
    await cdp().send('Emulation.setUserAgentOverride', {
      userAgent: userAgent.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10_15_7'),
    });
    try {
      expect(navigator.userAgent).toContain('Mac');
      start({ text: `${PARAGRAPHS} (last one)` });
      await pressKeys('ArrowRight', 'Alt+ArrowRight');
      expect(selected()).toBe('word1');
      const first = linesOfWords()[0] ?? [];
      await pressKeys('Meta+ArrowRight');
      expect(selected()).toBe(first.at(-1));
      await pressKeys('Shift+Meta+ArrowLeft');
      expect(selected()).toBe(first.join(' '));
      await pressKeys('Meta+ArrowDown');
      expect(selected()).toBe(')');
      await pressKeys('Meta+ArrowUp');
      expect(selected()).toBe('word0');
      await pressKeys('Control+f');
      expect(selected()).toBe('w');
      await pressKeys('Shift+Control+f', 'Shift+Control+f');
      expect(selected()).toBe('wor');
      await pressKeys('Control+b');
      await pressKeys('?');
      expect(screen.getByRole('region')).toHaveTextContent(/⌥ ←.*⌃ b/);
    } finally {
      await cdp().send('Emulation.setUserAgentOverride', { userAgent });
    }
  });
});

it('clicks and keys go on from each other', async () => {
  start({ text: PARAGRAPHS }, 900);
  await clickText(textbox(), 15);
  await pressKeys('ArrowDown');
  expect(selected()).toBe('word2');
  await pressKeys('ArrowDown');
  expect(linesOfWords()[1]).toContain(selected());
});
