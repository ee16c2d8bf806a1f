import type { ScoredSpan, Span } from '../spans/span';
import { createSpanSet, findSpan, hasSpan, type SpanSet } from '../spans/span-set';
import { applySpanEdit, invertSpanEdit, type SpanDraft, type SpanEdit } from './span-draft';

/** The drafts and edits of an open record, as far as predictions matter to them. */
export interface SpanWork {
  readonly draft: SpanDraft;
  readonly saved: SpanDraft;
  readonly past: readonly (SpanEdit | undefined)[];
  readonly future: readonly (SpanEdit | undefined)[];
}

/**
 * The work as if `after` had been predicted from the start and not `before`: the edits are gone through again, so that undo
 * and redo hand back only suggestions that are predicted, and what was turned down stays so. The annotated spans are not
 * touched. O(log n) for each span of the history and of the predictions.
 */
export function offeredSpans(
  work: SpanWork,
  before: readonly ScoredSpan[],
  after: readonly ScoredSpan[],
): SpanWork {
  const { length } = work.draft.text.map;
  const formerly = createSpanSet<ScoredSpan>(length, before);
  const predicted = createSpanSet<ScoredSpan>(length, after);
  const withOffer = (draft: SpanDraft): SpanDraft => {
    const pending = after.filter(
      (span) => !hasSpan(draft.spans, span) && (hasSpan(draft.suggestions, span) || !hasSpan(formerly, span)),
    );
    return { ...draft, suggestions: createSpanSet<ScoredSpan>(length, pending) };
  };
  const start = work.past.reduceRight(
    (later: SpanDraft, edit) => (edit === undefined ? later : applySpanEdit(later, invertSpanEdit(edit))),
    work.draft,
  );
  const past = replay(withOffer(start), work.past, predicted);
  const future = replay(past.draft, work.future, predicted);
  return { draft: past.draft, saved: withOffer(work.saved), past: past.edits, future: future.edits };
}

interface Replay {
  readonly draft: SpanDraft;
  readonly edits: readonly (SpanEdit | undefined)[];
}

function replay(
  start: SpanDraft,
  edits: readonly (SpanEdit | undefined)[],
  predicted: SpanSet<ScoredSpan>,
): Replay {
  let draft = start;
  const replayed = edits.map((edit) => {
    if (edit === undefined) return undefined;
    const again = { ...edit, suggestions: suggestionsOf(edit, draft, predicted) };
    draft = applySpanEdit(draft, again);
    return again;
  });
  return { draft, edits: replayed };
}

/** What an edit means for the suggestions of `draft`: what is annotated or turned down goes, what comes back is predicted. */
function suggestionsOf(
  { spans, suggestions }: SpanEdit,
  draft: SpanDraft,
  predicted: SpanSet<ScoredSpan>,
): SpanEdit['suggestions'] {
  return {
    removed: stored(draft.suggestions, [...suggestions.removed, ...spans.added]),
    added: stored(predicted, suggestions.added).filter((span) => !hasSpan(draft.suggestions, span)),
  };
}

/** The spans of `set` with these labels and ranges, each once. */
function stored(set: SpanSet<ScoredSpan>, spans: readonly Span[]): readonly ScoredSpan[] {
  return [...new Set(spans.flatMap((span) => findSpan(set, span) ?? []))];
}
