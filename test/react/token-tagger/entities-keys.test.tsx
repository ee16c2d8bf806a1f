import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { press } from '../../support/pointer';
import { activeMark, aroundEachTest, currentName, filter, line, showAda, tree } from './entities-harness';
import { announcement, spansOf, textbox } from './harness';

aroundEachTest();

describe('keys in the list', () => {
  it('walk through the lines and show each entity in the text, the focus staying', async () => {
    showAda();
    tree().focus();
    await press('ArrowDown');
    expect(currentName()).toBe('NAME 2, 2 predicted');
    await press('ArrowDown');
    expect(currentName()).toMatch(/^Ada Lovelace/);
    expect(activeMark()).toHaveTextContent('Ada Lovelace');
    await press('End');
    expect(currentName()).toMatch(/^Ockham, Predicted as LOC/);
    await press('ArrowDown');
    expect(currentName()).toMatch(/^Ockham, Predicted as LOC/);
    await press('Home');
    expect(currentName()).toMatch(/^NAME/);
    await press('ArrowUp');
    expect(currentName()).toMatch(/^NAME/);
    expect(tree()).toHaveFocus();
  });

  it.each([
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ])('open, enter, leave and close a label as the eye sees it in %s', async (dir, inwards, outwards) => {
    document.documentElement.dir = dir;
    showAda();
    tree().focus();
    await press('Home');
    await press(outwards);
    expect(line(/^NAME/)).toHaveAttribute('aria-expanded', 'false');
    await press(inwards);
    expect(line(/^NAME/)).toHaveAttribute('aria-expanded', 'true');
    await press(inwards);
    expect(currentName()).toMatch(/^Ada Lovelace/);
    await press(outwards);
    expect(currentName()).toMatch(/^NAME/);
    await press(' ');
    expect(line(/^NAME/)).toHaveAttribute('aria-expanded', 'false');
    await press('Enter');
    expect(line(/^NAME/)).toHaveAttribute('aria-expanded', 'true');
  });

  it('go into the text with Enter', async () => {
    showAda();
    tree().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await press(key);
    expect(textbox()).toHaveFocus();
    expect(activeMark()).toHaveTextContent('Ada Lovelace');
  });

  it('take one entity after the other away with Delete, and turn predictions down', async () => {
    const { told } = showAda();
    tree().focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Delete']) await press(key);
    expect(announcement()).toBe('NAME removed from Charles Babbage');
    expect(currentName()).toMatch(/^Babbage, Not in/);
    await press('Delete');
    expect(announcement()).toBe('NAME rejected for Babbage');
    expect(currentName()).toMatch(/^Ada, Not in/);
    expect(tree()).toHaveFocus();
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['NAME', 0, 12],
      ['LOC', 36, 42],
      ['ORG', 74, 80],
    ]);
  });

  it('take nothing away on a label, whatever is active', async () => {
    const { told } = showAda();
    tree().focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowUp', 'Delete']) await press(key);
    expect(currentName()).toMatch(/^NAME/);
    expect(told.changed).toEqual([]);
  });

  it('that type go to the filter and label nothing', async () => {
    const { told } = showAda();
    tree().focus();
    for (const key of ['End', '2', '1']) await press(key);
    expect(filter()).toHaveFocus();
    expect(filter()).toHaveValue('21');
    expect(told.changed).toEqual([]);
  });

  it('are one tab stop for all entities', async () => {
    showAda();
    tree().focus();
    await userEvent.tab();
    expect(tree().contains(document.activeElement)).toBe(false);
    await userEvent.tab({ shift: true });
    expect(tree()).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(filter()).toHaveFocus();
  });

  it('keep the lifecycle: undo, validate', async () => {
    const { told } = showAda();
    tree().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Delete']) await press(key);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(line(/^Ada Lovelace/)).toBeVisible();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated).toHaveLength(1);
  });
});
