import { createSettings } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { tap, withTouch } from '../../support/touch';
import { button, checkbox, component, manySettings, show, TRAVEL } from './harness';

afterEach(cleanup);

const settings = createSettings({
  labels: [
    ...manySettings.labels,
    { name: 'travel', path: ['A group with a long name', 'Another one in it'], description: 'd'.repeat(80) },
    { name: 'history', path: ['A group with a long name'] },
  ],
});

const EVERYTHING = {
  ...TRAVEL,
  inputs: { subject: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3), body: 'word '.repeat(300) },
  text: undefined,
  annotation: ['travel'],
  explanation: { body: [{ token: 'word', attributions: { travel: 0.5, history: -0.25 } }] },
} as const;

const centre = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

describe('by touch', () => {
  let back: () => Promise<void>;
  beforeEach(async () => {
    back = await withTouch();
  });
  afterEach(() => back());

  it('labels are chosen and taken back, the rest is unfolded, and nothing is too small for a finger', async () => {
    const { told } = show(TRAVEL, { settings });
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    await tap(centre(button(/more/)));
    await tap(centre(checkbox('Topic 12')));
    expect(told.changed.at(-1)?.annotation).toEqual(['Topic 12']);
    await tap(centre(checkbox('Topic 12')));
    expect(told.changed.at(-1)?.annotation).toEqual([]);
    const small = [...component().querySelectorAll('button')].filter(
      (element) => element.getBoundingClientRect().height < 44,
    );
    expect(small).toEqual([]);
  });

  it('a label is explained by a tap on it', async () => {
    show(EVERYTHING, { settings });
    checkbox('history').scrollIntoView({ block: 'center' });
    await tap(centre(checkbox('history')));
    expect(checkbox('history')).toBeChecked();
    expect(component()).toHaveTextContent('Why history');
  });
});

describe('320 pixels', () => {
  it.each(['ltr', 'rtl'])('hold everything that the component can show, %s', (dir) => {
    const narrow = ({ children }: { children?: ReactNode }) => (
      <div dir={dir} style={{ width: 320 }}>
        {children}
      </div>
    );
    show(EVERYTHING, { settings, compare: true, createLabels: true }, narrow);
    button('Descriptions').click();
    const { left, right } = component().getBoundingClientRect();
    const sticking = [...component().querySelectorAll('[data-lw-part], button, input')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.left < left - 0.5 || box.right > right + 0.5);
    });
    expect(sticking.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
    expect(component().scrollWidth).toBeLessThanOrEqual(component().clientWidth);
  });

  it.each(['ltr', 'rtl'])('hold a long list, in one column, %s', (dir) => {
    const narrow = ({ children }: { children?: ReactNode }) => (
      <div dir={dir} style={{ width: 320 }}>
        {children}
      </div>
    );
    const names = Array.from({ length: 500 }, (_, index) => `A label with quite a long name ${index}`);
    show(TRAVEL, { settings: createSettings({ labels: names }), defaultExpanded: true }, narrow);
    const [first, second] = component().querySelectorAll('[data-lw-part="label"]');
    expect(second?.getBoundingClientRect().top).toBeGreaterThan(first?.getBoundingClientRect().bottom ?? 0);
    expect(component().scrollWidth).toBeLessThanOrEqual(component().clientWidth);
  });
});
