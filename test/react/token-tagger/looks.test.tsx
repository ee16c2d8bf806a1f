import { createSettings } from '@labelwright/core';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

import { DENSE, tokens } from './dense-harness';
import { show, textbox } from './harness';

/** Without motion: a colour on its way to another is none of the system's. */
const force = (value: 'active' | 'none') =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      { name: 'prefers-reduced-motion', value: value === 'active' ? 'reduce' : '' },
    ],
  } as never);

afterEach(async () => {
  cleanup();
  document.documentElement.dir = '';
  await force('none');
  await page.viewport(1024, 700);
});

describe('in forced colours', () => {
  it('a pressed display button has another ground than the others', async () => {
    await force('active');
    show(undefined, { showInvisibles: true });
    const pressed = await screen.findByRole('button', { name: 'Invisible characters', pressed: true });
    const other = pressed.parentElement?.querySelector('button:not([aria-pressed="true"])') ?? null;
    if (other === null) throw new Error('There is one display button alone.');
    expect(getComputedStyle(pressed).backgroundColor).not.toBe(getComputedStyle(other).backgroundColor);
  });

  it('the bent corner of a tag that differs is drawn, and the dots of several spaces are', async () => {
    await force('active');
    show(
      { id: 'differs', text: 'two  cats', annotation: [['X', 0, 3]], prediction: [['NUM', 0, 3, 0.9]] },
      { ...DENSE, showInvisibles: true },
    );
    const [differing] = tokens();
    const space = textbox().querySelector('[data-lw-part="invisible"][data-kind="space"]');
    if (differing === undefined || space === null) throw new Error('Nothing is drawn.');
    expect(differing.dataset.differs).toBe('');
    expect(getComputedStyle(differing, '::before').backgroundImage).toMatch(/^linear-gradient/);
    expect(getComputedStyle(space).backgroundImage).toMatch(/^radial-gradient/);
  });
});

it('a row of labels that goes on shows a part of the next line', async () => {
  await page.viewport(320, 640);
  show(undefined, {
    settings: createSettings({ labels: Array.from({ length: 12 }, (_, index) => `ORGANIZATION ${index}`) }),
  });
  const labels = screen.getAllByRole('button', { name: /ORGANIZATION/ });
  const row = labels[0]?.closest('[data-lw-part="labels"]')?.getBoundingClientRect();
  if (row === undefined) throw new Error('There is no row of labels.');
  const cut = labels
    .map((label) => label.getBoundingClientRect())
    .filter(({ top, bottom }) => top < row.bottom && bottom > row.bottom);
  expect(cut.length).toBeGreaterThan(0);
  for (const { top } of cut) expect(row.bottom - top).toBeGreaterThanOrEqual(12);
});

it('a number at the start of what is said of predictions stays there on a page from right to left', async () => {
  document.documentElement.dir = 'rtl';
  show();
  const summary = await screen.findByText(/^2 predictions left/);
  await waitFor(() => expect(summary).toBeVisible());
  const text = document.createRange();
  const [node] = summary.childNodes;
  if (node === undefined) throw new Error('Nothing is said.');
  text.setStart(node, 0);
  text.setEnd(node, 1);
  const number = text.getBoundingClientRect();
  text.selectNodeContents(summary);
  expect(number.left).toBeLessThanOrEqual(text.getBoundingClientRect().left + 1);
});

it.each([
  { name: 'a window', height: 490 },
  { name: 'a very low one, as at 400 % zoom', height: 256 },
])('what Tab comes to is not behind what stays in sight, in $name', async ({ height }) => {
  await page.viewport(320, height);
  show(
    { id: 'long', text: 'cat '.repeat(400), prediction: [['A', 0, 3, 0.9]] },
    { settings: createSettings({ labels: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] }) },
  );
  const validate = await screen.findByRole('button', { name: /^Validate/ });
  const behind: string[] = [];
  textbox().focus();
  await userEvent.tab();
  for (let tabs = 0; document.activeElement !== validate && tabs < 12; tabs += 1) {
    const { left, right, top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (seen !== document.activeElement) behind.push(document.activeElement?.textContent ?? '');
    await userEvent.tab();
  }
  expect(document.activeElement).toBe(validate);
  expect(behind).toEqual([]);
});
