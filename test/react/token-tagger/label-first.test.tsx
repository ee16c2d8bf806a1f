import { createTokenClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, drag, dragText, middleOfText } from '../../support/pointer';
import { announcement, button, HARVARD, marks, picker, selected, show, spansOf, textbox } from './harness';

afterEach(cleanup);

const BARE = { ...HARVARD, prediction: [] } as const;
const pressed = () =>
  screen
    .getAllByRole('button', { pressed: true })
    .map((each) => each.querySelector('[data-lw-part="label-name"]')?.textContent);
const nothingPressed = () => screen.queryAllByRole('button', { pressed: true });
const badge = () => document.querySelector('[data-lw-part="armed-label"]');

describe('a label chosen while nothing is selected', () => {
  it.each([
    { name: 'in the row of labels', choose: () => userEvent.click(button(/LOC/)) },
    {
      name: 'by its key',
      choose: async () => {
        textbox().focus();
        await userEvent.keyboard('2');
      },
    },
  ])('$name goes to each drag, without a picker', async ({ choose }) => {
    const { told } = show(BARE);
    await choose();
    expect(pressed()).toEqual(['LOC']);
    expect(announcement()).toContain('LOC');
    await dragText(textbox(), 13, 22);
    expect(picker()).toBeNull();
    expect(announcement()).toBe('professor is LOC');
    await dragText(textbox(), 33, 26);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['LOC', 13, 22],
      ['LOC', 26, 33],
    ]);
    expect(selected()).toBe('');
    expect(told.changed).toHaveLength(2);
    expect(pressed()).toEqual(['LOC']);
  });

  it('is on what was dragged over in the very next frame', async () => {
    show(BARE);
    await userEvent.click(button(/LOC/));
    const drawn = new Promise((resolve) => {
      const look = () => requestAnimationFrame(() => resolve(marks().length));
      window.addEventListener('pointerup', look, { capture: true, once: true });
    });
    await dragText(textbox(), 13, 22);
    expect(await drawn).toBe(1);
  });

  it('gives way to another one, and the span just tagged keeps its own', async () => {
    const { told } = show(BARE);
    textbox().focus();
    await userEvent.keyboard('2');
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('3');
    expect(pressed()).toEqual(['ORG']);
    await dragText(textbox(), 26, 33);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['LOC', 13, 22],
      ['ORG', 26, 33],
    ]);
  });

  it.each([
    { name: 'pressing it again', end: () => userEvent.click(button(/LOC/)) },
    { name: 'its key again', end: () => userEvent.keyboard('2') },
    { name: 'Escape', end: () => userEvent.keyboard('{Escape}') },
  ])('is put back by $name', async ({ end }) => {
    const { told } = show(BARE);
    textbox().focus();
    await userEvent.keyboard('2');
    await end();
    expect(nothingPressed()).toEqual([]);
    expect(announcement()).toContain('No longer');
    await dragText(textbox(), 13, 22);
    expect([picker() === null, told.changed.length]).toEqual([false, 0]);
  });

  it('goes to a double-clicked token, and with a third click to the sentence alone', async () => {
    const { told } = show({ ...BARE, text: 'He left. She came back.' });
    await userEvent.click(button(/ORG/));
    await clickText(textbox(), 4, { times: 2 });
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 3, 7]]);
    await clickText(textbox(), 14, { times: 3 });
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['ORG', 3, 7],
      ['ORG', 9, 23],
    ]);
  });

  it('still lets a click on a span open the picker', async () => {
    const { told } = show({ ...BARE, annotation: [['NAME', 0, 7]] });
    await userEvent.click(button(/LOC/));
    await clickText(textbox(), 2);
    expect(picker()).toBeVisible();
    await userEvent.keyboard('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 0, 7]]);
    expect(pressed()).toEqual(['LOC']);
  });

  it('shows beside the pointer, which is a crosshair, while it is over the text', async () => {
    show({ ...BARE, annotation: [['NAME', 0, 7]] });
    await userEvent.click(button(/LOC/));
    const at = middleOfText(textbox(), 15);
    await drag([at, { x: at.x + 2, y: at.y }]);
    expect(badge()).toBeVisible();
    expect(badge()).toHaveTextContent('LOC');
    const { left, top } = badge()?.getBoundingClientRect() ?? new DOMRect();
    expect([left - at.x, top - at.y].every((away) => away > 0 && away < 40)).toBe(true);
    expect(getComputedStyle(textbox()).cursor).toBe('crosshair');
    expect(getComputedStyle(marks('NAME')[0] ?? document.body).cursor).toBe('crosshair');
  });

  it('is not to be had where nothing may be changed, nor for a selection made before', async () => {
    const { load, told } = show(BARE);
    await dragText(textbox(), 13, 22);
    await userEvent.click(button(/LOC/));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 13, 22]]);
    expect(nothingPressed()).toEqual([]);
    load(createTokenClassificationRecord({ ...BARE, id: 'r2' }), { readOnly: true });
    await userEvent.keyboard('{Escape}2');
    expect(nothingPressed()).toEqual([]);
    expect(button(/LOC/)).toHaveAttribute('aria-disabled', 'true');
  });

  it('is gone with labels that no longer have it', async () => {
    const { load } = show(BARE);
    await userEvent.click(button(/LOC/));
    load(createTokenClassificationRecord({ ...BARE, id: 'r2' }), {
      settings: { labels: [{ name: 'A' }, { name: 'B' }] },
    });
    await dragText(textbox(), 13, 22);
    expect(picker()).toBeVisible();
    expect(badge()).toBeNull();
  });
});
