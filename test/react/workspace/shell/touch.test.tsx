import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { tap, withTouch } from '../../../support/touch';
import { classificationRecords, part, showWorkspace, spamSettings, thePart, workspace } from '../harness';

let back: () => Promise<void>;
beforeEach(async () => {
  await page.viewport(320, 640);
  back = await withTouch();
});
afterEach(async () => {
  cleanup();
  await back();
});

const centre = (element: Element) => {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

it('is worked through by touch in 320 pixels, nothing too small for a finger', async () => {
  const { stored } = await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
  expect(matchMedia('(pointer: coarse)').matches).toBe(true);
  const label = thePart('labels').querySelector('[role="radio"]');
  await tap(centre(label ?? workspace()));
  await expect.poll(() => thePart('position').textContent).toBe('2 of 3');
  await tap(centre(thePart('queue-checkLater')));
  await tap(centre(thePart('queue-note')));
  await expect.poll(() => part('record-note-field')).not.toBeNull();
  await expect
    .poll(async () =>
      (await stored('r0001', 'r0002')).map((record) => record?.annotation ?? record?.metadata),
    )
    .toEqual(['SPAM', { _labelwright: { checkLater: true } }]);
  const small = [...workspace().querySelectorAll('button, select, [role="tab"], [role="radio"]')].filter(
    (element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (height < 44 || width < 44);
    },
  );
  expect(small.map(({ outerHTML }) => outerHTML.slice(0, 160))).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
