import { createTokenClassificationRecord, type TokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, dragText } from '../../support/pointer';
import { button, component, HARVARD, manySettings, picker, show, showRecord, textbox } from './harness';

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset.lwTheme;
});

const NESTED = {
  id: 'n1',
  text: 'the University of Cambridge in England',
  annotation: [
    ['ORG', 4, 27],
    ['LOC', 18, 27],
    ['LOC', 4, 38],
  ],
} as const;

/** Every state that an annotator meets. */
const STATES: Readonly<Record<string, () => void | Promise<void>>> = {
  'nothing annotated': () => void show({ ...HARVARD, prediction: [] }),
  predictions: () => void show(HARVARD),
  'nested annotations': () => void show(NESTED),
  'the picker open on a selection': async () => {
    show(HARVARD);
    await dragText(textbox(), 13, 22);
  },
  'the picker open on a prediction': async () => {
    show(HARVARD);
    await clickText(textbox(), 2);
  },
  'the picker with a filter': async () => {
    show(HARVARD, { settings: manySettings });
    await dragText(textbox(), 13, 22);
    await userEvent.tab();
    await userEvent.keyboard('14');
  },
  'the picker, no label found': async () => {
    show(HARVARD, { settings: manySettings });
    await dragText(textbox(), 13, 22);
    await userEvent.tab();
    await userEvent.keyboard('zzz');
  },
  'read-only': () => void show(NESTED, { readOnly: true }),
  discarded: async () => {
    show(HARVARD);
    await userEvent.click(button('Discard'));
  },
  'the shortcuts shown': async () => {
    show(HARVARD);
    await userEvent.click(button('Keyboard shortcuts'));
  },
  'a record that cannot be shown': () => {
    const record = createTokenClassificationRecord(HARVARD);
    showRecord({ ...record, text: undefined } as unknown as TokenClassificationRecord);
  },
  'a record that can be shown in part': () => {
    const record = createTokenClassificationRecord(HARVARD);
    showRecord({ ...record, annotation: [{ label: 'LOC', start: 9, end: 3 }] });
  },
  'a text from right to left': () => void show({ id: 'he', text: 'שלום עולם', annotation: [['LOC', 5, 9]] }),
};

describe.each(['light', 'dark'] as const)('axe finds nothing to object to in %s', (theme) => {
  it.each(Object.entries(STATES))('%s', async (_, arrive) => {
    document.documentElement.dataset.lwTheme = theme;
    await arrive();
    const { violations } = await axe.run(component());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

it('every button and option is at least 24 pixels high and wide', async () => {
  show(HARVARD);
  await clickText(textbox(), 2);
  expect(picker()).toBeVisible();
  for (const target of component().querySelectorAll('button, [role="option"], input')) {
    const { width, height } = target.getBoundingClientRect();
    expect([target.textContent, width >= 24, height >= 24]).toEqual([target.textContent, true, true]);
  }
});
