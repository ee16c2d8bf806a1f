import { createTokenClassificationRecord, type TokenClassificationInit } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { Fragment, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { click, clickText, press, settled } from '../../support/pointer';
import { announcement, component, marks, type Props, settings, show, spansOf, textbox } from './harness';

afterEach(async () => {
  cleanup();
  document.documentElement.removeAttribute('dir');
  delete document.documentElement.dataset.lwTheme;
});

// As high as the page around it: no gesture has to make it smaller.
beforeEach(() => page.viewport(1024, 700));

const ADA = {
  id: 'ada',
  text: 'Ada Lovelace met Charles Babbage in London, and Ada wrote to Babbage from Ockham.',
  annotation: [
    ['NAME', 0, 12],
    ['NAME', 17, 32],
    ['LOC', 36, 42],
    ['ORG', 74, 80],
  ],
  prediction: [
    ['NAME', 0, 12, 0.98],
    ['NAME', 25, 32, 0.75],
    ['LOC', 74, 80, 0.6],
    ['NAME', 48, 51, 0.4],
  ],
  predictionAgent: 'ner-1',
  status: 'Default',
  metadata: { _labelwright: { notes: [{ label: 'LOC', start: 36, end: 42, note: 'the city' }] } },
} as const satisfies TokenClassificationInit;

const showAda = (props: Props = {}) => show(ADA, { entities: true, ...props });

const tree = (): HTMLElement => screen.getByRole('tree', { name: 'Entities' });
const lines = (): readonly HTMLElement[] => within(tree()).getAllByRole('treeitem');
const names = (): readonly string[] => lines().map(nameOf);
/** What a line says: `text, standing, note, context`, or of a label its name and counts. */
const nameOf = (line: HTMLElement): string => {
  if (line.dataset.lwPart !== 'entity') return line.textContent ?? '';
  const parts = ['entity-name', 'entity-details', 'entity-note', 'excerpt'];
  return parts
    .map((part) => line.querySelector(`[data-lw-part="${part}"]`)?.textContent?.replace(/: $/, ''))
    .filter((text) => text !== undefined)
    .join(', ')
    .replaceAll(' · ', ', ');
};
const line = (name: RegExp): HTMLElement => {
  const found = lines().find((one) => name.test(nameOf(one)));
  if (found === undefined) throw new Error(`No line says ${name}: ${names().join(' | ')}`);
  return found;
};
const filter = (): HTMLElement => screen.getByRole('searchbox', { name: 'Filter by text, label or note' });
const current = (): HTMLElement | null =>
  document.getElementById(tree().getAttribute('aria-activedescendant') ?? '');
const currentName = (): string => nameOf(current() ?? tree());
const activeMark = (): HTMLElement | undefined => marks().find((mark) => mark.hasAttribute('data-active'));

async function clickOn(element: Element): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await click({ x: left + 40, y: top + height / 2 });
}

