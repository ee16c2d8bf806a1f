import { draftNow, hasFinerMode, type SceneRef, viewNow } from '../scene/scene';
import { heldByShift } from './drag-range';
import type { NativeSelection } from './native-selection';
import type { SpanActions } from './span-actions';
import type { PointerMeaning } from './text-pointer';

/**
 * What pointing at text means in the TokenTagger: a selection waits for a label, or gets the armed one; a span is activated.
 * @param onToken a token of the dense layout was clicked, at an offset in code points
 */
export function createPointing(
  scene: SceneRef,
  native: NativeSelection,
  actions: SpanActions,
  onToken: (offset: number) => void,
): PointerMeaning {
  const revision = () => scene.current.task.actor.getSnapshot().context.standing.revision;
  /** Where the record stood after the last label that was given without asking. */
  let given: number | undefined;

  /** Gives a label to what is selected. The third click of three means the sentence, not also the token of the second one. */
  const give = (label: string, isThird: boolean) => {
    const { send } = scene.current.task;
    const { selection } = viewNow(scene);
    if (isThird && selection !== undefined && given === revision()) {
      send({ type: 'history.undo' });
      send({ type: 'selection.change', ...selection });
    }
    actions.applyLabel(label);
    given = revision();
  };

  /** Shows what is selected still, and asks for its label where none was given. */
  const showSettled = (touch: boolean, asks: boolean) => {
    const { selection } = viewNow(scene);
    if (selection === undefined) return touch ? undefined : native.clear();
    // What was meant is what is selected, for copying too. Under a finger it would take the handles away.
    if (!touch) native.show(selection, false);
    if (asks) scene.current.picker.show();
  };
  let showing = 0;

  return {
    modeOf: (finer) => (finer && hasFinerMode(scene) ? 'grapheme' : scene.current.mode),
    held: () => {
      const { selection, active } = viewNow(scene);
      return heldByShift(draftNow(scene).text, selection, active?.span, native.caret());
    },
    onStart: () => {
      // What waits to be shown is not meant any more.
      cancelAnimationFrame(showing);
      scene.current.picker.hide();
    },
    onSelect: (range, mode) => {
      const { send } = scene.current.task;
      if (range === undefined) return send({ type: 'selection.clear' });
      const { start, end, backward } = range;
      send({ type: 'selection.change', start, end, backward, mode });
    },
    onSettle: ({ touch, unit }) => {
      const { task, armed, labels } = scene.current;
      const [only, ...others] = labels.list;
      const label = armed.label ?? (others.length === 0 ? only : undefined);
      if (label !== undefined && viewNow(scene).selection !== undefined && !task.readOnly) {
        give(label.name, unit === 'sentence');
        // Nothing is pointed at then, so that the next label chosen is armed and does not relabel this span.
        if (armed.label !== undefined) task.send({ type: 'selection.clear' });
      }
      showing = requestAnimationFrame(() => showSettled(touch, label === undefined && !task.readOnly));
    },
    onClick: (hit) => {
      const { task, picker } = scene.current;
      if (hit === undefined) return actions.clearSelection();
      if (hit.token) return onToken(hit.offset);
      task.send(
        hit.own === undefined
          ? { type: 'span.activateAt', offset: hit.offset }
          : { type: 'span.activate', ...hit.own },
      );
      if (!task.readOnly) picker.show({ offset: hit.offset, caret: native.caret() });
    },
  };
}
