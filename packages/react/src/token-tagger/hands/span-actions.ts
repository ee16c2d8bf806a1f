import {
  type ActiveSpan,
  type Span,
  spansTouching,
  type TextRange,
  type TokenClassificationTypes,
} from '@labelwright/core';

import { sendEvent } from '../../internal/send-event';
import type { TaskEvent } from '../../internal/use-task';
import { draftNow, type SceneRef, viewNow } from '../scene/scene';
import type { OccurrenceRules } from '../scene/use-occurrences';
import type { NativeSelection } from './native-selection';
import { toldSpan, toldText } from './told';

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
  readonly acceptSome: (which: {
    readonly minScore?: number | undefined;
    readonly agent?: string | undefined;
  }) => void;
  readonly rejectAll: () => void;
  readonly clearSelection: () => void;
  /** Closes the picker; the focus goes back to the text if it was in there. */
  readonly leavePicker: () => void;
}

/** @param tagToken gives a label to the token that is pointed at in the dense layout; tells whether one is */
export function createSpanActions(
  scene: SceneRef,
  native: NativeSelection,
  tagToken: (label: string) => boolean,
): SpanActions {
  const told = (span: TextRange) => toldText(draftNow(scene).text, span, scene.current.messages);

  const leavePicker = (): void => {
    const { picker, text } = scene.current;
    if (picker.open) text.current?.focus({ preventScroll: true });
    picker.hide();
  };
  /** Sends an event and says what came of it; what was refused is refused aloud, and still pointed at. */
  const perform = (event: TaskEvent<TokenClassificationTypes>, done: string | (() => string)): void => {
    const { task, messages } = scene.current;
    const refused = sendEvent(task, event);
    task.announce(
      refused === undefined ? (typeof done === 'string' ? done : done()) : messages.issue(refused),
    );
    if (refused === undefined) native.clear();
    leavePicker();
  };

  /** The active span's text and label as they are after an event. */
  const reshaped = (): string => {
    const { span } = viewNow(scene).active ?? {};
    return span === undefined ? '' : scene.current.messages.reshaped(told(span), span.label);
  };

  return {
    applyLabel: (label) => {
      const { task, messages, armed } = scene.current;
      if (task.readOnly || tagToken(label)) return;
      const { selection, active } = viewNow(scene);
      const target = selection ?? active?.span;
      if (target === undefined) armed.toggle(label);
      else perform({ type: 'label.apply', label }, messages.tagged(told(target), label));
    },
    activate: (pointed) => {
      const { task, messages } = scene.current;
      task.send({ type: 'span.activate', ...pointed });
      task.announce(messages.pointed(toldSpan(draftNow(scene), pointed, messages)));
    },
    remove: (span) =>
      perform({ type: 'span.remove', span }, scene.current.messages.removed(told(span), span.label)),
    resize: ({ start, end }) => {
      const { active } = viewNow(scene);
      if (active !== undefined) perform({ type: 'span.resize', span: active.span, start, end }, reshaped);
    },
    moveEdge: (edge, direction) => {
      perform({ type: 'span.moveEdge', edge, direction }, reshaped);
      const { active } = viewNow(scene);
      if (active !== undefined) native.show({ ...active.span, backward: edge === 'start' });
    },
    split: (span, at) =>
      perform({ type: 'span.split', span, at }, () => {
        const first = viewNow(scene).active?.span ?? span;
        const second = spansTouching(draftNow(scene).spans, first.end, span.end).find(
          ({ label, end }) => label === span.label && end === span.end,
        );
        return scene.current.messages.splitInto(told(first), second === undefined ? '' : told(second));
      }),
    merge: (span, other) => perform({ type: 'span.merge', span, other }, reshaped),
    annotateOccurrences: (span, { matchCase, wholeWords }, open) => {
      const { label, start, end } = span;
      const event = { type: 'span.annotateOccurrences', label, start, end, matchCase, wholeWords } as const;
      perform(event, scene.current.messages.labelledAll(open, told(span), label));
    },
    note: (span, note) => {
      const { task, messages } = scene.current;
      task.send({ type: 'span.note', span, note });
      task.announce(note === '' ? messages.noteRemoved(told(span)) : messages.noteSaved(told(span), note));
    },
    accept: (span) =>
      perform({ type: 'suggestion.accept', span }, scene.current.messages.tagged(told(span), span.label)),
    reject: (span) =>
      perform({ type: 'suggestion.reject', span }, scene.current.messages.rejected(told(span), span.label)),
    acceptAll: () => perform({ type: 'suggestion.accept' }, scene.current.messages.announce.accepted),
    acceptSome: (which) => {
      const before = draftNow(scene).suggestions.size;
      perform({ type: 'suggestion.accept', ...which }, () =>
        scene.current.messages.acceptedSome(before - draftNow(scene).suggestions.size),
      );
    },
    rejectAll: () => perform({ type: 'suggestion.reject' }, scene.current.messages.allRejected),
    clearSelection: () => {
      scene.current.task.send({ type: 'selection.clear' });
      native.clear();
    },
    leavePicker,
  };
}
