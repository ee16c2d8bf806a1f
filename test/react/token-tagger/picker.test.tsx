import { createSettings, type LabelSettings } from '@labelwright/core';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, dragText, press, settled } from '../../support/pointer';
import {
  currentOption,
  HARVARD,
  manySettings,
  option,
  options,
  picker,
  show,
  shown,
  spansOf,
  textbox,
} from './harness';

afterEach(cleanup);

const BARE = { ...HARVARD, prediction: [] } as const;

const labels = (count: number): readonly LabelSettings[] =>
  Array.from({ length: count }, (_, index) => ({ name: `label ${index}` }));

const ICD = createSettings({
  labels: [
    { name: 'Other' },
    { name: 'Fever', group: 'Symptoms', description: 'A body temperature above 38 °C' },
    { name: 'Aspirin', group: 'Drugs', description: 'Acetylsalicylic acid' },
    { name: 'Cough', group: 'Symptoms' },
    { name: 'Feverfew', group: 'Drugs', description: 'A herb said to help against migraine' },
    ...labels(6),
  ],
});

const listbox = (): HTMLElement => screen.getByRole('listbox', { name: 'Choose a label' });

/** Selects a stretch of the text, and waits for the picker at it. */
async function openAt(start: number, end: number): Promise<void> {
  await dragText(textbox(), start, end);
  await vi.waitFor(() => expect(picker()).not.toBeNull());
}

async function filter(query: string): Promise<HTMLElement> {
  const field = screen.getByRole('combobox');
  await userEvent.click(field);
  await userEvent.keyboard(query);
  return field;
}

/** What a listbox promises to assistive technology, whatever is drawn of it. */
function expectConsistent(): void {
  const { activeElement } = document;
  const id = activeElement?.getAttribute('aria-activedescendant') ?? '';
  const current = document.getElementById(id);
  expect(current).not.toBeNull();
  expect(current).toHaveAttribute('aria-selected', 'true');
  expect(screen.getAllByRole('option', { selected: true })).toEqual([current]);
  expect(listbox()).toContainElement(current);
  const places = screen.getAllByRole('option').map((shownOption) => Number(shownOption.ariaPosInSet));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
}

describe('ten thousand labels', () => {
  const settings = createSettings({ labels: labels(10_000) });

  it('are all there, and few of them drawn', async () => {
    show(BARE, { settings });
    await openAt(13, 22);
    expect(option('label 0')).toHaveAttribute('aria-setsize', '10000');
    expect(screen.getAllByRole('option').length).toBeLessThan(60);
    expectConsistent();
  });

  it('are reached by keys, the current one always drawn and in sight', async () => {
    const { told } = show(BARE, { settings });
    await openAt(13, 22);
    await press('ArrowUp');
    await settled();
    expect(currentOption()).toBe('label 9999');
    expectConsistent();
    const list = listbox().getBoundingClientRect();
    const last = option('label 9999').getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(list.bottom + 1);
    expect(last.top).toBeGreaterThanOrEqual(list.top - 1);
    for (let page = 0; page < 3; page += 1) await press('PageUp');
    await press('ArrowUp');
    expect(currentOption()).toBe('label 9974');
    expectConsistent();
    await press('Enter');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['label 9974', 13, 22]]);
  });

  it('keep the current one drawn while another part of the list is looked at', async () => {
    show(BARE, { settings });
    await openAt(13, 22);
    listbox().scrollTop = 100_000;
    await settled();
    await settled();
    expect(options()[0]).toBe('label 0');
    expect(options().length).toBeGreaterThan(10);
    expect(Number(screen.getAllByRole('option')[1]?.ariaPosInSet)).toBeGreaterThan(1000);
    expectConsistent();
  });

  it('open at the label that the active span has', async () => {
    show({ ...BARE, annotation: [['label 7000', 13, 22]] }, { settings });
    await clickText(textbox(), 15);
    await settled();
    expect(currentOption()).toBe('label 7000');
    const list = listbox().getBoundingClientRect();
    const own = option('label 7000').getBoundingClientRect();
    expect([own.top >= list.top - 1, own.bottom <= list.bottom + 1]).toEqual([true, true]);
  });

  it('are filtered by a key, and few of what is found is drawn', async () => {
    show(BARE, { settings });
    await openAt(13, 22);
    for (const key of 'label 1') {
      await filter(key);
      await settled();
      expect(screen.getAllByRole('option').length).toBeLessThan(60);
      expectConsistent();
    }
  });
});

