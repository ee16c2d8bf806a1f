import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../../support/keys';
import { classificationRecords, showWorkspace, spamSettings, thePart } from '../harness';

afterEach(cleanup);

it('keeps the keys of the labels at work from record to record', async () => {
  const { stored } = await showWorkspace({ records: classificationRecords(5), settings: spamSettings });
  const radio = thePart('labels').querySelector<HTMLElement>('[role="radio"]');
  radio?.focus();
  await pressKeys('1', '2', '1');
  await expect.poll(() => thePart('position').textContent).toBe('4 of 5');
  await expect
    .poll(async () => (await stored('r0001', 'r0002', 'r0003')).map((record) => record?.annotation))
    .toEqual(['SPAM', 'HAM', 'SPAM']);
  expect(document.activeElement?.closest('[data-lw-component="text-classifier"]')).not.toBeNull();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => thePart('position').textContent).toBe('3 of 5');
});
