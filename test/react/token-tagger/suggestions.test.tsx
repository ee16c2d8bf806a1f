import type { TokenClassificationInit } from '@labelwright/core';
import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Fragment, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { press } from '../../support/pointer';
import {
  announcement,
  button,
  component,
  HARVARD,
  marks,
  nothingTold,
  type Props,
  settings,
  show,
  spansOf,
  textbox,
} from './harness';

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset.lwTheme;
});
beforeEach(() => page.viewport(1024, 700));

const SURE = ['NAME', 0, 7, 0.98] as const;
const DOUBTFUL = ['LOC', 26, 33, 0.6] as const;
const OTHER = ['ORG', 26, 33, 0.7] as const;
const TITLE = ['NAME', 13, 22, 0.3] as const;

/** Two models that agree on one span, and not on what Harvard is. */
const CONTESTED = {
  ...HARVARD,
  prediction: [SURE, DOUBTFUL],
  predictions: { rules: [['NAME', 0, 7, 0.9], OTHER, TITLE] },
} as const satisfies TokenClassificationInit;

const part = (): HTMLElement => screen.getByRole('group', { name: 'Predictions' });
const noPart = () => screen.queryByRole('group', { name: 'Predictions' });
const threshold = (): HTMLElement => screen.getByRole('slider', { name: 'At least' });
const agent = (name: string): HTMLElement => {
  const row = within(part())
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent?.startsWith(name));
  if (row === undefined) throw new Error(`${name} has no row.`);
  return row;
};
const toggle = (name: string) => userEvent.click(screen.getByRole('checkbox', { name: `Show ${name}` }));
const drawn = () =>
  marks().map(({ dataset, textContent }) => `${dataset.layer} ${dataset.label} ${textContent}`);
const answer = (told: ReturnType<typeof show>['told']) => spansOf(told.changed.at(-1)?.annotation);

