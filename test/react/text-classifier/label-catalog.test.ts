import { describe, expect, it } from 'vitest';

import { labelCatalog } from '../../../packages/react/src/text-classifier/label-catalog';
import { labelRows } from '../../../packages/react/src/text-classifier/label-rows';
import { labelTree, nest } from '../../../packages/react/src/text-classifier/label-tree';
import { byScore, visibleLabels } from '../../../packages/react/src/text-classifier/visible-labels';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('labelTree', () => {
  it('is none where no label is in a group', () => {
    expect(labelTree(named('a', 'b'))).toBeUndefined();
  });

  it('lists what is in no group first, then each group with its own labels before the groups in it', () => {
    const labels = [
      { name: 'x', path: ['A', 'B'] },
      { name: 'y', group: 'A' },
      { name: 'z' },
      { name: 'B', path: ['A'] },
      { name: 'w', path: ['A', 'B'] },
    ];
    const tree = labelTree(labels);
    expect(tree?.order.map((index) => labels[index]?.name)).toEqual(['z', 'y', 'B', 'x', 'w']);
    expect(tree?.pathOf(3)).toEqual(['A', 'B']);
  });

  it('nests items that follow each other, however deep', () => {
    const paths = [[], ['A'], ['A', 'B', 'C'], ['D']];
    const { items, groups } = nest([0, 1, 2, 3], (index) => paths[index] ?? []);
    expect(items).toEqual([0]);
    expect(groups.map(({ path }) => path)).toEqual([['A'], ['D']]);
    expect(groups[0]?.groups[0]?.groups[0]).toMatchObject({ path: ['A', 'B', 'C'], items: [2] });
  });
});

describe('labelCatalog', () => {
  it('gives keys, or numbers and the keys that labels have of their own', () => {
    const labels = [...named('a', 'b'), { name: 'c', hotkey: 'x y' }];
    const keys = (numbered: boolean) =>
      labels.map((_, index) => labelCatalog(labels, numbered).at(index)?.key);
    expect(keys(false)).toEqual(['1', '2', 'x y']);
    expect(keys(true)).toEqual(['1', '2', 'Alt+x y']);
  });

  it('tells what digits mean: the label with that number, and whether it could go on', () => {
    const { matchNumber } = labelCatalog(
      named(...Array.from({ length: 77 }, (_, index) => `L${index + 1}`)),
      true,
    );
    const typed = (digits: string) => matchNumber?.([...digits]);
    expect(typed('7')).toEqual({ label: 'L7', begins: true });
    expect(typed('8')).toEqual({ label: 'L8', begins: false });
    expect(typed('77')).toEqual({ label: 'L77', begins: false });
    expect(typed('78')).toEqual({ label: undefined, begins: false });
    expect(typed('0')).toEqual({ label: undefined, begins: false });
    expect(typed('a')).toEqual({ label: undefined, begins: false });
  });
});

describe('visibleLabels', () => {
  const found = [0, 1, 2, 3, 4];

  it('shows the first ones, and what is pinned behind them', () => {
    expect(visibleLabels({ found, expanded: false, max: 2, pinned: new Set([4, 1]) })).toEqual({
      shown: [0, 1, 4],
      hidden: 2,
    });
  });

  it('shows all that is found when expanded, and what is pinned but not found behind that', () => {
    expect(visibleLabels({ found: [3], expanded: true, max: 2, pinned: new Set([2]) })).toEqual({
      shown: [3, 2],
      hidden: 0,
    });
  });

  it('sorts by score what has one, and leaves the rest as it is', () => {
    const scores = new Map([
      [1, 0.2],
      [3, 0.9],
    ]);
    expect(byScore(found, (index) => scores.get(index))).toEqual([3, 1, 0, 2, 4]);
  });
});

describe('labelRows', () => {
  it('puts labels beside each other, each group under its heading', () => {
    const rows = labelRows([0, 1, 2, 3], 2, (index) => (index < 1 ? [] : ['A']));
    const all = Array.from({ length: rows.count }, (_, index) => rows.at(index));
    expect(all).toEqual([
      { kind: 'labels', places: [0], first: 0 },
      { kind: 'heading', path: ['A'] },
      { kind: 'labels', places: [1, 2], first: 1 },
      { kind: 'labels', places: [3], first: 3 },
    ]);
    expect(rows.rowOf(3)).toBe(3);
    expect(rows.rowOf(9)).toBeUndefined();
  });

  it('works lines out when they are asked for where there are no groups', () => {
    const rows = labelRows([5, 6, 7], 2, undefined);
    expect([rows.count, rows.at(1), rows.rowOf(7)]).toEqual([
      2,
      { kind: 'labels', places: [7], first: 2 },
      1,
    ]);
  });
});
