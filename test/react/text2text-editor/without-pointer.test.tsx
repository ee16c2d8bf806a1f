import { createText2TextRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import {
  accessibilityTree,
  findNodes,
  focusedNode,
  nodesOf,
  readText,
} from '../../support/accessibility-tree';
import { pressKeys } from '../../support/keys';
import { settled } from '../../support/pointer';
import { show, showQueue, type Told } from './harness';
import { EXERCISES, type Exercise } from './twenty-records';

afterEach(cleanup);

const decided = (told: Told) => ({
  annotated: told.annotated.map(({ id, annotation, status }) => [id, annotation, status]),
  discarded: told.discarded.map(({ id }) => id),
});

/** What a host must have been told in the end. */
const EXPECTED = {
  annotated: EXERCISES.filter(({ act }) => act !== 'discard').map(({ init, annotation }) => [
    init.id,
    annotation,
    'Validated',
  ]),
  discarded: EXERCISES.filter(({ act }) => act === 'discard').map(({ init }) => init.id),
};

describe('with a keyboard alone', () => {
  it('twenty records are decided, the focus never leaving the component', async () => {
    const told = showQueue(EXERCISES.map(({ init }) => init));
    await userEvent.tab();
    for (const { act, typed } of EXERCISES) {
      const root = document.querySelector('[data-lw-root]');
      expect(root?.contains(document.activeElement)).toBe(true);
      if (act === 'validate') await pressKeys('Shift+Enter');
      if (act === 'second') await pressKeys('2', 'Shift+Enter');
      if (act === 'discard') await pressKeys('Shift+Delete');
      if (act === 'edit') {
        await pressKeys('Enter', 'Control+End');
        await userEvent.keyboard(typed);
        // Undone and done again, from within the text.
        await pressKeys('Control+z', 'Control+y', 'Control+Enter', 'Escape');
      }
    }
    expect(decided(told)).toEqual(EXPECTED);
  });

  it('the next source is read out in its own language', async () => {
    const { load } = show({ id: 'a', text: 'one' }, { sourceLang: 'fr', lang: 'es' });
    load(createText2TextRecord({ id: 'b', text: 'Tous les êtres humains' }));
    await settled();
    const [region] = document.querySelectorAll('[role="status"]');
    expect(region?.textContent?.trim()).toBe('New record. Tous les êtres humains');
    expect(region?.querySelector('[lang="fr"]')?.textContent).toBe('Tous les êtres humains');
  });

  it('every tool is reached', async () => {
    show({ text: 'alpha beta', prediction: ['one'] });
    await userEvent.tab();
    await pressKeys('Enter', 'Control+End', 'Space', 'Alt+s', 'ArrowRight', 'Alt+v', 'Alt+x', 'Alt+i');
    expect(document.activeElement?.localName).toBe('textarea');
    expect((document.activeElement as HTMLTextAreaElement).value.trim()).toBe('one alpha');
    expect(document.querySelectorAll('[data-lw-part="diff"], [data-lw-part="editor-marks"]')).toHaveLength(2);
  });
});

/** What assistive technology is given now: all that a step is checked by. */
async function heard() {
  await settled();
  const tree = await accessibilityTree();
  const said = findNodes(tree, 'status').map(readText).join(' ').replaceAll('\u00a0', ' ').trim();
  return { tree, said, focus: focusedNode(tree) };
}

/** Decides a record knowing only what a screen reader knows. */
async function decideBlind({ init, act, typed, annotation }: Exercise, isFirst: boolean): Promise<void> {
  const opened = await heard();
  const [source] = findNodes(opened.tree, 'group', 'Source');
  expect(source && readText(source)).toBe(init.text);
  const radios = findNodes(opened.tree, 'radio');
  expect(radios.map(({ properties }) => properties.get('checked'))).toEqual(['true', 'false']);
  expect(radios.map(readText)).toEqual([
    expect.stringMatching(/In the editor.*80%/),
    expect.stringMatching(/40%/),
  ]);
  expect(radios.map(({ properties }) => properties.get('keyshortcuts'))).toEqual(['1 Alt+1', '2 Alt+2']);
  if (!isFirst) expect(opened.said).toContain(`New record. ${init.text}`);
  expect(opened.focus?.role).toBe('radio');

  if (act === 'discard') return pressKeys('Shift+Delete');
  if (act === 'second') {
    await pressKeys('ArrowDown');
    expect((await heard()).focus).toMatchObject({ role: 'radio' });
    await pressKeys('Space');
    const taken = await heard();
    expect(taken.said).toBe('Candidate 2 taken.');
    expect(taken.focus?.properties.get('checked')).toBe('true');
    const [field] = findNodes(taken.tree, 'textbox', 'Your text');
    expect(field?.value).toBe(annotation);
    await pressKeys('ArrowUp');
  }
  if (act === 'edit') {
    await pressKeys('Enter');
    const inside = await heard();
    expect([inside.focus?.role, inside.focus?.name]).toEqual(['textbox', 'Your text']);
    expect(inside.focus?.properties.get('multiline')).toBe(true);
    await pressKeys('Control+End');
    await userEvent.keyboard(typed);
    expect((await heard()).focus?.value).toBe(annotation);
    await pressKeys('Control+z');
    expect((await heard()).said).toBe('Undone.');
    await pressKeys('Control+y');
    const again = await heard();
    expect([again.said, again.focus?.value]).toEqual(['Redone.', annotation]);
    await pressKeys('Escape');
    expect((await heard()).focus?.role).toBe('radio');
  }
  await pressKeys('Shift+Enter');
}

describe('with a screen reader and no pointer', () => {
  it('twenty records are decided by what is told', async () => {
    const told = showQueue(EXERCISES.map(({ init }) => init));
    await userEvent.tab();
    for (const [at, exercise] of EXERCISES.entries()) await decideBlind(exercise, at === 0);
    expect(decided(told)).toEqual(EXPECTED);
  }, 180_000);

  it('changes, counts and limits are told', async () => {
    show(
      { text: 'source', prediction: ['one two'] },
      { showDiff: true, settings: { labels: [], textLimits: { words: { max: 3 } } } },
    );
    await userEvent.tab();
    await pressKeys('Enter', 'Control+End');
    await userEvent.keyboard(' three four');
    // Counted and compared a moment after the last key.
    await expect
      .poll(async () => findNodes((await heard()).tree, 'region', 'Changes').map(readText), { timeout: 5000 })
      .toEqual([expect.stringMatching(/2 words differ/)]);
    const { tree, focus } = await heard();
    expect(focus?.description).toMatch(/4 of 3 words.*1 word too many/);
    expect(focus?.properties.get('invalid')).toBe('true');
    const [changes] = findNodes(tree, 'region', 'Changes');
    if (changes === undefined) throw new Error('The changes are not in the accessibility tree.');
    expect(readText(changes)).toMatch(/2 words differ.*added: {1,2}three four/);
    expect(nodesOf(changes).map(({ role }) => role)).toContain('insertion');
    await pressKeys('Shift+Enter');
    expect((await heard()).said).toBe('Not validated: 1 word too many.');
  });
});
