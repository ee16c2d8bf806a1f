import { createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { button, checkbox, component, part, radio, show, showRecord, spamSettings } from './harness';

afterEach(cleanup);

const EXPLAINED = {
  id: 'explained',
  inputs: { subject: 'Free prize', body: 'Call Ada: the prize is yours' },
  prediction: [
    ['SPAM', 0.8],
    ['HAM', 0.2],
  ],
  explanation: {
    subject: [
      { token: 'free', attributions: { SPAM: 0.5, HAM: -0.5 } },
      { token: 'prize', attributions: { SPAM: 0.25 } },
    ],
    body: [
      { token: '[CLS]', attributions: { SPAM: 0.01 } },
      { token: 'Ada', attributions: { SPAM: -0.4, HAM: 0.3 } },
      { token: '##prize', attributions: { SPAM: 0.25 } },
      { token: 'yours', attributions: { SPAM: 0.001 } },
    ],
  },
} as const;

/** What is drawn over the texts: each token with its sign, its strength and its number. */
const drawn = () =>
  [...component().querySelectorAll<HTMLElement>('[data-lw-part="inputs"] [data-lw-part="attribution"]')].map(
    ({ textContent, dataset, title }) => [textContent, dataset.sign, dataset.strength, title],
  );

const SPAM_DRAWN = [
  ['Free', 'positive', '5', '+0.5'],
  ['prize', 'positive', '3', '+0.25'],
  ['Ada', 'negative', '4', '-0.4'],
  ['prize', 'positive', '3', '+0.25'],
];

describe('an explanation', () => {
  it('draws what speaks for the predicted label, with legend and numbers, strongest first', () => {
    show(EXPLAINED, { settings: spamSettings });
    expect(drawn()).toEqual(SPAM_DRAWN);
    const why = screen.getByRole('group', { name: 'Why SPAM' });
    expect(within(why).getByText('speaks for it')).toBeVisible();
    expect(within(why).getByText('speaks against it')).toBeVisible();
    expect(
      within(why)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['free +0.5', 'Ada -0.4', 'prize +0.25', '##prize +0.25', '[CLS] +0.01', 'yours +0.001']);
  });

  it('follows the pointer, and goes back when it leaves', async () => {
    show(EXPLAINED, { settings: spamSettings });
    await userEvent.hover(radio('HAM'));
    expect(screen.getByRole('group', { name: 'Why HAM' })).toBeVisible();
    expect(drawn()).toEqual([
      ['Free', 'negative', '5', '-0.5'],
      ['Ada', 'positive', '3', '+0.3'],
    ]);
    await userEvent.hover(button('Discard'));
    expect(drawn()).toEqual(SPAM_DRAWN);
  });

  it('follows the keyboard, with several labels too', async () => {
    show({ ...EXPLAINED, multiLabel: true }, { settings: spamSettings });
    checkbox('SPAM').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('group', { name: 'Why HAM' })).toBeVisible();
  });

  it('tells the sign without colour', () => {
    show(EXPLAINED, { settings: spamSettings });
    const styles = [...component().querySelectorAll('[data-lw-part="inputs"] [data-sign]')].map(
      (mark) => getComputedStyle(mark).textDecorationStyle,
    );
    expect(styles).toEqual(['solid', 'solid', 'dashed', 'solid']);
  });

  it('moves no label when another one is pointed at', async () => {
    show(EXPLAINED, { settings: spamSettings });
    const before = radio('HAM').getBoundingClientRect();
    await userEvent.hover(radio('HAM'));
    expect(radio('HAM').getBoundingClientRect()).toEqual(before);
  });

  it('is hidden and shown by a button and a key, and stays so with the next record', async () => {
    const { load } = show(EXPLAINED, { settings: spamSettings });
    await userEvent.click(button('Explanation'));
    expect(drawn()).toEqual([]);
    expect(part('explanation')).toBeNull();
    load(createTextClassificationRecord({ ...EXPLAINED, id: 'next' }));
    expect(drawn()).toEqual([]);
    await userEvent.keyboard('{Alt>}e{/Alt}');
    expect(drawn()).toEqual(SPAM_DRAWN);
  });

  it('says so where nothing explains a label', async () => {
    const prediction = [['EGGS', 0.9]] as const;
    show({ ...EXPLAINED, prediction });
    expect(screen.getByText('Nothing explains EGGS.')).toBeVisible();
  });

  it('is not there where the record explains nothing', () => {
    show({ text: 'plain', prediction: [['SPAM', 1]] }, { settings: spamSettings });
    expect(screen.queryByRole('button', { name: 'Explanation' })).toBeNull();
    expect(part('explanation')).toBeNull();
  });

  it('is harmless where it is broken', () => {
    const good = createTextClassificationRecord({ text: 'a b', prediction: [['SPAM', 1]] });
    const explanation = { text: [null, { token: 3 }, { token: 'a', attributions: { SPAM: 'x' } }], other: 4 };
    showRecord({ ...good, explanation }, { settings: spamSettings });
    expect(screen.getByText('Nothing explains SPAM.')).toBeVisible();
    expect(drawn()).toEqual([]);
  });
});
