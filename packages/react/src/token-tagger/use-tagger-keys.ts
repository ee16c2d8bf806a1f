import { type ActiveSpan, neighbourOf, type TokenClassificationTypes } from '@labelwright/core';
import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';

import type { HotkeyBuffer } from '../internal/use-hotkeys';
import { useLatest } from '../internal/use-latest';
import { isTextField } from '../internal/use-lifecycle';
import type { Task } from '../internal/use-task';
import { isMove, TEXT_MOVES, type TokenTaggerAction, type TokenTaggerMove } from './keys';
import type { TokenTaggerMessages } from './messages';
import { splitPlace } from './split-place';
import { innermostAt, spansAt, toldSpan, toldText } from './told';
import type { ArmedLabel } from './use-armed-label';
import type { DenseTagging } from './use-dense-tagging';
import type { PickerPanel, PickerState } from './use-picker';
import type { SpanActions } from './use-span-actions';
import type { TextDisplay } from './use-text-display';
import type { TextMoves } from './use-text-moves';
import type { TextGestures } from './use-text-selection';

interface TaggerKeysOptions {
  readonly task: Task<TokenClassificationTypes>;
  readonly messages: TokenTaggerMessages;
  readonly hotkeys: HotkeyBuffer;
  readonly picker: PickerState;
  readonly gestures: TextGestures;
  readonly moves: TextMoves;
  readonly actions: SpanActions;
  readonly armed: ArmedLabel;
  readonly dense: DenseTagging;
  readonly display: TextDisplay;
  readonly text: RefObject<HTMLElement | null>;
}

