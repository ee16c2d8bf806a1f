import {
  createSettings,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

import * as ar from '../../../../packages/react/src/messages/ar';
import * as es from '../../../../packages/react/src/messages/es';
import { showWorkspace, spamSettings, spanSettings, thePart, violations } from '../harness';
import { bulkButton, list, predictedRecords, showExplore } from './explore-harness';

afterEach(async () => {
  cleanup();
  delete document.documentElement.dataset.lwTheme;
  document.documentElement.dir = '';
  await page.viewport(1024, 768);
});

const show = () => showExplore({ records: predictedRecords(40), settings: spamSettings });

const spans = () =>
  showExplore({
    settings: spanSettings,
    records: [
      createTokenClassificationRecord({
        id: 'a',
        text: 'Ada met Bob in Paris',
        prediction: [['LOC', 15, 20, 0.8]],
        annotation: [['PER', 0, 3]],
        metadata: { _labelwright: { checkLater: true, note: 'odd' } },
      }),
    ],
  });

/** What an annotator meets. */
const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'a list with a selection': async () => {
    await show();
    await userEvent.click(list().querySelector('input') ?? list());
    await userEvent.keyboard('{ArrowDown}');
  },
  spans,
  'what matched, in little room': async () => {
    await page.viewport(320, 640);
    const view = { filter: { queryText: 'text' } };
    await showExplore({ records: predictedRecords(40), settings: spamSettings, view });
  },
  'labels for many': async () => {
    await show();
    await userEvent.click(bulkButton('Select all 40 results'));
    await userEvent.click(bulkButton('Labels'));
  },
  'an empty list': () =>
    showExplore({ records: [], settings: spamSettings, view: { filter: { queryText: 'x' } } }),
};

describe.each(['light', 'dark'])('axe finds nothing, %s', (theme) => {
  it.each(Object.entries(STATES))('%s', async (_, prepare) => {
    document.documentElement.dataset.lwTheme = theme;
    await prepare();
    expect(await violations(thePart('explore'))).toEqual([]);
  });
});

describe('in little room', () => {
  it('puts the columns below each other, and needs no scrolling sideways', async () => {
    await page.viewport(320, 640);
    await show();
    const line = list().querySelector('[role="row"]');
    const [identity, text, prediction, annotation] = [...(line?.children ?? [])].map((cell) =>
      cell.getBoundingClientRect(),
    );
    expect(text?.top).toBeGreaterThanOrEqual(identity?.bottom ?? Number.POSITIVE_INFINITY);
    expect(prediction?.top).toBeGreaterThanOrEqual(text?.bottom ?? Number.POSITIVE_INFINITY);
    expect(annotation?.bottom).toBeLessThanOrEqual(line?.getBoundingClientRect().bottom ?? 0);
    expect(list().scrollWidth).toBe(list().clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const height = line?.getBoundingClientRect().height ?? 0;
    expect(list().scrollHeight).toBe(Math.round(height * 40));
  });
});

describe('a prediction in little room', () => {
  it('names the label that comes first, however many there are', async () => {
    await page.viewport(320, 640);
    const labels = ['encouraging', 'matter of fact', 'disheartening'];
    await showExplore({
      settings: createSettings({ labels }),
      records: [
        createTextClassificationRecord({
          id: 'a',
          text: 'We are at peace',
          prediction: labels.map((label, place) => [label, [0.5, 0.3, 0.2][place] ?? 0]),
        }),
      ],
    });
    const [name] = list().querySelectorAll('[data-lw-part="explore-pill-name"]');
    expect(name?.textContent).toBe('encouraging');
    expect(name?.scrollWidth).toBeLessThanOrEqual(name?.clientWidth ?? 0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

it('only what is selected has a bar at its side in forced colours', async () => {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  } as never);
  await show();
  await userEvent.click(list().querySelector('input') ?? list());
  const [selected, other] = [...list().querySelectorAll('[role="row"]')].map((row) => getComputedStyle(row));
  expect(other?.borderInlineStartColor).not.toBe(other?.color);
  expect(selected?.borderInlineStartColor).not.toBe(other?.borderInlineStartColor);
  await cdp().send('Emulation.setEmulatedMedia', { features: [] } as never);
});

describe('in another language', () => {
  it.each([
    ['es', es.workspace, 'Abierto'],
    ['ar', ar.workspace, 'مفتوح'],
  ] as const)('%s', async (language, messages, open) => {
    document.documentElement.dir = language === 'ar' ? 'rtl' : '';
    await showWorkspace({
      records: predictedRecords(3),
      settings: spamSettings,
      messages,
      view: { mode: 'explore' },
    });
    const grid = screen.getByRole('grid', { name: messages.explore.list });
    await waitFor(() => expect(grid.textContent).toContain(open));
    expect(grid.textContent).toContain(messages.explore.noAnnotation);
  });
});
