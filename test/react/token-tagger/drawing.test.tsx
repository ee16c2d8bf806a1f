import { createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { click, dragText, settled } from '../../support/pointer';
import { drawnSpans } from './drawn-spans';
import { component, HARVARD, manySettings, marks, picker, selected, show, spansOf, textbox } from './harness';

afterEach(async () => {
  cleanup();
  window.scrollTo(0, 0);
  await page.viewport(1024, 700);
});

const PARAGRAPH = 'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor.';
/** Many paragraphs, a span in each. */
function longInit(paragraphs: number) {
  const text = Array.from({ length: paragraphs }, () => PARAGRAPH).join('\n\n');
  const step = PARAGRAPH.length + 2;
  const annotation = Array.from(
    { length: paragraphs },
    (_, i) => ['LOC', i * step + 6, i * step + 11] as const,
  );
  return { id: 'long', text, annotation };
}

/** What the text's element has as children: a stretch holds blocks, or far from the window their bare text. */
const stretches = () => [...textbox().children] as HTMLElement[];
const blocks = () => [...textbox().querySelectorAll<HTMLElement>('[data-lw-block]')];
const marked = (block: Element | undefined) => (block?.querySelector('mark') ?? null) !== null;

describe('overlapping and nested spans', () => {
  const labels = ['NAME', 'LOC', 'ORG'] as const;

  it('have a mark with a lane of its own each, all to be seen', async () => {
    show({
      id: 'lanes',
      text: 'the University of Cambridge in England today',
      annotation: [
        ['ORG', 4, 27],
        ['LOC', 18, 27],
        ['LOC', 18, 38],
        ['NAME', 4, 38],
      ],
    });
    await settled();
    const over = marks().filter(({ textContent }) => textContent === 'Cambridge');
    expect(over).toHaveLength(4);
    const lanes = over.map((mark) => mark.getBoundingClientRect().bottom);
    expect(new Set(over.map(({ dataset }) => dataset.level)).size).toBe(4);
    const sorted = lanes.toSorted((a, b) => a - b);
    for (const [index, lane] of sorted.slice(1).entries())
      expect(lane - (sorted[index] ?? 0)).toBeGreaterThan(2);
    const block = blocks()[0]?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.max(...lanes)).toBeLessThanOrEqual(block.bottom);
    const heights = over.map((mark) => Number.parseFloat(getComputedStyle(mark).borderBlockEndWidth));
    expect(Math.min(...heights)).toBeGreaterThan(0);
  });

  it.each([6, 9, 12])('stay apart and inside their line when %i lie over one word', async (depth) => {
    const words = Array.from({ length: 30 }, (_, i) => `w${String(i).padStart(2, '0')}`);
    const annotation = Array.from(
      { length: depth },
      (_, i) => [labels[i % 3] ?? 'LOC', (16 - depth + i) * 4, 15 * 4 + 3] as const,
    );
    show({ id: 'deep', text: words.join(' '), annotation });
    await settled();
    const over = marks().filter(({ textContent }) => textContent === 'w15');
    expect(over).toHaveLength(depth);
    const lanes = over.map((mark) => Math.round(mark.getBoundingClientRect().bottom * 4) / 4);
    expect(new Set(lanes).size).toBe(depth);
    const block = blocks()[0]?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.max(...lanes)).toBeLessThanOrEqual(block.bottom + 0.5);
  });

  it('tell predictions from annotations by more than colour', () => {
    show({ ...HARVARD, annotation: [['ORG', 13, 22]] });
    const [suggested] = marks('NAME', 'suggestion');
    const [annotated] = marks('ORG', 'annotation');
    if (suggested === undefined || annotated === undefined) throw new Error('A mark is missing.');
    expect(getComputedStyle(suggested).borderBlockEndStyle).toBe('dashed');
    expect(getComputedStyle(annotated).borderBlockEndStyle).toBe('solid');
    expect(getComputedStyle(suggested, '::after').content).toContain('?');
    expect(suggested.title).toBe('NAME (predicted, 98%)');
  });
});

