import { compareSpans, type Span } from './span';
import type { SpanNode, SpanTree } from './span-tree';

/** The first span that does not come before `span`. O(log n). */
export function firstNotBefore<S extends Span>(tree: SpanTree<S>, span: Span): S | undefined {
  let found: S | undefined;
  for (let node = tree; node !== undefined; ) {
    if (compareSpans(node.span, span) < 0) {
      node = node.right;
    } else {
      found = node.span;
      node = node.left;
    }
  }
  return found;
}

/** The first span that comes after `span` and all its equals. O(log n). */
export function firstAfter<S extends Span>(tree: SpanTree<S>, span: Span): S | undefined {
  let found: S | undefined;
  for (let node = tree; node !== undefined; ) {
    if (compareSpans(node.span, span) > 0) {
      found = node.span;
      node = node.left;
    } else {
      node = node.right;
    }
  }
  return found;
}

/** The last span that comes before `span` and all its equals. O(log n). */
export function lastBefore<S extends Span>(tree: SpanTree<S>, span: Span): S | undefined {
  let found: S | undefined;
  for (let node = tree; node !== undefined; ) {
    if (compareSpans(node.span, span) < 0) {
      found = node.span;
      node = node.right;
    } else {
      node = node.left;
    }
  }
  return found;
}

/**
 * Appends to `found`, in order, the spans with `span.start < end` and `span.end > start`. A subtree that does not
 * reach `start` is left out by its `maxEnd`, everything behind the first `span.start >= end` by the order.
 */
export function collectTouching<S extends Span>(
  tree: SpanTree<S>,
  start: number,
  end: number,
  found: S[],
): void {
  if (tree === undefined || tree.maxEnd <= start) {
    return;
  }
  collectTouching(tree.left, start, end, found);
  if (tree.span.start < end) {
    if (tree.span.end > start) {
      found.push(tree.span);
    }
    collectTouching(tree.right, start, end, found);
  }
}

/** The furthest `end` of the spans that start before `offset`, or `-Infinity` where none does. O(log n). */
export function furthestEndBefore<S extends Span>(tree: SpanTree<S>, offset: number): number {
  let furthest = -Infinity;
  for (let node = tree; node !== undefined; ) {
    if (node.span.start < offset) {
      furthest = Math.max(furthest, node.span.end, node.left?.maxEnd ?? -Infinity);
      node = node.right;
    } else {
      node = node.left;
    }
  }
  return furthest;
}

/** The first span, in order, that ends behind `offset`: of all that do, it starts first. O(log n). */
export function firstEndingAfter<S extends Span>(tree: SpanTree<S>, offset: number): S | undefined {
  for (let node = tree; node !== undefined; ) {
    if (node.left !== undefined && node.left.maxEnd > offset) {
      node = node.left;
    } else if (node.span.end > offset) {
      return node.span;
    } else {
      node = node.right;
    }
  }
  return undefined;
}

/** The spans in order, each read when it is asked for. */
export function* iterateTree<S extends Span>(tree: SpanTree<S>): Generator<S, void, undefined> {
  const waiting: SpanNode<S>[] = [];
  let node = tree;
  while (node !== undefined || waiting.length > 0) {
    while (node !== undefined) {
      waiting.push(node);
      node = node.left;
    }
    const next = waiting.pop();
    if (next !== undefined) {
      yield next.span;
      node = next.right;
    }
  }
}
