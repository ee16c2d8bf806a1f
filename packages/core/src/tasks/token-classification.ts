import type { Settings } from '../dataset/settings';
import type { TokenClassificationRecord } from '../records/token-classification';
import { type ScoredSpan, type Span, sameSpan } from '../spans/span';
import type { SpanChange } from '../spans/span-change';
import { createSpanSet, findSpan, hasSpan } from '../spans/span-set';
import type { TextRange } from '../text/offset-map';
import { NO_TEXT } from './aligned-text';
import { isFlag, isOffset, isOneOf, isSpan, isText, optional } from './event-shape';
import { createLabelIssues, labelIssue } from './label-issue';
import { offeredSpans } from './offered-spans';
import {
  applySpanEdit,
  bare,
  invertSpanEdit,
  NO_CHANGE,
  openSpanDraft,
  type SpanDraft,
  type SpanEdit,
  spanEditBetween,
} from './span-draft';
import { isSpanEdit, spanDraftFromJson, spanDraftToJson } from './span-draft-json';
import { placeOf } from './span-place';
import { NO_VIEW, type SpanView, type SpanViewEvent, settleView, spanViews } from './span-view';
import { edited, type Outcome, type Situation, type TaskDefinition } from './task-definition';
import { predictedSpans } from './usable-spans';

/** Spans are addressed by value: the first one with the same label, start and end is meant. Offsets are code points. */
export type SpanEditEvent =
  | { readonly type: 'span.add'; readonly span: Span }
  | { readonly type: 'span.relabel'; readonly span: Span; readonly label: string }
  | { readonly type: 'span.resize'; readonly span: Span; readonly start: number; readonly end: number }
  | { readonly type: 'span.remove'; readonly span: Span }
  /** Labels what is pointed at: the selection becomes a span, the active span gets the label. */
  | { readonly type: 'label.apply'; readonly label: string }
  /** Takes a predicted span, or without `span` all that are left. */
  | { readonly type: 'suggestion.accept'; readonly span?: Span }
  /** Turns a predicted span down, or without `span` all that are left. */
  | { readonly type: 'suggestion.reject'; readonly span?: Span };

export interface TokenClassificationTypes {
  readonly record: TokenClassificationRecord;
  readonly draft: SpanDraft;
  readonly edit: SpanEdit;
  readonly editEvent: SpanEditEvent;
  readonly viewEvent: SpanViewEvent;
  readonly view: SpanView;
  readonly options: undefined;
}

type T = TokenClassificationTypes;

/** Token classification: spans over one text, overlapping and nested ones included. */
export const tokenClassification: TaskDefinition<T> = {
  task: 'TokenClassification',
  options: undefined,
  empty: {
    text: NO_TEXT,
    spans: createSpanSet<Span>(0),
    answered: false,
    suggestions: createSpanSet<ScoredSpan>(0),
  },
  open: openSpanDraft,
  initialView: (before) => ({ ...NO_VIEW, lastLabel: before?.lastLabel }),

  apply: applySpanEdit,
  invert: invertSpanEdit,
  between: spanEditBetween,

  annotation: ({ spans, answered }) => (answered ? [...spans] : undefined),
  source: ({ text }) => text,
  cleared: (draft) =>
    draft.answered && draft.spans.size === 0
      ? draft
      : { ...draft, spans: createSpanSet<Span>(draft.text.map.length), answered: true },
  // Not one span is an answer too.
  decidable: () => true,
  decided: ({ draft, settings }) =>
    draft.answered ? draft : applySpanEdit(draft, acceptance(draft, acceptable(draft, settings))),
  offered: (work, record, before) => {
    const { text } = work.draft;
    return offeredSpans(work, predictedSpans(before, text), predictedSpans(record, text));
  },
  settle: settleView,

  shapes: {
    'span.add': { span: isSpan },
    'span.relabel': { span: isSpan, label: isText },
    'span.resize': { span: isSpan, start: isOffset, end: isOffset },
    'span.remove': { span: isSpan },
    'label.apply': { label: isText },
    'suggestion.accept': { span: optional(isSpan) },
    'suggestion.reject': { span: optional(isSpan) },
    'selection.change': {
      start: isOffset,
      end: isOffset,
      mode: optional(isOneOf('token', 'grapheme')),
      backward: optional(isFlag),
    },
    'selection.clear': {},
    'selection.move': {
      by: isOneOf('token', 'paragraph', 'text'),
      direction: isOneOf('forward', 'backward'),
      extend: optional(isFlag),
    },
    'span.activate': { layer: isOneOf('annotation', 'suggestion'), span: isSpan },
    'span.activateAt': { offset: isOffset },
    'span.step': { direction: isOneOf('forward', 'backward') },
  },

  edits: {
    'span.add': (situation, { span }) => add(situation, span),
    'span.relabel': relabel,
    'span.resize': resize,
    'span.remove': ({ draft, view }, { span }) => {
      const stored = findSpan(draft.spans, span);
      return (
        stored &&
        edited<T>(answering(draft, { removed: [stored], added: [] }), { ...view, active: undefined })
      );
    },
    'label.apply': applyLabel,
    'suggestion.accept': (situation, { span }) =>
      span === undefined ? acceptAll(situation) : accept(situation, span),
    'suggestion.reject': ({ draft, view }, { span }) => {
      const removed = suggested(draft, span);
      if (removed.length === 0) return undefined;
      const answered = { before: draft.answered, after: draft.answered };
      return edited<T>(
        { spans: NO_CHANGE, suggestions: { removed, added: [] }, answered },
        { ...view, active: undefined },
      );
    },
  },
  views: spanViews,

  toJson: spanDraftToJson,
  fromJson: (json, _, opened) => spanDraftFromJson(json, opened),
  isEdit: isSpanEdit,
};