describe('the picker', () => {
  it.each([
    { name: 'at the start of the text', from: 0, to: 5 },
    { name: 'at the end of a text that fills the window', from: -12, to: -7 },
  ])('opens at the range and inside the window $name', async ({ from, to }) => {
    const init = longInit(12);
    const { length } = init.text;
    show(init, { settings: manySettings });
    await dragText(textbox(), from < 0 ? length + from : from, to < 0 ? length + to : to);
    const box = picker()?.getBoundingClientRect() ?? new DOMRect();
    const range = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    expect([box.top >= 0, box.left >= 0]).toEqual([true, true]);
    expect([box.bottom <= window.innerHeight, box.right <= window.innerWidth]).toEqual([true, true]);
    expect(Math.min(Math.abs(box.top - range.bottom), Math.abs(range.top - box.bottom))).toBeLessThan(12);
    expect(Math.abs(box.left - range.left)).toBeLessThan(box.width);
    expect(box.top >= range.bottom || box.bottom <= range.top).toBe(true);
  });

  it('fits a window of 320 pixels', async () => {
    await page.viewport(320, 480);
    show(longInit(2), { settings: manySettings });
    await dragText(textbox(), 40, 50);
    const box = picker()?.getBoundingClientRect() ?? new DOMRect();
    expect([box.left >= 0, box.right <= 320, box.top >= 0, box.bottom <= 480]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('a long text', () => {
  it('has its marks near the window and bare text far from it, until that comes near', async () => {
    show(longInit(300));
    await settled();
    expect(marked(stretches()[0])).toBe(true);
    expect(stretches().at(-1)?.childElementCount).toBe(0);
    stretches().at(-1)?.scrollIntoView();
    await vi.waitFor(() => expect(marked(stretches().at(-1))).toBe(true));
    expect(blocks().at(-1)?.textContent).toBe(PARAGRAPH);
  });

  it('keeps a selection in a stretch that comes near, on the same characters', async () => {
    show(longInit(300));
    await settled();
    const node = stretches().at(-1)?.firstChild;
    if (!(node instanceof Text)) throw new Error('The last stretch has marks already.');
    // Over a mark, backwards: what is drawn is other nodes, where it began and went stays.
    document.getSelection()?.setBaseAndExtent(node, 20, node, 3);
    const before = selected();
    expect(before).toBe(PARAGRAPH.slice(3, 20));
    stretches().at(-1)?.scrollIntoView();
    await vi.waitFor(() => expect(marked(stretches().at(-1))).toBe(true));
    await settled();
    expect(selected()).toBe(before);
    expect(document.getSelection()?.direction).toBe('backward');
  });

  it('is drawn with all marks before it is printed', async () => {
    const init = longInit(300);
    show(init);
    await settled();
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    const drawn = drawnSpans(textbox());
    expect(drawn.map(({ label, start, end }) => [label, start, end])).toEqual(init.annotation);
  });

  it('changes only the blocks that an edit touches, and draws no other', async () => {
    let drawn = 0;
    const messages = {
      markTitle: (label: string) => {
        drawn += 1;
        return label;
      },
    };
    const { told } = show(longInit(60), { messages: { ...messages } });
    window.dispatchEvent(new Event('beforeprint'));
    await settled();
    await dragText(textbox(), 0, 5);
    drawn = 0;
    const touched = new Set<Element | null>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        touched.add(
          (target instanceof Element ? target : target.parentElement)?.closest('[data-lw-block]') ?? null,
        );
    });
    observer.observe(textbox(), { subtree: true, childList: true, characterData: true, attributes: true });
    await userEvent.keyboard('3');
    await settled();
    observer.disconnect();
    expect(spansOf(told.changed.at(-1)?.annotation)).toHaveLength(61);
    expect([...touched].filter((block) => block !== null)).toEqual([blocks()[0]]);
    expect(drawn).toBeLessThanOrEqual(4);
  });

  it('does not draw a block anew while a drag goes over it', async () => {
    show(longInit(20));
    await settled();
    let mutations = 0;
    const observer = new MutationObserver((records) => {
      mutations += records.filter(({ target }) => target !== textbox()).length;
    });
    await dragText(textbox(), 0, 50, {
      beforeRelease: async () => {
        observer.observe(textbox(), {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        await settled();
      },
    });
    observer.disconnect();
    expect(mutations).toBe(0);
  });

  it('is laid out as a whole for reading when the host asks for it', () => {
    show(longInit(300), { reading: 'full' });
    expect(getComputedStyle(stretches().at(-1) ?? document.body).contentVisibility).toBe('visible');
    expect(marks()).toHaveLength(300);
  });

  it('scrolls what keys point at into view, not behind labels or actions', async () => {
    show(longInit(100), { settings: manySettings });
    textbox().focus();
    for (const key of ['End', 'Home', 'ArrowDown>30/', 'ArrowUp>25/']) {
      await userEvent.keyboard(`{${key}}`);
      await settled();
      const range = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      const [above, below] = ['labels', 'actions'].map((part) =>
        component().querySelector(`[data-lw-part="${part}"]`)?.getBoundingClientRect(),
      );
      expect([key, range.top >= (above?.bottom ?? 0)]).toEqual([key, true]);
      expect([key, range.bottom <= (below?.top ?? 0)]).toEqual([key, true]);
    }
  });

  it('stays where it is while it is tagged and clicked', async () => {
    show(longInit(100));
    await settled();
    await dragText(textbox(), 79 * 40 + 12, 79 * 40 + 17);
    const block = blocks()[40];
    const places = [block?.getBoundingClientRect().top];
    await userEvent.keyboard('3');
    await settled();
    places.push(block?.getBoundingClientRect().top);
    const { left, top, width, height } =
      block?.querySelector('mark')?.getBoundingClientRect() ?? new DOMRect();
    await click({ x: left + width / 4, y: top + height / 2 });
    places.push(block?.getBoundingClientRect().top);
    expect(picker()).toBeVisible();
    const [start = 0, ...later] = places.map((top) => top ?? 0);
    for (const top of later) expect(Math.abs(top - start)).toBeLessThan(1);
  });
});

it('a new record starts with its own text from the top, nothing left of the one before', async () => {
  const { load } = show(longInit(50));
  await settled();
  load(createTokenClassificationRecord({ id: 'short', text: 'Short' }));
  await settled();
  expect(textbox().textContent).toBe('Short');
  expect(blocks()).toHaveLength(1);
  expect(marks()).toHaveLength(0);
});
