import {
  type ActiveSpan,
  type AlignedText,
  compareSpans,
  findSpan,
  type Span,
  type SpanChange,
  type SpanDraft,
  type SpanEdit,
  sameSpan,
  spansTouching,
  type TextRange,
  tokensTouching,
} from '@labelwright/core';

import type { ToldSpan } from '../messages/key-messages';
import type { TokenTaggerMessages } from '../messages/messages';

/** Longer stretches are told by their ends, in code points. */
const LONGEST = 80;

/** So many tokens of each end. */
const END_TOKENS = 3;

/** The text of a range as it is told to those who do not see it. */
export function toldText(
  { map, tokens }: AlignedText,
  { start, end }: TextRange,
  messages: TokenTaggerMessages,
): string {
  const run = end - start <= LONGEST ? undefined : tokensTouching(tokens, { start, end });
  if (run === undefined) return map.slice(start, Math.min(end, start + LONGEST));
  const firstEnd = Math.min(tokens.end(Math.min(run.first + END_TOKENS - 1, run.last)), end);
  const lastStart = Math.max(tokens.start(Math.max(run.last - END_TOKENS + 1, run.first)), start);
  return messages.longText(
    map.slice(start, Math.min(firstEnd, start + LONGEST)),
    map.slice(Math.max(lastStart, end - LONGEST), end),
    run.last - run.first + 1,
  );
}

/** The spans of both layers that share text with a range, outer and earlier ones first. */
export function spansAt({ spans, suggestions }: SpanDraft, { start, end }: TextRange): readonly ActiveSpan[] {
  const annotated = spansTouching(spans, start, end).map(
    (span): ActiveSpan => ({ layer: 'annotation', span }),
  );
  const suggested = spansTouching(suggestions, start, end).map(
    (span): ActiveSpan => ({ layer: 'suggestion', span }),
  );
  return [...annotated, ...suggested].sort((a, b) => compareSpans(a.span, b.span));
}

/** The spans of both layers that share text with a range, the shortest first; of two equal ones the annotation. */
export function spansInwardsAt(draft: SpanDraft, range: TextRange): readonly ActiveSpan[] {
  const lengthOf = ({ span }: ActiveSpan) => span.end - span.start;
  return [...spansAt(draft, range)].sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** The shortest of the spans at a range; of two the annotation. */
export function innermostAt(draft: SpanDraft, range: TextRange): ActiveSpan | undefined {
  return spansInwardsAt(draft, range)[0];
}

/** A span with all that is told of it. */
export function toldSpan(draft: SpanDraft, active: ActiveSpan, messages: TokenTaggerMessages): ToldSpan {
  const { layer, span } = active;
  const here = spansAt(draft, { start: span.start, end: span.start + 1 });
  const place = here.findIndex((other) => other.layer === layer && sameSpan(other.span, span));
  return {
    text: toldText(draft.text, span, messages),
    label: span.label,
    layer,
    score: layer === 'suggestion' ? findSpan(draft.suggestions, span)?.score : undefined,
    place: place + 1,
    count: here.length,
  };
}

/** More changes than these are counted and not told one by one. */
const TOLD_CHANGES = 3;

/** Whether an edit is told span by span: what it did to the annotations, else to the predictions. */
export function isToldInFull({ spans, suggestions }: SpanEdit): boolean {
  const changes = sizeOf(spans) > 0 ? sizeOf(spans) : sizeOf(suggestions);
  return changes > 0 && changes <= TOLD_CHANGES;
}

/** What an edit did to the spans, in words; `undefined` where it did nothing to them. */
export function toldEdit(
  text: AlignedText,
  edit: SpanEdit,
  messages: TokenTaggerMessages,
): string | undefined {
  const { added, removed } = edit.spans;
  if (!isToldInFull(edit))
    return sizeOf(edit.spans) === 0 ? undefined : messages.changed(added.length, removed.length);
  if (sizeOf(edit.spans) === 0) return toldPredictions(text, edit, messages);
  const gone = removed.filter(
    (span) => !added.some((other) => other.start === span.start && other.end === span.end),
  );
  return [
    ...added.map((span) => {
      const told = toldText(text, span, messages);
      if (!removed.some((other) => sameSpan(other, span))) return messages.tagged(told, span.label);
      return span.note === undefined ? messages.noteRemoved(told) : messages.noteSaved(told, span.note);
    }),
    ...gone.map((span) => messages.removed(toldText(text, span, messages), span.label)),
  ].join(', ');
}

/** Predictions that came back, or were turned down. */
function toldPredictions(
  text: AlignedText,
  { suggestions }: SpanEdit,
  messages: TokenTaggerMessages,
): string {
  return [
    ...suggestions.added.map(({ label, score, ...range }) =>
      messages.pointed({
        text: toldText(text, range, messages),
        label,
        layer: 'suggestion',
        score,
        place: 1,
        count: 1,
      }),
    ),
    ...suggestions.removed.map((span) => messages.rejected(toldText(text, span, messages), span.label)),
  ].join('; ');
}

function sizeOf({ added, removed }: SpanChange<Span>): number {
  return added.length + removed.length;
}