const isInside = (inner: Element | null | undefined, outer: Element): boolean => {
  const [a, b] = [inner?.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a !== undefined && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
};

/** So many sentences with a name in each. */
const manyInit = (count: number) => {
  const sentence = 'Ada wrote to Babbage.\n';
  return {
    id: 'many',
    text: sentence.repeat(count),
    annotation: Array.from({ length: count }, (_, i) => ['NAME', i * 22, i * 22 + 3] as const),
  };
};

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

describe('a click on an entity', () => {
  it('goes to it in the text, with the focus, so that the keys of the text are about it', async () => {
    const { told } = showAda();
    await clickOn(line(/^London/));
    expect(textbox()).toHaveFocus();
    expect(activeMark()).toHaveTextContent('London');
    expect(announcement()).toMatch(/^London, LOC/);
    await press('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toContainEqual(['ORG', 36, 42]);
  });

  it('brings a far one into view', async () => {
    show(manyInit(400), { entities: true });
    tree().focus();
    await press('End');
    await settled();
    await clickOn(current() ?? tree());
    await settled();
    const { top, bottom } = activeMark()?.getBoundingClientRect() ?? new DOMRect();
    expect([top > 0, bottom < window.innerHeight, bottom > top]).toEqual([true, true, true]);
  });

  it('leaves the focus to the list with Control', async () => {
    showAda();
    const { left, top } = line(/^London/).getBoundingClientRect();
    await userEvent.keyboard('{Control>}');
    await userEvent.click(line(/^London/), { position: { x: 50, y: 8 } });
    await userEvent.keyboard('{/Control}');
    expect([left > 0, top > 0]).toEqual([true, true]);
    expect(tree()).toHaveFocus();
    expect(activeMark()).toHaveTextContent('London');
  });

  it('on a label opens and closes it', async () => {
    showAda();
    await clickOn(line(/^NAME/));
    expect(line(/^NAME/)).toHaveAttribute('aria-expanded', 'false');
    expect(names().some((name) => name.startsWith('Ada'))).toBe(false);
    await clickOn(line(/^NAME/));
    expect(line(/^NAME/)).toHaveAttribute('aria-expanded', 'true');
    expect(line(/^Ada Lovelace/)).toBeVisible();
  });
});

describe('the list and the text', () => {
  it('point at the same span, whichever of them is used', async () => {
    showAda();
    await clickText(textbox(), 38);
    expect(currentName()).toMatch(/^London/);
    expect(line(/^London/)).toHaveAttribute('aria-selected', 'true');
    await press('Escape');
    textbox().focus();
    await press('n');
    expect(currentName()).toMatch(/^Ada,|^Ada Lovelace|^Ockham|^Babbage/);
    tree().focus();
    await press('Home');
    await press('ArrowDown');
    expect(activeMark()).toHaveTextContent('Ada Lovelace');
    expect(tree()).toHaveFocus();
  });

  it('point at the label of a span whose label is closed', async () => {
    showAda();
    await clickOn(line(/^NAME/));
    await clickText(textbox(), 2);
    expect(currentName()).toMatch(/^NAME/);
  });

  it('stay together over 10,000 spans: the list holds few lines, counts all and goes to any', async () => {
    show(manyInit(10_000), { entities: true });
    await settled();
    expect(lines().length).toBeLessThan(60);
    expect(lines()[1]).toHaveAttribute('aria-setsize', '10000');
    textbox().focus();
    await press('n');
    const before = activeMark();
    expect(current()).toHaveAttribute('aria-posinset', '1');
    expect(before).toBeDefined();
    tree().focus();
    await press('End');
    await settled();
    expect(current()).toHaveAttribute('aria-posinset', '10000');
    expect(isInside(current(), tree())).toBe(true);
    expect(lines().length).toBeLessThan(60);
    // A far span, stepped to in the text, comes into view in the list.
    await press('Enter');
    await press('p');
    await settled();
    expect(current()).toHaveAttribute('aria-posinset', '9999');
    expect(isInside(current(), tree())).toBe(true);
  });

  it('keep the current line in the page when the list is scrolled away from it', async () => {
    show(manyInit(1000), { entities: true });
    tree().focus();
    await press('ArrowDown');
    await press('ArrowDown');
    const name = currentName();
    await settled();
    await settled();
    await settled();
    tree().scrollTop = tree().scrollHeight;
    await settled();
    expect(currentName()).toBe(name);
    expect(isInside(current(), tree())).toBe(false);
  });
});

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

describe('the filter', () => {
  it.each([
    ['the text', 'babb', ['NAME 1, 1 predicted', 'Charles Babbage', 'Babbage']],
    ['the label', 'org', ['ORG 1', 'Ockham']],
    ['the note', 'CITY', ['LOC 1', 'London']],
  ])('finds by %s, without case', async (_, query, expected) => {
    showAda();
    await userEvent.type(filter(), query);
    const shown = names().map((name, index) => (expected[index]?.includes(' 1') ? name : name.split(',')[0]));
    expect(shown).toEqual(expected);
    expect(screen.getByRole('group', { name: 'Entities' })).toHaveTextContent(`${expected.length - 1} of 7`);
    expect(announcement()).toBe(`${expected.length - 1} of 7`);
  });

  it('takes no pattern, and finds across line breaks', async () => {
    show(
      {
        id: 'x',
        text: 'a.c abc New\n  York',
        annotation: [
          ['NAME', 0, 3],
          ['NAME', 4, 7],
          ['LOC', 8, 18],
        ],
      },
      { entities: true },
    );
    await userEvent.type(filter(), 'a.c');
    expect(names()).toHaveLength(2);
    await userEvent.clear(filter());
    await userEvent.type(filter(), 'new york');
    expect(names()).toEqual(['LOC 1', 'New York, a.c abc New York']);
  });

  it('is left for the list by Down and Enter, and emptied by Escape', async () => {
    showAda();
    await userEvent.type(filter(), 'babb');
    await press('Enter');
    expect(tree()).toHaveFocus();
    expect(currentName()).toMatch(/^Charles Babbage/);
    await press('Escape');
    expect(filter()).toHaveValue('');
    await vi.waitFor(() => expect(names()).toHaveLength(10));
    filter().focus();
    await press('ArrowDown');
    expect(tree()).toHaveFocus();
  });

  it('says so where nothing matches', async () => {
    showAda();
    await userEvent.type(filter(), 'zzz');
    expect(screen.getByText('Nothing matches.')).toBeVisible();
    await press('Escape');
    expect(tree()).toBeVisible();
  });

  it('follows edits while it filters', async () => {
    showAda();
    await userEvent.type(filter(), 'ada');
    expect(names()).toHaveLength(3);
    await press('Enter');
    await press('Delete');
    expect(names()).toHaveLength(2);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(names()).toHaveLength(3);
  });

  it('limits the list to the answer, or to where that differs from what is predicted', async () => {
    showAda();
    const select = screen.getByRole('combobox', { name: 'Show' });
    await userEvent.selectOptions(select, 'Annotated');
    expect(names()).toHaveLength(4 + 3);
    await userEvent.selectOptions(select, 'Differences');
    expect(names().some((name) => name.startsWith('Ada Lovelace'))).toBe(false);
    expect(names()).toHaveLength(6 + 3);
  });
});

describe('the place of the list', () => {
  const rect = (element: Element) => element.getBoundingClientRect();

  it('is beside the text where there is room, and below it where there is none', async () => {
    const { container } = showAda();
    const panel = screen.getByRole('group', { name: 'Entities' });
    expect(rect(panel).left).toBeGreaterThanOrEqual(rect(textbox()).right);
    expect(Math.abs(rect(panel).top - rect(textbox()).top)).toBeLessThan(12);
    // The component's own width counts, not that of the window.
    container.style.inlineSize = '400px';
    expect(rect(panel).top).toBeGreaterThanOrEqual(rect(textbox()).bottom);
    container.style.inlineSize = '';
  });

  it('is on the other side in a page from right to left', () => {
    document.documentElement.dir = 'rtl';
    showAda();
    expect(rect(screen.getByRole('group', { name: 'Entities' })).right).toBeLessThanOrEqual(
      rect(textbox()).left,
    );
  });

  it('fits a window of 320 pixels', async () => {
    await page.viewport(320, 640);
    showAda();
    await settled();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const one of lines()) expect(rect(one).right).toBeLessThanOrEqual(320);
  });

  it('stays in view beside a long text, clear of the sticky labels', async () => {
    show(manyInit(300), { entities: true });
    await settled();
    window.scrollTo({ top: 3000, behavior: 'instant' });
    await settled();
    const labels = rect(screen.getByRole('group', { name: 'Labels' }));
    expect(rect(filter()).top).toBeGreaterThanOrEqual(labels.bottom);
    expect(rect(tree()).bottom).toBeLessThanOrEqual(window.innerHeight);
    window.scrollTo({ top: 0, behavior: 'instant' });
  });

  it('does not scroll itself out of view while keys walk through it below the text', async () => {
    await page.viewport(400, 600);
    show(manyInit(60), { entities: true });
    await settled();
    tree().focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await settled();
    const { top, bottom } = rect(current() ?? textbox());
    expect([top >= 0, bottom <= window.innerHeight]).toEqual([true, true]);
  });

  it("may be a sidebar of the host's own", async () => {
    const record = createTokenClassificationRecord(ADA);
    render(
      <TokenTagger.Root record={record} settings={settings}>
        <main>
          <TokenTagger.Text />
        </main>
        <aside>
          <TokenTagger.Entities className="theirs" />
        </aside>
      </TokenTagger.Root>,
    );
    expect(document.querySelector('aside > .theirs')).not.toBeNull();
    await userEvent.click(line(/^London/));
    expect(activeMark()).toHaveTextContent('London');
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
