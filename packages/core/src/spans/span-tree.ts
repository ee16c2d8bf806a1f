import { compareSpans, type Span } from './span';

/**
 * A persistent weight-balanced search tree over spans in the order of {@link compareSpans}, equal spans side by side.
 * Each node knows how many spans its subtree holds (for the balance) and how far the furthest of them reaches (for
 * looking up by offset). Nodes are never changed: a new tree shares every node off the path of the edit.
 *
 * Balance after Hirai and Yamamoto, "Balancing weight-balanced trees" (2011): with the weight of a tree being its size
 * plus one, <3, 2> is the one pair of whole numbers for which insertion and deletion both keep the invariant.
 */
export type SpanTree<S extends Span> = SpanNode<S> | undefined;

export interface SpanNode<S extends Span> {
  readonly span: S;
  readonly left: SpanTree<S>;
  readonly right: SpanTree<S>;
  /** Spans in this subtree, this one included. */
  readonly size: number;
  /** The largest `end` in this subtree. */
  readonly maxEnd: number;
}

/** No subtree outweighs its sibling more than this many times. */
const MAX_IMBALANCE = 3;
/** From this ratio of inner to outer grandchild on, one rotation would not restore the balance. */
const DOUBLE_ROTATION = 2;

/** A tree over spans that are already in order. O(n). */
export function treeOfSorted<S extends Span>(spans: readonly S[], from = 0, to = spans.length): SpanTree<S> {
  const middle = (from + to) >>> 1;
  const span = spans[middle];
  if (from >= to || span === undefined) {
    return undefined;
  }
  return createNode(span, treeOfSorted(spans, from, middle), treeOfSorted(spans, middle + 1, to));
}

/** Adds `span` behind its equals. O(log n). */
export function insertSpan<S extends Span>(tree: SpanTree<S>, span: S): SpanNode<S> {
  if (tree === undefined) {
    return createNode(span, undefined, undefined);
  }
  return compareSpans(span, tree.span) < 0
    ? balance(tree.span, insertSpan(tree.left, span), tree.right)
    : balance(tree.span, tree.left, insertSpan(tree.right, span));
}

/** Takes out one span that compares equal to `span`; where there is none, the tree holds what it held. O(log n). */
export function deleteSpan<S extends Span>(tree: SpanTree<S>, span: Span): SpanTree<S> {
  if (tree === undefined) {
    return undefined;
  }
  const order = compareSpans(span, tree.span);
  if (order < 0) {
    return balance(tree.span, deleteSpan(tree.left, span), tree.right);
  }
  if (order > 0) {
    return balance(tree.span, tree.left, deleteSpan(tree.right, span));
  }
  return tree.right === undefined
    ? tree.left
    : balance(firstSpan(tree.right), tree.left, deleteFirst(tree.right));
}

function firstSpan<S extends Span>(node: SpanNode<S>): S {
  let first = node;
  while (first.left !== undefined) {
    first = first.left;
  }
  return first.span;
}

function deleteFirst<S extends Span>(node: SpanNode<S>): SpanTree<S> {
  return node.left === undefined ? node.right : balance(node.span, deleteFirst(node.left), node.right);
}

/** A node over two trees of which one has just gained or lost a single span. */
function balance<S extends Span>(span: S, left: SpanTree<S>, right: SpanTree<S>): SpanNode<S> {
  if (left !== undefined && weightOf(left) > MAX_IMBALANCE * weightOf(right)) {
    return rotateRight(span, left, right);
  }
  if (right !== undefined && weightOf(right) > MAX_IMBALANCE * weightOf(left)) {
    return rotateLeft(span, left, right);
  }
  return createNode(span, left, right);
}

function rotateRight<S extends Span>(span: S, left: SpanNode<S>, right: SpanTree<S>): SpanNode<S> {
  const inner = left.right;
  if (inner === undefined || weightOf(inner) < DOUBLE_ROTATION * weightOf(left.left)) {
    return createNode(left.span, left.left, createNode(span, inner, right));
  }
  return createNode(
    inner.span,
    createNode(left.span, left.left, inner.left),
    createNode(span, inner.right, right),
  );
}

function rotateLeft<S extends Span>(span: S, left: SpanTree<S>, right: SpanNode<S>): SpanNode<S> {
  const inner = right.left;
  if (inner === undefined || weightOf(inner) < DOUBLE_ROTATION * weightOf(right.right)) {
    return createNode(right.span, createNode(span, left, inner), right.right);
  }
  return createNode(
    inner.span,
    createNode(span, left, inner.left),
    createNode(right.span, inner.right, right.right),
  );
}

function weightOf<S extends Span>(tree: SpanTree<S>): number {
  return tree === undefined ? 1 : tree.size + 1;
}

/** The one place that makes nodes, so that all have the same fields in the same order. */
function createNode<S extends Span>(span: S, left: SpanTree<S>, right: SpanTree<S>): SpanNode<S> {
  let size = 1;
  let maxEnd = span.end;
  if (left !== undefined) {
    size += left.size;
    maxEnd = Math.max(maxEnd, left.maxEnd);
  }
  if (right !== undefined) {
    size += right.size;
    maxEnd = Math.max(maxEnd, right.maxEnd);
  }
  return { span, left, right, size, maxEnd };
}
