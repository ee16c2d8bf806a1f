import {
  alignTokens,
  createOffsetMap,
  createSettings,
  createTokenClassificationRecord,
  type Span,
} from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import {
  type AccessibleNode,
  accessibilityTree,
  findNodes,
  focusedNode,
  nodesOf,
  readText,
} from '../../support/accessibility-tree';
import { describeWithCorpus } from '../../support/browser-corpus';
import { pressKeys } from '../../support/keys';
import { settled } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { CORPUS_FILES, type GoldRecord } from './corpus-records';
import { show, spansOf } from './harness';
import { selectByKeys, textOnPage } from './tag-by-keys';

afterEach(cleanup);

const OWN: GoldRecord = {
  id: 'own',
  text: 'RT @ada : off to New York 🗽 with Grace Hopper tomorrow , so excited !',
  tokens: 'RT @ada : off to New York 🗽 with Grace Hopper tomorrow , so excited !'.split(' '),
  gold: [
    { label: 'location', start: 17, end: 25 },
    { label: 'person', start: 33, end: 45 },
  ],
};

/** What assistive technology is given now: all that a step is checked by. */
async function heard() {
  await settled();
  const tree = await accessibilityTree();
  const [text] = findNodes(tree, 'textbox', 'Text to tag');
  if (text === undefined) throw new Error('The text is not in the accessibility tree.');
  const said = findNodes(tree, 'status').map(readText).join(' ').replaceAll('\u00a0', ' ').trim();
  return { tree, text, said, focus: focusedNode(tree) };
}

const stated = (node: AccessibleNode | undefined) => [node?.role, node?.name];

/**
 * Tags a record from nothing to validated with a keyboard, knowing only what a screen reader knows. The first span by the
 * picker, the others by their labels' keys.
 */
async function tagBlind({ id, text, tokens, gold }: GoldRecord): Promise<void> {
  const [first, ...others] = gold;
  if (first === undefined) throw new Error('The record has no spans.');
  const labels = [...new Set(['another', ...gold.map(({ label }) => label)])];
  const record = createTokenClassificationRecord({ id, text, ...(tokens === undefined ? {} : { tokens }) });
  const { told } = show(record, { settings: createSettings({ labels }) });
  const map = createOffsetMap(text);
  const words = ({ start, end }: Span) => map.slice(start, end);
  const alignment = alignTokens(map, record.tokens);
  if (!('index' in alignment)) throw new Error('The tokens are not in the text.');

  // In comes the focus: the labels are buttons, the text is one stop and no button in it.
  for (let stop = 0; stop <= labels.length; stop += 1) {
    await userEvent.tab();
    if ((await heard()).focus?.role === 'textbox') break;
  }
  const arrived = await heard();
  expect(stated(arrived.focus)).toEqual(['textbox', 'Text to tag']);
  expect(arrived.text.properties.get('readonly')).toBe(true);
  expect(arrived.text.properties.get('multiline')).toBe(true);
  expect(arrived.text.description).toMatch(/Arrow keys.*Enter.*Question mark/);
  expect(arrived.text.value).toBe(text);
  expect(readText(arrived.text)).toBe(text);
  expect(nodesOf(arrived.text).filter(({ properties }) => properties.get('focusable') === true)).toEqual([
    arrived.text,
  ]);

  const onPage = textOnPage(
    document.querySelector('[data-lw-part="text"]') as HTMLElement,
    text,
    alignment.index,
  );
  await pressKeys('Control+Home');
  expect((await heard()).said).toBe(`${record.tokens[0]} selected`);

  // The first span: the picker is opened, and its options are told one by one.
  await selectByKeys(onPage, first);
  expect((await heard()).said).toBe(`${words(first)} selected`);
  await pressKeys('F2');
  const choosing = await heard();
  expect(choosing.said).toBe(`Choose a label for ${words(first)}`);
  expect(stated(choosing.focus)).toEqual(['option', 'another']);
  expect(findNodes(choosing.tree, 'listbox', 'Choose a label')).toHaveLength(1);
  expect(findNodes(choosing.tree, 'option').map(({ name }) => name)).toEqual(labels);
  for (let down = labels.indexOf(first.label); down > 0; down -= 1) await pressKeys('ArrowDown');
  expect(stated((await heard()).focus)).toEqual(['option', first.label]);
  await pressKeys('Enter');
  const tagged = await heard();
  expect(tagged.said).toBe(`${words(first)} is ${first.label}`);
  expect(stated(tagged.focus)).toEqual(['textbox', 'Text to tag']);
  expect(findNodes(tagged.text, 'mark').map(({ description }) => description)).toContain(first.label);

  // The others: by the key that the label's button tells.
  for (const span of others) {
    await selectByKeys(onPage, span);
    const { tree } = await heard();
    const [button] = findNodes(tree, 'button', span.label);
    await pressKeys(String(button?.properties.get('keyshortcuts')));
    expect((await heard()).said).toBe(`${words(span)} is ${span.label}`);
  }

  // A mistake, undone and told; then all spans are gone through once more.
  const last = gold.at(-1) ?? first;
  await pressKeys('Delete');
  expect((await heard()).said).toBe(`${last.label} removed from ${words(last)}`);
  await pressKeys('Control+z');
  expect((await heard()).said).toBe(`Undone. ${words(last)} is ${last.label}`);
  await pressKeys('Control+y');
  expect((await heard()).said).toBe(`Redone. ${last.label} removed from ${words(last)}`);
  await pressKeys('Control+z', 'Control+Home', 'Escape');
  expect((await heard()).said).toBe('Nothing selected.');
  for (const span of gold) {
    await pressKeys('n');
    expect((await heard()).said).toBe(`${words(span)}, ${span.label}`);
  }
  await pressKeys('Escape');
  const lastToken = record.tokens[alignment.index.firstEndingAfter(last.start)] ?? '';
  expect((await heard()).said).toBe(`${lastToken} selected, in ${last.label}`);

  await pressKeys('Shift+Enter');
  expect((await heard()).said).toBe('Validated.');
  expect(told.annotated.map(({ status, annotation }) => [status, spansOf(annotation)])).toEqual([
    ['Validated', spansOf(gold)],
  ]);

  // And out goes the focus, both ways.
  await userEvent.tab({ shift: true });
  expect((await heard()).focus?.role).toBe('button');
  await userEvent.tab();
  await userEvent.tab();
  const behind = (await heard()).focus;
  expect(behind?.role).toBe('button');
  expect(labels).not.toContain(behind?.name);
}

