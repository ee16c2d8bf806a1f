import { createSettings } from '@labelwright/core';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { data } from '../../../../packages/react/src/messages/ar/workspace/data';
import { classificationRecords, thePart, violations, workspace } from '../harness';
import { fileOf, importAll, pick, showData, showEmpty } from './harness';

afterEach(async () => {
  cleanup();
  document.documentElement.removeAttribute('dir');
  delete document.documentElement.dataset.lwTheme;
  await page.viewport(1024, 768);
});

const HALF = ['label\ttext', 'ham\tone text', 'broken', 'spam\tanother text', 'ham\tone more'].join('\n');
const settings = createSettings({ labels: ['ham'] });

/** What sticks out of the workspace to either side. */
function sticksOut(): readonly string[] {
  const { left, right } = workspace().getBoundingClientRect();
  return [...thePart('data').querySelectorAll('*')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const scrolls = element.closest('[data-lw-part="column-mapping"]') !== null;
      return box.width > 0 && !scrolls && (box.left < left - 1 || box.right > right + 1);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

const withFile = async () => {
  await showData({ records: classificationRecords(3), settings });
  await pick(fileOf('half.tsv', HALF));
};

const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'a dataset that is not there': () => showEmpty(),
  'a file that is looked at': withFile,
  'a file that is imported': async () => {
    await withFile();
    await importAll();
  },
};

describe.each(Object.entries(STATES))('%s', (_state, open) => {
  it('has no violation, light and dark', async () => {
    await open();
    expect(await violations()).toEqual([]);
    document.documentElement.dataset.lwTheme = 'dark';
    expect(await violations()).toEqual([]);
  });

  it('fits into 320 pixels, from right to left as well', async () => {
    await page.viewport(320, 800);
    await open();
    expect(sticksOut()).toEqual([]);
    document.documentElement.dir = 'rtl';
    expect(sticksOut()).toEqual([]);
  });
});

it('speaks another language wherever it says something', async () => {
  document.documentElement.dir = 'rtl';
  await showData({ records: classificationRecords(3), settings, messages: { data } });
  await userEvent.upload(screen.getByLabelText(/أفلت/), fileOf('half.tsv', HALF));
  await waitFor(() => screen.getByRole('button', { name: 'استيراد 3 سجلات' }));
  expect(thePart('import-file').textContent).toContain('مشكلة واحدة');
  const words = thePart('data').textContent.replace(
    /half\.tsv|TSV|JSON Lines|Transformers|SYNTAX_INVALID/g,
    '',
  );
  // What is left in Latin letters is what the file says, what its format says of it, and names of formats.
  expect(words).not.toMatch(/\b(Import|Export|Format|Label|Columns|records?|Training|Seed)\b/);
});

it('is done by keys alone', async () => {
  await showEmpty();
  await pick(fileOf('half.tsv', HALF));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Import 3 records'));
  screen.getByLabelText('Format').focus();
  const walked: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await userEvent.tab();
    const focused = document.activeElement;
    walked.push(focused?.getAttribute('aria-label') ?? focused?.textContent ?? '');
    if (/^Import 3/.test(focused?.textContent ?? '')) break;
  }
  expect(walked).toContain('What label is');
  expect(walked.at(-1)).toBe('Import 3 records');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => thePart('import-outcome'));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Import another file'));
});
