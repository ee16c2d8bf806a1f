import { compareSpans, type Span } from './span';
import type { SpanChange } from './span-change';
import { type SpanSet, spanTree } from './span-set';
import type { SpanNode, SpanTree } from './span-tree';

/**
 * The change that makes `from` into `to`. Subtrees that both sets share are passed over unseen: O(k log n) for two sets
 * that lie k edits apart, O(n) for sets that were built separately.
 * @returns both lists in order. A span that is another object with the same value is among both: what is on it besides
 * label, start and end may differ.
 */
export function spanChangeBetween<S extends Span>(from: SpanSet<S>, to: SpanSet<S>): SpanChange<S> {
  const removed: S[] = [];
  const added: S[] = [];
  const before = pending(from[spanTree]);
  const after = pending(to[spanTree]);
  for (let old = before.at(-1), next = after.at(-1); old !== undefined || next !== undefined; ) {
    if (old !== undefined && next !== undefined && partOf(old) === partOf(next)) {
      before.pop();
      after.pop();
    } else if (old?.whole === true && (next?.whole !== true || old.node.size >= next.node.size)) {
      open(before);
    } else if (next?.whole === true) {
      open(after);
    } else {
      const order = orderOf(old, next);
      if (order <= 0) take(before, removed);
      if (order >= 0) take(after, added);
    }
    old = before.at(-1);
    next = after.at(-1);
  }
  // Among equals the two may have been read out of step.
  return { removed: without(removed, added), added: without(added, removed) };
}

/** What of a tree is still to be read, the first of it last: a whole subtree, or the span of one node. */
interface Pending<S extends Span> {
  readonly node: SpanNode<S>;
  readonly whole: boolean;
}

function pending<S extends Span>(tree: SpanTree<S>): Pending<S>[] {
  return tree === undefined ? [] : [{ node: tree, whole: true }];
}

/** What two trees may share: a subtree, or where rebalancing made a new node for it a span. */
function partOf<S extends Span>({ node, whole }: Pending<S>): SpanNode<S> | S {
  return whole ? node : node.span;
}

/** Puts a subtree's parts in its place. */
function open<S extends Span>(stack: Pending<S>[]): void {
  const node = stack.pop()?.node;
  if (node === undefined) return;
  if (node.right !== undefined) stack.push({ node: node.right, whole: true });
  stack.push({ node, whole: false });
  if (node.left !== undefined) stack.push({ node: node.left, whole: true });
}

function orderOf<S extends Span>(old: Pending<S> | undefined, next: Pending<S> | undefined): number {
  if (old === undefined) return 1;
  return next === undefined ? -1 : compareSpans(old.node.span, next.node.span);
}

function take<S extends Span>(stack: Pending<S>[], taken: S[]): void {
  const top = stack.pop();
  if (top !== undefined) taken.push(top.node.span);
}

/** The spans that are not also among `others`, object by object. */
function without<S>(spans: readonly S[], others: readonly S[]): readonly S[] {
  const left = new Map<S, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return spans.filter((span) => {
    const count = left.get(span) ?? 0;
    left.set(span, count - 1);
    return count <= 0;
  });
}
