import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, type Span } from '../../../packages/core/src/spans/span';
import {
  deleteSpan,
  insertSpan,
  type SpanNode,
  type SpanTree,
  treeOfSorted,
} from '../../../packages/core/src/spans/span-tree';
import { iterateTree } from '../../../packages/core/src/spans/span-tree-queries';
import { arbitrarySpan } from './arbitraries';

const heightOf = (tree: SpanTree<Span>): number =>
  tree === undefined ? 0 : 1 + Math.max(heightOf(tree.left), heightOf(tree.right));

const nodesOf = (tree: SpanTree<Span>): SpanNode<Span>[] =>
  tree === undefined ? [] : [...nodesOf(tree.left), tree, ...nodesOf(tree.right)];

/** A weight-balanced tree that allows three to one loses at least a quarter of its weight with each step down. */
const tallest = (size: number): number => Math.log(size + 1) / Math.log(4 / 3);

/** Checks order, sizes, reach and balance of every node. */
function expectSound(tree: SpanTree<Span>): void {
  const nodes = nodesOf(tree);
  nodes.forEach((node, index) => {
    const below = nodesOf(node).map(({ span }) => span);
    const left = 1 + (node.left?.size ?? 0);
    const right = 1 + (node.right?.size ?? 0);
    expect(node.size).toBe(below.length);
    expect(node.maxEnd).toBe(Math.max(...below.map(({ end }) => end)));
    expect(Math.max(left, right)).toBeLessThanOrEqual(3 * Math.min(left, right));
    const next = nodes[index + 1];
    if (next !== undefined) {
      expect(compareSpans(node.span, next.span)).toBeLessThanOrEqual(0);
    }
  });
  expect(heightOf(tree)).toBeLessThanOrEqual(tallest(nodes.length));
}

const unitSpan = (start: number): Span => ({ label: 'A', start, end: start + 1 });
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

describe('span tree', () => {
  it('stays ordered and balanced under any adds and removes, and leaves older trees alone', () => {
    const edits = fc.array(fc.tuple(fc.boolean(), arbitrarySpan(6), fc.nat()), { maxLength: 120 });
    fc.assert(
      fc.property(edits, (steps) => {
        let tree: SpanTree<Span>;
        for (const [add, span, pick] of steps) {
          const before = nodesOf(tree);
          const victim = before[pick % Math.max(1, before.length)]?.span;
          const old = tree;
          if (add || victim === undefined) {
            tree = insertSpan(tree, span);
          } else {
            tree = deleteSpan(tree, victim);
          }
          expectSound(tree);
          expect(tree?.size ?? 0).toBe(before.length + (add || victim === undefined ? 1 : -1));
          expect(nodesOf(old)).toEqual(before);
        }
      }),
    );
  });

  it.each([
    { name: 'ascending', order: range(5000) },
    { name: 'descending', order: range(5000).reverse() },
    { name: 'from both ends', order: range(5000).map((i) => (i % 2 === 0 ? i : 10_000 - i)) },
    { name: 'all equal', order: range(5000).map(() => 7) },
  ])('keeps its height logarithmic for spans added and removed $name', ({ order }) => {
    let tree: SpanTree<Span>;
    for (const start of order) {
      tree = insertSpan(tree, unitSpan(start));
    }
    expect(heightOf(tree)).toBeLessThanOrEqual(tallest(order.length));
    for (const start of order.slice(0, 4900)) {
      tree = deleteSpan(tree, unitSpan(start));
    }
    expectSound(tree);
    expect(tree?.size).toBe(100);
  });

  it('is as flat as can be when built at once', () => {
    for (const size of [0, 1, 2, 3, 7, 8, 1000, 1023, 1024]) {
      const tree = treeOfSorted(range(size).map(unitSpan));
      expect(heightOf(tree)).toBe(Math.ceil(Math.log2(size + 1)));
      expect(tree?.size ?? 0).toBe(size);
    }
    expectSound(treeOfSorted(range(100).map(unitSpan)));
  });

  it('shares all but a logarithmic number of nodes with the tree before the edit', () => {
    const tree = treeOfSorted(range(10_000).map((start) => unitSpan(2 * start)));
    const old = new Set(nodesOf(tree));
    for (const start of [1, 4001, 9999, 19_999]) {
      const added = insertSpan(tree, unitSpan(start));
      const removed = deleteSpan(tree, unitSpan(start - 1));
      for (const edited of [added, removed]) {
        expect(nodesOf(edited).filter((node) => !old.has(node)).length).toBeLessThan(2 * tallest(10_000));
      }
    }
  });

  it('loses nothing when a span that it does not hold is taken out', () => {
    expect(deleteSpan(undefined, unitSpan(0))).toBeUndefined();
    expect([...iterateTree(deleteSpan(insertSpan(undefined, unitSpan(4)), unitSpan(5)))]).toEqual([
      unitSpan(4),
    ]);
  });
});
