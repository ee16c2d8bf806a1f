import { TOKEN_CLASSIFICATION_CHECK } from '../records/check-token-classification';
import type { NotedSpan, SuggestedSpan } from '../spans/span';
import { createSpanSet } from '../spans/span-set';
import { NO_TEXT } from './aligned-text';
import { isFlag, isNumber, isOffset, isOneOf, isSpan, isText, optional } from './event-shape';
import { offeredSpans } from './offered-spans';
import { add, applyLabel, note, relabel, remove, resize } from './span-changes';
import { merge, split } from './span-cuts';
import {
  applySpanEdit,
  bare,
  invertSpanEdit,
  mergeSpanEdits,
  openSpanDraft,
  spanEditBetween,
} from './span-draft';
import { isSpanEdit, spanDraftFromJson, spanDraftToJson } from './span-draft-json';
import { moveEdge } from './span-edges';
import type { TokenClassificationTypes } from './span-events';
import { metadataWithNotes } from './span-notes';
import { annotateOccurrences } from './span-occurrences';
import { NO_VIEW, settleView, spanViews } from './span-view';
import { accept, acceptAll, reject } from './suggestion-edits';
import type { TaskDefinition } from './task-definition';
import { predictedSpans } from './usable-spans';

const isDirection = isOneOf('forward', 'backward');
const ofSuggestions = { span: optional(isSpan), minScore: optional(isNumber), agent: optional(isText) };

/** A span as a record holds it. */
const withoutNote = (span: NotedSpan) => (span.note === undefined ? span : bare(span));

/** Token classification: spans over one text, overlapping and nested ones included. */
export const tokenClassification: TaskDefinition<TokenClassificationTypes> = {
  task: 'TokenClassification',
  check: TOKEN_CLASSIFICATION_CHECK,
  options: undefined,
  empty: {
    text: NO_TEXT,
    spans: createSpanSet<NotedSpan>(0),
    answered: false,
    suggestions: createSpanSet<SuggestedSpan>(0),
  },
  open: openSpanDraft,
  initialView: ({ lastLabel, hiddenAgents } = NO_VIEW) => ({
    ...NO_VIEW,
    lastLabel,
    ...(hiddenAgents === undefined ? {} : { hiddenAgents }),
  }),

  apply: applySpanEdit,
  invert: invertSpanEdit,
  merge: mergeSpanEdits,
  between: spanEditBetween,

  annotation: ({ spans, answered }) => (answered ? [...spans].map(withoutNote) : undefined),
  metadata: ({ spans }, { metadata }, opened) => metadataWithNotes(spans, opened.spans, metadata),
  source: ({ text }) => text,
  cleared: (draft) =>
    draft.answered && draft.spans.size === 0
      ? draft
      : { ...draft, spans: createSpanSet<NotedSpan>(draft.text.map.length), answered: true },
  // Not one span is an answer too.
  decidable: () => true,
  decided: (situation) => {
    const { draft } = situation;
    return draft.answered ? draft : applySpanEdit(draft, acceptAll(situation));
  },
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
    'span.split': { span: isSpan, at: isOffset },
    'span.merge': { span: isSpan, other: isSpan },
    'span.moveEdge': {
      edge: isOneOf('start', 'end'),
      direction: isDirection,
      by: optional(isOneOf('token', 'grapheme')),
    },
    'span.annotateOccurrences': {
      label: isText,
      start: isOffset,
      end: isOffset,
      matchCase: optional(isFlag),
      wholeWords: optional(isFlag),
    },
    'span.note': { span: isSpan, note: isText },
    'label.apply': { label: isText, replace: optional(isFlag) },
    'suggestion.accept': ofSuggestions,
    'suggestion.reject': ofSuggestions,
    'selection.change': {
      start: isOffset,
      end: isOffset,
      mode: optional(isOneOf('token', 'grapheme')),
      backward: optional(isFlag),
    },
    'selection.clear': {},
    'selection.move': {
      by: isOneOf('token', 'word', 'sentence', 'paragraph', 'text'),
      direction: isDirection,
      extend: optional(isFlag),
    },
    'span.activate': { layer: isOneOf('annotation', 'suggestion'), span: isSpan },
    'span.activateAt': { offset: isOffset },
    'span.step': { direction: isDirection, from: optional(isOffset) },
    'agent.hide': { agent: isText, hidden: isFlag },
  },

  edits: {
    'span.add': add,
    'span.relabel': relabel,
    'span.resize': resize,
    'span.remove': remove,
    'span.split': split,
    'span.merge': merge,
    'span.moveEdge': moveEdge,
    'span.annotateOccurrences': annotateOccurrences,
    'span.note': note,
    'label.apply': applyLabel,
    'suggestion.accept': accept,
    'suggestion.reject': reject,
  },
  views: spanViews,

  toJson: spanDraftToJson,
  fromJson: (json, _, opened) => spanDraftFromJson(json, opened),
  isEdit: isSpanEdit,
};
