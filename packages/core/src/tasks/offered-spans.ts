import type { SuggestedSpan } from '../spans/span';
import { createSpanSet, findSpan, hasSpan } from '../spans/span-set';
import { applySpanEdit, invertSpanEdit, type SpanDraft, type SpanEdit } from './span-draft';

/** The drafts and edits of an open record, as far as predictions matter to them. */
export interface SpanWork {
  readonly draft: SpanDraft;
  readonly saved: SpanDraft;
  /** `undefined` for a step that changed no span. */
  readonly past: readonly (SpanEdit | undefined)[];
  readonly future: readonly (SpanEdit | undefined)[];
}

/**
 * The work when `after` is predicted instead of `before`. In every state that undo and redo lead to, a span that was
 * predicted before is suggested where it was, a new one wherever it is not annotated; the annotated spans stay as they are.
 * O(log n) for each span of the history and of the predictions.
 */
export function offeredSpans(
  work: SpanWork,
  before: readonly SuggestedSpan[],
  after: readonly SuggestedSpan[],
): SpanWork {
  const { length } = work.draft.text.map;
  const formerly = createSpanSet<SuggestedSpan>(length, before);
  const predicted = createSpanSet<SuggestedSpan>(length, after);

  const isPending = (span: SuggestedSpan, { spans, suggestions }: SpanDraft): boolean =>
    !hasSpan(spans, span) && (hasSpan(suggestions, span) || !hasSpan(formerly, span));

  const withOffer = (draft: SpanDraft): SpanDraft => ({
    ...draft,
    suggestions: createSpanSet<SuggestedSpan>(
      length,
      after.filter((span) => isPending(span, draft)),
    ),
  });

  /** The edit that leads from one of these drafts to the next, once both have the offer. */
  const between = (edit: SpanEdit, from: SpanDraft, to: SpanDraft): SpanEdit => {
    const { spans, suggestions } = edit;
    const named = [...spans.removed, ...spans.added, ...suggestions.removed, ...suggestions.added];
    const touched = [...new Set(named.flatMap((span) => findSpan(predicted, span) ?? []))];
    return {
      ...edit,
      suggestions: {
        removed: touched.filter((span) => isPending(span, from) && !isPending(span, to)),
        added: touched.filter((span) => !isPending(span, from) && isPending(span, to)),
      },
    };
  };

  const through = (start: SpanDraft, edits: SpanWork['past']): SpanWork['past'] => {
    let from = start;
    return edits.map((edit) => {
      if (edit === undefined) return undefined;
      const to = applySpanEdit(from, edit);
      const again = between(edit, from, to);
      from = to;
      return again;
    });
  };

  const start = work.past.reduceRight(
    (later: SpanDraft, edit) => (edit === undefined ? later : applySpanEdit(later, invertSpanEdit(edit))),
    work.draft,
  );
  return {
    draft: withOffer(work.draft),
    saved: withOffer(work.saved),
    past: through(start, work.past),
    future: through(work.draft, work.future),
  };
}
