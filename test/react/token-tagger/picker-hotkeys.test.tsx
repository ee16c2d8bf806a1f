import { createSettings, createTextClassificationRecord, type LabelSettings } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import { cleanup, render, screen } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { dragText, press } from '../../support/pointer';
import {
  announcement,
  currentOption,
  HARVARD,
  option,
  options,
  picker,
  show,
  shown,
  textbox,
} from './harness';

afterEach(cleanup);

const BARE = { ...HARVARD, prediction: [] } as const;
const labels = (count: number): readonly LabelSettings[] =>
  Array.from({ length: count }, (_, index) => ({ name: `label ${index + 1}` }));
const sixty = createSettings({ labels: labels(60) });
const typed = (): string | undefined =>
  [...document.querySelectorAll('[data-lw-part="typed-keys"]')]
    .filter((indicator) => indicator.checkVisibility())
    .map(({ textContent }) => textContent)
    .join(' | ') || undefined;
async function keys(...list: readonly string[]): Promise<void> {
  for (const key of list) await press(key);
}

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('labels beyond the single keys in %s', (_, wrapper) => {
  it('have keys of two, which the picker and the row show', async () => {
    show(BARE, { settings: sixty }, wrapper);
    await dragText(textbox(), 13, 22);
    // `n` and `p` step from span to span.
    expect(option('label 34')).toHaveTextContent('label 34m1');
    expect(screen.getByRole('button', { name: 'label 34' })).toHaveTextContent('m1');
    expect(option('label 34')).not.toHaveAttribute('aria-keyshortcuts');
    expect(option('label 33')).toHaveAttribute('aria-keyshortcuts', 'b');
  });

  it('are given by both in a row, the picker open or not', async () => {
    show(BARE, { settings: sixty }, wrapper);
    await dragText(textbox(), 13, 22);
    await keys('m', '1');
    expect(shown()).toEqual(['annotation label 34 professor']);
    await dragText(textbox(), 26, 33);
    await keys('Escape', 'm', '2');
    expect(shown()).toContain('annotation label 35 Harvard');
  });

  it('show what is typed, and say it', async () => {
    show(BARE, { settings: sixty }, wrapper);
    await dragText(textbox(), 13, 22);
    await keys('m');
    expect(typed()).toBe('M…');
    expect(announcement()).toBe('M, and another key');
    expect(picker()).toHaveTextContent('M…');
    await keys('3');
    expect(typed()).toBeUndefined();
  });

  it('are dropped by Escape, which then leaves nothing else', async () => {
    show(BARE, { settings: sixty }, wrapper);
    await dragText(textbox(), 13, 22);
    await keys('m', 'Escape');
    expect(typed()).toBeUndefined();
    expect(picker()).not.toBeNull();
    await keys('1');
    expect(shown()).toEqual(['annotation label 1 professor']);
  });

  it('give no other label by a slip of the second key', async () => {
    const { told } = show(BARE, { settings: createSettings({ labels: labels(36) }) }, wrapper);
    await dragText(textbox(), 13, 22);
    await keys('m', 'z');
    expect([told.changed, typed()]).toEqual([[], undefined]);
  });

  it('let an arrow do what it always does', async () => {
    show(BARE, { settings: sixty }, wrapper);
    await dragText(textbox(), 13, 22);
    await keys('m', 'ArrowDown');
    expect([typed(), currentOption()]).toEqual([undefined, 'label 2']);
  });
});

describe("a label's own hotkey", () => {
  const own = createSettings({
    labels: [
      { name: 'LOC', hotkey: 'l o c' },
      { name: 'GPE', hotkey: 'gp' },
      { name: 'G', hotkey: 'g' },
      { name: 'X' },
    ],
  });

  it('may be a sequence', async () => {
    show(BARE, { settings: own });
    await dragText(textbox(), 13, 22);
    expect(option('LOC')).toHaveTextContent('loc');
    await keys('l', 'o', 'c');
    expect(shown()).toEqual(['annotation LOC professor']);
  });

  it('that begins another waits a moment, or for Enter', async () => {
    show(BARE, { settings: own });
    await dragText(textbox(), 13, 22);
    await keys('g', 'p');
    expect(shown()).toEqual(['annotation GPE professor']);
    await dragText(textbox(), 26, 33);
    await keys('g');
    expect(shown()).toHaveLength(1);
    await vi.waitFor(() => expect(shown()).toContain('annotation G Harvard'), 2000);
    await dragText(textbox(), 0, 7);
    await keys('g', 'Enter');
    expect(shown()).toContain('annotation G Michael');
    expect(picker()).toBeNull();
  });

  it('held down gives its label once', async () => {
    const { told } = show(BARE, { settings: own });
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('{1>5/}');
    expect(told.changed).toHaveLength(1);
  });
});

it('the filter is one key away, from the text and from the open picker', async () => {
  show(BARE, { settings: sixty });
  await dragText(textbox(), 13, 22);
  await userEvent.keyboard('/');
  expect(screen.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('/60');
  expect(screen.getByRole('combobox')).toHaveValue('/60');
  await keys('Escape');
  await userEvent.keyboard('/60');
  expect(options()).toEqual(['label 60']);
  await keys('Enter');
  expect(shown()).toEqual(['annotation label 60 professor']);
});

describe('<TextClassifier> with more labels than keys', () => {
  it('gives them by sequences too', async () => {
    const record = createTextClassificationRecord({ id: 'c', text: 'Some text', multiLabel: true });
    render(
      <TextClassifier
        record={record}
        settings={createSettings({ labels: labels(40) })}
        maxVisibleLabels={50}
      />,
    );
    screen.getByRole('checkbox', { name: 'label 1' }).focus();
    await keys('m', '2');
    expect(screen.getByRole('checkbox', { name: 'label 37' })).toBeChecked();
    await keys('m');
    expect(typed()).toBe('M…');
    await keys('Escape', '2');
    expect(screen.getByRole('checkbox', { name: 'label 2' })).toBeChecked();
    expect(typed()).toBeUndefined();
  });
});