describe('with a screen reader and no pointer', () => {
  it('a sentence is tagged, from nothing to validated', () => tagBlind(OWN));

  it('predictions are told with their score and depth, and taken or turned down', async () => {
    show({
      id: 'p',
      text: 'the University of Cambridge',
      prediction: [
        ['ORG', 4, 27, 0.91],
        ['LOC', 18, 27, 0.4],
      ],
    });
    await userEvent.tab();
    while ((await heard()).focus?.role !== 'textbox') await userEvent.tab();
    await pressKeys('n');
    expect((await heard()).said).toBe('University of Cambridge, predicted ORG, 91%');
    await pressKeys('n');
    expect((await heard()).said).toBe('Cambridge, predicted LOC, 40%, 2 of 2 here');
    await pressKeys('Delete');
    expect((await heard()).said).toBe('LOC rejected for Cambridge');
    await pressKeys('p', 'Enter');
    const taken = await heard();
    expect(taken.said).toBe('University of Cambridge is ORG');
    expect(findNodes(taken.text, 'mark').map(({ description }) => description)).toEqual(['ORG']);
  });

  it('what keys do to a span is told: where its edges are, into what it is split, with what it is merged', async () => {
    show({ id: 'e', text: 'one two three four five', annotation: [['LOC', 4, 13]] });
    await userEvent.tab();
    while ((await heard()).focus?.role !== 'textbox') await userEvent.tab();
    const said: string[] = [];
    for (const key of ['n', ']', '{', 'Alt+s', 'Alt+m', 'Control+z', '?']) {
      await pressKeys(key);
      said.push((await heard()).said);
    }
    expect(said).toEqual([
      'two three, LOC',
      'LOC is now two three four',
      'LOC is now one two three four',
      'Split into one two and three four',
      'LOC is now one two three four',
      'Undone. one two is LOC, three four is LOC, LOC removed from one two three four',
      'Keyboard shortcuts',
    ]);
    expect(findNodes((await heard()).tree, 'region', 'Keyboard shortcuts')).toHaveLength(1);
  });
});

describeWithCorpus('with a screen reader and no pointer, in the corpus', () => {
  it('a WNUT record is tagged, from nothing to validated', async () => {
    const load = CORPUS_FILES.find(({ name }) => name.startsWith('wnut17-test'))?.load;
    const records = (await load?.()) ?? [];
    const fitting = records.filter(({ gold }) => gold.length > 1 && gold.length < 5);
    const [record] = sampleOf(fitting, { size: 1, seed: 11 });
    if (record === undefined) throw new Error('No WNUT record has two spans.');
    await tagBlind(record);
  });
});
