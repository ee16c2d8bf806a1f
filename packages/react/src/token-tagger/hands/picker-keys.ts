import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { isElement } from '../../internal/dom-nodes';
import { draftNow, type SceneRef, viewNow } from '../scene/scene';
import type { PickerPanel } from '../scene/use-picker';
import type { NativeSelection } from './native-selection';
import type { SpanActions } from './span-actions';
import type { SpanKeys } from './span-keys';
import { toldText } from './told';

/** What keys do with the picker; each tells whether it did anything. */
export interface PickerKeys {
  readonly open: () => boolean;
  /** Opens it and goes to its filter. Few labels have none; then the picker is just opened. */
  readonly focusFilter: () => boolean;
  /** A panel is about the active span: the one at the caret becomes it first. */
  readonly openPanel: (panel: PickerPanel) => boolean;
  /** Closes it; what was selected is the browser's selection again. */
  readonly leave: () => void;
  /** A key pressed while it is open, in the text or in the filter. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

export function createPickerKeys(
  scene: SceneRef,
  native: NativeSelection,
  actions: SpanActions,
  spanKeys: SpanKeys,
): PickerKeys {
  const open = (): boolean => {
    const { task, picker, messages } = scene.current;
    const { selection, active } = viewNow(scene);
    const target = selection ?? active?.span;
    if (task.readOnly) return false;
    if (target === undefined) {
      task.announce(messages.nothingSelected);
      return false;
    }
    picker.show();
    task.announce(messages.choosing(toldText(draftNow(scene).text, target, messages)));
    return true;
  };

  return {
    open,
    focusFilter: () => {
      if (!scene.current.picker.open && !flushSync(open)) return false;
      const { text, picker } = scene.current;
      const root = text.current?.closest('[data-lw-root]');
      root?.querySelector<HTMLElement>(`[role="combobox"][aria-controls="${picker.listId}"]`)?.focus();
      return true;
    },
    openPanel: (panel) => {
      const target = spanKeys.reached();
      if (scene.current.task.readOnly || target === undefined) return false;
      if (viewNow(scene).active === undefined) flushSync(() => spanKeys.point(target));
      scene.current.picker.showPanel(panel);
      return true;
    },
    leave: () => {
      const { task, messages } = scene.current;
      const { selection, active } = viewNow(scene);
      actions.leavePicker();
      // The filter has the browser's selection while it has the focus.
      if (selection !== undefined) native.show(selection, false);
      const left = selection ?? active?.span;
      if (left !== undefined)
        task.announce(messages.selected(toldText(draftNow(scene).text, left, messages), []));
    },
    onKey: (event) => {
      const { picker } = scene.current;
      const { active } = viewNow(scene);
      // With a modifier they are shortcuts: Shift+Enter validates.
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (picker.onArrow(event)) return true;
      if (event.key !== 'Enter' || isButton(event.target)) return false;
      const option = picker.options[picker.current];
      // No label matches: the filter stays as it is.
      if (option === undefined) return true;
      // A prediction that is pointed at is the first option: taking it keeps it a taken prediction.
      if (active?.layer === 'suggestion' && option.name === active.span.label) actions.accept(active.span);
      else actions.applyLabel(option.name);
      return true;
    },
  };
}

/** Enter on a button presses it, and arrows mean nothing there. */
export function isButton(target: EventTarget): boolean {
  return isElement(target) && target.closest('button') !== null;
}
