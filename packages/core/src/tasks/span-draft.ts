import type { SpanFrame } from '../records/fit-span';
import type { TokenClassificationRecord } from '../records/token-classification';
import { compareSpans, type NotedSpan, type Span, type SuggestedSpan, sameSpan } from '../spans/span';
import { applySpanChange, composeSpanChanges, invertSpanChange, type SpanChange } from '../spans/span-change';
import { createSpanSet, type SpanSet, spanSetOfSorted } from '../spans/span-set';
import { type AlignedText, alignedTextOf } from './aligned-text';
import { type Flip, invertFlip } from './flip';
import { notesOf, withNotes } from './span-notes';
import { predictedSpans, spansOf } from './usable-spans';

/** The spans given so far, and the predicted ones still to be taken or turned down. */
export interface SpanDraft {
  /** The text with its tokens: computed once for each record. */
  readonly text: AlignedText;
  /** A note on a span is part of the answer; in a record it is kept beside the annotation, in the metadata. */
  readonly spans: SpanSet<NotedSpan>;
  /** `false`: nothing answered yet, so no spans does not mean "no entities". */
  readonly answered: boolean;
  /** What any agent predicts that is neither among `spans` nor turned down; each span once. */
  readonly suggestions: SpanSet<SuggestedSpan>;
}

/** What an edit takes from and gives to a draft. Plain JSON data. */
export interface SpanEdit {
  readonly spans: SpanChange<NotedSpan>;
  readonly suggestions: SpanChange<SuggestedSpan>;
  readonly answered: Flip<boolean>;
  /** The edge that it moved, where it did: moves of one edge in a row are one step. */
  readonly moved?: SpanEdge;
}

export type SpanEdge = 'start' | 'end';

/** The draft of a record whose text and tokens are sound; spans that are not valid are left out. */
export function openSpanDraft(record: TokenClassificationRecord, frame?: SpanFrame): SpanDraft {
  const text = alignedTextOf(record, frame);
  const { length } = text.map;
  const spans = spansOf(record.annotation, text, frame?.sound);
  const notes = notesOf(record);
  return {
    text,
    // Of two equal spans the one without a note comes first, so notes may change the order.
    spans:
      notes.length === 0
        ? spanSetOfSorted<NotedSpan>(length, spans)
        : createSpanSet(length, withNotes(spans, notes)),
    answered: Array.isArray(record.annotation),
    suggestions: spanSetOfSorted(length, without(predictedSpans(record, text, frame?.sound), spans)),
  };
}

/** The spans of `spans` that are not among `others`; both are in order. */
export function without<S extends Span>(spans: readonly S[], others: readonly Span[]): readonly S[] {
  let next = 0;
  if (others.length === 0) return spans;
  return spans.filter((span) => {
    for (let other = others[next]; other !== undefined; other = others[next]) {
      if (sameSpan(other, span)) return false;
      if (compareSpans(other, bare(span)) > 0) return true;
      next += 1;
    }
    return true;
  });
}

/** The span itself: without the score of the prediction it came from and without a note. */
export function bare({ label, start, end }: Span): Span {
  return { label, start, end };
}

/** Of one of the two sets, where an edit is about the other. */
export const NO_CHANGE: SpanChange<never> = { removed: [], added: [] };

/** The draft after an edit of it. O(log n) for each span of the edit. */
export function applySpanEdit(draft: SpanDraft, { spans, suggestions, answered }: SpanEdit): SpanDraft {
  return {
    ...draft,
    spans: applySpanChange(draft.spans, spans),
    suggestions: applySpanChange(draft.suggestions, suggestions),
    answered: answered.after,
  };
}

/** The edit that leads back. */
export function invertSpanEdit({ spans, suggestions, answered }: SpanEdit): SpanEdit {
  return {
    spans: invertSpanChange(spans),
    suggestions: invertSpanChange(suggestions),
    answered: invertFlip(answered),
  };
}

/** One edit for two moves of one edge of one span in a row; none where the second leads back to where the first began. */
export function mergeSpanEdits(last: SpanEdit, next: SpanEdit): SpanEdit | undefined {
  const [reached] = last.spans.added;
  const [left] = next.spans.removed;
  if (last.moved === undefined || last.moved !== next.moved) return undefined;
  if (reached === undefined || left === undefined || !sameSpan(reached, left)) return undefined;
  const spans = composeSpanChanges(last.spans, next.spans);
  if (spans.removed.length === 0 && spans.added.length === 0) return undefined;
  return {
    spans,
    suggestions: composeSpanChanges(last.suggestions, next.suggestions),
    answered: { before: last.answered.before, after: next.answered.after },
    moved: next.moved,
  };
}

/** The edit that makes one draft of a text into another. O(n) in the number of spans. */
export function spanEditBetween(from: SpanDraft, to: SpanDraft): SpanEdit {
  return {
    spans: changeBetween(from.spans, to.spans),
    suggestions: changeBetween(from.suggestions, to.suggestions),
    answered: { before: from.answered, after: to.answered },
  };
}

function changeBetween<S extends Span>(from: SpanSet<S>, to: SpanSet<S>): SpanChange<S> {
  if (from === to) return NO_CHANGE;
  return { removed: missingIn(to, from), added: missingIn(from, to) };
}

/** The spans of `spans` that `set` has not, copies counted. Both iterate in the same order, so one pass is enough. */
function missingIn<S extends Span>(set: SpanSet<S>, spans: SpanSet<S>): readonly S[] {
  const there = set[Symbol.iterator]();
  let next = there.next();
  return [...spans].filter((span) => {
    while (next.done !== true && compareSpans(next.value, span) < 0) next = there.next();
    const found = next.done !== true && compareSpans(next.value, span) === 0;
    if (found) next = there.next();
    return !found;
  });
}
