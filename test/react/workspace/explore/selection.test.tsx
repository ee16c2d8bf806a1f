import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { classificationRecords, said, spamSettings, thePart } from '../harness';
import { bulkButton, countText, list, row, selectedDrawn, showExplore } from './explore-harness';

afterEach(cleanup);

const show = (count = 60) => showExplore({ records: classificationRecords(count), settings: spamSettings });

const box = (id: string): HTMLElement => row(id).querySelector('input') ?? row(id);

describe('selecting with the pointer', () => {
  it('takes single records by their boxes, and ranges with Shift', async () => {
    await show();
    await userEvent.click(box('r0002'));
    expect(selectedDrawn()).toEqual(['r0002']);
    expect(said()).toBe('1 selected');
    await userEvent.click(box('r0004'), { modifiers: ['Shift'] });
    expect(selectedDrawn()).toEqual(['r0002', 'r0003', 'r0004']);
    await userEvent.click(box('r0003'));
    expect(selectedDrawn()).toEqual(['r0002', 'r0004']);
    expect(countText()).toBe('2 selected');
    await userEvent.click(thePart('explore-texts', row('r0001')), { modifiers: ['Control'] });
    expect(selectedDrawn()).toEqual(['r0001', 'r0002', 'r0004']);
  });

  it('keeps the focus in the list', async () => {
    await show();
    await userEvent.click(box('r0002'));
    expect(document.activeElement).toBe(list());
    expect(list().getAttribute('aria-activedescendant')).toBe(row('r0002').id);
  });

  it('takes what is in view, and all results with their number', async () => {
    await show();
    await userEvent.click(document.querySelector('[data-lw-part="bulk-select"] input') ?? document.body);
    const seen = selectedDrawn();
    expect(seen[0]).toBe('r0001');
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThan(15);
    expect(countText()).toBe(`${seen.length} selected`);
    await userEvent.click(bulkButton('Select all 60 results'));
    expect(countText()).toBe('60 selected');
    await userEvent.click(box('r0002'));
    expect(countText()).toBe('59 selected');
    await userEvent.click(bulkButton(/^$/));
    expect(countText()).toBe('0 selected');
  });
});

it('shows that some are selected, also when that is pressed and some others are', async () => {
  await show();
  await userEvent.click(box('r0002'));
  const shown = thePart('bulk-select').querySelector('input') ?? document.createElement('input');
  expect(shown.indeterminate).toBe(true);
  await userEvent.click(shown);
  expect(selectedDrawn().length).toBeGreaterThan(1);
  expect(shown.indeterminate).toBe(true);
});

describe('selecting by keys', () => {
  it('takes ranges with Shift and the arrows, and the current one with Space', async () => {
    await show();
    list().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selectedDrawn()).toEqual(['r0002', 'r0003', 'r0004']);
    await userEvent.keyboard('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
    expect(selectedDrawn()).toEqual(['r0001', 'r0002']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown} ');
    expect(selectedDrawn()).toEqual(['r0001', 'r0002', 'r0004']);
    await userEvent.keyboard('{Escape}');
    expect(selectedDrawn()).toEqual([]);
    expect(said()).toBe('0 selected');
  });

  it('goes to both ends, and takes everything between', async () => {
    await show(2000);
    list().focus();
    await userEvent.keyboard('{End}');
    expect(list().querySelector('[data-current]')?.getAttribute('aria-rowindex')).toBe('2000');
    await userEvent.keyboard('{Shift>}{Home}{/Shift}');
    expect(countText()).toBe('2,000 selected');
    expect(list().scrollTop).toBe(0);
    await userEvent.keyboard('{Escape}{Control>}a{/Control}');
    expect(countText()).toBe('2,000 selected');
  });
});
