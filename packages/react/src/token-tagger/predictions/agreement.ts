import {
  findSpan,
  hasSpan,
  type NotedSpan,
  type Span,
  type SpanSet,
  type SuggestedSpan,
  sameSpan,
  spanChangeBetween,
} from '@labelwright/core';

/** How far an answer and what is predicted go together. */
export interface Agreement {
  /** Spans of the answer that are predicted just so, each once. */
  readonly confirmed: number;
  /** The same by agent; an agent that none is predicted by is missing. */
  readonly confirmedBy: ReadonlyMap<string, number>;
}

type Answer = SpanSet<NotedSpan>;
type Predicted = SpanSet<SuggestedSpan>;

/**
 * Counts how far one answer after the other goes together with what is predicted: all spans of a new text or for other
 * predictions, then only those that an edit touches.
 */
export function createAgreements(): (answer: Answer, predicted: Predicted) => Agreement {
  let last: { answer: Answer; predicted: Predicted; agreement: Agreement } | undefined;
  return (answer, predicted) => {
    const agreement =
      last === undefined || last.predicted !== predicted
        ? counted(NONE, distinct([...answer]), 1, predicted)
        : following(last.agreement, last.answer, answer, predicted);
    last = { answer, predicted, agreement };
    return agreement;
  };
}

const NONE: Agreement = { confirmed: 0, confirmedBy: new Map() };

function following(before: Agreement, from: Answer, to: Answer, predicted: Predicted): Agreement {
  if (from === to) return before;
  const { removed, added } = spanChangeBetween(from, to);
  // A span that is there twice counts once: only the last one that goes, and the first one that comes, count.
  const gone = distinct(removed).filter((span) => !hasSpan(to, span));
  const come = distinct(added).filter((span) => !hasSpan(from, span));
  return counted(counted(before, gone, -1, predicted), come, 1, predicted);
}

function counted(before: Agreement, spans: readonly Span[], by: 1 | -1, predicted: Predicted): Agreement {
  let { confirmed } = before;
  const confirmedBy = new Map(before.confirmedBy);
  for (const span of spans) {
    const prediction = findSpan(predicted, span);
    if (prediction === undefined) continue;
    confirmed += by;
    for (const { agent } of prediction.by ?? []) confirmedBy.set(agent, (confirmedBy.get(agent) ?? 0) + by);
  }
  return { confirmed, confirmedBy };
}

/** Each value once, of spans in order. */
function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, index) => {
    const before = spans[index - 1];
    return before === undefined || !sameSpan(before, span);
  });
}
