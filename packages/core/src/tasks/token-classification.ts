import type { TokenClassificationRecord } from '../records/token-classification';
import { type ScoredSpan, type Span, sameSpan } from '../spans/span';
import type { SpanChange } from '../spans/span-change';
import { createSpanSet, findSpan, hasSpan } from '../spans/span-set';
import { NO_TEXT } from './aligned-text';
import {
  applySpanEdit,
  bare,
  invertSpanEdit,
  NO_CHANGE,
  openSpanDraft,
  type SpanDraft,
  type SpanEdit,
  spanDraftFromJson,
  spanDraftToJson,
  spanEditBetween,
  suggestionsFor,
} from './span-draft';
import { spanIssue } from './span-issue';
import { NO_VIEW, type SpanView, type SpanViewEvent, spanViews } from './span-view';
import { edited, type Outcome, type Situation, type TaskDefinition } from './task-definition';

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
  cleared: (draft) => ({ ...draft, spans: createSpanSet<Span>(draft.text.map.length), answered: true }),
  decided: ({ draft }) =>
    draft.answered ? draft : applySpanEdit(draft, acceptance(draft, [...draft.suggestions])),
  offered: (draft, record) => ({ ...draft, suggestions: suggestionsFor(record, draft.text, draft.spans) }),

  edits: {
    'span.add': (situation, { span }) => add(situation, span),
    'span.relabel': (situation, { span, label }) => replace(situation, span, { ...span, label }),
    'span.resize': (situation, { span, start, end }) => replace(situation, span, { ...span, start, end }),
    'span.remove': ({ draft, view }, { span }) => {
      const stored = findSpan(draft.spans, span);
      return (
        stored &&
        edited<T>(answering(draft, { removed: [stored], added: [] }), { ...view, active: undefined })
      );
    },
    'label.apply': applyLabel,
    'suggestion.accept': ({ draft, view }, { span }) => {
      const taken = suggested(draft, span);
      return taken.length === 0
        ? undefined
        : edited<T>(acceptance(draft, taken), afterSuggestion(view, taken));
    },
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
  fromJson: spanDraftFromJson,
};

function applyLabel(situation: Situation<T>, { label }: { readonly label: string }): Outcome<T> | undefined {
  const { draft, view } = situation;
  const { selection, active } = view;
  if (selection !== undefined) return add(situation, { label, start: selection.start, end: selection.end });
  if (active === undefined) return undefined;
  const { span, layer } = active;
  if (layer === 'annotation') return replace(situation, span, { ...span, label });
  // A predicted range under another label: the prediction was wrong, its range was not.
  const stored = findSpan(draft.suggestions, span);
  const outcome = add(situation, { label, start: span.start, end: span.end });
  if (stored === undefined || outcome?.kind !== 'edit') return outcome;
  return { ...outcome, edit: { ...outcome.edit, suggestions: { removed: [stored], added: [] } } };
}

function add({ draft, settings }: Situation<T>, span: Span): Outcome<T> | undefined {
  const issue = spanIssue(span, draft.text, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  if (hasSpan(draft.spans, span)) return undefined;
  const suggestion = findSpan(draft.suggestions, span);
  const edit = answering(draft, { removed: [], added: [bare(span)] });
  // Adding what was predicted is taking the prediction.
  const suggestions = suggestion === undefined ? NO_CHANGE : { removed: [suggestion], added: [] };
  return edited<T>({ ...edit, suggestions }, pointAt(bare(span)));
}

function replace({ draft, settings }: Situation<T>, span: Span, next: Span): Outcome<T> | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined || sameSpan(span, next)) return undefined;
  const issue = spanIssue(next, draft.text, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  // Where the same span is there already the two become one.
  const added = hasSpan(draft.spans, next) ? [] : [bare(next)];
  return edited<T>(answering(draft, { removed: [stored], added }), pointAt(bare(next)));
}

function suggested({ suggestions }: SpanDraft, span: Span | undefined): readonly ScoredSpan[] {
  if (span === undefined) return [...suggestions];
  const stored = findSpan(suggestions, span);
  return stored === undefined ? [] : [stored];
}

function acceptance(draft: SpanDraft, taken: readonly ScoredSpan[]): SpanEdit {
  // In the order of the set equal spans of several agents are neighbours: one of them is enough.
  const added = taken.map(bare).filter((span, index, all) => {
    const before = all[index - 1];
    return (before === undefined || !sameSpan(before, span)) && !hasSpan(draft.spans, span);
  });
  return { ...answering(draft, { removed: [], added }), suggestions: { removed: taken, added: [] } };
}

/** An edit of the annotations: from here on the record has an answer. */
function answering(draft: SpanDraft, spans: SpanChange<Span>): SpanEdit {
  return { spans, suggestions: NO_CHANGE, answered: { before: draft.answered, after: true } };
}

function pointAt(span: Span): SpanView {
  return { selection: undefined, active: { layer: 'annotation', span }, lastLabel: span.label };
}

function afterSuggestion(view: SpanView, taken: readonly ScoredSpan[]): SpanView {
  const [only, ...others] = taken;
  return only === undefined || others.length > 0 ? { ...view, active: undefined } : pointAt(bare(only));
}