function add({ draft, settings }: Situation<T>, span: Span): Outcome<T> | undefined {
  const found = placeOf(span, draft.text);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const issue = labelIssue(span.label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  const added = { label: span.label, ...found.place };
  return hasSpan(draft.spans, added) ? undefined : placed(draft, added);
}

function relabel(
  { draft, settings }: Situation<T>,
  { span, label }: { readonly span: Span; readonly label: string },
): Outcome<T> | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined || stored.label === label) return undefined;
  const issue = labelIssue(label, settings);
  return issue === undefined ? placed(draft, { ...stored, label }, stored) : { kind: 'refuse', issue };
}

function resize(
  { draft }: Situation<T>,
  { span, start, end }: { readonly span: Span } & TextRange,
): Outcome<T> | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined) return undefined;
  const found = placeOf({ start, end }, draft.text);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const resized = { label: stored.label, ...found.place };
  return sameSpan(stored, resized) ? undefined : placed(draft, resized, stored);
}

function applyLabel(situation: Situation<T>, { label }: { readonly label: string }): Outcome<T> | undefined {
  const { draft, settings, view } = situation;
  const { selection, active } = view;
  if (selection !== undefined) return add(situation, { label, start: selection.start, end: selection.end });
  if (active === undefined) return undefined;
  const { span, layer } = active;
  if (layer === 'annotation') return relabel(situation, { span, label });
  const stored = findSpan(draft.suggestions, span);
  if (stored === undefined) return undefined;
  const issue = labelIssue(label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  // A predicted range under another label: the prediction was wrong, its range was not.
  return placed(draft, { label, start: span.start, end: span.end }, undefined, stored);
}

/** `next` is annotated, in place of `former` where there is one. */
function placed(draft: SpanDraft, next: Span, former?: Span, overruled?: ScoredSpan): Outcome<T> {
  const spans: SpanChange<Span> = {
    removed: former === undefined ? [] : [former],
    // Where the same span is there already the two become one.
    added: hasSpan(draft.spans, next) ? [] : [bare(next)],
  };
  // Annotating what is predicted is taking the prediction.
  const taken = new Set([overruled, findSpan(draft.suggestions, next)]);
  const removed = [...taken].filter((span) => span !== undefined);
  const suggestions = removed.length === 0 ? NO_CHANGE : { removed, added: [] };
  return edited<T>({ ...answering(draft, spans), suggestions }, pointAt(bare(next)));
}

function accept({ draft, settings }: Situation<T>, span: Span): Outcome<T> | undefined {
  const stored = findSpan(draft.suggestions, span);
  if (stored === undefined) return undefined;
  const issue = labelIssue(stored.label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  return edited<T>(acceptance(draft, [stored]), pointAt(bare(stored)));
}

function acceptAll({ draft, settings, view }: Situation<T>): Outcome<T> | undefined {
  const taken = acceptable(draft, settings);
  if (taken.length > 0) return edited<T>(acceptance(draft, taken), { ...view, active: undefined });
  const [first] = draft.suggestions;
  const issue = first && labelIssue(first.label, settings);
  return issue && { kind: 'refuse', issue };
}

/** The suggestions whose label may be given; the others stay suggestions. */
function acceptable({ suggestions }: SpanDraft, settings: Settings | undefined): readonly ScoredSpan[] {
  const issueOf = createLabelIssues(settings);
  return [...suggestions].filter(({ label }) => issueOf(label) === undefined);
}

function suggested({ suggestions }: SpanDraft, span: Span | undefined): readonly ScoredSpan[] {
  if (span === undefined) return [...suggestions];
  const stored = findSpan(suggestions, span);
  return stored === undefined ? [] : [stored];
}

function acceptance(draft: SpanDraft, taken: readonly ScoredSpan[]): SpanEdit {
  const added = taken.map(bare).filter((span) => !hasSpan(draft.spans, span));
  return { ...answering(draft, { removed: [], added }), suggestions: { removed: taken, added: [] } };
}

/** An edit of the annotations: from here on the record has an answer. */
function answering(draft: SpanDraft, spans: SpanChange<Span>): SpanEdit {
  return { spans, suggestions: NO_CHANGE, answered: { before: draft.answered, after: true } };
}

function pointAt(span: Span): SpanView {
  return { selection: undefined, active: { layer: 'annotation', span }, lastLabel: span.label };
}