async function setThreshold(percent: number): Promise<void> {
  threshold().focus();
  await press('Home');
  for (let at = 0; at < percent; at += 1) await press('ArrowRight');
}

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('predictions in %s', (_, wrapper) => {
  it('can be taken as far as they are sure, and the count follows the threshold', async () => {
    const { told } = show(HARVARD, {}, wrapper);
    expect(part()).toHaveTextContent('2 predictions left');
    expect(threshold()).toHaveAttribute('aria-valuetext', '80%');
    expect(button('Accept 1')).toBeVisible();
    await setThreshold(60);
    expect(button('Accept 2')).toBeVisible();
    await press('ArrowRight');
    await userEvent.click(button('Accept 1'));
    expect(announcement()).toBe('1 prediction accepted.');
    expect(answer(told)).toEqual([['NAME', 0, 7]]);
    expect(told.changed.at(-1)?.prediction).toEqual([
      { label: 'NAME', start: 0, end: 7, score: 0.98 },
      { label: 'LOC', start: 26, end: 33, score: 0.6 },
    ]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(part()).toHaveTextContent('2 predictions left');
  });
});

describe('predictions', () => {
  it('keep the threshold from record to record', async () => {
    const { load } = show(HARVARD);
    await setThreshold(35);
    const { createTokenClassificationRecord } = await import('@labelwright/core');
    load(
      createTokenClassificationRecord({ id: 'r2', text: 'Ada in Paris', prediction: [['NAME', 0, 3, 0.4]] }),
    );
    expect(threshold()).toHaveValue('35');
    expect(button('Accept 1')).toBeVisible();
  });

  it('that are not sure enough leave nothing to take, and the button its focus', async () => {
    const { told } = show(HARVARD);
    await setThreshold(99);
    const none = button('Accept 0');
    expect(none).toHaveAttribute('aria-disabled', 'true');
    none.focus();
    await press('Enter');
    expect(told.changed).toEqual([]);
    expect(none).toHaveFocus();
  });

  it('with a label that the settings lack are not counted', async () => {
    show({ ...HARVARD, prediction: [SURE, ['ODD', 26, 33, 0.99]] });
    await setThreshold(0);
    expect(button('Accept 1')).toBeVisible();
  });

  it('all go at once', async () => {
    const { told } = show(HARVARD);
    await userEvent.click(within(part()).getByRole('button', { name: 'Reject all' }));
    expect(noPart()).toBeNull();
    expect(told.changed.at(-1)?.annotation).toBeUndefined();
  });

  it('offer nothing where the component is read-only', () => {
    show(CONTESTED, { readOnly: true });
    expect(within(part()).queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('beside an answer', () => {
  const answered = (annotation: TokenClassificationInit['annotation'], props: Props = {}) =>
    show({ ...HARVARD, annotation, status: 'Default' }, props);

  it('it is said how far it differs', () => {
    answered([
      ['NAME', 0, 7],
      ['ORG', 26, 33],
      ['NAME', 13, 22],
    ]);
    expect(part()).toHaveTextContent('1 prediction differs, 2 spans were not predicted');
  });

  it('the count follows edits', async () => {
    answered([['NAME', 0, 7]]);
    expect(part()).toHaveTextContent('1 prediction differs');
    textbox().focus();
    await press('n');
    await press('3');
    expect(part()).toHaveTextContent('2 predictions differ, 1 span was not predicted');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(part()).toHaveTextContent(/1 prediction differs(?!,)/);
  });

  it('nothing is said where it is as predicted, or where nothing was', () => {
    answered([
      ['NAME', 0, 7],
      ['LOC', 26, 33],
    ]);
    expect(noPart()).toBeNull();
    cleanup();
    show({ id: 'x', text: 'Ada', annotation: [['NAME', 0, 3]] });
    expect(noPart()).toBeNull();
  });

  it('the text shows what was confirmed and what was not predicted, by more than colour', () => {
    answered([
      ['NAME', 0, 7],
      ['ORG', 26, 33],
    ]);
    const [confirmed] = marks('NAME', 'annotation');
    const [unpredicted] = marks('ORG', 'annotation');
    const [left] = marks('LOC', 'suggestion');
    expect([confirmed, unpredicted, left].map((mark) => mark?.dataset.predicted)).toEqual([
      'yes',
      'no',
      undefined,
    ]);
    const chip = (mark: HTMLElement | undefined) =>
      mark === undefined ? '' : getComputedStyle(mark, '::after').content;
    expect(chip(confirmed)).toContain('✓');
    expect(chip(unpredicted)).not.toContain('✓');
    expect(chip(left)).toContain('?');
  });

  it('nothing is marked where nothing was predicted', () => {
    show({ id: 'x', text: 'Ada', annotation: [['NAME', 0, 3]] });
    expect(marks('NAME')[0]?.dataset.predicted).toBeUndefined();
  });
});

describe('several agents', () => {
  it('have a row each, with what they predict and how far the answer has it', async () => {
    show(CONTESTED);
    expect(agent('ner-1')).toHaveTextContent('2 predictions');
    expect(agent('rules')).toHaveTextContent('3 predictions');
    await userEvent.click(within(agent('rules')).getByRole('button', { name: 'Accept 3 by rules' }));
    expect(announcement()).toBe('3 predictions accepted.');
    expect(agent('ner-1')).toHaveTextContent('1 of 2 as answered');
    expect(agent('rules')).toHaveTextContent('3 of 3 as answered');
    expect(part()).toHaveTextContent('1 prediction differs');
  });

  it('that are hidden are not drawn, not stepped to, not listed and not taken', async () => {
    const { told } = show(CONTESTED, { entities: true });
    expect(drawn()).toContain('suggestion ORG Harvard');
    await toggle('rules');
    expect(announcement()).toBe('rules hidden.');
    expect(drawn()).toEqual(['suggestion NAME Michael', 'suggestion LOC Harvard']);
    expect(part()).toHaveTextContent('2 predictions left');
    expect(screen.queryByRole('treeitem', { name: /^professor/ })).toBeNull();
    expect(agent('rules')).not.toHaveTextContent('predictions');
    textbox().focus();
    await press('n');
    await press('n');
    await press('n');
    expect(marks().find((mark) => mark.hasAttribute('data-active'))?.dataset.label).toBe('LOC');
    await userEvent.click(within(part()).getByRole('button', { name: 'Accept all' }));
    expect(answer(told)).toEqual([
      ['NAME', 0, 7],
      ['LOC', 26, 33],
    ]);
  });

  it('that are hidden are not what validating takes', async () => {
    const { told } = show(CONTESTED);
    await toggle('rules');
    expect(button('Validate 2 predictions')).toBeVisible();
    await userEvent.click(button('Validate 2 predictions'));
    expect(spansOf(told.annotated[0]?.annotation)).toEqual([
      ['NAME', 0, 7],
      ['LOC', 26, 33],
    ]);
  });

  it('come back when they are shown, also after edits', async () => {
    show(CONTESTED);
    await toggle('rules');
    await userEvent.click(within(part()).getByRole('button', { name: 'Accept all' }));
    await toggle('rules');
    expect(drawn()).toContain('suggestion NAME professor');
    expect(drawn()).toContain('annotation NAME Michael');
    expect(drawn().some((mark) => mark === 'suggestion NAME Michael')).toBe(false);
  });

  it('stay hidden in the next record', async () => {
    const { load } = show(CONTESTED);
    await toggle('rules');
    const { createTokenClassificationRecord } = await import('@labelwright/core');
    load(createTokenClassificationRecord({ ...CONTESTED, id: 'r2' }));
    expect(screen.getByRole('checkbox', { name: 'Show rules' })).not.toBeChecked();
    expect(drawn()).toEqual(['suggestion NAME Michael', 'suggestion LOC Harvard']);
  });

  it('decide alone what counts as confirmed when the others are hidden', async () => {
    show({ ...CONTESTED, annotation: [['ORG', 26, 33]], status: 'Default' });
    expect(marks('ORG', 'annotation')[0]?.dataset.predicted).toBe('yes');
    await toggle('rules');
    expect(marks('ORG', 'annotation')[0]?.dataset.predicted).toBe('no');
    expect(part()).toHaveTextContent('2 predictions differ, 1 span was not predicted');
  });

  it('keep the scores of each in the record', async () => {
    const { told } = show(CONTESTED);
    await userEvent.click(within(agent('rules')).getByRole('button', { name: 'Accept 3 by rules' }));
    const { prediction, predictions } = told.changed.at(-1) ?? {};
    expect(prediction?.map(({ score }) => score)).toEqual([0.98, 0.6]);
    expect(predictions?.rules?.map(({ score }) => score)).toEqual([0.9, 0.7, 0.3]);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing to object to in %s', (theme) => {
  it.each([
    ['predictions of two agents', () => void show(CONTESTED)],
    [
      'an answer beside them',
      () => void show({ ...CONTESTED, annotation: [['ORG', 26, 33]], status: 'Default' }),
    ],
    [
      'a hidden agent',
      async () => {
        show(CONTESTED);
        await toggle('rules');
      },
    ],
  ])('with %s', async (_, arrive) => {
    document.documentElement.dataset.lwTheme = theme;
    await arrive();
    const { violations } = await axe.run(component());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

it('fits a window of 320 pixels, with targets of 24', async () => {
  await page.viewport(320, 640);
  show(CONTESTED);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const target of part().querySelectorAll('button, label:has(input), input[type="range"]')) {
    const { width, height } = target.getBoundingClientRect();
    expect([target.textContent, width >= 24, height >= 24]).toEqual([target.textContent, true, true]);
  }
});

it('is told nothing on its own', () => {
  const told = nothingTold();
  show(CONTESTED, { settings, onChange: ({ record }) => told.changed.push(record) });
  expect(told.changed).toEqual([]);
});
