import type { SnapMode, TokenClassificationTypes } from '@labelwright/core';
import { type RefObject, useRef } from 'react';

import type { Labels } from '../internal/use-labels';
import type { Task } from '../internal/use-task';
import { heldByShift } from './drag-range';
import type { TextDocument } from './text-document';
import type { ArmedLabel } from './use-armed-label';
import type { PickerState } from './use-picker';
import type { SpanActions } from './use-span-actions';
import { type TextGestures, useTextSelection } from './use-text-selection';

interface TaggerGesturesOptions {
  readonly task: Task<TokenClassificationTypes>;
  readonly text: RefObject<HTMLElement | null>;
  readonly document: TextDocument;
  readonly mode: SnapMode;
  readonly labels: Labels;
  readonly armed: ArmedLabel;
  readonly picker: PickerState;
  /** Asked for when a gesture ends: the actions need the gestures in their turn. */
  readonly actions: () => SpanActions;
  /** A token of the dense layout was clicked, at an offset in code points. */
  readonly onToken: (offset: number) => void;
}

/** What pointing at text means in the TokenTagger: a selection waits for a label, or gets the armed one; a span is activated. */
export function useTaggerGestures(options: TaggerGesturesOptions): TextGestures {
  const { task, text, document, mode, labels, armed, picker, actions, onToken } = options;
  const { actor, context, send, readOnly } = task;
  const { draft, view } = context;
  const now = () => actor.getSnapshot().context;
  /** Where the record stood after the last label that was given without asking. */
  const given = useRef<number | undefined>(undefined);

  /** Gives a label to what is selected. The third click of three means the sentence, not also the token of the second one. */
  const give = (label: string, isThird: boolean) => {
    const { selection } = now().view;
    if (isThird && selection !== undefined && given.current === now().standing.revision) {
      send({ type: 'history.undo' });
      send({ type: 'selection.change', ...selection });
    }
    actions().applyLabel(label);
    given.current = now().standing.revision;
  };

  const gestures = useTextSelection({
    text,
    document,
    selection: view.selection,
    mode,
    finerWithAlt: draft.text.borders === undefined,
    held: () => {
      const { selection, active } = now().view;
      return heldByShift(draft.text, selection, active?.span, gestures.caret());
    },
    onStart: picker.hide,
    onSelect: (range, by) => {
      if (range === undefined) return send({ type: 'selection.clear' });
      const { start, end, backward } = range;
      send({ type: 'selection.change', start, end, backward, mode: by });
    },
    onSettle: ({ touch, unit }) => {
      const { selection } = now().view;
      if (selection === undefined) return touch ? undefined : gestures.clearNatively();
      // What was meant is what is selected, for copying too. Under a finger it would take the handles away.
      if (!touch) gestures.showNatively(selection, false);
      if (readOnly) return;
      const [only, ...others] = labels.list;
      const label = armed.label ?? (others.length === 0 ? only : undefined);
      if (label === undefined) return picker.show();
      give(label.name, unit === 'sentence');
      // Nothing is pointed at then, so that the next label chosen is armed and does not relabel this span.
      if (armed.label !== undefined) send({ type: 'selection.clear' });
    },
    onClick: (hit) => {
      if (hit === undefined) return actions().clearSelection();
      if (hit.token) return onToken(hit.offset);
      send(
        hit.own === undefined
          ? { type: 'span.activateAt', offset: hit.offset }
          : { type: 'span.activate', ...hit.own },
      );
      if (!readOnly) picker.show({ offset: hit.offset, caret: gestures.caret() });
    },
  });
  return gestures;
}
