import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { click, dragText, settled } from '../../support/pointer';
import { announcement, button, HARVARD, marks, picker, selected, show, spansOf, textbox } from './harness';

afterEach(cleanup);

const settings = createSettings({ labels: ['PERSON', 'PERSONAL', 'WORK_OF_ART', 'WORK_OF_FICTION'] });
const NAMED = {
  id: 'named',
  text: 'Ada read Alice',
  annotation: [
    ['PERSON', 0, 3],
    ['WORK_OF_FICTION', 9, 14],
  ],
} as const;

/** The names that are drawn on the spans. */
const names = () =>
  marks().map((mark) => getComputedStyle(mark, '::after').content.replace(/^"(.*?)".*$/, '$1'));

describe('names of labels on the spans', () => {
  it('are full ones, then short ones, then none, by key', async () => {
    show(NAMED, { settings });
    textbox().focus();
    expect(names()).toEqual(['PERSON', 'WORK_OF_FICTION']);
    await pressKeys('Alt+l');
    expect(names()).toEqual(['PERSON', 'WOF']);
    expect(announcement()).toBe('Short names');
    await pressKeys('Alt+l');
    expect(names()).toEqual(['none', 'none']);
    expect(announcement()).toBe('No names');
    await pressKeys('Alt+l');
    expect(names()).toEqual(['PERSON', 'WORK_OF_FICTION']);
  });

  it('stay as the annotator wants them in the next record, until the host gives another value', async () => {
    const { load } = show(NAMED, { settings, showLabels: 'short' });
    expect(names()).toEqual(['PERSON', 'WOF']);
    await userEvent.click(button('Short names'));
    expect(names()).toEqual(['none', 'none']);
    load(createTokenClassificationRecord({ ...NAMED, id: 'next' }));
    expect(names()).toEqual(['none', 'none']);
    load(createTokenClassificationRecord({ ...NAMED, id: 'next' }), { settings, showLabels: true });
    expect(names()).toEqual(['PERSON', 'WORK_OF_FICTION']);
  });

  it('are none where the host says so, and in a read-only component too they can be switched', async () => {
    show(NAMED, { settings, showLabels: false, readOnly: true });
    expect(names()).toEqual(['none', 'none']);
    await userEvent.click(button('No names'));
    expect(names()).toEqual(['PERSON', 'WORK_OF_FICTION']);
  });

  it('tell labels of one colour apart', () => {
    const color = 'rgb(10, 90, 200)';
    show(NAMED, { settings: { labels: settings.labels.map((label) => ({ ...label, color })) } });
    const [first, second] = marks();
    if (first === undefined || second === undefined) throw new Error('A mark is missing.');
    expect(getComputedStyle(first).backgroundColor).toBe(getComputedStyle(second).backgroundColor);
    expect(new Set(names()).size).toBe(2);
    expect([first.title, second.title]).toEqual(['PERSON', 'WORK_OF_FICTION']);
  });
});

describe('invisible characters', () => {
  const TEXT = 'no\u200bw  a\u00a0b\tc\r\nمی\u200cخواهم 👨‍👩‍👧\nend\ufeff';
  const INVISIBLE = {
    id: 'invisible',
    text: TEXT,
    tokens: ['no\u200bw', 'a', 'b', 'c', 'می\u200cخواهم', '👨‍👩‍👧', 'end\ufeff'],
  };
  const shown = () =>
    [...textbox().querySelectorAll<HTMLElement>('[data-lw-part="invisible"]')].map(
      ({ dataset }) => dataset.name,
    );

  it('are shown and hidden by key and button, and the text stays what it is', async () => {
    show(INVISIBLE);
    const before = textbox().textContent;
    expect(shown()).toEqual([]);
    textbox().focus();
    await pressKeys('ArrowRight', 'ArrowRight', 'Alt+i');
    await settled();
    expect(shown()).toEqual(['ZWSP', 'SP', 'SP', 'NBSP', 'TAB', 'CRLF', 'ZWNJ', 'LF', 'BOM']);
    expect(button('Invisible characters')).toHaveAttribute('aria-pressed', 'true');
    expect(announcement()).toBe('Invisible characters are shown.');
    expect(textbox().textContent).toBe(before);
    expect(selected()).toBe('a');
    await userEvent.click(button('Invisible characters'));
    await settled();
    expect(shown()).toEqual([]);
    expect(textbox().textContent).toBe(before);
    expect(selected()).toBe('a');
  });

  it('have marks that are drawn and not written: found, copied and tagged is the text', async () => {
    const { told } = show(INVISIBLE, { showInvisibles: true });
    await settled();
    for (const mark of textbox().querySelectorAll('[data-lw-part="invisible"]')) {
      const drawn = [':before', ':after'].map((pseudo) => getComputedStyle(mark, pseudo).content);
      const ground = getComputedStyle(mark).backgroundImage;
      expect(drawn.some((content) => content !== 'none') || ground !== 'none').toBe(true);
    }
    expect(window.find('می\u200cخواهم')).toBe(true);
    await dragText(textbox(), 0, 4);
    await expect.poll(selected).toBe('no\u200bw');
    await userEvent.keyboard('2');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 0, 4]]);
  });

  it('can be pointed at, and tagged by themselves where they are a token', async () => {
    const { told } = show(
      { id: 'zwsp', text: 'a\u200bb', tokens: ['a', '\u200b', 'b'] },
      { showInvisibles: true },
    );
    await settled();
    const { left, right, top, bottom } =
      textbox().querySelector('[data-name="ZWSP"]')?.getBoundingClientRect() ?? new DOMRect();
    expect(right - left).toBeGreaterThan(8);
    textbox().focus();
    await pressKeys('ArrowRight', 'ArrowRight');
    expect(selected()).toBe('\u200b');
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 1, 2]]);
    await click({ x: (left + right) / 2, y: (top + bottom) / 2 });
    expect(picker()).toBeVisible();
  });

  it('make no line longer by the marks of their ends', async () => {
    const text = 'one two three four five six\n'.repeat(3);
    show({ id: 'lines', text });
    await settled();
    const { height } = textbox().getBoundingClientRect();
    textbox().style.inlineSize = 'max-content';
    const { width } = textbox().getBoundingClientRect();
    await userEvent.click(button('Invisible characters'));
    await settled();
    expect(textbox().getBoundingClientRect().height).toBe(height);
    expect(textbox().getBoundingClientRect().width).toBe(width);
  });

  it('are shown in the dense layout as well, inside of tokens', async () => {
    show(INVISIBLE, { layout: 'dense', showInvisibles: true });
    await settled();
    const [token] = textbox().querySelectorAll('[data-lw-part="token"]');
    expect(token?.textContent).toBe('no\u200bw');
    expect(token?.querySelector('[data-name="ZWSP"]')).not.toBeNull();
    expect(marks()).toEqual([]);
  });

  it('are not there in what was never asked for', () => {
    show(HARVARD);
    expect(shown()).toEqual([]);
    expect(textbox().querySelectorAll('span')).toHaveLength(0);
  });
});
