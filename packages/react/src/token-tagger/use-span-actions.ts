import {
  type ActiveSpan,
  type Span,
  spansTouching,
  type TextRange,
  type TokenClassificationTypes,
} from '@labelwright/core';
import type { RefObject } from 'react';

import { sendEvent } from '../internal/send-event';
import type { Task, TaskEvent } from '../internal/use-task';
import type { TokenTaggerMessages } from './messages';
import { toldSpan, toldText } from './told';
import type { OccurrenceRules } from './use-occurrences';
import type { PickerState } from './use-picker';
import type { TextGestures } from './use-text-selection';

/** What an annotator can do with spans, whatever hand does it. */
export interface SpanActions {
  /**
   * Labels what is pointed at: the selection becomes a span, the active span gets the label. With nothing pointed at the label is
   * armed.
   */
  readonly applyLabel: (label: string) => void;
  /** Points at a span. The picker stays as it is. */
  readonly activate: (span: ActiveSpan) => void;
  readonly remove: (span: Span) => void;
  /** Gives the active span another range; a prediction is taken with it. */
  readonly resize: (range: TextRange) => void;
  /** Moves an edge of the active span by a token. */
  readonly moveEdge: (edge: 'start' | 'end', direction: 'forward' | 'backward') => void;
  /** Cuts a span in two at an offset in code points. */
  readonly split: (span: Span, at: number) => void;
  /** Makes one span of two, with the label of the first one given. */
  readonly merge: (span: Span, other: Span) => void;
  /** Gives the label of a span to all places with the same text; `open` of them do not have it yet. */
  readonly annotateOccurrences: (span: Span, rules: OccurrenceRules, open: number) => void;
  /** Writes a note on a span; `''` takes it away. */
  readonly note: (span: Span, note: string) => void;
  readonly accept: (span: Span) => void;
  readonly reject: (span: Span) => void;
  readonly acceptAll: () => void;
  /** Takes what an agent predicts, or what has at least a score, of what is shown. */
  readonly acceptSome: (which: { readonly minScore?: number; readonly agent?: string }) => void;
  readonly rejectAll: () => void;
  readonly clearSelection: () => void;
  /** Closes the picker; the focus goes back to the text if it was in there. */
  readonly leavePicker: () => void;
}

interface SpanActionsOptions {
  readonly task: Task<TokenClassificationTypes>;
  readonly messages: TokenTaggerMessages;
  readonly picker: PickerState;
  readonly gestures: TextGestures;
  readonly text: RefObject<HTMLElement | null>;
  /** Chooses a label for what will be selected. */
  readonly arm: (label: string) => void;
}

export function useSpanActions(options: SpanActionsOptions): SpanActions {
  const { task, messages, picker, gestures, text, arm } = options;
  const { actor, send, context, readOnly, announce } = task;
  const { selection, active } = context.view;
  const told = (span: TextRange) => toldText(context.draft.text, span, messages);

  const leavePicker = (): void => {
    if (picker.open) text.current?.focus({ preventScroll: true });
    picker.hide();
  };
  /** Sends an event and says what came of it; what was refused is refused aloud, and still pointed at. */
  const perform = (event: TaskEvent<TokenClassificationTypes>, done: string | (() => string)): void => {
    const refused = sendEvent(task, event);
    announce(refused === undefined ? (typeof done === 'string' ? done : done()) : messages.issue(refused));
    if (refused === undefined) gestures.clearNatively();
    leavePicker();
  };

  /** The active span's text and label as they are after an event. */
  const reshaped = (): string => {
    const { span } = actor.getSnapshot().context.view.active ?? {};
    return span === undefined ? '' : messages.reshaped(told(span), span.label);
  };

  return {
    applyLabel: (label) => {
      const target = selection ?? active?.span;
      if (readOnly) return;
      if (target === undefined) {
        arm(label);
        return;
      }
      perform({ type: 'label.apply', label }, messages.tagged(told(target), label));
    },
    activate: (pointed) => {
      send({ type: 'span.activate', ...pointed });
      announce(messages.pointed(toldSpan(context.draft, pointed, messages)));
    },
    remove: (span) => perform({ type: 'span.remove', span }, messages.removed(told(span), span.label)),
    resize: ({ start, end }) => {
      const { active: resized } = actor.getSnapshot().context.view;
      if (resized !== undefined) perform({ type: 'span.resize', span: resized.span, start, end }, reshaped);
    },
    moveEdge: (edge, direction) => {
      perform({ type: 'span.moveEdge', edge, direction }, reshaped);
      const { active: moved } = actor.getSnapshot().context.view;
      if (moved !== undefined) gestures.showNatively({ ...moved.span, backward: edge === 'start' });
    },
    split: (span, at) =>
      perform({ type: 'span.split', span, at }, () => {
        const { draft, view } = actor.getSnapshot().context;
        const first = view.active?.span ?? span;
        const second = spansTouching(draft.spans, first.end, span.end).find(
          ({ label, end }) => label === span.label && end === span.end,
        );
        return messages.splitInto(told(first), second === undefined ? '' : told(second));
      }),
    merge: (span, other) => perform({ type: 'span.merge', span, other }, reshaped),
    annotateOccurrences: (span, { matchCase, wholeWords }, open) => {
      const { label, start, end } = span;
      const event = { type: 'span.annotateOccurrences', label, start, end, matchCase, wholeWords } as const;
      perform(event, messages.labelledAll(open, told(span), label));
    },
    note: (span, note) => {
      send({ type: 'span.note', span, note });
      announce(note === '' ? messages.noteRemoved(told(span)) : messages.noteSaved(told(span), note));
    },
    accept: (span) => perform({ type: 'suggestion.accept', span }, messages.tagged(told(span), span.label)),
    reject: (span) => perform({ type: 'suggestion.reject', span }, messages.rejected(told(span), span.label)),
    acceptAll: () => perform({ type: 'suggestion.accept' }, messages.announce.accepted),
    acceptSome: (which) => {
      const before = actor.getSnapshot().context.draft.suggestions.size;
      perform({ type: 'suggestion.accept', ...which }, () =>
        messages.acceptedSome(before - actor.getSnapshot().context.draft.suggestions.size),
      );
    },
    rejectAll: () => perform({ type: 'suggestion.reject' }, messages.allRejected),
    clearSelection: () => {
      send({ type: 'selection.clear' });
      gestures.clearNatively();
    },
    leavePicker,
  };
}
