import { createSettings } from '@labelwright/core';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { settings as ar } from '../../../../packages/react/src/messages/ar/workspace/settings';
// Loaded before it is waited for.
import '../../../../packages/react/src/workspace/settings/settings';
import { withTouch } from '../../../support/touch';
import {
  classificationRecords,
  showWorkspace,
  textRecords,
  thePart,
  violations,
  workspace,
} from '../harness';

afterEach(async () => {
  cleanup();
  document.documentElement.removeAttribute('dir');
  delete document.documentElement.dataset.lwTheme;
  await page.viewport(1024, 768);
});

const settings = createSettings({
  labels: [
    'ham',
    { name: 'A label with a name that is longer than what a telephone is wide', description: 'd'.repeat(80) },
    { name: 'news', hotkey: 'n', color: '#0a7d5a', path: ['Media', 'Good'] },
    ...Array.from({ length: 20 }, (_, place) => `label ${place}`),
  ],
  guidelines: '# How to\n\n| a | b |\n|:-|-:|\n| 1 | 2 |\n\n- [x] [link](https://example.org)\n\n> quote',
  metadata: [{ name: 'split', type: 'terms', values: ['train', 'test'] }],
});

const show = () => showWorkspace({ records: classificationRecords(3), settings, view: { mode: 'settings' } });

function sticksOut(): readonly string[] {
  const { left, right } = workspace().getBoundingClientRect();
  return [...workspace().querySelectorAll('[data-lw-part="settings"] *, dialog *')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      // Tables and what is cut in a line of the list scroll, or are cut, by themselves.
      const isCut = element.closest('table, [data-lw-part="label-name"]') !== null;
      return box.width > 0 && !isCut && (box.left < left - 1 || box.right > right + 1);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

const openDialog = async (name: string) => {
  await show();
  await userEvent.click(screen.getByRole('button', { name }));
};

const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'all settings': async () => {
    await show();
    await waitFor(() => expect(thePart('markdown').dataset.plain).toBeUndefined());
  },
  'a label that is edited': () => openDialog('Edit news'),
  'a label that is removed': async () => {
    await show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select ham' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove…' }));
    await waitFor(() => thePart('impact'));
  },
  'limits of a text': () =>
    showWorkspace({
      records: textRecords(2),
      settings: createSettings({ labels: [], guidelines: 'x' }),
      view: { mode: 'settings' },
    }),
};

describe.each(Object.entries(STATES))('%s', (_state, open) => {
  it('have no violation, light and dark', async () => {
    await open();
    expect(await violations()).toEqual([]);
    document.documentElement.dataset.lwTheme = 'dark';
    expect(await violations()).toEqual([]);
  });

  it('fit into 320 pixels, from right to left as well', async () => {
    await page.viewport(320, 800);
    await open();
    expect(sticksOut()).toEqual([]);
    document.documentElement.dir = 'rtl';
    expect(sticksOut()).toEqual([]);
  });
});

it('are large enough for a finger', async () => {
  const back = await withTouch();
  await show();
  const small = [...thePart('settings').querySelectorAll('button, [data-lw-part="label-select"]')].filter(
    (element) => element.getBoundingClientRect().height < 43,
  );
  await back();
  expect(small.map(({ outerHTML }) => outerHTML.slice(0, 100))).toEqual([]);
});

it('speak another language wherever they say something', async () => {
  await showWorkspace({
    records: classificationRecords(3),
    settings: createSettings({ labels: ['x'] }),
    view: { mode: 'settings' },
    messages: { settings: ar },
  });
  const words = thePart('settings').textContent.replace(/Markdown|HTML/g, '');
  expect(words).not.toMatch(/[A-Za-z]{4,}/);
});
