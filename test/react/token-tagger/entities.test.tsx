import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Fragment, StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { press } from '../../support/pointer';
import { ADA, aroundEachTest, clickOn, filter, line, names, showAda, tree } from './entities-harness';
import { component, show, spansOf } from './harness';

aroundEachTest();

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('the list of entities in %s', (_, wrapper) => {
  it('has what is annotated and what is predicted by label, in the order of the schema, with counts', () => {
    show(ADA, { entities: true }, wrapper);
    expect(names().map((name) => name.split(',')[0])).toEqual([
      'NAME 2',
      'Ada Lovelace',
      'Charles Babbage',
      'Babbage',
      'Ada',
      'LOC 1',
      'London',
      'Ockham',
      'ORG 1',
      'Ockham',
    ]);
    expect(names()[0]).toBe('NAME 2, 2 predicted');
    expect(screen.getByRole('group', { name: 'Entities' })).toHaveTextContent('Entities 7');
  });

  it('follows every edit, undo and redo', async () => {
    const { told } = show(ADA, { entities: true }, wrapper);
    await userEvent.click(line(/^London/));
    await press('Delete');
    expect(names().some((name) => name.startsWith('London'))).toBe(false);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names().some((name) => name.startsWith('London'))).toBe(true);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(names().some((name) => name.startsWith('London'))).toBe(false);
    expect(spansOf(told.changed.at(-1)?.annotation)).not.toContainEqual(['LOC', 36, 42]);
  });
});

describe('an entity in the list', () => {
  it('says how it stands to what is predicted, with score and agent, in words and by a shape', () => {
    showAda();
    const shape = (name: RegExp) =>
      getComputedStyle(line(name).querySelector('[data-lw-part="entity-details"]') ?? tree(), '::before')
        .content;
    expect(line(/^Ada Lovelace, As predicted, ner-1 98%/)).toBeVisible();
    expect(line(/^Charles Babbage, Predicted: Babbage, NAME, ner-1 75%/)).toBeVisible();
    expect(line(/^London, Not predicted/)).toBeVisible();
    expect(line(/^Ockham, Predicted as LOC, ner-1 60%/)).toBeVisible();
    expect(line(/^Ada, Not in the answer, ner-1 40%/)).toBeVisible();
    const shapes = [/^Ada Lovelace,/, /^Charles/, /^London/, /^Ada,/].map(shape);
    expect(new Set(shapes).size).toBe(4);
  });

  it('says of a prediction no more than that while there is no answer', () => {
    show({ ...ADA, annotation: undefined as never }, { entities: true });
    expect(line(/^Ada, Predicted, ner-1 40%/)).toBeVisible();
  });

  it('says nothing of predictions where there are none', () => {
    show({ id: 'x', text: 'Ada Lovelace', annotation: [['NAME', 0, 3]] }, { entities: true });
    expect(names()).toEqual(['NAME 1', 'Ada, Ada Lovelace']);
  });

  it('stands in its context, told apart by more than colour', () => {
    showAda();
    const shown = line(/^London/);
    const emphasised = within(shown).getByText('London', { selector: 'strong' });
    expect(emphasised.tagName).toBe('STRONG');
    expect(emphasised.parentElement).toHaveTextContent(
      '…Babbage in London, and Ada wrote to Babbage from Ockham.',
    );
    expect(getComputedStyle(emphasised).borderBlockEndStyle).toBe('solid');
    const predicted = line(/^Ada,/).querySelector('strong') ?? shown;
    expect(getComputedStyle(predicted).borderBlockEndStyle).toBe('dashed');
  });

  it('shows its note, and is read out with its text first', () => {
    showAda();
    const context = '…Babbage in London, and Ada wrote to Babbage from Ockham.';
    const name = `London: ${context} Not predicted Note: the city`;
    expect(screen.getByRole('treeitem', { name })).toBe(line(/^London.*Note: the city/));
  });

  it('can be taken away and taken over by pointer', async () => {
    const { told } = showAda();
    await userEvent.hover(line(/^Ada,/));
    await userEvent.click(within(line(/^Ada,/)).getByTitle('Accept'));
    expect(spansOf(told.changed.at(-1)?.annotation)).toContainEqual(['NAME', 48, 51]);
    await userEvent.hover(line(/^London/));
    await userEvent.click(within(line(/^London/)).getByTitle('Remove'));
    expect(spansOf(told.changed.at(-1)?.annotation)).not.toContainEqual(['LOC', 36, 42]);
  });

  it('cannot where the component is read-only', () => {
    showAda({ readOnly: true });
    expect(within(tree()).queryAllByRole('button', { hidden: true })).toEqual([]);
  });
});

describe('an empty list', () => {
  it('says so', () => {
    show({ id: 'x', text: 'Ada' }, { entities: true });
    expect(screen.getByText('Nothing is tagged yet.')).toBeVisible();
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing to object to in %s', (theme) => {
  it.each([
    ['the list', async () => undefined],
    ['an active entity', async () => clickOn(line(/^London/))],
    ['a filter that finds nothing', async () => userEvent.type(filter(), 'zzz')],
    ['the focus on the list', async () => tree().focus()],
  ])('with %s', async (_, arrive) => {
    document.documentElement.dataset.lwTheme = theme;
    showAda();
    await arrive();
    const { violations } = await axe.run(component());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
