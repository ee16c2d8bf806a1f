import { correctSpansIn } from '../records/fit-span';
import type { TokenClassificationRecord } from '../records/token-classification';
import { compareSpans, type ScoredSpan, type Span } from '../spans/span';
import { applySpanChange, invertSpanChange, type SpanChange } from '../spans/span-change';
import { createSpanSet, hasSpan, type SpanSet, spanFits } from '../spans/span-set';
import { type AlignedText, alignedTextOf, isSpanPlace } from './aligned-text';
import { type Flip, invertFlip } from './flip';

/** The spans given so far, and the predicted ones still to be taken or turned down. */
export interface SpanDraft {
  /** The text with its tokens: computed once for each record. */
  readonly text: AlignedText;
  readonly spans: SpanSet<Span>;
  /** `false`: nothing answered yet, so no spans does not mean "no entities". */
  readonly answered: boolean;
  /** Predictions that are neither among `spans` nor turned down. */
  readonly suggestions: SpanSet<ScoredSpan>;
}

export interface SpanEdit {
  readonly spans: SpanChange<Span>;
  readonly suggestions: SpanChange<ScoredSpan>;
  readonly answered: Flip<boolean>;
}

/** The draft of a record whose text and tokens are sound; spans that are not valid are left out. */
export function openSpanDraft(record: TokenClassificationRecord): SpanDraft {
  const text = alignedTextOf(record);
  const spans = createSpanSet<Span>(text.map.length, usable(record.annotation, text).map(bare));
  return {
    text,
    spans,
    answered: Array.isArray(record.annotation),
    suggestions: suggestionsFor(record, text, spans),
  };
}

/** What is predicted for a text and not annotated already. */
export function suggestionsFor(
  { prediction }: TokenClassificationRecord,
  text: AlignedText,
  spans: SpanSet<Span>,
): SpanSet<ScoredSpan> {
  const pending = usable(prediction, text).filter((span) => !hasSpan(spans, span));
  return createSpanSet<ScoredSpan>(
    text.map.length,
    pending.map(({ score, ...span }) => ({ ...span, score: typeof score === 'number' ? score : 0 })),
  );
}

/** The same span as an annotation: without the score of the prediction it came from. */
export function bare({ label, start, end }: Span): Span {
  return { label, start, end };
}

export const NO_CHANGE: SpanChange<never> = { removed: [], added: [] };

export function applySpanEdit(draft: SpanDraft, { spans, suggestions, answered }: SpanEdit): SpanDraft {
  return {
    ...draft,
    spans: applySpanChange(draft.spans, spans),
    suggestions: applySpanChange(draft.suggestions, suggestions),
    answered: answered.after,
  };
}

export function invertSpanEdit({ spans, suggestions, answered }: SpanEdit): SpanEdit {
  return {
    spans: invertSpanChange(spans),
    suggestions: invertSpanChange(suggestions),
    answered: invertFlip(answered),
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

/** A draft as plain JSON. */
export interface SpanDraftJson {
  readonly textLength: number;
  readonly spans: readonly Span[];
  readonly answered: boolean;
  readonly suggestions: readonly ScoredSpan[];
}

export function spanDraftToJson({ text, spans, answered, suggestions }: SpanDraft): SpanDraftJson {
  return { textLength: text.map.length, spans: [...spans], answered, suggestions: [...suggestions] };
}

/** Reads a draft for `record`; `undefined` where it is not one of this text. */
export function spanDraftFromJson(json: unknown, record: TokenClassificationRecord): SpanDraft | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { textLength, spans, answered, suggestions }: { [Key in keyof SpanDraftJson]?: unknown } = json;
  const text = alignedTextOf(record);
  if (textLength !== text.map.length || typeof answered !== 'boolean') return undefined;
  const given = usable(spans, text);
  const pending = usable(suggestions, text).filter(isScored);
  if (!Array.isArray(spans) || given.length !== spans.length) return undefined;
  if (!Array.isArray(suggestions) || pending.length !== suggestions.length) return undefined;
  return {
    text,
    answered,
    spans: createSpanSet<Span>(text.map.length, given),
    suggestions: createSpanSet<ScoredSpan>(text.map.length, pending),
  };
}

function isScored(span: Span & { readonly score?: unknown }): span is ScoredSpan {
  return typeof span.score === 'number';
}

/** The valid ones among what a record holds under `prediction` or `annotation`, mended where they can be. */
function usable(spans: unknown, text: AlignedText): readonly (Span & { readonly score?: unknown })[] {
  if (!Array.isArray(spans)) return [];
  return correctSpansIn(text, spans.filter(isSpan)).filter(
    (span) => spanFits(span, text.map.length) && isSpanPlace(text, span),
  );
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { label, start, end }: { label?: unknown; start?: unknown; end?: unknown } = value;
  return typeof label === 'string' && typeof start === 'number' && typeof end === 'number';
}
