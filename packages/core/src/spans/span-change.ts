import type { Span } from './span';
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
