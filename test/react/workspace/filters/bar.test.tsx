import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { said } from '../harness';
import {
  aroundEachTest,
  bar,
  button,
  chips,
  click,
  MAILS,
  open,
  results,
  showFilters,
  violations,
} from './filters-harness';

aroundEachTest();

describe('the search', () => {
  const box = () => screen.getByRole('searchbox', { name: 'Search' });

  it('runs while somebody types, and Escape empties it', async () => {
    const { view } = await showFilters(MAILS);
    click(box());
    await userEvent.keyboard('gift ');
    await waitFor(() => expect(view().filter).toEqual({ queryText: 'gift' }));
    // What is typed stays as it is typed.
    expect(box()).toHaveValue('gift ');
    await waitFor(() => expect(results()).toBe('2 of 6'));
    expect(chips()).toEqual(['Search: gift']);
    await waitFor(() => expect(said()).toBe('2 of 6'));
    await userEvent.keyboard('{Escape}');
    expect([view().filter, box()]).toEqual([{}, expect.objectContaining({ value: '' })]);
    expect(box()).toHaveFocus();
  });

  it('runs at once on Enter, and follows what others do to it', async () => {
    const { view } = await showFilters(MAILS);
    click(box());
    await userEvent.keyboard('lunch{Enter}');
    expect(view().filter).toEqual({ queryText: 'lunch' });
    click(button('Remove the filter Search: lunch'));
    expect([view().filter, box()]).toEqual([{}, expect.objectContaining({ value: '' })]);
    await userEvent.fill(box(), 'free');
    click(button('Clear the search'));
    expect([view().filter, document.activeElement]).toEqual([{}, box()]);
  });

  it('says what is likely a slip, and what to do', async () => {
    await showFilters(MAILS);
    await userEvent.fill(box(), 'anotatedAs:spam "free{Enter}');
    await userEvent.type(box(), '{Enter}');
    expect(await screen.findByText(/Did you mean “annotatedAs”\?/)).toBeVisible();
    expect(screen.getByText(/is not closed/)).toBeVisible();
    expect(box()).toHaveAccessibleDescription(/Did you mean/);
    expect(await violations()).toEqual([]);
  });

  it('explains itself', async () => {
    await showFilters(MAILS);
    const help = await open('How to search');
    expect(within(help).getByText('"free gift"')).toBeVisible();
    expect(within(help).getByText(/annotatedBy, eventTimestamp/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe('active filters', () => {
  const filter = {
    status: ['Default', 'Validated'],
    predicted: 'ok',
    hasAnnotation: true,
    score: { from: 0.9 },
    metadata: { year: { from: 2024, to: 2025 }, split: ['train'] },
  } as const;

  it('stand as chips, each of which takes back its own part', async () => {
    const { view } = await showFilters(MAILS, { view: { filter } });
    expect(chips()).toEqual([
      'Status: Open',
      'Status: Validated',
      'Prediction: Correct',
      'Has an annotation: Yes',
      'Score: at least 90%',
      'split: train',
      'year: 2024 to 2025',
    ]);
    expect(await violations()).toEqual([]);
    const { status: _, ...others } = filter;
    button('Remove the filter Status: Open').focus();
    await userEvent.keyboard('{Delete}');
    expect(view().filter).toEqual({ ...others, status: ['Validated'] });
    // The next one is at hand.
    expect(button('Remove the filter Status: Validated')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(view().filter).toEqual(others);
    click(button('Clear all'));
    expect([view().filter, chips()]).toEqual([{}, []]);
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
  });

  it('are counted on the buttons of their groups', async () => {
    await showFilters(MAILS, { view: { filter } });
    expect(button('Predictions 2 active')).toBeVisible();
    expect(button('Metadata 2 active')).toBeVisible();
    expect(button('Annotations 1 active')).toBeVisible();
  });

  it('leave the row of tools where it is, and what is below it', async () => {
    const { view } = await showFilters(MAILS);
    const places = () =>
      [bar(), ...bar().querySelectorAll('[data-lw-part="filter-tools"] > button')].map((element) =>
        element.getBoundingClientRect().toJSON(),
      );
    const before = places();
    await open('Status');
    await userEvent.keyboard(' ');
    await waitFor(() => expect(view().filter.status).toHaveLength(1));
    await waitFor(() => expect(chips()).toHaveLength(1));
    expect(places()).toEqual(before);
  });
});

describe('the order', () => {
  it('of the queue is chosen by the keyboard, random by a seed that is shown', async () => {
    const { view } = await showFilters(MAILS, { orders: { shortest: ({ id }) => Number(id) } });
    const box = await open('Order: As stored');
    await userEvent.keyboard('{ArrowDown}');
    expect(view().order).toEqual({ kind: 'random', seed: 1 });
    expect(within(box).getByText('Seed 1')).toBeVisible();
    click(within(box).getByRole('button', { name: 'New seed' }));
    expect(view().order).toEqual({ kind: 'random', seed: 2 });
    for (const [name, kind] of [
      ['Least confident', 'leastConfident'],
      ['Smallest margin', 'smallestMargin'],
      ['Highest entropy', 'highestEntropy'],
    ] as const) {
      click(within(box).getByRole('radio', { name }));
      expect(view().order).toEqual({ kind });
    }
    click(within(box).getByRole('radio', { name: 'shortest' }));
    expect(view().order).toEqual({ kind: 'host', name: 'shortest' });
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(button('Order: shortest')).toHaveFocus();
  });

  it('by fields is built, turned, moved and taken apart by the keyboard', async () => {
    const { view } = await showFilters(MAILS);
    const box = await open(/^Order/);
    const fields = () => view().sort.map(({ field, order }) => `${field} ${order}`);
    const select = within(box).getByLabelText('Field');
    for (const field of ['score', 'metadata.year', 'status']) {
      await userEvent.selectOptions(select, field);
      click(within(box).getByRole('button', { name: 'Add' }));
    }
    expect(fields()).toEqual(['score asc', 'metadata.year asc', 'status asc']);
    expect(within(select).queryByRole('option', { name: 'Score' })).toBeNull();
    click(within(box).getByRole('button', { name: 'Score: Ascending. Turn around' }));
    within(box).getByRole('button', { name: 'Move Status up' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(fields()).toEqual(['score desc', 'status asc', 'metadata.year asc']);
    await userEvent.keyboard('{Enter}');
    expect(fields()).toEqual(['status asc', 'score desc', 'metadata.year asc']);
    await waitFor(() => expect(said()).toMatch(/^Status is number 1\./));
    expect(within(box).getByRole('button', { name: 'Move Status up' })).toHaveFocus();
    expect(await violations()).toEqual([]);
    click(within(box).getByRole('button', { name: 'Do not sort by Score' }));
    expect(fields()).toEqual(['status asc', 'metadata.year asc']);
    expect(within(box).getByRole('button', { name: 'Do not sort by year' })).toHaveFocus();
    expect(button('Order: As stored (2)')).toBeVisible();
  });
});

describe('similar records', () => {
  it('are found by the vector of the open record, and there is a way back', async () => {
    const { view } = await showFilters(MAILS);
    click(await screen.findByRole('button', { name: 'Find similar' }));
    expect(view().similarTo).toEqual({ id: '1', vector: 'mini' });
    expect(chips()).toEqual(['Similar to: 1']);
    await waitFor(() => expect(results()).toBe('the 5 nearest records'));
    expect(await violations()).toEqual([]);
    click(button('Back from similar'));
    expect(view().similarTo).toBeUndefined();
    await waitFor(() => expect(results()).toBe('6 of 6'));
  });

  it('are found by one of several vectors', async () => {
    const [first] = MAILS;
    if (first === undefined) throw new Error('There are six.');
    const { view } = await showFilters([{ ...first, vectors: { mini: [1, 0], large: [0, 1] } }]);
    click(await screen.findByRole('button', { name: 'Find similar' }));
    expect(await violations()).toEqual([]);
    click(await screen.findByRole('button', { name: 'By large' }));
    expect(view().similarTo).toEqual({ id: '1', vector: 'large' });
  });

  it('are not offered for a record without a vector', async () => {
    await showFilters(MAILS, { view: { filter: { ids: ['6'] } } });
    await waitFor(() => expect(results()).toBe('1 of 6'));
    expect(screen.queryByRole('button', { name: 'Find similar' })).toBeNull();
    expect(chips()).toEqual(['Id: 1 chosen record']);
  });
});

describe('a narrow screen', () => {
  it('has one button, with everything in a dialog behind it', async () => {
    await page.viewport(320, 640);
    const { view } = await showFilters(MAILS, {
      view: { filter: { status: ['Default'], queryText: 'free' } },
    });
    expect(within(bar()).getAllByRole('button')).toHaveLength(1);
    await userEvent.click(button('Filters (2)'));
    const dialog = screen.getByRole('dialog', { name: 'Filters' });
    expect(within(dialog).getByRole('searchbox', { name: 'Search' })).toHaveValue('free');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Predictions' }));
    await waitFor(() => expect(within(dialog).getByRole('option', { name: /^spam/ })).toBeVisible());
    expect(await violations()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('option', { name: /^spam/ }));
    expect(view().filter).toEqual({ status: ['Default'], queryText: 'free', predictedAs: ['spam'] });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Order/ }));
    expect(within(dialog).queryByRole('option', { name: /^spam/ })).toBeNull();
    expect(dialog.scrollWidth).toBeLessThanOrEqual(320);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await userEvent.keyboard('{Escape}');
    expect(button('Filters (3)')).toHaveFocus();
  });
});
