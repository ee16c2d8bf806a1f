import { compareSpans, type Span, type SuggestedSpan, sameSpan } from '../spans/span';
import { findSpan, hasSpan, type SpanSet, spanAfter, spanBefore, spansCovering } from '../spans/span-set';
import type { TextRange } from '../text/offset-map';
import { type SnapMode, snapRange } from '../text/snap';
import { moveSelection, type SelectionMove, type TextSelection } from './move-selection';
import { bare, type SpanDraft } from './span-draft';

/** A span that is pointed at: one of the answer's, or a suggestion. */
export interface ActiveSpan {
  readonly layer: 'annotation' | 'suggestion';
  /** By value; its note and scores are found in the draft with `findSpan`. */
  readonly span: Span;
}

/** What the annotator points at. Selection and active span exclude each other. */
export interface SpanView {
  readonly selection: TextSelection | undefined;
  readonly active: ActiveSpan | undefined;
  /** The label used last: the first proposal for the next span. Stays from record to record. */
  readonly lastLabel: string | undefined;
  /**
   * Agents whose predictions are not looked at: what nobody else predicts is neither pointed at nor taken or turned down with
   * the rest. Absent where all are looked at. Stays from record to record.
   */
  readonly hiddenAgents?: readonly string[];
}

export const NO_VIEW: SpanView = { selection: undefined, active: undefined, lastLabel: undefined };

export type SpanViewEvent =
  /** Selects a range (code points), snapped to tokens or graphemes; what snaps to nothing clears the selection. */
  | ({
      readonly type: 'selection.change';
      readonly mode?: SnapMode | undefined;
      readonly backward?: boolean | undefined;
    } & TextRange)
  | { readonly type: 'selection.clear' }
  | ({ readonly type: 'selection.move' } & SelectionMove)
  /** Points at one span; nothing happens where it is not there. */
  | ({ readonly type: 'span.activate' } & ActiveSpan)
  /** Points at the spans over `offset` in turn: the innermost first, then outwards, then the innermost again. */
  | { readonly type: 'span.activateAt'; readonly offset: number }
  /** Points at the next or the previous span of either layer, while nothing is pointed at as seen from `from` (code points). */
  | {
      readonly type: 'span.step';
      readonly direction: 'forward' | 'backward';
      readonly from?: number | undefined;
    }
  /** Leaves the predictions of an agent out of what is looked at, or looks at them again. */
  | { readonly type: 'agent.hide'; readonly agent: string; readonly hidden: boolean };

interface Looking {
  readonly draft: SpanDraft;
  readonly view: SpanView;
}

/** What each event makes of the view. Pure; the answer is not touched. */
export const spanViews: {
  readonly [Type in SpanViewEvent['type']]: (
    looking: Looking,
    event: Extract<SpanViewEvent, { type: Type }>,
  ) => SpanView;
} = {
  'selection.change': ({ draft, view }, { start, end, mode = 'token', backward = false }) =>
    select(view, snapped(draft, { start, end }, mode), backward),
  'selection.clear': ({ view }) => point(view, undefined),
  'selection.move': ({ draft, view }, move) => {
    const from = view.selection ?? cursorAt(view);
    const moved = moveSelection(draft.text, from, move);
    return moved === undefined ? view : select(view, moved, moved.backward);
  },
  'span.activate': ({ draft, view }, { layer, span }) =>
    isThere(draft, view, { layer, span }) ? point(view, { layer, span }) : view,
  'span.activateAt': ({ draft, view }, { offset }) => point(view, nextCovering(draft, view, offset)),
  'span.step': ({ draft, view }, { direction, from }) => {
    const next = stepTo(draft, view, direction, from);
    return next === undefined ? view : point(view, next);
  },
  'agent.hide': ({ draft, view }, { agent, hidden }) => {
    const others = (view.hiddenAgents ?? []).filter((other) => other !== agent);
    return settleView({ ...view, hiddenAgents: hidden ? [...others, agent] : others }, draft);
  },
};

/** Whether anybody predicts the span whose predictions are looked at. */
export function isSuggestionShown({ by }: SuggestedSpan, { hiddenAgents = [] }: SpanView): boolean {
  return (
    by === undefined || hiddenAgents.length === 0 || by.some(({ agent }) => !hiddenAgents.includes(agent))
  );
}

