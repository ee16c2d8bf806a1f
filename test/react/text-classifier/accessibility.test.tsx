import { createTextClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import {
  button,
  checkbox,
  component,
  filter,
  manySettings,
  radio,
  SPAM,
  show,
  showRecord,
  spamSettings,
  TRAVEL,
  travelSettings,
} from './harness';

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset.lwTheme;
});

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(component());
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const record = createTextClassificationRecord(TRAVEL);

/** Every state that an annotator meets. */
const STATES: Readonly<Record<string, () => void | Promise<void>>> = {
  'single label, open': () => void show(SPAM, { settings: spamSettings }),
  'single label, validated': async () => {
    show(SPAM, { settings: spamSettings });
    await userEvent.click(radio('SPAM'));
  },
  'several labels, open': () => void show(TRAVEL, { settings: travelSettings }),
  'several labels, pending': async () => {
    show(TRAVEL, { settings: travelSettings });
    await userEvent.click(checkbox('sports'));
  },
  'several labels, none applies': async () => {
    show(TRAVEL, { settings: travelSettings });
    await userEvent.click(button('Clear'));
  },
  discarded: async () => {
    show(TRAVEL, { settings: travelSettings });
    await userEvent.click(button('Discard'));
  },
  'read-only, single label': () => void show(SPAM, { settings: spamSettings, readOnly: true }),
  'read-only, several labels': () => void show(TRAVEL, { settings: travelSettings, readOnly: true }),
  'many labels, filtered': async () => {
    show({ text: 'Long list' }, { settings: manySettings });
    await userEvent.fill(filter(), '2');
  },
  'many labels, none found': async () => {
    show({ text: 'Long list' }, { settings: manySettings });
    await userEvent.fill(filter(), 'nowhere');
  },
  'fifty labels': () => {
    const labels = Array.from({ length: 50 }, (_, index) => ({ name: `Label ${index}` }));
    const annotation = labels.map(({ name }) => name);
    show(
      { text: 'All at once', multiLabel: true, annotation },
      { settings: { labels }, maxVisibleLabels: 50 },
    );
  },
  'list of shortcuts': async () => {
    show(TRAVEL, { settings: travelSettings });
    await userEvent.click(button('Keyboard shortcuts'));
  },
  conflict: async () => {
    const { load } = showRecord(record, { settings: travelSettings });
    await userEvent.click(checkbox('travel'));
    load({ ...record, annotation: ['sports'], status: 'Validated' });
  },
  'something wrong': () => void showRecord({ ...record, prediction: [null] }, { settings: travelSettings }),
  'not to be shown': () => void showRecord({ ...record, task: 'Text2Text' }, { settings: travelSettings }),
  'named inputs': () => void show({ inputs: { question: 'Why?', answers: ['a', 'b'], שאלה: 'למה?' } }),
};

describe.each(['light', 'dark'])('axe finds nothing, %s', (theme) => {
  it.each(Object.keys(STATES))('%s', async (state) => {
    document.documentElement.dataset.lwTheme = theme;
    await STATES[state]?.();
    expect(await violations()).toEqual([]);
  });
});

describe('size and shape', () => {
  it.each(['ltr', 'rtl'])('fits into 320 pixels, %s', (dir) => {
    const narrow = ({ children }: { children?: React.ReactNode }) => (
      <div dir={dir} style={{ width: 320 }}>
        {children}
      </div>
    );
    const inputs = { text: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3) };
    show({ inputs, prediction: [['x'.repeat(60), 1]] }, {}, narrow);
    expect(component().scrollWidth).toBeLessThanOrEqual(component().clientWidth);
    const { left, right } = component().getBoundingClientRect();
    const sticking = [...component().querySelectorAll('[data-lw-part], button')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && (box.left < left - 0.5 || box.right > right + 0.5);
    });
    expect(sticking).toEqual([]);
  });

  it('has no target smaller than 24 pixels', async () => {
    show({ ...TRAVEL, prediction: [['Topic 29', 0.9]] }, { settings: manySettings });
    await userEvent.click(button('Keyboard shortcuts'));
    const small = [...component().querySelectorAll('button, input')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(small).toEqual([]);
  });
});
