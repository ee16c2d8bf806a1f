import type { Issue, Span, TextRange, TokenClassificationTypes } from '@labelwright/core';
import type { RefObject } from 'react';

import type { Task, TaskEvent } from '../internal/use-task';
import type { TokenTaggerMessages } from './messages';
import type { PickerState } from './use-picker';
import type { TextGestures } from './use-text-selection';

/** What an annotator can do with spans, whatever hand does it. */
export interface SpanActions {
  /** Labels what is pointed at: the selection becomes a span, the active span gets the label. */
  readonly applyLabel: (label: string) => void;
  readonly remove: (span: Span) => void;
  readonly accept: (span: Span) => void;
  readonly reject: (span: Span) => void;
  readonly acceptAll: () => void;
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
}

/** Of longer stretches only the beginning is announced, in code points. */
const ANNOUNCED = 80;

/** The text of a range, short enough to be announced. */
export function announced(task: Task<TokenClassificationTypes>, { start, end }: TextRange): string {
  return task.context.draft.text.map.slice(start, Math.min(end, start + ANNOUNCED));
}

export function useSpanActions({ task, messages, picker, gestures, text }: SpanActionsOptions): SpanActions {
  const { actor, send, context, readOnly, announce } = task;
  const { selection, active } = context.view;

  const leavePicker = (): void => {
    if (picker.open) text.current?.focus({ preventScroll: true });
    picker.hide();
  };
  /** Sends an event and says what came of it; what was refused is refused aloud, and still pointed at. */
  const perform = (event: TaskEvent<TokenClassificationTypes>, done: string): void => {
    let refused: Issue | undefined;
    const refusals = actor.on('refuse', ({ issue }) => {
      refused = issue;
    });
    send(event);
    refusals.unsubscribe();
    announce(refused === undefined ? done : messages.issue(refused));
    if (refused === undefined) gestures.clearNatively();
    leavePicker();
  };

  return {
    applyLabel: (label) => {
      const target = selection ?? active?.span;
      if (readOnly || target === undefined) return;
      perform({ type: 'label.apply', label }, messages.tagged(announced(task, target), label));
    },
    remove: (span) =>
      perform({ type: 'span.remove', span }, messages.removed(announced(task, span), span.label)),
    accept: (span) =>
      perform({ type: 'suggestion.accept', span }, messages.tagged(announced(task, span), span.label)),
    reject: (span) =>
      perform({ type: 'suggestion.reject', span }, messages.rejected(announced(task, span), span.label)),
    acceptAll: () => perform({ type: 'suggestion.accept' }, messages.announce.accepted),
    rejectAll: () => perform({ type: 'suggestion.reject' }, messages.allRejected),
    clearSelection: () => {
      send({ type: 'selection.clear' });
      gestures.clearNatively();
    },
    leavePicker,
  };
}
