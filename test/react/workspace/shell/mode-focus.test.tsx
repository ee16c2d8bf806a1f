import { createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { pressKeys } from '../../../support/keys';
import { drawnIds, settled } from '../explore/explore-harness';
import { classificationRecords, part, said, showWorkspace, spamSettings, thePart } from '../harness';

afterEach(cleanup);

const focusRecord = (): void => thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();

const currentId = (): string | undefined => {
  const id = thePart('explore-list').getAttribute('aria-activedescendant');
  const row = id === null ? null : document.getElementById(id);
  return row?.querySelector('bdi')?.textContent ?? undefined;
};

describe('who goes by key from the record', () => {
  it('to the list goes on there, opens a record, and comes back to the same line', async () => {
    await showWorkspace({ records: classificationRecords(60), settings: spamSettings });
    focusRecord();
    await pressKeys('Alt+Shift+2');
    await settled();
    expect(document.activeElement).toBe(thePart('explore-list'));
    await pressKeys('End', 'ArrowUp');
    expect(currentId()).toBe('r0059');
    const shown = drawnIds();
    await pressKeys('Enter');
    await expect.poll(() => thePart('position').textContent).toBe('59 of 60');
    expect(thePart('editor-slot').contains(document.activeElement)).toBe(true);
    await pressKeys('Alt+Shift+2');
    await settled();
    expect(document.activeElement).toBe(thePart('explore-list'));
    expect([currentId(), drawnIds()]).toEqual(['r0059', shown]);
    await pressKeys('ArrowUp');
    expect(currentId()).toBe('r0058');
  });

  it('to the review decides there at once', async () => {
    const records = [0, 1].map((n) =>
      createTextClassificationRecord({
        id: `r${n}`,
        text: `Message ${n}`,
        annotations: { bob: 'SPAM', cem: 'HAM' },
      }),
    );
    const { stored } = await showWorkspace({ records, settings: spamSettings });
    focusRecord();
    await pressKeys('Alt+Shift+3');
    await expect.poll(() => part('review-answers')).not.toBeNull();
    expect(document.activeElement).toBe(thePart('review-queue'));
    await pressKeys('2');
    await expect.poll(async () => (await stored('r0'))[0]?.annotation).toBe('HAM');
  });

  it.each([4, 5, 6])('to mode %i has the keys of the workspace, and the way back', async (place) => {
    await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    focusRecord();
    await pressKeys(`Alt+Shift+${place}`);
    await expect.poll(() => part('queue-state')).toBeNull();
    await pressKeys('Alt+Shift+1');
    expect(said()).toBe('Annotate.');
    expect(thePart('editor-slot').contains(document.activeElement)).toBe(true);
  });
});

it('the focus stays where it is for who is elsewhere on the page, or on the tabs', async () => {
  await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    view: { mode: 'explore' },
  });
  await settled();
  expect(document.activeElement).toBe(document.body);
  screen.getByRole('tab', { name: 'Explore' }).focus();
  await pressKeys('ArrowLeft', 'ArrowRight');
  await settled();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Explore' }));
});
