import { isList, isPlainObject } from '../records/guards';
import type { ScoredSpan, Span } from '../spans/span';
import { createSpanSet, spanFits } from '../spans/span-set';
import { isSpanPlace } from './aligned-text';
import { isFlipOf } from './flip';
import type { SpanDraft, SpanEdit } from './span-draft';

/** A {@link SpanDraft} as plain JSON. */
export interface SpanDraftJson {
  readonly spans: readonly Span[];
  readonly answered: boolean;
  readonly suggestions: readonly ScoredSpan[];
}

/** Only the sets: the text comes from the record again. */
export function spanDraftToJson({ spans, answered, suggestions }: SpanDraft): SpanDraftJson {
  return { spans: [...spans], answered, suggestions: [...suggestions] };
}

/** Reads a draft of the text of `opened`; `undefined` where a span of it cannot lie there. */
export function spanDraftFromJson(json: unknown, { text }: SpanDraft): SpanDraft | undefined {
  if (!isPlainObject(json)) return undefined;
  const { spans, answered, suggestions } = json;
  if (
    typeof answered !== 'boolean' ||
    !isSpans(spans) ||
    !isSpans(suggestions) ||
    !suggestions.every(isScored)
  )
    return undefined;
  const { length } = text.map;
  // Nothing is mended here, or the history, which addresses spans by value, would no longer find them.
  if (![...spans, ...suggestions].every((span) => spanFits(span, length) && isSpanPlace(text, span)))
    return undefined;
  return {
    text,
    answered,
    spans: createSpanSet<Span>(length, spans),
    suggestions: createSpanSet<ScoredSpan>(length, suggestions),
  };
}

/** Whether a step of a kept history is an edit of such a draft. */
export function isSpanEdit(json: unknown, { text }: SpanDraft): json is SpanEdit {
  const isPlaced = (span: Span): boolean => spanFits(span, text.map.length);
  const isChange = (change: unknown, scored: boolean): boolean =>
    isPlainObject(change) &&
    [change.removed, change.added].every(
      (spans) => isSpans(spans) && spans.every(isPlaced) && (!scored || spans.every(isScored)),
    );
  return (
    isPlainObject(json) &&
    isChange(json.spans, false) &&
    isChange(json.suggestions, true) &&
    isFlipOf(json.answered, (value) => typeof value === 'boolean')
  );
}

function isSpans(value: unknown): value is readonly Span[] {
  return (
    isList(value) &&
    value.every(
      (span) =>
        isPlainObject(span) &&
        typeof span.label === 'string' &&
        typeof span.start === 'number' &&
        typeof span.end === 'number',
    )
  );
}

function isScored(span: Span & { readonly score?: unknown }): span is ScoredSpan {
  return typeof span.score === 'number';
}
