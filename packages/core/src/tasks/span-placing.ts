import type { NotedSpan, Span, SuggestedSpan } from '../spans/span';
import type { SpanChange } from '../spans/span-change';
import { findSpan } from '../spans/span-set';
import { bare, NO_CHANGE, type SpanDraft, type SpanEdit } from './span-draft';
import type { SpanOutcome, TokenClassificationTypes } from './span-events';
import { joinNotes } from './span-notes';
import type { SpanView } from './span-view';
import { edited } from './task-definition';

/*
 * What all edits of the annotations have in common: a span that is there already is not added twice, annotating what is
 * predicted is taking the prediction, and from here on the record has an answer.
 */

/** `next` is annotated, in place of `former` where there is one, and pointed at. */
export function placed(
  draft: SpanDraft,
  next: NotedSpan,
  former?: NotedSpan,
  overruled?: SuggestedSpan,
): SpanOutcome {
  const edit = replacing(draft, former === undefined ? [] : [former], [next], overruled);
  return spanEdited(edit, pointAt(next));
}

/** The edit by which `former`, spans of the draft, give way to `next`, none of which occurs twice. */
export function replacing(
  draft: SpanDraft,
  former: readonly NotedSpan[],
  next: readonly NotedSpan[],
  overruled?: SuggestedSpan,
): SpanEdit {
  const removed = [...former];
  const added: NotedSpan[] = [];
  const taken = new Set<SuggestedSpan>(overruled === undefined ? [] : [overruled]);
  for (const span of next) {
    const twin = findSpan(draft.spans, span);
    if (twin === undefined || former.includes(twin)) added.push(span);
    else if (span.note !== undefined) {
      // The two become one, and no remark is lost.
      removed.push(twin);
      added.push(withNote(span, joinNotes(twin.note, span.note)));
    }
    const predicted = findSpan(draft.suggestions, span);
    if (predicted !== undefined) taken.add(predicted);
  }
  return {
    ...answering(draft, { removed, added }),
    suggestions: taken.size === 0 ? NO_CHANGE : { removed: [...taken], added: [] },
  };
}

/** An edit of the annotations alone: from here on the record has an answer. */
export function answering(draft: SpanDraft, spans: SpanChange<NotedSpan>): SpanEdit {
  return { spans, suggestions: NO_CHANGE, answered: { before: draft.answered, after: true } };
}

/** The span with this note, or without any. */
export function withNote(span: Span, note: string | undefined): NotedSpan {
  return note === undefined || note === '' ? bare(span) : { ...bare(span), note };
}

/** The outcome of an ordinary edit: the answer is now in the making. */
export function spanEdited(edit: SpanEdit, view?: SpanView): SpanOutcome {
  return edited<TokenClassificationTypes>(edit, view);
}

/** A view that points at an annotated span, whose label is then the one used last. */
export function pointAt(span: Span): SpanView {
  return {
    selection: undefined,
    active: { layer: 'annotation', span: bare(span) },
    lastLabel: span.label,
  };
}
