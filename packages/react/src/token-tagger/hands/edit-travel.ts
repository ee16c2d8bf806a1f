import type { ActiveSpan, Span, SpanEdit } from '@labelwright/core';
import { flushSync } from 'react-dom';

import { hasFinerMode, type SceneRef } from '../scene/scene';
import type { NativeSelection } from './native-selection';
import type { ShowSpan } from './show-span';
import type { SpanActions } from './span-actions';
import { isToldInFull } from './told';

/** Leads to what an edit has changed. */
export type EditTravel = (edit: SpanEdit) => void;

/**
 * Where undoing and redoing lead, as in every text: to what came back, which is then pointed at, or to what is gone, whose
 * text is then selected, for another label. What changes many spans has no one place.
 */
export function createEditTravel(
  scene: SceneRef,
  native: NativeSelection,
  actions: SpanActions,
  showSpan: ShowSpan,
): EditTravel {
  const select = ({ start, end }: Span): void => {
    const mode = hasFinerMode(scene) ? 'grapheme' : 'token';
    scene.current.task.send({ type: 'selection.change', start, end, mode });
  };

  return (edit) => {
    if (!isToldInFull(edit)) return;
    const back = backIn(edit);
    const span = back?.span ?? firstOf([...edit.spans.removed, ...edit.suggestions.removed]);
    if (span === undefined) return;
    // The browser selects in what is drawn: the edit has to be.
    flushSync(() => actions.leavePicker());
    showSpan(back ?? { layer: 'annotation', span });
    // With a label in hand nothing is pointed at, so that the next label chosen is armed too.
    if (scene.current.armed.label !== undefined) return actions.clearSelection();
    if (back === undefined) select(span);
    native.show({ ...span, backward: false }, false);
  };
}

/** The first span that an edit has made or brought back; an annotated one before a predicted one. */
function backIn({ spans, suggestions }: SpanEdit): ActiveSpan | undefined {
  const annotated = firstOf(spans.added);
  if (annotated !== undefined) return { layer: 'annotation', span: annotated };
  const predicted = firstOf(suggestions.added);
  return predicted && { layer: 'suggestion', span: predicted };
}

function firstOf(spans: readonly Span[]): Span | undefined {
  return [...spans].sort((a, b) => a.start - b.start)[0];
}
