import { createSettings } from '@labelwright/core';
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
import { sampleOf } from '../../support/sample';
import { banking77, type GoldRecord, goEmotions, labelsIn } from './corpus-records';
import { component, showQueue } from './harness';

afterEach(cleanup);

/** A queue of records, entered by Tab alone. */
async function enterQueue(records: readonly GoldRecord[], props: Parameters<typeof showQueue>[1]) {
  const last = { id: 'end', text: 'All done', multiLabel: records[0]?.record.multiLabel ?? false };
  const told = showQueue([...records.map(({ record }) => ({ ...record })), last], props);
  await userEvent.tab();
  expect(component()).toContainElement(document.activeElement as HTMLElement);
  return told;
}

/** What assistive technology is given now: all that a step is checked by. */
async function heard() {
  const tree = await accessibilityTree();
  const said = findNodes(tree, 'status').map(readText).join(' ').replaceAll('\u00a0', ' ').trim();
  return { tree, said, focus: focusedNode(tree), text: readText(tree) };
}

/** A text as it is read out: white space is a pause. */
const toldOf = (text = '') => text.replace(/\s+/g, ' ').trim();

const isChecked = (node: AccessibleNode | undefined) => node?.properties.get('checked');

describeWithCorpus('records without a pointer', () => {
  it('single label among 77: through the filter, by keys alone', async () => {
    const records = await banking77();
    const chosen = sampleOf(records, { size: 8, seed: 4 });
    const told = await enterQueue(chosen, { settings: createSettings({ labels: labelsIn(records) }) });
    // Tab leads to the filter first, and the focus stays in it from record to record.
    for (const { gold } of chosen) await userEvent.keyboard(`${gold[0]}{Enter}`);
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold[0]));
    expect(component()).toContainElement(document.activeElement as HTMLElement);
  });

  it('several labels of 28: by their keys, then validated', async () => {
    const records = await goEmotions();
    const labels = labelsIn(records);
    const chosen = sampleOf(records, { size: 8, seed: 5 });
    const told = await enterQueue(chosen, { settings: createSettings({ labels }), maxVisibleLabels: 28 });
    const keys = '1234567890qwertyuiopasdfghjk';
    for (const { gold } of chosen) {
      await pressKeys(...gold.map((label) => keys[labels.indexOf(label)] ?? ''), 'Control+Enter');
    }
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold));
  });

  it('single label, by what a screen reader is given: name, role, place and state of what has the focus', async () => {
    const records = await banking77();
    const labels = labelsIn(records);
    const chosen = sampleOf(records, { size: 20, seed: 6 });
    const told = await enterQueue(chosen, { settings: createSettings({ labels }), decide: 'explicit' });
    for (const [index, { record, gold }] of chosen.entries()) {
      const [label = ''] = gold;
      const before = await heard();
      expect(before.text).toContain(record.text?.split('\n')[0]);
      if (index > 0) expect(before.said).toBe(`Validated. New record. ${toldOf(record.text)}`);
      // Tab has led to the filter; afterwards the focus is on a label.
      if (index > 0) await pressKeys('/');
      const filter = await heard();
      expect([filter.focus?.role, filter.focus?.name]).toEqual(['searchbox', 'Filter labels']);
      await userEvent.keyboard(label);
      await pressKeys('ArrowDown');
      const found = await heard();
      expect([found.focus?.role, found.focus?.name]).toEqual(['radio', label]);
      expect(isChecked(found.focus)).toBe('false');
      await pressKeys('Space');
      const done = await heard();
      expect(done.said).toBe(`${label} chosen.`);
      expect(isChecked(done.focus)).toBe('true');
      await pressKeys('Shift+Enter');
    }
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold[0]));
  }, 120_000);

  it('several labels, by what a screen reader is given', async () => {
    const records = await goEmotions();
    const labels = labelsIn(records);
    const chosen = sampleOf(records, { size: 20, seed: 7 });
    const told = await enterQueue(chosen, { settings: createSettings({ labels }), maxVisibleLabels: 28 });
    for (const { record, gold } of chosen) {
      const before = await heard();
      expect(before.text).toContain(record.text?.trim());
      const boxes = findNodes(before.tree, 'checkbox');
      expect(boxes.map(({ name }) => name)).toEqual(labels);
      expect(new Set(boxes.map(isChecked))).toEqual(new Set(['false']));
      for (const label of gold) {
        // Home, then as many steps as the list that was read out has names before it.
        await pressKeys('Home', ...Array<string>(labels.indexOf(label)).fill('ArrowDown'), 'Space');
        const done = await heard();
        expect([done.focus?.role, done.focus?.name, isChecked(done.focus)]).toEqual([
          'checkbox',
          label,
          'true',
        ]);
        expect(done.said).toBe(`${label} chosen.`);
      }
      const counted = nodesOf((await heard()).tree).map(({ name }) => name);
      expect(counted).toContain(gold.length === 1 ? '1 label chosen' : `${gold.length} labels chosen`);
      await pressKeys('Control+Enter');
    }
    expect((await heard()).said).toBe('Validated. New record. All done');
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(chosen.map(({ gold }) => gold));
  }, 180_000);
});

describe('what a screen reader is given of a label', () => {
  it('has its score, that it is predicted, and what it means', async () => {
    const settings = createSettings({ labels: [{ name: 'spam', description: 'Unwanted' }, 'ham'] });
    const prediction = [['spam', 0.8] as const];
    showQueue(
      [
        { id: 'a', text: 'Win', prediction },
        { id: 'b', text: 'End' },
      ],
      { settings },
    );
    const { tree } = await heard();
    const [group] = findNodes(tree, 'radiogroup', 'Labels');
    expect(group?.children.map(({ role, name, description }) => [role, name, description])).toEqual([
      ['radio', 'spam', '80% predicted Unwanted'],
      ['radio', 'ham', ''],
    ]);
  });
});
