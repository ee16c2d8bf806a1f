import { createOffsetMap } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import { createBlocks } from '../../../packages/react/src/token-tagger/places/blocks';
import { createStretches } from '../../../packages/react/src/token-tagger/text/stretches';
import { clickText, settled } from '../../support/pointer';
import { drawnSpans } from './drawn-spans';
import { marks, selected, show, textbox } from './harness';

afterEach(async () => {
  cleanup();
  window.scrollTo(0, 0);
  await page.viewport(1024, 700);
});

const SENTENCE = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit sed do eiusmod. ';

/** Many paragraphs of different lengths, a span in each, with one word that is nowhere else. */
function longInit(paragraphs: number) {
  const texts = Array.from({ length: paragraphs }, (_, i) => SENTENCE.repeat(1 + ((i * 7) % 11)).trim());
  texts[paragraphs - 20] = `${texts[paragraphs - 20]} Needle`;
  let start = 0;
  const annotation = texts.map((text) => {
    const span = ['LOC', start + 6, start + 11] as const;
    start += text.length + 2;
    return span;
  });
  return { id: 'long', text: texts.join('\n\n'), annotation };
}

const stretches = () => [...textbox().children] as HTMLElement[];
const blocks = () => [...textbox().querySelectorAll<HTMLElement>('[data-lw-block]')];
const isDrawn = (stretch: Element | undefined) => (stretch?.childElementCount ?? 0) > 0;
const drawn = () => stretches().filter(isDrawn);

/** Where a character of a stretch is in the window, whatever nodes it is drawn in. */
function topAt(stretch: Element, offset: number): number {
  const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (rest < node.length) {
      const range = document.createRange();
      range.setStart(node, rest);
      range.setEnd(node, rest + 1);
      return range.getBoundingClientRect().top;
    }
    rest -= node.length;
  }
  throw new Error('The stretch has no such character.');
}

describe('createStretches', () => {
  it('gathers the blocks of any text without a gap, and none is empty', () => {
    const line = fc.integer({ min: 0, max: 9000 }).map((length) => 'x'.repeat(length));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const map = createOffsetMap(lines.join('\n'));
        const all = createBlocks(map);
        const gathered = createStretches(all, map.text.length);
        expect([gathered[0]?.firstBlock, gathered.at(-1)?.blockEnd]).toEqual([0, all.length]);
        expect([gathered[0]?.start, gathered.at(-1)?.end]).toEqual([0, map.length]);
        for (const [index, { firstBlock, blockEnd, start }] of gathered.entries()) {
          expect(blockEnd).toBeGreaterThan(firstBlock);
          expect(start).toBe(gathered[index - 1]?.end ?? 0);
        }
      }),
    );
  });

  it('makes a few dozens of a novel, and some hundreds of a million words', () => {
    for (const [words, most] of [
      [100_000, 80],
      [1_000_000, 300],
    ] as const) {
      const map = createOffsetMap(`${'word '.repeat(100)}\n\n`.repeat(words / 100));
      expect(createStretches(createBlocks(map), map.text.length).length).toBeLessThan(most);
    }
  });
});

describe('a paragraph without end', () => {
  it('is cut behind sentences, into blocks that hold all of it', () => {
    const text = SENTENCE.repeat(800).trim();
    const all = createBlocks(createOffsetMap(text));
    expect(all.length).toBeGreaterThan(10);
    expect(all.map((block) => block.text).join('')).toBe(text);
    for (const block of all.slice(0, -1)) {
      expect(block.text).toMatch(/\. $/);
      expect(block.text.length).toBeLessThan(4000);
    }
  });

  it.each([
    ['Chinese', '我们在北京的大学学习语言和文学。', /。$/],
    ['Thai, without sentence ends', 'ภาษาไทยไม่มีการเว้นวรรคระหว่างคำ ', / $/],
    ['Hindi', 'यह एक वाक्य है। ', /। $/],
  ])('is cut where %s has a border', (_, sentence, border) => {
    const all = createBlocks(createOffsetMap(sentence.repeat(600)));
    expect(all.length).toBeGreaterThan(3);
    for (const block of all.slice(0, -1)) expect(block.text).toMatch(border);
  });

  it('never loses a character or half of one where it has no border at all', () => {
    const family = '👩‍👩‍👧';
    const text = family.repeat(2000);
    const all = createBlocks(createOffsetMap(text));
    expect(all.map((block) => block.text).join('')).toBe(text);
    for (const block of all) expect(block.text.length % family.length).toBe(0);
  });

  it('has the direction of its first letter in all of its pieces', async () => {
    const text = `שלום ${'PCB and WiFi 5 GHz. '.repeat(1000)}`;
    show({ id: 'rtl', text });
    await vi.waitFor(() => expect(blocks().length).toBeGreaterThan(4));
    expect(blocks().map((block) => getComputedStyle(block).direction)).toEqual(blocks().map(() => 'rtl'));
  });
});

