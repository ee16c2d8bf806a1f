import type { Client } from '@labelwright/client';
import { AnnotationError, createSettings, createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../../support/keys';
import {
  classificationRecords,
  DATASET,
  memoryClient,
  part,
  said,
  showWorkspace,
  spamSettings,
  thePart,
  violations,
  workspace,
} from '../harness';

afterEach(cleanup);

const trip = (place: number) =>
  createTextClassificationRecord({
    id: `trip ${place}`,
    text: `We went to the sea, ${place}`,
    multiLabel: true,
  });
const records = [trip(1), trip(2)];
const settings = createSettings({ labels: ['travel', 'sports'] });

/** Ada is at work on a record that Bob saves meanwhile. */
async function showConflict() {
  const shown = await showWorkspace({ records, settings });
  thePart('labels').querySelector<HTMLElement>('[role="checkbox"]')?.focus();
  await pressKeys('1');
  const theirs = { ...trip(1), annotation: ['sports'], annotationAgent: 'bob', status: 'Validated' as const };
  await shown.client.save(theirs, { name: DATASET, overwrite: true });
  await pressKeys('Shift+Enter');
  await expect.poll(() => part('conflicts')).not.toBeNull();
  return shown;
}

it('shows both versions of a record that was changed elsewhere, and overwrites neither', async () => {
  const { stored } = await showConflict();
  const [mine, theirs] = [...workspace().querySelectorAll('[data-lw-part="version"]')];
  expect(mine?.textContent).toContain('ada');
  expect(mine?.querySelector('[data-differs]')?.textContent).toContain('travel');
  expect(theirs?.textContent).toContain('bob');
  expect(theirs?.textContent).toContain('sports');
  expect((await stored('trip 1'))[0]?.annotation).toEqual(['sports']);
  expect(thePart('saving-text').textContent).toBe('1 conflict');
  expect(await violations()).toEqual([]);
});

it.each([
  { button: 'Keep mine', kept: ['travel'] },
  { button: 'Take theirs', kept: ['sports'] },
])('lets the annotator choose by keyboard: $button', async ({ button, kept }) => {
  const { stored } = await showConflict();
  await pressKeys('Alt+Shift+c');
  expect(document.activeElement?.textContent).toBe('Keep mine');
  await pressKeys(...(button === 'Keep mine' ? ['Enter'] : ['Tab', 'Enter']));
  await expect.poll(() => part('conflicts')).toBeNull();
  await expect.poll(() => thePart('saving-text').textContent).toBe('Saved');
  expect((await stored('trip 1'))[0]?.annotation).toEqual(kept);
  expect(document.activeElement?.closest('[data-lw-part="editor-slot"]')).not.toBeNull();
});

it('says which record was not taken and why, and opens it', async () => {
  const client = memoryClient();
  const strict: Client = {
    ...client,
    save: (record, options) =>
      record.id === 'r0001'
        ? Promise.reject(new AnnotationError('METADATA_MISSING', 'The metadata lacks "source".'))
        : client.save(record, options),
  };
  await showWorkspace({ records: classificationRecords(3), settings: spamSettings, client: strict });
  thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
  await pressKeys('1');
  await expect.poll(() => part('refusals')?.textContent ?? '').toContain('lacks "source"');
  expect(thePart('saving-text').textContent).toBe('1 not taken');
  await userEvent.click(thePart('show-trouble'));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open: r0001' }));
  await pressKeys('Enter');
  await expect.poll(() => thePart('position').textContent).toBe('1 of 3');
});

it('says why nothing can be saved when that lasts, and no more when it is over', async () => {
  const client = memoryClient();
  let isAway = true;
  const away: Client = {
    ...client,
    save: async (record, options) => {
      if (isAway) throw new AnnotationError('STORE_FAILED', 'The server answered 401.');
      return client.save(record, options);
    },
  };
  const { stored } = await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    client: away,
  });
  thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
  await pressKeys('1');
  await expect.poll(() => thePart('saving-text').textContent).toBe('1 not saved');
  expect(part('trouble')).toBeNull();
  await expect.poll(() => part('trouble')?.textContent ?? '', { timeout: 5000 }).toContain('answered 401');
  await expect.poll(said).toBe('Nothing can be saved for now. The server answered 401.');
  expect(await violations()).toEqual([]);
  isAway = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
  await expect.poll(() => part('trouble')).toBeNull();
  await expect.poll(async () => (await stored('r0001'))[0]?.annotation).toBe('SPAM');
});

it('says that the queue of other filters cannot be read, and reads it when somebody says so', async () => {
  const client = memoryClient();
  let isAway = false;
  const away: Client = {
    ...client,
    index: (name, options) => {
      const index = client.index(name, options);
      async function* ids(...given: Parameters<typeof index.ids>) {
        if (isAway) throw new AnnotationError('STORE_FAILED', 'The server answered 500.');
        yield* index.ids(...given);
      }
      return Object.assign(Object.create(index) as typeof index, { ids });
    },
  };
  await showWorkspace({ records: classificationRecords(3), settings: spamSettings, client: away });
  isAway = true;
  await userEvent.fill(screen.getByRole('searchbox'), 'number');
  await expect.poll(() => part('trouble')?.textContent ?? '', { timeout: 5000 }).toContain('answered 500');
  await expect.poll(said).toBe('The queue could not be read. The server answered 500.');
  expect(await violations()).toEqual([]);
  isAway = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => part('trouble')).toBeNull();
  await expect.poll(() => thePart('position').textContent).toBe('1 of 3');
});

it('says that nothing is kept over a reload where the journal fails', async () => {
  const fail = () => Promise.reject(new AnnotationError('STORE_FAILED', 'There is no database.'));
  await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    journal: { entries: fail, write: fail },
  });
  await expect
    .poll(() => part('trouble')?.textContent ?? '', { timeout: 5000 })
    .toContain('are not kept over a reload for now.There is no database.');
});

it('says that nothing matches, and takes the filters away', async () => {
  await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    view: { filter: { status: ['Discarded'] } },
  });
  expect(thePart('queue-state').textContent).toContain('No record matches.');
  await userEvent.click(screen.getByRole('button', { name: 'Take all filters away' }));
  await expect.poll(() => thePart('position').textContent).toBe('1 of 3');
});

it('sends to the import where the dataset is empty', async () => {
  await showWorkspace({ records: [], settings: spamSettings });
  await userEvent.click(screen.getByRole('button', { name: 'Import records' }));
  expect(thePart('panel').dataset.mode).toBe('data');
});

it('shows what a model says of the open record, and tells of one that fails', async () => {
  const failed: string[] = [];
  await showWorkspace({
    records: classificationRecords(3),
    settings: spamSettings,
    suggest: async ({ id }) => {
      if (id === 'r0002') throw new Error('No model.');
      return { prediction: [{ label: 'HAM', score: 0.9 }], predictionAgent: 'model' };
    },
    onError: ({ code }) => failed.push(code),
  });
  await expect.poll(() => part('predicted-by')?.textContent ?? '').toContain('model');
  thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
  await pressKeys('Alt+n');
  await expect.poll(() => failed).toEqual(['SUGGEST_FAILED']);
});
