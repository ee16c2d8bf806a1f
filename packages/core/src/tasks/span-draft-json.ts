import { isList, isPlainObject } from '../records/guards';
import type { AgentScore, NotedSpan, Span, SuggestedSpan } from '../spans/span';
import { createSpanSet, spanFits } from '../spans/span-set';
import { isSpanPlace } from './aligned-text';
import { isFlipOf } from './flip';
import type { SpanDraft, SpanEdit } from './span-draft';

/** A {@link SpanDraft} as plain JSON. */
export interface SpanDraftJson {
  readonly spans: readonly NotedSpan[];
  readonly answered: boolean;
  readonly suggestions: readonly SuggestedSpan[];
}

/** Only the sets: the text comes from the record again. */
export function spanDraftToJson({ spans, answered, suggestions }: SpanDraft): SpanDraftJson {
  return { spans: [...spans], answered, suggestions: [...suggestions] };
}

/** Reads a draft of the text of `opened`; `undefined` where a span of it cannot lie there. */
export function spanDraftFromJson(json: unknown, { text }: SpanDraft): SpanDraft | undefined {
  if (!isPlainObject(json)) return undefined;
  const { spans, answered, suggestions } = json;
  if (typeof answered !== 'boolean' || !isListOf(isNoted, spans) || !isListOf(isSuggested, suggestions))
    return undefined;
  const { length } = text.map;
  // Nothing is mended here, or the history, which addresses spans by value, would no longer find them.
  if (![...spans, ...suggestions].every((span) => spanFits(span, length) && isSpanPlace(text, span)))
    return undefined;
  return {
    text,
    answered,
    spans: createSpanSet<NotedSpan>(length, spans),
    suggestions: createSpanSet<SuggestedSpan>(length, suggestions),
  };
}

/** Whether a step of a kept history is an edit of such a draft. */
export function isSpanEdit(json: unknown, { text }: SpanDraft): json is SpanEdit {
  const isChange = (change: unknown, isKind: (value: unknown) => value is Span): boolean =>
    isPlainObject(change) &&
    [change.removed, change.added].every(
      (spans) => isListOf(isKind, spans) && spans.every((span) => spanFits(span, text.map.length)),
    );
  return (
    isPlainObject(json) &&
    isChange(json.spans, isNoted) &&
    isChange(json.suggestions, isSuggested) &&
    isFlipOf(json.answered, (value) => typeof value === 'boolean') &&
    [undefined, 'start', 'end'].some((edge) => edge === json.moved)
  );
}

function isListOf<V>(isOne: (value: unknown) => value is V, value: unknown): value is readonly V[] {
  return isList(value) && value.every(isOne);
}

function isNoted(value: unknown): value is NotedSpan {
  return isSpan(value) && (value.note === undefined || (typeof value.note === 'string' && value.note !== ''));
}

function isSuggested(value: unknown): value is SuggestedSpan {
  return (
    isSpan(value) &&
    typeof value.score === 'number' &&
    (value.by === undefined || isListOf(isAgentScore, value.by))
  );
}

function isAgentScore(value: unknown): value is AgentScore {
  return isPlainObject(value) && typeof value.agent === 'string' && typeof value.score === 'number';
}

function isSpan(value: unknown): value is Span & Readonly<Record<string, unknown>> {
  return (
    isPlainObject(value) &&
    typeof value.label === 'string' &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  );
}
