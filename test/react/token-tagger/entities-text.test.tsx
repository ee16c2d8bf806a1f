import { createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { clickText, press, settled } from '../../support/pointer';
import {
  ADA,
  activeMark,
  aroundEachTest,
  clickOn,
  current,
  currentName,
  filter,
  isInside,
  line,
  lines,
  manyInit,
  names,
  showAda,
  tree,
} from './entities-harness';
import { announcement, settings, show, spansOf, textbox } from './harness';

aroundEachTest();

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
    const isInView = () => {
      const { top, bottom } = activeMark()?.getBoundingClientRect() ?? new DOMRect();
      return [top > 0, bottom < window.innerHeight, bottom > top];
    };
    // What is drawn on the way changes heights, and the view follows.
    await expect.poll(isInView, { timeout: 5000 }).toEqual([true, true, true]);
    for (let frames = 0; frames < 12; frames += 2) await settled();
    expect(isInView()).toEqual([true, true, true]);
  });

  it('lets the reader scroll away from it at once', async () => {
    show(manyInit(400), { entities: true });
    tree().focus();
    await press('End');
    await clickOn(current() ?? tree());
    textbox().dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    window.scrollTo({ top: 0, behavior: 'instant' });
    for (let frames = 0; frames < 6; frames += 2) await settled();
    expect(window.scrollY).toBe(0);
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

  it('leave the list where it is when the text loses a span, and when all are listed again', async () => {
    const { annotation, ...init } = manyInit(1000);
    show({ ...init, annotation: [['ORG', 13, 20], ...annotation] }, { entities: true });
    tree().focus();
    await press('Home');
    for (let page = 0; page < 5; page += 1) await press('PageDown');
    await press('Enter');
    const { scrollTop } = tree();
    expect(scrollTop).toBeGreaterThan(500);
    await press('Delete');
    expect(tree().scrollTop).toBe(scrollTop);
    await userEvent.type(filter(), 'Babbage{Enter}');
    // By then nothing follows the span any more.
    for (let frames = 0; frames < 12; frames += 2) await settled();
    await press('Escape');
    expect(lines().length).toBeGreaterThan(2);
    expect(currentName()).toMatch(/^Babbage/);
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
