import type { Client } from '@labelwright/client';
import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import * as ar from '../../../../packages/react/src/messages/ar';
import type { WorkspaceView } from '../../../../packages/react/src/workspace/workspace-view';
import { pressKeys } from '../../../support/keys';
import { violations } from '../filters/filters-harness';
import {
  DATASET,
  fill,
  memoryClient,
  part,
  type ShowOptions,
  showWorkspace,
  thePart,
  workspace,
} from '../harness';

afterEach(cleanup);

const settings = createSettings({ labels: ['SPAM', 'HAM'] });

/** Of SPAM two right and one missed, of HAM one right; one is discarded, one open. */
const ANSWERS = [
  ['SPAM', 'SPAM'],
  ['SPAM', 'SPAM'],
  ['SPAM', 'HAM'],
  ['HAM', 'HAM'],
] as const;

const records = [
  ...ANSWERS.map(([annotation, predicted], place) =>
    createTextClassificationRecord({
      id: `r${place}`,
      text: `Message ${place}`,
      annotation,
      annotationAgent: place === 3 ? 'bob' : 'ada',
      prediction: [[predicted, 0.8]],
    }),
  ),
  createTextClassificationRecord({ id: 'r4', text: 'Message 4', annotation: 'HAM', status: 'Discarded' }),
  createTextClassificationRecord({ id: 'r5', text: 'Message 5', prediction: [['HAM', 0.6]] }),
];

async function showMetrics(options: Partial<ShowOptions> = {}) {
  const views: WorkspaceView[] = [];
  const shown = await showWorkspace({
    records,
    settings,
    onViewChange: (view) => views.push(view),
    ...options,
    view: { mode: 'metrics', ...options.view },
  });
  await computed();
  return { ...shown, lastView: () => views.at(-1) };
}

/** When the numbers are there. */
async function computed(): Promise<void> {
  await waitFor(() => {
    if (thePart('scan-status').dataset.phase === 'running') throw new Error('It is still being computed.');
    if (part('metric-panel') === null) throw new Error('Nothing is counted yet.');
  });
}

const panel = (kind: string): HTMLElement => {
  const found = workspace().querySelector<HTMLElement>(`[data-panel="${kind}"]`);
  if (found === null) throw new Error(`There is no panel ${kind}.`);
  return found;
};

/** The cells of each row of a table, as one reads them. */
const rowsOf = (inside: HTMLElement): readonly (readonly string[])[] =>
  [...inside.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? ''),
  );

const cell = (name: string): HTMLElement => within(panel('confusion')).getByRole('button', { name });

describe('progress', () => {
  it('tells in the header how much of the whole dataset is decided, whatever the filters', async () => {
    await showMetrics({ view: { filter: { annotatedAs: ['HAM'] } } });
    const text = 'Progress: 4 validated, 1 discarded, 1 left of 6 records';
    await waitFor(() => expect(thePart('progress').textContent).toContain(text));
    expect(thePart('progress').textContent).toContain('83%');
  });

  it('follows a decision', async () => {
    const { client } = await showMetrics();
    const [open] = await client.get(DATASET, ['r5']);
    if (open === undefined) throw new Error('It was stored.');
    await client.save({ ...open, status: 'Discarded' }, { name: DATASET });
    await waitFor(() => expect(thePart('progress').textContent).toContain('2 discarded, 0 left'));
    await waitFor(() => expect(panel('progress').textContent).toContain('Nothing is left.'));
  });

  it('counts by status, by annotator and by label what the filters let pass', async () => {
    await showMetrics({ view: { filter: { hasPrediction: true } } });
    expect(rowsOf(panel('progress'))).toEqual([
      ['Status', 'Records', 'Share'],
      ['Validated', '4', '80%'],
      ['Discarded', '0', '0%'],
      ['Left', '1', '20%'],
      ['Begun', '0', '0%'],
      ['All', '5', ''],
    ]);
    expect(rowsOf(panel('annotators')).slice(1)).toEqual([
      ['ada', '3'],
      ['bob', '1'],
    ]);
    expect(rowsOf(panel('labels')).slice(1)).toEqual([
      ['SPAM', '3', '2'],
      ['HAM', '1', '3'],
    ]);
  });
});