describe('the filter', () => {
  it('takes what is typed as it is, whatever it would mean as a pattern', async () => {
    show(BARE, { settings: createSettings({ labels: ['C++', 'C#', '.*', 'C', ...labels(8)] }) });
    await openAt(13, 22);
    await filter('.*');
    expect(options()).toEqual(['.*']);
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.keyboard('c++');
    expect(options()).toEqual(['C++']);
  });

  it('ignores case and accents, and puts names that begin with it first', async () => {
    show(BARE, {
      settings: createSettings({ labels: ['São Tomé', 'TOMATE', 'Tom', 'Über-tom', ...labels(8)] }),
    });
    await openAt(13, 22);
    await filter('tóm');
    expect(options()).toEqual(['TOMATE', 'Tom', 'São Tomé', 'Über-tom']);
  });

  it('searches descriptions too, behind the names', async () => {
    show(BARE, { settings: ICD });
    await openAt(13, 22);
    await filter('acid');
    expect(options()).toEqual(['Aspirin']);
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.keyboard('he');
    expect(options()).toEqual(['Other', 'Feverfew']);
  });

  it('begins anew each time', async () => {
    show(BARE, { settings: manySettings });
    await openAt(13, 22);
    await filter('149');
    await press('Escape');
    await openAt(0, 7);
    expect(screen.getByRole('combobox')).toHaveValue('');
    expect(option('label 0')).toHaveAttribute('aria-setsize', '150');
  });

  it.each([
    { name: 'few labels', settings: ICD },
    { name: 'many', settings: manySettings },
  ])('leaves the picker as large and where it is, with $name', async ({ settings }) => {
    show(BARE, { settings });
    await openAt(13, 22);
    await settled();
    const place = () => {
      const { x, y, width, height } = picker()?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    };
    const before = place();
    const field = await filter('f');
    for (const query of ['fe', 'zzzz', 'label 1', '']) {
      await userEvent.fill(field, query);
      await settled();
      expect(place(), query).toEqual(before);
    }
  });
});

describe('groups', () => {
  it('are headed and named, those without a group before all of them', async () => {
    show(BARE, { settings: ICD });
    await openAt(13, 22);
    const symptoms = within(listbox()).getByRole('group', { name: 'Symptoms' });
    const drugs = within(listbox()).getByRole('group', { name: 'Drugs' });
    const namesIn = (group: HTMLElement) =>
      within(group)
        .getAllByRole('option')
        .map((each) => each.querySelector('[dir]')?.textContent);
    expect(namesIn(symptoms)).toEqual(['Fever', 'Cough']);
    expect(namesIn(drugs)).toEqual(['Aspirin', 'Feverfew']);
    expect(within(symptoms).getByText('Symptoms')).toBeVisible();
    expect(options().slice(0, 2)).toEqual(['Other', 'label 0']);
    expect(option('Aspirin')).toHaveAccessibleDescription('Acetylsalicylic acid');
    expect(option('Fever')).toHaveAttribute('aria-posinset', '8');
  });

  it('give way to the best match while something is typed', async () => {
    show(BARE, { settings: ICD });
    await openAt(13, 22);
    await filter('fever');
    expect(options()).toEqual(['Fever', 'Feverfew']);
    expect(within(listbox()).queryByRole('group')).toBeNull();
  });

  it('are windowed like everything else', async () => {
    const grouped = labels(300).map((label, index) => ({
      ...label,
      group: `group ${Math.floor(index / 10)}`,
    }));
    show(BARE, { settings: createSettings({ labels: grouped }) });
    await openAt(13, 22);
    expect(within(listbox()).getByRole('group', { name: 'group 0' })).toContainElement(option('label 0'));
    await press('ArrowUp');
    await settled();
    expect(within(listbox()).getByRole('group', { name: 'group 29' })).toContainElement(option('label 299'));
    expectConsistent();
  });
});

describe('the proposal', () => {
  it('is what is predicted for this very range, with its score, the surest first', async () => {
    const prediction = [
      ['LOC', 26, 33, 0.4],
      ['ORG', 26, 33, 0.6],
      ['NAME', 13, 33, 0.99],
    ] as const;
    show({ ...HARVARD, prediction });
    await openAt(26, 33);
    expect(options()).toEqual(['ORG', 'NAME', 'LOC']);
    expect(option('ORG')).toHaveAccessibleDescription('predicted 60%');
    expect(option('ORG')).toHaveTextContent('60%');
  });

  it('is else the label used last', async () => {
    show(BARE);
    await openAt(26, 33);
    await press('3');
    await openAt(13, 22);
    expect(options()).toEqual(['ORG', 'NAME', 'LOC']);
    expect(option('ORG')).toHaveAccessibleDescription('last used');
    await press('Enter');
    expect(shown()).toContain('annotation ORG professor');
  });
});
