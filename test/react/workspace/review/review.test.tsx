import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  reviewedBy,
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
  classificationRecords,
  part,
  type ShowOptions,
  said,
  showWorkspace,
  thePart,
  workspace,
} from '../harness';

afterEach(cleanup);

const settings = createSettings({ labels: ['SPAM', 'HAM', 'NEWS'] });

/** Of four records with two answers three differ; the fifth has one answer only. */
const ANSWERS = [
  { bob: 'SPAM', cem: 'HAM' },
  { bob: 'SPAM', cem: 'SPAM' },
  { bob: 'NEWS', cem: 'HAM' },
  { bob: 'SPAM', cem: 'NEWS' },
  { bob: 'HAM' },
] as const;

const records = ANSWERS.map((annotations, place) =>
  createTextClassificationRecord({ id: `r${place}`, text: `Message ${place}`, annotations }),
);

async function showReview(options: Partial<ShowOptions> = {}) {
  const views: WorkspaceView[] = [];
  const shown = await showWorkspace({
    records,
    settings,
    onViewChange: (view) => views.push(view),
    ...options,
    view: { mode: 'review', ...options.view },
  });
  await screen.findByRole('listbox', { name: 'Records' });
  await waitFor(() => {
    if (part('review-answers') === null) throw new Error('No record is open yet.');
  });
  return { ...shown, lastView: () => views.at(-1) };
}

const list = (): HTMLElement => screen.getByRole('listbox', { name: 'Records' });
const entries = (): readonly string[] =>
  within(list())
    .getAllByRole('option')
    .map((option) => option.textContent ?? '');
const opened = (): string | undefined =>
  within(list()).getAllByRole('option', { selected: true }).at(0)?.textContent ?? undefined;
const answer = (agent: string): HTMLElement => screen.getByRole('region', { name: `Answer of ${agent}` });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the list', () => {
  it('has the records that differ first, and only those with several answers', async () => {
    await showReview();
    expect(entries()).toHaveLength(3);
    await userEvent.click(screen.getByRole('radio', { name: 'All (4)' }));
    await waitFor(() => expect(entries().at(-1)).toContain('Message 1'));
    expect(entries().at(-1)).toContain('All agree');
  });

  it('opens another record by arrows, End and Home', async () => {
    await showReview();
    list().focus();
    await pressKeys('ArrowDown');
    await waitFor(() => expect(opened()).toContain('Message 2'));
    await pressKeys('End');
    await waitFor(() => expect(opened()).toContain('Message 3'));
    expect(list().getAttribute('aria-activedescendant')).toBe(
      within(list()).getByRole('option', { selected: true }).id,
    );
    await pressKeys('Home');
    await waitFor(() => expect(opened()).toContain('Message 0'));
  });

  it('says so where no record has several answers', async () => {
    await showWorkspace({ records: classificationRecords(2), settings, view: { mode: 'review' } });
    expect(await screen.findByText(/annotations of two or more agents/)).toBeVisible();
  });
});

describe('a record', () => {
  it('shows the answers of all agents side by side, with what only some have', async () => {
    await showReview();
    expect(answer('bob').textContent).toContain('SPAM');
    expect(answer('bob').textContent).toContain('not in every answer');
    expect(answer('cem').textContent).toContain('HAM');
  });

  it('takes an answer by its key, stores it as the reviewer’s, and goes on to the next', async () => {
    const { stored } = await showReview();
    list().focus();
    await pressKeys('2');
    await waitFor(() => expect(opened()).toContain('Message 2'));
    expect(said()).toBe('Took the answer of cem. 2 of 3');
    await waitFor(async () => {
      const [record] = await stored('r0');
      expect(record).toMatchObject({
        annotation: 'HAM',
        annotationAgent: 'ada',
        status: 'Validated',
        annotations: { bob: 'SPAM', cem: 'HAM', ada: 'HAM' },
      });
      expect(record === undefined ? undefined : reviewedBy(record)).toBe('ada');
    });
    await waitFor(() => expect(entries().at(0)).toContain('Reviewed'));
    expect(screen.getByRole('radio', { name: 'To review (2)' })).toBeChecked();
  });

  it('takes them one after the other, keys and focus staying where they are', async () => {
    const { stored } = await showReview();
    list().focus();
    for (const key of ['1', '2', '1']) {
      const before = opened();
      await pressKeys(key);
      await waitFor(() => expect(said()).toContain('Took the answer'));
      if (key === '1' && before?.includes('Message 3')) break;
      await waitFor(() => expect(opened()).not.toBe(before));
    }
    await waitFor(async () => {
      const found = await stored('r0', 'r2', 'r3');
      expect(found.map((record) => record?.annotation)).toEqual(['SPAM', 'HAM', 'SPAM']);
    });
    expect(document.activeElement).toBe(list());
  });

  it('takes back what was taken', async () => {
    const { stored } = await showReview();
    await press(/^Take bob’s/);
    await waitFor(async () => expect((await stored('r0'))[0]?.annotation).toBe('SPAM'));
    await pressKeys('Alt+z');
    await waitFor(async () => expect((await stored('r0'))[0]?.annotation).toBeUndefined());
    await waitFor(() => expect(screen.getByRole('radio', { name: 'To review (3)' })).toBeChecked());
  });

  it('goes on and back by J and K, and opens in Annotate by E', async () => {
    const { lastView } = await showReview();
    list().focus();
    await pressKeys('j', 'j', 'k');
    await waitFor(() => expect(opened()).toContain('Message 2'));
    await waitFor(() => expect(answer('bob').textContent).toContain('NEWS'));
    await pressKeys('e');
    expect(lastView()?.mode).toBe('annotate');
    await waitFor(() => expect(workspace().textContent).toContain('Message 2'));
  });

  it('cannot be changed where everything is only read', async () => {
    const { stored } = await showReview({ readOnly: true });
    expect(screen.getByRole('button', { name: /^Take bob’s/ })).toHaveAttribute('aria-disabled', 'true');
    list().focus();
    await pressKeys('1');
    expect(opened()).toContain('Message 0');
    expect((await stored('r0'))[0]?.annotation).toBeUndefined();
  });
});

