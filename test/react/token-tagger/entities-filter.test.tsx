import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { press } from '../../support/pointer';
import { aroundEachTest, currentName, filter, names, showAda, tree } from './entities-harness';
import { announcement, show } from './harness';

aroundEachTest();

describe('the filter', () => {
  it.each([
    ['the text', 'babb', ['NAME 1, 1 predicted', 'Charles Babbage', 'Babbage']],
    ['the label', 'org', ['ORG 1', 'Ockham']],
    ['the note', 'CITY', ['LOC 1', 'London']],
  ])('finds by %s, without case', async (_, query, expected) => {
    showAda();
    await userEvent.type(filter(), query);
    const shown = names().map((name, index) => (expected[index]?.includes(' 1') ? name : name.split(',')[0]));
    expect(shown).toEqual(expected);
    expect(screen.getByRole('group', { name: 'Entities' })).toHaveTextContent(`${expected.length - 1} of 7`);
    expect(announcement()).toBe(`${expected.length - 1} of 7`);
  });

  it('takes no pattern, and finds across line breaks', async () => {
    show(
      {
        id: 'x',
        text: 'a.c abc New\n  York',
        annotation: [
          ['NAME', 0, 3],
          ['NAME', 4, 7],
          ['LOC', 8, 18],
        ],
      },
      { entities: true },
    );
    await userEvent.type(filter(), 'a.c');
    expect(names()).toHaveLength(2);
    await userEvent.clear(filter());
    await userEvent.type(filter(), 'new york');
    expect(names()).toEqual(['LOC 1', 'New York, a.c abc New York']);
  });

  it('is left for the list by Down and Enter, and emptied by Escape', async () => {
    showAda();
    await userEvent.type(filter(), 'babb');
    await press('Enter');
    expect(tree()).toHaveFocus();
    expect(currentName()).toMatch(/^Charles Babbage/);
    await press('Escape');
    expect(filter()).toHaveValue('');
    await vi.waitFor(() => expect(names()).toHaveLength(10));
    filter().focus();
    await press('ArrowDown');
    expect(tree()).toHaveFocus();
  });

  it('says so where nothing matches', async () => {
    showAda();
    await userEvent.type(filter(), 'zzz');
    expect(screen.getByText('Nothing matches.')).toBeVisible();
    await press('Escape');
    expect(tree()).toBeVisible();
  });

  it('follows edits while it filters', async () => {
    showAda();
    await userEvent.type(filter(), 'ada');
    expect(names()).toHaveLength(3);
    await press('Enter');
    await press('Delete');
    expect(names()).toHaveLength(2);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names()).toHaveLength(3);
  });

  it('limits the list to the answer, or to where that differs from what is predicted', async () => {
    showAda();
    const select = screen.getByRole('combobox', { name: 'Show' });
    await userEvent.selectOptions(select, 'Annotated');
    expect(names()).toHaveLength(4 + 3);
    await userEvent.selectOptions(select, 'Differences');
    expect(names().some((name) => name.startsWith('Ada Lovelace'))).toBe(false);
    expect(names()).toHaveLength(6 + 3);
  });
});
