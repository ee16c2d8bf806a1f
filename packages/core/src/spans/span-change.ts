import { compareSpans, type Span } from './span';
import { addSpan, removeSpan, type SpanSet } from './span-set';

/**
 * An edit of a set of spans: what goes and what comes. A relabelled or resized span is one of each. Plain data, so a
 * history can keep it and a draft can store it.
 */
export interface SpanChange<S extends Span = Span> {
  readonly removed: readonly S[];
  readonly added: readonly S[];
}

/**
 * Removes, then adds. O(log n) for each span of the change. A span to remove that is not there is passed over, so
 * only a change whose `removed` are spans of `set` is undone by its inverse.
 * @returns a new set, or `set` itself where nothing changes
 * @throws AnnotationError `SPAN_OUT_OF_RANGE` where an added span is outside the text; `set` is as it was
 */
export function applySpanChange<S extends Span>(set: SpanSet<S>, change: SpanChange<S>): SpanSet<S> {
  return change.added.reduce(addSpan<S>, change.removed.reduce(removeSpan<S>, set));
}

/** The change that leads back: what was added goes, what was removed comes. */
export function invertSpanChange<S extends Span>(change: SpanChange<S>): SpanChange<S> {
  return { removed: change.added, added: change.removed };
}

/**
 * One change for two that follow each other; what the first brings and the second takes is in neither list. Only for small
 * changes: O(n m).
 */
export function composeSpanChanges<S extends Span>(first: SpanChange<S>, next: SpanChange<S>): SpanChange<S> {
  // What comes and goes again never was, and what goes and comes again never left.
  const removed = [...first.removed, ...missingIn(first.added, next.removed)];
  const added = [...missingIn(next.removed, first.added), ...next.added];
  return { removed: missingIn(added, removed), added: missingIn(removed, added) };
}

/** The spans of `wanted` that `spans` lacks, copies counted. */
function missingIn<S extends Span>(spans: readonly S[], wanted: readonly S[]): readonly S[] {
  const left = [...spans];
  return wanted.filter((span) => {
    const at = left.findIndex((other) => compareSpans(other, span) === 0);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
