import { lazily } from '../../internal/lazily';
import type { SceneRef } from '../scene/scene';
import { createDenseTagging, type DenseTagging } from './dense-tagging';
import { createEditTravel, type EditTravel } from './edit-travel';
import { createHandleDrag, type HandleDrag } from './handle-drag';
import { createNativeSelection, type NativeSelection } from './native-selection';
import { createPickerKeys } from './picker-keys';
import { createPointing } from './pointing';
import { createShowSpan, type ShowSpan } from './show-span';
import { createSpanActions, type SpanActions } from './span-actions';
import { createSpanKeys } from './span-keys';
import { createTaggerKeys, type TaggerKeys } from './tagger-keys';
import { createTextMoves, type TextMoves } from './text-moves';
import { createTextPointer, type TextPointer } from './text-pointer';

/**
 * What an annotator does to a text, whatever with. Each is made when it is first used: to draw a text none of it is read, and
 * a page of components that nobody has touched has none. They stay the same ones as long as the component is there.
 */
export interface Hands {
  readonly native: () => NativeSelection;
  readonly pointer: () => TextPointer;
  readonly actions: () => SpanActions;
  readonly keys: () => TaggerKeys;
  readonly handles: () => HandleDrag;
  readonly showSpan: () => ShowSpan;
  /** Goes to what undoing or redoing has changed. */
  readonly goToEdit: EditTravel;
  /** What is special to the dense layout; `undefined` in any other. */
  readonly dense: () => DenseTagging | undefined;
  /** Lets go of the page: what it was listened to for, and what was still to come. */
  readonly stop: () => void;
}

export function createHands(scene: SceneRef): Hands {
  let mount: AbortController | undefined;
  /** Aborted when the component goes away. A component may come back. */
  const mounted = (): AbortSignal => {
    mount ??= new AbortController();
    return mount.signal;
  };

  const native = lazily(() => createNativeSelection(scene, () => pointer().forget()));
  const moves = lazily((): TextMoves => createTextMoves(scene, native()));
  const actions = lazily(
    (): SpanActions => createSpanActions(scene, native(), (label) => dense()?.tag(label) === true),
  );
  const denseTagging = lazily(
    (): DenseTagging => createDenseTagging(scene, native(), moves(), () => actions().leavePicker()),
  );
  const dense = () => (scene.current.display.dense ? denseTagging() : undefined);
  const pointing = lazily(() =>
    createPointing(scene, native(), actions(), (offset) => dense()?.onToken(offset)),
  );
  const pointer = lazily((): TextPointer => createTextPointer(scene, native(), pointing(), mounted));
  const keys = lazily(() => {
    const spanKeys = createSpanKeys(scene, native(), actions());
    const pickerKeys = createPickerKeys(scene, native(), actions(), spanKeys);
    return createTaggerKeys(scene, { actions: actions(), moves: moves(), spanKeys, pickerKeys, dense });
  });
  const handles = lazily(() =>
    createHandleDrag(scene, native(), (range) => actions().resize(range), mounted),
  );
  const showSpan = lazily(() => createShowSpan(scene, native(), mounted));
  const travel = lazily(() => createEditTravel(scene, native(), actions(), showSpan()));

  return {
    native,
    pointer,
    actions,
    keys,
    handles,
    showSpan,
    goToEdit: (edit) => (dense()?.goToEdit ?? travel())(edit),
    dense,
    stop: () => {
      mount?.abort();
      mount = undefined;
    },
  };
}