describe('merging', () => {
  const many = [
    createTextClassificationRecord({
      id: 'm',
      text: 'x',
      multiLabel: true,
      annotations: { bob: ['SPAM', 'HAM'], cem: ['HAM', 'NEWS'] },
    }),
  ];

  it('makes labels one answer: all that any has, or those that all have', async () => {
    const { stored } = await showReview({ records: many });
    expect(thePart('review-merges').textContent).toContain('SPAM, HAM, NEWS');
    list().focus();
    await pressKeys('u');
    await waitFor(async () => expect((await stored('m'))[0]?.annotation).toEqual(['SPAM', 'HAM', 'NEWS']));
    await press(/^What all have/);
    await waitFor(async () => expect((await stored('m'))[0]?.annotation).toEqual(['HAM']));
  });

  it('makes spans one answer, in the order of the text', async () => {
    const { stored } = await showReview({
      records: [
        createTokenClassificationRecord({
          id: 't',
          text: '👋 Ada met Bob',
          annotations: { bob: [['PER', 10, 13]], cem: [['PER', 2, 5]] },
        }),
      ],
      settings: createSettings({ labels: ['PER'] }),
    });
    expect(answer('cem').querySelector('mark')?.textContent).toBe('Ada');
    await press(/^Everything any has/);
    await waitFor(async () =>
      expect((await stored('t'))[0]?.annotation).toEqual([
        { label: 'PER', start: 2, end: 5 },
        { label: 'PER', start: 10, end: 13 },
      ]),
    );
  });

  it('is not offered for texts, of which what differs is marked', async () => {
    await showReview({
      records: [
        createText2TextRecord({
          id: 'x',
          text: 'Hallo',
          annotations: { bob: 'Good day', cem: 'Good evening' },
        }),
      ],
      settings: createSettings({ labels: [] }),
    });
    await waitFor(() => expect(answer('cem').querySelector('ins')?.textContent).toContain('evening'));
    expect(answer('cem').querySelector('del')?.textContent).toContain('day');
    expect(part('review-merges')).toBeNull();
  });
});

describe('agreement', () => {
  it('gives alpha, kappa by label, and the records that differ one press away', async () => {
    await showReview();
    await userEvent.click(screen.getByText('Agreement'));
    const panel = thePart('review-agreement');
    expect(panel.textContent).toContain('4 records with several answers; all agree on 25% of them.');
    // bob: 3 SPAM, 1 NEWS; cem: 2 HAM, 1 SPAM, 1 NEWS; alike once.
    expect(panel.textContent).toContain('Cohen’s kappa0.000');
    const rows = within(panel).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'SPAM',
      'HAM',
      'NEWS',
    ]);
    await press('NEWS: 2 records differ. List them.');
    await waitFor(() => expect(entries()).toHaveLength(2));
    expect(document.activeElement).toBe(list());
    await press('About NEWS');
    await waitFor(() => expect(entries()).toHaveLength(3));
  });
});

it('has no violation of accessibility', async () => {
  await showReview();
  await userEvent.click(screen.getByText('Agreement'));
  expect(await violations(thePart('review'))).toEqual([]);
});

it('has none in Arabic, from right to left', async () => {
  const wrapper = (workspace: ReactElement) => (
    <div dir="rtl" lang="ar">
      {workspace}
    </div>
  );
  const { container } = await showWorkspace({
    records,
    settings,
    view: { mode: 'review' },
    messages: ar.workspace,
    wrapper,
  });
  await screen.findByRole('region', { name: ar.workspace.review.answerOf('bob') });
  expect(await violations(container)).toEqual([]);
});

it('fits into 320 pixels', async () => {
  await showReview();
  const box = workspace().parentElement;
  if (box === null) throw new Error('The workspace is in the page.');
  box.style.inlineSize = '320px';
  expect(thePart('review').scrollWidth).toBeLessThanOrEqual(thePart('review').clientWidth);
});
