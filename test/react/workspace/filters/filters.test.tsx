import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { classificationRecords, DATASET, showWorkspace, spamSettings } from '../harness';
import {
  aroundEachTest,
  button,
  chips,
  choose,
  click,
  MAILS,
  open,
  options,
  results,
  showFilters,
  violations,
} from './filters-harness';

aroundEachTest();

describe('a filter', () => {
  it('says how many records it leaves', async () => {
    await showFilters(MAILS, { view: { filter: { predictedAs: ['ham'] } } });
    expect(results()).toBe('3 of 6');
  });

  it('of predictions has values with what they leave under the other filters', async () => {
    const { view } = await showFilters(MAILS);
    const box = await open('Predictions');
    await waitFor(() => expect(options('Predicted as')).toEqual(['ham 3', 'spam 2']));
    await choose('Predicted as', 'ham');
    expect(view().filter).toEqual({ predictedAs: ['ham'] });
    await choose('Predicted as', 'spam');
    expect(view().filter).toEqual({ predictedAs: ['ham', 'spam'] });
    await choose('Predicted as', 'ham');
    click(await within(box).findByRole('radio', { name: 'Wrong 0' }));
    expect(view().filter).toEqual({ predictedAs: ['spam'], predicted: 'ko' });
    await waitFor(() => expect(options('Predicted as')).toEqual(['ham 1', '✓ spam 0']));
    expect(results()).toBe('0 of 6');
    click(within(box).getByRole('button', { name: 'Clear' }));
    expect(view().filter).toEqual({});
    await choose('Predicted by', 'model-1');
    click(within(box).getAllByRole('radio', { name: /^No/ })[0] as HTMLElement);
    expect(view().filter).toEqual({ predictedBy: ['model-1'], hasPrediction: false });
    expect(await violations()).toEqual([]);
  });

  it('of annotations, status and metadata changes the view', async () => {
    const settings = createSettings({
      labels: ['spam', 'ham'],
      metadata: [{ name: 'year', type: 'integer' }],
    });
    const { view } = await showFilters(MAILS, { settings });
    await open('Annotations');
    await choose('Annotated as', 'spam');
    await choose('Annotated by', 'ada');
    click(screen.getByRole('radio', { name: /^Yes/ }));
    expect(view().filter).toEqual({ annotatedAs: ['spam'], annotatedBy: ['ada'], hasAnnotation: true });
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(button('Annotations 3 active')).toHaveFocus();
    await open('Status');
    await waitFor(() =>
      expect(options('Status')).toEqual(['Open 0', 'Pending 0', 'Validated 2', 'Discarded 0']),
    );
    await choose('Status', 'Validated');
    expect(view().filter.status).toEqual(['Validated']);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    const box = await open('Metadata');
    click(await within(box).findByRole('button', { name: 'split' }));
    await choose('split', 'train');
    expect(view().filter.metadata).toEqual({ split: ['train'] });
    click(within(box).getByRole('button', { name: 'year' }));
    await userEvent.fill(within(box).getByLabelText('From'), '2025');
    await waitFor(() => expect(view().filter.metadata).toEqual({ split: ['train'], year: { from: 2025 } }));
    await userEvent.fill(within(box).getByLabelText('To'), 'soon{Enter}');
    expect(await within(box).findByText('Write a number, such as 1.5.')).toBeVisible();
    expect(view().filter.metadata).toEqual({ split: ['train'], year: { from: 2025 } });
    expect(await violations()).toEqual([]);
  });

  it('finds what was flagged, and what has a note', async () => {
    const marks = [{ checkLater: true }, { note: 'Is it one?' }, {}];
    const records = marks.map((mark, index) =>
      createTextClassificationRecord({ id: String(index), text: 'x', metadata: { _labelwright: mark } }),
    );
    const { view } = await showFilters(records);
    await open('Status');
    const flagged = within(screen.getByRole('group', { name: 'Check later' }));
    click(await flagged.findByRole('radio', { name: 'Yes 1' }));
    expect(view().filter).toEqual({ checkLater: true });
    await waitFor(() => expect(results()).toBe('1 of 3'));
    click(flagged.getByRole('radio', { name: 'All' }));
    click(within(screen.getByRole('group', { name: 'With a note' })).getByRole('radio', { name: /^No/ }));
    expect(view().filter).toEqual({ hasNote: false });
    await waitFor(() => expect(results()).toBe('2 of 3'));
    expect(chips()).toEqual(['With a note: No']);
  });

  it('of days takes in the whole of the last one', async () => {
    const records = ['2026-11-20', '2026-11-22T18:00:00Z'].map((day, index) =>
      createTextClassificationRecord({ id: String(index), text: 'x', metadata: { day } }),
    );
    const { view } = await showFilters(records);
    const box = await open('Metadata');
    await userEvent.fill(await within(box).findByLabelText('To'), '2026-11-22');
    await waitFor(() => expect(view().filter.metadata).toEqual({ day: { to: '2026-11-22T23:59:59.999Z' } }));
    await waitFor(() => expect(results()).toBe('2 of 2'));
    expect(chips()).toEqual(['day: at most 2026-11-22']);
  });

  it('counts anew after a decision, without another order of what is looked at', async () => {
    const { client } = await showFilters(MAILS);
    await open('Annotations');
    await waitFor(() => expect(options('Annotated as')).toEqual(['spam 2', 'ham 1']));
    for (const id of ['4', '5']) {
      const [record] = await client.get(DATASET, [id]);
      if (record === undefined) throw new Error('It was logged.');
      await client.save(
        { ...record, annotation: 'ham', annotationAgent: 'eve', status: 'Validated' } as typeof record,
        { name: DATASET },
      );
    }
    await waitFor(() => expect(options('Annotated as')).toEqual(['spam 2', 'ham 3']));
    expect(options('Annotated by')).toEqual(['ada 2', 'bob 1', 'eve 2']);
    await userEvent.keyboard('{Escape}');
    await open('Annotations');
    await waitFor(() => expect(options('Annotated as')).toEqual(['ham 3', 'spam 2']));
  });

  it('follows what the annotator decides', async () => {
    await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
      view: { filter: { status: ['Default'] } },
    });
    await waitFor(() => expect(results()).toBe('3 of 3'));
    click(screen.getByRole('radio', { name: /^SPAM/ }));
    await waitFor(() => expect(results()).toBe('2 of 3'));
  });

  it('of thousands of values draws those in sight, searched as plain text', async () => {
    const records = Array.from({ length: 400 }, (_, index) =>
      createTextClassificationRecord({
        id: String(index),
        text: 'x',
        annotation: index === 399 ? 'a (b) [c' : `label ${index}`,
      }),
    );
    const { view } = await showFilters(records);
    await open('Annotations');
    const list = await screen.findByRole('listbox', { name: 'Annotated as' });
    expect(within(list).getAllByRole('option').length).toBeLessThan(40);
    expect(within(list).getAllByRole('option')[0]).toHaveAttribute('aria-setsize', '400');
    await userEvent.keyboard('{End} ');
    expect(view().filter.annotatedAs).toEqual(['label 99']);
    await userEvent.keyboard('(');
    const search = screen.getByRole('searchbox', { name: 'Search: Annotated as' });
    expect(search).toHaveValue('(');
    await waitFor(() => expect(options('Annotated as')).toEqual(['a (b) [c 1']));
    await userEvent.keyboard('{Enter}');
    expect(view().filter.annotatedAs).toEqual(['label 99', 'a (b) [c']);
    await userEvent.keyboard('{Escape}');
    expect(search).toHaveValue('');
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe('the range of scores', () => {
  it('follows two thumbs by the keyboard, a percent a step, and says where they stand', async () => {
    const { view } = await showFilters(MAILS);
    const box = await open('Predictions');
    const lowest = within(box).getByRole('slider', { name: 'Lowest score' });
    lowest.focus();
    await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await waitFor(() => expect(view().filter).toEqual({ score: { from: 0.95 } }));
    expect(within(box).getByText('95% to 100%')).toBeVisible();
    within(box).getByRole('slider', { name: 'Highest score' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(view().filter).toEqual({ score: { from: 0.95, to: 0.99 } }));
    await waitFor(() => expect(results()).toBe('1 of 6'));
    expect(chips()).toEqual(['Score: 95% to 99%']);
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(view().filter).toEqual({ score: { from: 0.95, to: 0.95 } }));
    const bars = box.querySelectorAll('[data-lw-part="filter-histogram"] rect');
    expect(bars).toHaveLength(20);
    // Counted without the range itself.
    expect([...bars].map((bar) => bar.textContent)).toContain('90% to 95%: 2');
    expect(within(box).getByRole('img')).toHaveAccessibleName(/90% to 95%: 2/);
  });

  it('tells what was chosen last, also where its box closes at once', async () => {
    const { view } = await showFilters(MAILS);
    const box = await open('Predictions');
    within(box).getByRole('slider', { name: 'Lowest score' }).focus();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    await waitFor(() => expect(view().filter).toEqual({ score: { from: 0.01 } }));
  });
});
