import { init, memoryStore } from '@labelwright/client';
import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { classificationRecords, DATASET, fill, said, spamSettings, thePart } from '../harness';
import { bulkButton, countText, list, predictedRecords, row, saysOf, showExplore } from './explore-harness';

afterEach(cleanup);

const many = (annotations: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(annotations).map(([id, annotation]) =>
    createTextClassificationRecord({
      id,
      text: `Text ${id}`,
      multiLabel: true,
      annotation,
      annotationAgent: 'bob',
    }),
  );

const dialog = () => screen.getByRole('dialog');

const option = (name: string): HTMLInputElement =>
  within(dialog()).getByRole('checkbox', { name: new RegExp(name) });

async function selectAll(): Promise<void> {
  await userEvent.click(bulkButton(/^Select all/));
}

describe('changing many records', () => {
  it('validates 500 as they are predicted, says which have nothing, and takes it back', async () => {
    const { client } = await showExplore({ records: predictedRecords(500), settings: spamSettings });
    await selectAll();
    await userEvent.click(bulkButton('Validate'));
    await waitFor(() => dialog());
    expect(dialog().textContent).toContain('Validate 500 records?');
    expect(dialog().textContent).toContain('166 of 500 have neither an annotation nor a prediction');
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Validate 500 records' }));
    await waitFor(() => expect(said()).toBe('334 records validated, 166 failed'));
    await waitFor(() => expect(saysOf('p0000')).toContain('Validated'));
    expect(saysOf('p0000')).toContain('As predicted');
    const validated = async () => (await client.facets(DATASET, { query: { status: ['Validated'] } })).total;
    expect(await validated()).toBe(334);

    await userEvent.click(within(thePart('bulk-status')).getByRole('button', { name: 'Show' }));
    expect(dialog().textContent).toContain('p0002');
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Close' }));
    await userEvent.click(within(thePart('bulk-status')).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(said()).toContain('334 records as before'));
    expect(await validated()).toBe(0);
    await waitFor(() => expect(saysOf('p0000')).toContain('Not annotated'));
  });

  it('asks before it changes all results, and changes nothing without an answer', async () => {
    const { client } = await showExplore({ records: classificationRecords(30), settings: spamSettings });
    await selectAll();
    await userEvent.click(bulkButton('Discard'));
    expect(dialog().textContent).toContain('Discard 30 records?');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await client.facets(DATASET, { query: { status: ['Discarded'] } })).total).toBe(0);
    expect(document.activeElement).toBe(bulkButton('Discard'));
  });

  it('does to a few what it is told at once, and restores them', async () => {
    await showExplore({ records: classificationRecords(30), settings: spamSettings });
    list().focus();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(bulkButton('Discard'));
    await waitFor(() => expect(said()).toBe('2 records discarded'));
    await waitFor(() => expect(saysOf('r0002')).toContain('Discarded'));
    expect(countText()).toBe('2 selected');
    await userEvent.click(bulkButton('Restore'));
    await waitFor(() => expect(said()).toBe('2 records restored'));
    await waitFor(() => expect(saysOf('r0002')).not.toContain('Discarded'));
  });

  it('stops when it is told to, and says what was done by then', async () => {
    const store = memoryStore();
    let wait = 0;
    const client = init({
      store: {
        ...store,
        put: async (...given) => {
          await new Promise((resolve) => setTimeout(resolve, wait));
          return store.put(...given);
        },
      },
    });
    await fill(client, classificationRecords(1200), spamSettings);
    await showExplore({ records: [], client });
    wait = 250;
    await selectAll();
    await userEvent.click(bulkButton('Discard'));
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Discard 1,200 records' }));
    const status = () => within(thePart('bulk-status'));
    await waitFor(() => expect(status().getByRole('progressbar').getAttribute('max')).toBe('1200'));
    await userEvent.click(status().getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(said()).toMatch(/^[\d,]+ records discarded, stopped$/), { timeout: 5000 });
    const done = (await client.facets(DATASET, { query: { status: ['Discarded'] } })).total;
    expect(done).toBeLessThan(1200);
    expect(said()).toBe(`${done} records discarded, stopped`);
  });

  it('merges labels with what is there, and shows what some of them have', async () => {
    const { stored } = await showExplore({
      records: many({ a: ['SPAM'], b: ['HAM', 'old'], c: [] }),
      settings: createSettings({ labels: ['SPAM', 'HAM', 'old'] }),
    });
    await selectAll();
    await userEvent.click(bulkButton('Labels'));
    await waitFor(() => expect(dialog().textContent).toContain('HAM1 of 3'));
    expect(option('HAM').indeterminate).toBe(true);
    expect(dialog().textContent).toContain('SPAM1 of 3');
    // To all, then to none.
    await userEvent.click(option('SPAM'));
    await userEvent.click(option('old'));
    await userEvent.click(option('old'));
    expect(dialog().textContent).toContain('SPAMwill be added');
    expect(dialog().textContent).toContain('oldwill be removed');
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Apply to 3 records' }));
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Label 3 records' }));
    await waitFor(() => expect(said()).toBe('3 records labelled'));
    const annotations = (await stored('a', 'b', 'c')).map((record) => record?.annotation);
    expect(annotations).toEqual([['SPAM'], ['HAM', 'SPAM'], ['SPAM']]);
    expect((await stored('a', 'b', 'c')).map((record) => record?.status)).toEqual(Array(3).fill('Validated'));
  });

  it('finds a label by its name, and applies by Enter', async () => {
    await showExplore({ records: many({ a: [], b: [] }), settings: spamSettings });
    await userEvent.click(row('a').querySelector('input') ?? row('a'));
    await userEvent.click(bulkButton('Labels'));
    await userEvent.keyboard('ham');
    expect(within(dialog()).getAllByRole('checkbox').length).toBe(2);
    await userEvent.click(option('HAM'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(saysOf('a')).toContain('HAM'));
    expect(saysOf('b')).not.toContain('HAM');
  });

  it('offers nothing to change to who may only read', async () => {
    await showExplore({ records: classificationRecords(3), settings: spamSettings, readOnly: true });
    expect(() => bulkButton('Validate')).toThrow();
  });
});
