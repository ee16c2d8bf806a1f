import { AnnotationError } from '../errors';
import { compareSpans, type ScoredSpan, type Span, sameSpan } from './span';
import { deleteSpan, insertSpan, type SpanTree, treeOfSorted } from './span-tree';
import { collectTouching, firstAfter, firstNotBefore, iterateTree, lastBefore } from './span-tree-queries';

/**
 * Keeps the tree out of reach of a host. Registered, because an app may hold this module twice (once imported, once
 * required) and pass a set from one to the other.
 */
export const spanTree: unique symbol = Symbol.for('labelwright.spanTree');

/**
 * The spans over one text, in the order of {@link compareSpans}. Immutable: an edit gives a new set that shares all
 * but O(log n) nodes with the old one. Spans may overlap, nest and occur more than once; they have no ids and are
 * addressed by value. Made by {@link createSpanSet}; iterating is lazy.
 */
export interface SpanSet<S extends Span = Span> extends Iterable<S> {
  /** How many spans there are, each duplicate counted. */
  readonly size: number;
  /** Length of the text in code points. */
  readonly textLength: number;
  readonly [spanTree]: SpanTree<S>;
}

class TreeSpanSet<S extends Span> implements SpanSet<S> {
  readonly textLength: number;
  readonly [spanTree]: SpanTree<S>;

  constructor(textLength: number, tree: SpanTree<S>) {
    this.textLength = textLength;
    this[spanTree] = tree;
  }

  get size(): number {
    return this[spanTree]?.size ?? 0;
  }

  [Symbol.iterator](): Iterator<S> {
    return iterateTree(this[spanTree]);
  }
}

/** Whether `span` lies in a text of `textLength` code points: whole numbers with `0 <= start < end <= textLength`. */
export function spanFits(span: Span, textLength: number): boolean {
  const { start, end } = span;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= textLength;
}

function assertFits(span: Span, textLength: number): void {
  if (!spanFits(span, textLength)) {
    throw new AnnotationError(
      'SPAN_OUT_OF_RANGE',
      `Span ${span.label} [${span.start}, ${span.end}) is empty, reversed or outside a text of ${textLength} code ` +
        'points. Offsets are half-open code points; convert UTF-16 offsets with codePointFromUtf16().',
    );
  }
}

/**
 * A set of `spans`, in any order, over a text of `textLength` code points. O(n log n), O(n) where they are in order.
 * @throws AnnotationError `SPAN_OUT_OF_RANGE` unless each span satisfies {@link spanFits}
 */
export function createSpanSet<S extends Span = Span>(
  textLength: number,
  spans: Iterable<S> = [],
): SpanSet<S> {
  const sorted = [...spans];
  for (const span of sorted) {
    assertFits(span, textLength);
  }
  return new TreeSpanSet(textLength, treeOfSorted(sorted.sort(compareSpans)));
}

/** {@link createSpanSet} of spans that are known to fit and to be in order: those of a record that was just opened. O(n). */
export function spanSetOfSorted<S extends Span>(textLength: number, spans: readonly S[]): SpanSet<S> {
  return new TreeSpanSet(textLength, treeOfSorted(spans));
}

/**
 * Adds `span`; spans that it overlaps, nests in or repeats stay. O(log n).
 * @returns a new set; `set` itself is never changed
 * @throws AnnotationError `SPAN_OUT_OF_RANGE` unless the span satisfies {@link spanFits}
 */
export function addSpan<S extends Span>(set: SpanSet<S>, span: S): SpanSet<S> {
  assertFits(span, set.textLength);
  return new TreeSpanSet(set.textLength, insertSpan(set[spanTree], span));
}

/**
 * Removes one span: the one {@link findSpan} gives for `span`. O(log n).
 * @returns a new set, or `set` itself where there is no such span
 */
export function removeSpan<S extends Span>(set: SpanSet<S>, span: Span): SpanSet<S> {
  const stored = findSpan(set, span);
  return stored === undefined ? set : new TreeSpanSet(set.textLength, deleteSpan(set[spanTree], stored));
}

/** Whether the set holds a span with this label, start and end. O(log n). */
export function hasSpan(set: SpanSet, span: Span): boolean {
  return findSpan(set, span) !== undefined;
}

/**
 * The stored span with the label, start and end of `span`. O(log n). Where several differ by score or note, it is the
 * one with those of `span`, or else the one with the highest score, without a note if there is such a one.
 */
export function findSpan<S extends Span>(set: SpanSet<S>, span: Span): S | undefined {
  const exact = firstNotBefore(set[spanTree], span);
  if (exact !== undefined && compareSpans(exact, span) === 0) {
    return exact;
  }
  const { label, start, end } = span;
  const bestScored: ScoredSpan = { label, start, end, score: Infinity };
  const highest = firstNotBefore(set[spanTree], bestScored);
  return highest !== undefined && sameSpan(highest, span) ? highest : undefined;
}

/** The spans over the code point at `offset`: `start <= offset < end`, in order. See {@link spansTouching}. */
export function spansCovering<S extends Span>(set: SpanSet<S>, offset: number): S[] {
  return spansTouching(set, offset, offset + 1);
}

/**
 * The spans that share a code point with `[start, end)`, in order; for a caret (`start === end`) those which it is
 * strictly inside of. O(log n + k) for k spans that lie together; one far off among shorter ones adds O(log n).
 */
export function spansTouching<S extends Span>(set: SpanSet<S>, start: number, end: number): S[] {
  const found: S[] = [];
  collectTouching(set[spanTree], start, end, found);
  return found;
}

/**
 * The next span behind `span` and its duplicates, or `undefined` behind the last. O(log n). `span` need not be in the
 * set; where only its score differs from a stored one, the step starts from what {@link findSpan} gives.
 */
export function spanAfter<S extends Span>(set: SpanSet<S>, span: Span): S | undefined {
  return firstAfter(set[spanTree], findSpan(set, span) ?? span);
}

/** The span before `span` and its duplicates, or `undefined` before the first; otherwise as {@link spanAfter}. */
export function spanBefore<S extends Span>(set: SpanSet<S>, span: Span): S | undefined {
  return lastBefore(set[spanTree], findSpan(set, span) ?? span);
}

/** All spans in order, as a new array. O(n). */
export function toSpans<S extends Span>(set: SpanSet<S>): readonly S[] {
  return spansTouching(set, -Infinity, Infinity);
}