describe('a long text', () => {
  it('is few elements, and few still when all of it was seen', async () => {
    show(longInit(600));
    await vi.waitFor(() => expect(drawn().length).toBeGreaterThan(1));
    for (const stretch of stretches()) {
      stretch.scrollIntoView();
      await vi.waitFor(() => expect(isDrawn(stretch)).toBe(true));
    }
    await settled();
    expect(stretches().length).toBeGreaterThan(14);
    expect(drawn().length).toBeLessThanOrEqual(13);
    expect(isDrawn(stretches()[0])).toBe(false);
    stretches()[0]?.scrollIntoView();
    await vi.waitFor(() => expect(isDrawn(stretches()[0])).toBe(true));
  });

  it.each([0.31, 0.5, 0.7])('stays on its line when marks come after a jump to %f of it', async (place) => {
    show(longInit(600));
    await vi.waitFor(() => expect(drawn().length).toBeGreaterThan(2));
    await settled();
    window.scrollTo(0, document.documentElement.scrollHeight * place);
    const stretch = stretches().find((each) => each.getBoundingClientRect().bottom > 0);
    if (stretch === undefined || isDrawn(stretch)) throw new Error('The stretch has marks already.');
    let offset = 0;
    while (topAt(stretch, offset) < 0) offset += 1;
    const top = topAt(stretch, offset);
    await vi.waitFor(() => expect(isDrawn(stretch)).toBe(true));
    expect(Math.abs(topAt(stretch, offset) - top)).toBeLessThan(2);
    await settled();
    expect(Math.abs(topAt(stretch, offset) - top)).toBeLessThan(2);
  });

  it('shows no stretch in the window without its marks some frames after any jump', async () => {
    show(longInit(600));
    await settled();
    for (const place of [0.9, 0.2, 0.6, 0.05, 1, 0.4]) {
      window.scrollTo(0, document.documentElement.scrollHeight * place);
      // One for the text as it is, one for its marks, and two more for what comes into the window when these push it.
      await settled();
      await settled();
      const seen = stretches().filter((stretch) => {
        const { top, bottom } = stretch.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((stretch) => !isDrawn(stretch))).toEqual([]);
    }
  });

  it('is searched as a whole, and what was found stays selected when its marks come', async () => {
    show(longInit(600));
    await settled();
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find !== 'function') throw new Error('The browser cannot find.');
    expect(find.call(window, 'Needle')).toBe(true);
    const found = document.getSelection()?.anchorNode?.parentElement?.closest('[data-lw-stretch]');
    await vi.waitFor(() => expect(isDrawn(found ?? undefined)).toBe(true));
    await settled();
    expect(selected()).toBe('Needle');
    const { top = -1, bottom = -1 } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
    expect([top >= 0, bottom <= window.innerHeight]).toEqual([true, true]);
  });

  it('is copied as a whole, near and far', async () => {
    const { text, ...init } = longInit(600);
    show({ ...init, text });
    await clickText(textbox(), 300);
    document.getSelection()?.selectAllChildren(textbox());
    let copied: string | undefined;
    const onCopy = (event: ClipboardEvent) => {
      copied = event.clipboardData?.getData('text/plain');
    };
    window.addEventListener('copy', onCopy);
    document.execCommand('copy');
    window.removeEventListener('copy', onCopy);
    expect(copied).toBe(text);
  });

  it('is printed with all marks, and afterwards goes on with those near the window', async () => {
    const init = longInit(600);
    show(init);
    await vi.waitFor(() => expect(drawn().length).toBeGreaterThan(2));
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    expect(drawnSpans(textbox()).map(({ label, start, end }) => [label, start, end])).toEqual(
      init.annotation,
    );
    window.dispatchEvent(new Event('afterprint'));
    expect(drawn().length).toBeLessThanOrEqual(12);
    expect(isDrawn(stretches()[0])).toBe(true);
    expect(textbox().textContent).toBe(init.text);
  });

  it('keeps the caret that a click left in it', async () => {
    show(longInit(600));
    await settled();
    const last = stretches().at(-1);
    const node = last?.firstChild;
    if (last === undefined || !(node instanceof Text)) throw new Error('The last stretch has marks already.');
    document.getSelection()?.collapse(node, 9);
    last.scrollIntoView();
    await vi.waitFor(() => expect(isDrawn(last)).toBe(true));
    const { anchorNode, anchorOffset } = document.getSelection() ?? {};
    expect([anchorNode?.parentElement?.tagName, anchorOffset]).toEqual(['MARK', 3]);
  });

  it('draws marks at once in a window that shows more than the first stretch', async () => {
    await page.viewport(1400, 1400);
    show(longInit(600));
    expect(drawn()).toHaveLength(2);
    expect(marks().length).toBeGreaterThan(10);
  });
});