describe('predictions against annotations', () => {
  it('gives precision, recall and F1 by label, and their averages', async () => {
    await showMetrics();
    expect(rowsOf(panel('evaluation')).slice(1, 4)).toEqual([
      ['SPAM', '1.000', '0.667', '0.800', '3', '2', '1', '0'],
      ['HAM', '0.500', '1.000', '0.667', '1', '1', '0', '1'],
      ['Micro average', '0.750', '0.750', '0.750', ''],
    ]);
  });

  it('leads from a cell of the matrix to its records', async () => {
    const { lastView } = await showMetrics();
    await userEvent.click(cell('Annotated SPAM, predicted HAM: 1'));
    expect(lastView()).toMatchObject({
      mode: 'explore',
      filter: { annotatedAs: ['SPAM'], predictedAs: ['HAM'], predicted: 'ko' },
    });
    await waitFor(() => expect(thePart('explore').textContent).toContain('Message 2'));
    expect(thePart('explore').textContent).not.toContain('Message 1');
  });

  it('is walked through by keys: one stop of Tab, arrows, Enter', async () => {
    const { lastView } = await showMetrics();
    cell('Annotated SPAM, predicted SPAM: 2').focus();
    expect(panel('confusion').querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    await pressKeys('ArrowDown', 'ArrowRight');
    expect(document.activeElement).toBe(cell('Annotated HAM, predicted HAM: 1'));
    await pressKeys('ArrowUp', 'Enter');
    expect(lastView()?.filter).toMatchObject({ annotatedAs: ['SPAM'], predictedAs: ['HAM'] });
  });

  it('leads from what was missed to its records', async () => {
    const { lastView } = await showMetrics();
    await userEvent.click(
      within(panel('evaluation')).getByRole('button', { name: 'SPAM: missed 1 time. Show the records.' }),
    );
    expect(lastView()?.filter).toMatchObject({ annotatedAs: ['SPAM'], predicted: 'ko' });
  });
});

describe('spans', () => {
  const text = 'Ada met Bob in Paris';
  const tokens = ['a', 'b'].map((id) =>
    createTokenClassificationRecord({
      id,
      text,
      annotation: [
        ['PER', 0, 3],
        ['PER', 8, 11],
      ],
      prediction: [
        ['PER', 0, 3, 0.9],
        ['LOC', 8, 11, 0.4],
        ['LOC', 15, 20, 0.8],
      ],
    }),
  );
  const shown = { records: tokens, settings: createSettings({ labels: ['PER', 'LOC'] }) };

  it('are missed, spurious or confused, and listed by what they say', async () => {
    await showMetrics(shown);
    expect(cell('Annotated PER, predicted LOC: 2')).toBeVisible();
    expect(cell('Annotated Not annotated, predicted LOC: 2')).toBeVisible();
    const lists = [...workspace().querySelectorAll<HTMLElement>('[data-lw-part="mention-list"]')];
    expect(lists.map((list) => rowsOf(list).slice(1))).toEqual([
      [
        ['Ada', '2'],
        ['Bob', '2'],
      ],
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Predicted' }));
    expect(thePart('mention-lists').textContent).toContain('Paris');
  });

  it('have no violation of accessibility, in Arabic from right to left either', async () => {
    const wrapper = (workspace: ReactElement) => (
      <div dir="rtl" lang="ar">
        {workspace}
      </div>
    );
    const { container } = await showWorkspace({
      ...shown,
      view: { mode: 'metrics' },
      messages: ar.workspace,
      wrapper,
    });
    const confusion = await screen.findByRole('grid', { name: ar.workspace.metrics.confusion });
    expect(getComputedStyle(confusion).direction).toBe('rtl');
    expect(await violations(container)).toEqual([]);
  });
});

describe('reading', () => {
  /** A client whose records come when `go` is called. */
  async function heldClient() {
    const client = memoryClient();
    await fill(client, records, settings);
    let go = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      go = resolve;
    });
    const held: Client = {
      ...client,
      load: (name, options) => ({
        ...client.load(name, options),
        async *[Symbol.asyncIterator]() {
          await opened;
          yield* client.load(name, options);
        },
      }),
    };
    return { held, go };
  }

  it('can be cancelled and begun anew, and what needs no reading is there meanwhile', async () => {
    const { held, go } = await heldClient();
    await showWorkspace({ records, settings, client: held, view: { mode: 'metrics' } });
    await waitFor(() => expect(rowsOf(panel('progress'))).toHaveLength(6));
    await userEvent.click(within(thePart('scan-status')).getByRole('button', { name: 'Cancel' }));
    expect(thePart('scan-status').textContent).toContain('Cancelled.');
    go();
    await userEvent.click(within(thePart('scan-status')).getByRole('button', { name: 'Refresh' }));
    await computed();
    expect(panel('evaluation').textContent).toContain('4 records with both');
  });

  it('says that it failed, and can be begun anew', async () => {
    const client = memoryClient();
    await fill(client, records, settings);
    let fails = true;
    const failing: Client = {
      ...client,
      load: (name, options) => {
        if (fails) throw new Error('The disk is gone.');
        return client.load(name, options);
      },
    };
    await showWorkspace({ records, settings, client: failing, view: { mode: 'metrics' } });
    await waitFor(() => expect(thePart('scan-status').textContent).toContain('could not be read'));
    fails = false;
    await userEvent.click(within(thePart('scan-status')).getByRole('button', { name: 'Refresh' }));
    await computed();
    expect(panel('evaluation').textContent).toContain('4 records with both');
  });

  it('says that something has changed since, and catches up by itself', async () => {
    const { client } = await showMetrics();
    expect(thePart('scan-status').textContent).toContain('From 6 records, just now');
    const [open] = await client.get(DATASET, ['r5']);
    if (open?.task !== 'TextClassification') throw new Error('It was stored.');
    await client.save({ ...open, annotation: 'HAM', annotationAgent: 'ada' }, { name: DATASET });
    await waitFor(() => expect(thePart('scan-status').textContent).toContain('Something has changed since.'));
    await waitFor(() => expect(panel('evaluation').textContent).toContain('5 records with both'), {
      timeout: 4000,
    });
  });
});

it('has no violation of accessibility', async () => {
  await showMetrics();
  expect(await violations(thePart('metrics'))).toEqual([]);
  expect(await violations(thePart('progress'))).toEqual([]);
});

it('fits into 320 pixels', async () => {
  await showMetrics();
  const box = workspace().parentElement;
  if (box === null) throw new Error('The workspace is in the page.');
  box.style.inlineSize = '320px';
  for (const panel of workspace().querySelectorAll('[data-lw-part="metric-panel"]'))
    expect(panel.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  expect(thePart('metrics').scrollWidth).toBeLessThanOrEqual(thePart('metrics').clientWidth);
});

it('counts of texts what is decided, and compares nothing', async () => {
  await showMetrics({
    records: [createText2TextRecord({ id: 'a', text: 'x', prediction: ['y'], annotation: 'z' })],
    settings: createSettings({ labels: [] }),
  });
  expect(
    [...workspace().querySelectorAll('[data-panel]')].map((each) => each.getAttribute('data-panel')),
  ).toEqual(['progress', 'annotators']);
});

it('knows the pace and the time left after some decisions', async () => {
  await showWorkspace({
    records: Array.from({ length: 12 }, (_, place) =>
      createTextClassificationRecord({ id: `p${place}`, text: `Message ${place}` }),
    ),
    settings,
  });
  for (const text of ['Message 0', 'Message 1', 'Message 10']) {
    await waitFor(() => expect(thePart('annotate').textContent).toContain(text));
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    await pressKeys('1');
  }
  await waitFor(() => expect(thePart('progress').textContent).toContain('3 validated'));
  await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }));
  await computed();
  expect(thePart('pace').textContent).toMatch(/Pace[\d,]+ records an hourTime left1 minute/);
});