/** What keys mean in the TokenTagger: first to an open picker, then as label hotkeys, then as the actions they are bound to. */
export function useTaggerKeys(options: TaggerKeysOptions) {
  const { task, messages, hotkeys, picker, gestures, moves, actions, armed, dense, display, text } = options;
  const { actor, send, context, readOnly, announce } = task;
  const { selection, active } = context.view;
  const latest = useLatest(options);
  const draft = () => actor.getSnapshot().context.draft;
  const view = () => actor.getSnapshot().context.view;

  /** What is done to a span is done to the active one, else to the innermost one at the caret. */
  const reached = (): ActiveSpan | undefined =>
    active ?? (moves.caret && innermostAt(context.draft, moves.caret));

  /** Points at a span, and tells which it is. */
  const point = (pointed: ActiveSpan): void => {
    send({ type: 'span.activate', ...pointed });
    gestures.showNatively({ ...pointed.span, backward: false });
    announce(messages.pointed(toldSpan(draft(), pointed, messages)));
  };

  const step = (direction: 'forward' | 'backward'): boolean => {
    send({ type: 'span.step', direction });
    const pointed = view().active;
    if (pointed !== undefined) point(pointed);
    return pointed !== undefined;
  };

  const showMoved = (moved: { start: number; end: number; backward: boolean } | undefined): void => {
    if (moved === undefined) return;
    picker.hide();
    gestures.showNatively(moved);
    const at = { start: moved.start, end: moved.start + 1 };
    const here = spansAt(context.draft, at).map(({ span, layer }) => ({ label: span.label, layer }));
    announce(messages.selected(toldText(context.draft.text, moved, messages), here));
  };

  const move = (name: TokenTaggerMove, extend: boolean): boolean => {
    const meant = TEXT_MOVES[name];
    if (meant.by === 'character' && context.draft.text.borders !== undefined) announce(messages.onlyTokens);
    else showMoved(moves.move(meant, extend));
    return true;
  };

  const openPicker = (): boolean => {
    const target = selection ?? active?.span;
    if (readOnly || target === undefined) return false;
    picker.show();
    announce(messages.choosing(toldText(context.draft.text, target, messages)));
    return true;
  };

  /** Few labels have no filter; then the picker is just opened. */
  const focusFilter = (): boolean => {
    if (!picker.open && !flushSync(openPicker)) return false;
    const root = text.current?.closest('[data-lw-root]');
    root?.querySelector<HTMLElement>(`[role="combobox"][aria-controls="${picker.listId}"]`)?.focus();
    return true;
  };

  /** A panel is about the active span: the one at the caret becomes it first. */
  const openPanel = (panel: PickerPanel): boolean => {
    const target = reached();
    if (readOnly || target === undefined) return false;
    if (active === undefined) flushSync(() => point(target));
    latest.current.picker.showPanel(panel);
    return true;
  };

  const onPickerKey = (event: KeyboardEvent): boolean => {
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
  };

  const isFilter = (target: EventTarget): boolean =>
    target instanceof Element && target.getAttribute('aria-controls') === picker.listId;

  const onKey = (event: KeyboardEvent): boolean => {
    if (!context.drawable) return false;
    // Before the picker: Escape first drops an open sequence.
    if (!readOnly && !isTextField(event.target) && hotkeys.press(event)) return true;
    // The filter and the text are where an open picker has its keys; other fields have their own.
    const isField = isTextField(event.target);
    if (picker.open && (!isField || isFilter(event.target)) && onPickerKey(event)) return true;
    return isField && event.key === 'Escape' && picker.open && leave();
  };

  const enter = (): boolean => {
    if (active?.layer === 'suggestion' && !readOnly) {
      actions.accept(active.span);
      return true;
    }
    // A token is tagged, and its tag is no span to go into.
    const inner = active === undefined && !dense.isAtToken() ? reached() : undefined;
    if (inner === undefined) return openPicker();
    point(inner);
    return true;
  };

  const leave = (): boolean => {
    if (picker.open) {
      actions.leavePicker();
      // The filter has the browser's selection while it has the focus.
      if (selection !== undefined) gestures.showNatively(selection, false);
      const left = selection ?? active?.span;
      if (left !== undefined) announce(messages.selected(toldText(context.draft.text, left, messages), []));
      return true;
    }
    const caret = active && moves.goTo(active.span.start);
    if (caret !== undefined) showMoved(caret);
    else if (selection !== undefined || active !== undefined) {
      actions.clearSelection();
      announce(messages.nothingSelected);
    } else return armed.disarm();
    return true;
  };

  const remove = (): boolean => {
    const target = reached();
    if (target === undefined) return false;
    if (target.layer === 'suggestion') actions.reject(target.span);
    else actions.remove(target.span);
    return true;
  };

  const moveEdge = (edge: 'start' | 'end', direction: 'forward' | 'backward'): boolean => {
    const target = reached();
    if (target === undefined) return false;
    if (active === undefined) send({ type: 'span.activate', ...target });
    actions.moveEdge(edge, direction);
    return true;
  };

  /** Before the caret where it is inside the span, else in the middle. */
  const split = (): boolean => {
    const target = reached();
    if (target?.layer !== 'annotation') return false;
    const { start, end } = target.span;
    const at = splitPlace(context.draft.text, target.span, moves.caret?.start ?? picker.clicked?.caret);
    // Where there is no such place it is refused, with the reason.
    actions.split(target.span, at ?? Math.ceil((start + end) / 2));
    return true;
  };

  const merge = (direction: 'forward' | 'backward'): boolean => {
    const target = reached();
    if (target?.layer !== 'annotation') return false;
    const other = neighbourOf(context.draft, target.span, direction);
    if (other === undefined) announce(messages.noNeighbour);
    else actions.merge(target.span, other);
    return true;
  };

  const performOwn = (action: Exclude<TokenTaggerAction, TokenTaggerMove>): boolean => {
    if (dense.perform(action)) return true;
    switch (action) {
      case 'nextSpan':
        return step('forward');
      case 'previousSpan':
        return step('backward');
      case 'enter':
        return enter();
      case 'openPicker':
        return openPicker();
      case 'filterLabels':
        return focusFilter();
      case 'leave':
        return leave();
      case 'toggleLabelNames':
        display.toggleLabelNames();
        return true;
      case 'toggleInvisibles':
        display.toggleInvisibles();
        return true;
    }
    if (readOnly) return false;
    switch (action) {
      case 'takeProposal':
        if (picker.proposal === undefined) return false;
        actions.applyLabel(picker.proposal);
        return true;
      case 'remove':
        return remove();
      case 'endBack':
        return moveEdge('end', 'backward');
      case 'endForward':
        return moveEdge('end', 'forward');
      case 'startBack':
        return moveEdge('start', 'backward');
      case 'startForward':
        return moveEdge('start', 'forward');
      case 'split':
        return split();
      case 'mergeNext':
        return merge('forward');
      case 'mergePrevious':
        return merge('backward');
      case 'annotateOccurrences':
        return openPanel('occurrences');
      case 'note':
        return openPanel('note');
      case 'clearBack':
        return false;
    }
  };

  return {
    onKey,
    /** A field that is no part of ours. */
    isForeign: (target: EventTarget): boolean =>
      isTextField(target) &&
      !isFilter(target) &&
      target instanceof Element &&
      !target.matches('[data-lw-part]'),
    performOwn: (action: TokenTaggerAction, { key, target }: KeyboardEvent, extend: boolean): boolean => {
      if (!context.drawable || isTextField(target)) return false;
      // What types and presses elsewhere is the text's alone: arrows scroll, Space and Enter press buttons.
      if (isMove(action)) return target === text.current && move(action, extend);
      if (action === 'takeProposal' && target !== text.current) return false;
      return !(key === 'Enter' && isButton(target)) && performOwn(action);
    },
  };
}

/** Enter on a button presses it, and arrows mean nothing there. */
function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
