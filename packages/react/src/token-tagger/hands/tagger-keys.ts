import type { KeyboardEvent } from 'react';

import { isElement } from '../../internal/dom-nodes';
import { isTextField } from '../../internal/use-lifecycle';
import { isMove, TEXT_MOVES, type TokenTaggerAction, type TokenTaggerMove } from '../keys';
import { draftNow, type SceneRef, viewNow } from '../scene/scene';
import type { DenseTagging } from './dense-tagging';
import { isButton, type PickerKeys } from './picker-keys';
import type { SpanActions } from './span-actions';
import type { SpanKeys } from './span-keys';
import type { TextMoves } from './text-moves';

/** What keys mean in the TokenTagger: first to an open picker, then as label hotkeys, then as the actions they are bound to. */
export interface TaggerKeys {
  /** Keys that belong to no named action; tells whether it took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** A field that is no part of ours. */
  readonly isForeign: (target: EventTarget) => boolean;
  /** Performs an action, or extends it; tells whether it did anything. */
  readonly perform: (action: TokenTaggerAction, event: KeyboardEvent, extend: boolean) => boolean;
}

interface Keyed {
  readonly actions: SpanActions;
  readonly moves: TextMoves;
  readonly spanKeys: SpanKeys;
  readonly pickerKeys: PickerKeys;
  /** What is special to the dense layout; `undefined` in any other. */
  readonly dense: () => DenseTagging | undefined;
}

export function createTaggerKeys(
  scene: SceneRef,
  { actions, moves, spanKeys, pickerKeys, dense }: Keyed,
): TaggerKeys {
  const isFilter = (target: EventTarget): boolean =>
    isElement(target) && target.getAttribute('aria-controls') === scene.current.picker.listId;

  const move = (name: TokenTaggerMove, extend: boolean): boolean => {
    const meant = TEXT_MOVES[name];
    const { task, messages } = scene.current;
    if (meant.by === 'character' && draftNow(scene).text.borders !== undefined)
      task.announce(messages.onlyTokens);
    else spanKeys.showMoved(moves.move(meant, extend));
    return true;
  };

  const enter = (): boolean => {
    const { active } = viewNow(scene);
    if (active?.layer === 'suggestion' && !scene.current.task.readOnly) {
      actions.accept(active.span);
      return true;
    }
    // A token is tagged, and its tag is no span to go into.
    const isToken = dense()?.isAtToken() === true;
    const inner = active === undefined && !isToken ? spanKeys.reached() : undefined;
    if (inner === undefined) return pickerKeys.open();
    spanKeys.point(inner);
    return true;
  };

  const leave = (): boolean => {
    const { task, picker, armed, messages } = scene.current;
    if (picker.open) {
      pickerKeys.leave();
      return true;
    }
    const { selection, active } = viewNow(scene);
    const caret = active && moves.goTo(active.span.start);
    if (caret !== undefined) spanKeys.showMoved(caret);
    else if (selection !== undefined || active !== undefined) {
      actions.clearSelection();
      task.announce(messages.nothingSelected);
    } else return armed.disarm();
    return true;
  };

  /** What only looks. */
  const look = (action: Exclude<TokenTaggerAction, TokenTaggerMove>): boolean | undefined => {
    const { display } = scene.current;
    switch (action) {
      case 'nextSpan':
        spanKeys.step('forward');
        return true;
      case 'previousSpan':
        spanKeys.step('backward');
        return true;
      case 'enter':
        return enter();
      case 'openPicker':
        return pickerKeys.open();
      case 'filterLabels':
        return pickerKeys.focusFilter();
      case 'leave':
        return leave();
      case 'toggleLabelNames':
        display.toggleLabelNames();
        return true;
      case 'toggleInvisibles':
        display.toggleInvisibles();
        return true;
      default:
        return undefined;
    }
  };

  const takeProposal = (): boolean => {
    const { proposal } = scene.current.picker;
    if (proposal !== undefined) actions.applyLabel(proposal);
    return proposal !== undefined;
  };

  const edit = (action: Exclude<TokenTaggerAction, TokenTaggerMove>): boolean => {
    switch (action) {
      case 'takeProposal':
        return takeProposal();
      case 'remove':
        return spanKeys.remove();
      case 'endBack':
        return spanKeys.moveEdge('end', 'backward');
      case 'endForward':
        return spanKeys.moveEdge('end', 'forward');
      case 'startBack':
        return spanKeys.moveEdge('start', 'backward');
      case 'startForward':
        return spanKeys.moveEdge('start', 'forward');
      case 'split':
        return spanKeys.split();
      case 'mergeNext':
        return spanKeys.merge('forward');
      case 'mergePrevious':
        return spanKeys.merge('backward');
      case 'annotateOccurrences':
        return pickerKeys.openPanel('occurrences');
      case 'note':
        return pickerKeys.openPanel('note');
      default:
        return false;
    }
  };

  return {
    onKey: (event) => {
      const { task, hotkeys, picker } = scene.current;
      if (!task.context.drawable) return false;
      // Before the picker: Escape first drops an open sequence.
      if (!task.readOnly && !isTextField(event.target) && hotkeys.press(event)) return true;
      // The filter and the text are where an open picker has its keys; other fields have their own.
      const isField = isTextField(event.target);
      if (picker.open && (!isField || isFilter(event.target)) && pickerKeys.onKey(event)) return true;
      return isField && event.key === 'Escape' && picker.open && leave();
    },
    isForeign: (target) =>
      isTextField(target) && !isFilter(target) && isElement(target) && !target.matches('[data-lw-part]'),
    perform: (action, { key, target }, extend) => {
      const { task, text } = scene.current;
      if (!task.context.drawable || isTextField(target)) return false;
      // What types and presses elsewhere is the text's alone: arrows scroll, Space and Enter press buttons.
      if (isMove(action)) return target === text.current && move(action, extend);
      if (action === 'takeProposal' && target !== text.current) return false;
      if (key === 'Enter' && isButton(target)) return false;
      if (dense()?.perform(action) === true) return true;
      return look(action) ?? (!task.readOnly && edit(action));
    },
  };
}
