import { type NotedSpan, type Span, sameSpan } from '../spans/span';
import { spanAfter, spanBefore, spansTouching } from '../spans/span-set';
import type { TextRange } from '../text/offset-map';
import { trimRange } from '../text/white-space';
import type { SpanDraft } from './span-draft';

type Direction = 'forward' | 'backward';

/**
 * The annotated span that `span` is merged with on one side: the one with its label that nothing but white space parts from it,
 * as splitting leaves them, else the next in order. What it lies within, and what lies within it, is no neighbour.
 */
export function neighbourOf(draft: SpanDraft, span: Span, direction: Direction): NotedSpan | undefined {
  return otherHalf(draft, span, direction) ?? nextBeside(draft, span, direction);
}

/** O(log n + k) for k spans over the first character beside `span`. */
function otherHalf({ spans, text }: SpanDraft, span: Span, direction: Direction): NotedSpan | undefined {
  const forward = direction === 'forward';
  const rest = forward ? { start: span.end, end: text.map.length } : { start: 0, end: span.start };
  const filled = trimRange(text.map, rest);
  if (filled === undefined) return undefined;
  const touching = forward
    ? spansTouching(spans, filled.start, filled.start + 1)
    : spansTouching(spans, filled.end - 1, filled.end);
  return touching.find(
    (other) => other.label === span.label && (forward ? other.start >= span.end : other.end <= span.start),
  );
}

/** O(log n) for each span that is passed over. */
function nextBeside({ spans }: SpanDraft, span: Span, direction: Direction): NotedSpan | undefined {
  const step = direction === 'forward' ? spanAfter : spanBefore;
  let next = step(spans, span);
  while (next !== undefined && (sameSpan(next, span) || isWithin(next, span) || isWithin(span, next)))
    next = step(spans, next);
  return next;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