/** The view of another draft of the same text: a span that is not in it is no longer active. */
export function settleView(view: SpanView, draft: SpanDraft): SpanView {
  return view.active === undefined || isThere(draft, view, view.active)
    ? view
    : { ...view, active: undefined };
}

function isThere({ spans, suggestions }: SpanDraft, view: SpanView, { layer, span }: ActiveSpan): boolean {
  if (layer === 'annotation') return hasSpan(spans, span);
  const suggestion = findSpan(suggestions, span);
  return suggestion !== undefined && isSuggestionShown(suggestion, view);
}

function snapped({ text }: SpanDraft, range: TextRange, mode: SnapMode): TextRange | undefined {
  return snapRange(text.map, text.tokens, range, { mode, derivedTokens: text.borders === undefined });
}

function select(view: SpanView, range: TextRange | undefined, backward: boolean): SpanView {
  if (range === undefined)
    return view.selection === undefined && view.active === undefined ? view : point(view, undefined);
  const { selection } = view;
  const same =
    selection !== undefined &&
    selection.start === range.start &&
    selection.end === range.end &&
    selection.backward === backward;
  // The same view again keeps a drag within one token from drawing anything.
  return same
    ? view
    : { ...view, selection: { start: range.start, end: range.end, backward }, active: undefined };
}

function point(view: SpanView, active: ActiveSpan | undefined): SpanView {
  return { ...view, selection: undefined, active: active && { ...active, span: bare(active.span) } };
}

/** Where keys go on from when a span is active: as if it were selected. */
function cursorAt({ active }: SpanView): TextSelection | undefined {
  return active === undefined
    ? undefined
    : { start: active.span.start, end: active.span.end, backward: false };
}

/** Spans over one code point, innermost first; of equals the annotation comes before the suggestion. */
function covering({ spans, suggestions }: SpanDraft, view: SpanView, offset: number): readonly ActiveSpan[] {
  const annotated = spansCovering(spans, offset).map((span): ActiveSpan => ({ layer: 'annotation', span }));
  const suggested = spansCovering(suggestions, offset)
    .filter((span) => isSuggestionShown(span, view))
    .map((span): ActiveSpan => ({ layer: 'suggestion', span }));
  return [...annotated, ...suggested].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

function nextCovering(draft: SpanDraft, view: SpanView, offset: number): ActiveSpan | undefined {
  const { active } = view;
  const here = covering(draft, view, offset);
  const current = active === undefined ? -1 : here.findIndex((other) => sameActive(other, active));
  return here[(current + 1) % Math.max(here.length, 1)];
}

function sameActive(a: ActiveSpan, b: ActiveSpan): boolean {
  return a.layer === b.layer && sameSpan(a.span, b.span);
}

/** Steps through both layers in the order of `compareSpans`, which is total over annotations and suggestions. */
function stepTo(
  { spans, suggestions }: SpanDraft,
  view: SpanView,
  direction: 'forward' | 'backward',
  offset: number | undefined,
): ActiveSpan | undefined {
  const { active, selection } = view;
  const forward = direction === 'forward';
  const from = active?.span ?? placeOf(selection?.start ?? offset, forward);
  const step = forward ? spanAfter : spanBefore;
  const span = step(spans, from);
  const suggestion = stepToShown(suggestions, from, step, view);
  const annotated: ActiveSpan | undefined = span && { layer: 'annotation', span };
  const suggested: ActiveSpan | undefined = suggestion && { layer: 'suggestion', span: suggestion };
  if (annotated === undefined || suggested === undefined) return annotated ?? suggested;
  return compareSpans(annotated.span, suggested.span) < 0 === forward ? annotated : suggested;
}

function stepToShown(
  suggestions: SpanSet<SuggestedSpan>,
  from: Span,
  step: typeof spanAfter,
  view: SpanView,
): SuggestedSpan | undefined {
  let next = step(suggestions, from);
  while (next !== undefined && !isSuggestionShown(next, view)) next = step(suggestions, next);
  return next;
}

/** A place before every span that starts at `offset` or behind it, or without one before or behind all. */
function placeOf(offset: number | undefined, forward: boolean): Span {
  const start = offset ?? (forward ? -1 : Number.POSITIVE_INFINITY);
  return { label: '', start, end: Number.POSITIVE_INFINITY };
}
