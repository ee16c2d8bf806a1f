import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { pressKeys } from '../../../support/keys';
import {
  classificationRecords,
  DATASET,
  part,
  said,
  showWorkspace,
  spamSettings,
  thePart,
  violations,
} from '../harness';

afterEach(cleanup);

const position = () => thePart('position').textContent;

it('records that come while the queue is open are told of, and are in it when somebody wants them', async () => {
  const all = classificationRecords(6);
  const { client } = await showWorkspace({ records: all.slice(2, 5), settings: spamSettings });
  await expect.poll(position).toBe('1 of 3');
  thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
  await pressKeys('Alt+n');
  await expect.poll(position).toBe('2 of 3');
  // Counted anew after each decision, which makes no record new.
  await pressKeys('1');
  await expect.poll(position).toBe('3 of 3');
  await client.log([...all.slice(0, 2), ...all.slice(5)], { name: DATASET });
  await expect
    .poll(() => part('newcomers')?.textContent)
    .toContain('3 records came since this queue was read.');
  await expect.poll(said).toBe('Records came in that are not in this queue.');
  expect(position()).toBe('3 of 3');
  expect(await violations()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Read it again' }));
  await expect.poll(position).toBe('5 of 6');
  await expect.poll(() => part('newcomers')).toBeNull();
  expect(thePart('editor-slot').contains(document.activeElement)).toBe(true);
});

it.each([360, 1024])('the hint moves nothing at a width of %i', async (width) => {
  await page.viewport(width, 768);
  const all = classificationRecords(6);
  const { client } = await showWorkspace({ records: all.slice(0, 3), settings: spamSettings });
  await expect.poll(position).toBe('1 of 3');
  const places = () =>
    ['queue-next', 'queue-note', 'editor-slot'].map((name) => {
      const { left, top } = thePart(name).getBoundingClientRect();
      return [name, left, top];
    });
  const before = places();
  await client.log(all.slice(3), { name: DATASET });
  await expect.poll(() => part('newcomers')).not.toBeNull();
  expect(places()).toEqual(before);
  await page.viewport(1024, 768);
});

it('they are told of after a look at something else, and not where the queue was read since', async () => {
  const all = classificationRecords(6);
  const { client } = await showWorkspace({ records: all.slice(0, 3), settings: spamSettings });
  await expect.poll(position).toBe('1 of 3');
  await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }));
  await client.log(all.slice(3, 4), { name: DATASET });
  await expect.poll(() => thePart('progress-left').textContent).toBe('0 / 4');
  await userEvent.click(screen.getByRole('tab', { name: 'Annotate' }));
  await expect.poll(() => part('newcomers')?.textContent).toContain('One record came since');
  await userEvent.fill(screen.getByRole('searchbox'), 'number');
  await expect.poll(position).toBe('1 of 4');
  await expect.poll(() => part('newcomers')).toBeNull();
});
