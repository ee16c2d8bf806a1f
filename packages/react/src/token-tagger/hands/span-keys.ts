import { type ActiveSpan, neighbourOf, type TextSelection } from '@labelwright/core';
import { draftNow, type SceneRef, viewNow } from '../scene/scene';
import type { NativeSelection } from './native-selection';
import type { SpanActions } from './span-actions';
import { splitPlace } from './split-place';
import { innermostAt, spansAt, toldSpan, toldText } from './told';

type Direction = 'forward' | 'backward';

/** What keys do to spans; what tells whether it did anything gives the key back to the browser where it did not. */
export interface SpanKeys {
  /** What is done to a span is done to the active one, else to the innermost one at the caret. */
  readonly reached: () => ActiveSpan | undefined;
  /** Makes a span the active one, and tells which it is. */
  readonly point: (pointed: ActiveSpan) => void;
  readonly step: (direction: Direction) => void;
  /** Shows and tells what a move led to; `undefined`: nowhere. */
  readonly showMoved: (moved: TextSelection | undefined) => void;
  readonly remove: () => boolean;
  readonly moveEdge: (edge: 'start' | 'end', direction: Direction) => boolean;
  /** Before the caret where it is inside the span, else in the middle. */
  readonly split: () => boolean;
  readonly merge: (direction: Direction) => boolean;
}

export function createSpanKeys(scene: SceneRef, native: NativeSelection, actions: SpanActions): SpanKeys {
  const reached = (): ActiveSpan | undefined => {
    const { caret } = scene.current;
    return viewNow(scene).active ?? (caret && innermostAt(draftNow(scene), caret));
  };

  const point = (pointed: ActiveSpan): void => {
    const { task, messages } = scene.current;
    task.send({ type: 'span.activate', ...pointed });
    native.show({ ...pointed.span, backward: false });
    task.announce(messages.pointed(toldSpan(draftNow(scene), pointed, messages)));
  };

  return {
    reached,
    point,
    step: (direction) => {
      // Where a span was removed or rejected the caret is, and there keys go on; at the start of a text nobody has put it.
      const caret = native.caret() ?? 0;
      const { task, messages } = scene.current;
      task.send({ type: 'span.step', direction, from: caret > 0 ? caret : undefined });
      const { active } = viewNow(scene);
      if (active === undefined) task.announce(messages.noSpanThere);
      else point(active);
    },
    showMoved: (moved) => {
      if (moved === undefined) return;
      const { task, messages, picker } = scene.current;
      const draft = draftNow(scene);
      picker.hide();
      native.show(moved);
      const at = { start: moved.start, end: moved.start + 1 };
      const here = spansAt(draft, at).map(({ span, layer }) => ({ label: span.label, layer }));
      task.announce(messages.selected(toldText(draft.text, moved, messages), here));
    },
    remove: () => {
      const target = reached();
      if (target === undefined) return false;
      if (target.layer === 'suggestion') actions.reject(target.span);
      else actions.remove(target.span);
      return true;
    },
    moveEdge: (edge, direction) => {
      const target = reached();
      if (target === undefined) return false;
      if (viewNow(scene).active === undefined) scene.current.task.send({ type: 'span.activate', ...target });
      actions.moveEdge(edge, direction);
      return true;
    },
    split: () => {
      const target = reached();
      if (target?.layer !== 'annotation') return false;
      const { caret, picker } = scene.current;
      const { start, end } = target.span;
      const at = splitPlace(draftNow(scene).text, target.span, caret?.start ?? picker.clicked?.caret);
      // Where there is no such place it is refused, with the reason.
      actions.split(target.span, at ?? Math.ceil((start + end) / 2));
      return true;
    },
    merge: (direction) => {
      const target = reached();
      if (target?.layer !== 'annotation') return false;
      const other = neighbourOf(draftNow(scene), target.span, direction);
      if (other !== undefined) actions.merge(target.span, other);
      else scene.current.task.announce(scene.current.messages.noNeighbour);
      return true;
    },
  };
}
