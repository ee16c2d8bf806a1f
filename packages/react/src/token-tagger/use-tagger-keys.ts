import type { SelectionMove, TokenClassificationTypes } from '@labelwright/core';
import type { KeyboardEvent, RefObject } from 'react';

import type { HotkeyBuffer } from '../internal/use-hotkeys';
import { isTextField } from '../internal/use-lifecycle';
import type { Task } from '../internal/use-task';
import { moveForKey, type TokenTaggerAction } from './keys';
import type { TokenTaggerMessages } from './messages';
import { moveByGrapheme } from './move-by-grapheme';
import type { PickerState } from './use-picker';
import { announced, type SpanActions } from './use-span-actions';
import type { TextGestures } from './use-text-selection';

interface TaggerKeysOptions {
  readonly task: Task<TokenClassificationTypes>;
  readonly messages: TokenTaggerMessages;
  readonly hotkeys: HotkeyBuffer;
  readonly picker: PickerState;
  readonly gestures: TextGestures;
  readonly actions: SpanActions;
  readonly text: RefObject<HTMLElement | null>;
}

/** What keys mean in the TokenTagger: first to an open picker, then as label hotkeys, then as moves through the text. */
export function useTaggerKeys({
  task,
  messages,
  hotkeys,
  picker,
  gestures,
  actions,
  text,
}: TaggerKeysOptions) {
  const { actor, send, context, readOnly, announce } = task;
  const { selection, active } = context.view;

  const step = (direction: 'forward' | 'backward'): boolean => {
    send({ type: 'span.step', direction });
    const pointed = actor.getSnapshot().context.view.active;
    if (pointed === undefined) return false;
    const { span, layer } = pointed;
    gestures.showNatively({ ...span, backward: false });
    announce(messages.pointed(announced(task, span), span.label, layer));
    return true;
  };

  const sendMove = (meant: SelectionMove): void => {
    const caret = selection === undefined && active === undefined ? gestures.caret() : undefined;
    // From nothing the first step selects what the caret is at: where the last click was, not the text's start.
    if (caret !== undefined && caret > 0 && meant.by === 'token')
      send({ type: 'selection.change', start: caret, end: caret, backward: false, mode: 'token' });
    if (actor.getSnapshot().context.view.selection === selection) send({ type: 'selection.move', ...meant });
  };

  const sendFinerMove = (meant: Omit<SelectionMove, 'by'>): boolean => {
    const { map, borders } = context.draft.text;
    // Spans keep to the tokens that the host gave: there is nothing finer.
    if (borders !== undefined) return false;
    const caret = gestures.caret();
    const at = caret === undefined ? undefined : { start: caret, end: caret, backward: false };
    const from = selection ?? (active === undefined ? at : { ...active.span, backward: false });
    const moved = moveByGrapheme(map, from, meant);
    if (moved === undefined) return true;
    const { start, end, backward } = moved;
    send({ type: 'selection.change', start, end, backward, mode: 'grapheme' });
    return true;
  };

  const move = (event: KeyboardEvent): boolean => {
    const pointed = selection ?? active?.span;
    const meant = moveForKey(event, isRightToLeft(gestures, pointed, text.current));
    if (meant === undefined) return false;
    const { by, ...step } = meant;
    if (by !== 'grapheme') sendMove({ by, ...step });
    else if (!sendFinerMove(step)) return false;
    const moved = actor.getSnapshot().context.view.selection;
    if (moved !== undefined) {
      picker.hide();
      gestures.showNatively(moved);
      announce(messages.selected(announced(task, moved)));
    }
    return true;
  };

  const onPickerKey = (event: KeyboardEvent): boolean => {
    // With a modifier they are shortcuts: Shift+Enter validates.
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || isButton(event.target))
      return false;
    if (picker.onArrow(event)) return true;
    if (event.key !== 'Enter') return false;
    const option = picker.options[picker.current];
    // No label matches: the filter stays as it is.
    if (option === undefined) return true;
    // A prediction that is pointed at is the first option: taking it keeps it a taken prediction.
    if (active?.layer === 'suggestion' && option.name === active.span.label) actions.accept(active.span);
    else actions.applyLabel(option.name);
    return true;
  };

  const onKey = (event: KeyboardEvent): boolean => {
    if (!context.drawable) return false;
    const canLabel = !readOnly && (selection !== undefined || active !== undefined);
    // Before the picker: Escape first drops an open sequence.
    if (canLabel && !isTextField(event.target) && hotkeys.press(event)) return true;
    if (picker.open && onPickerKey(event)) return true;
    if (isTextField(event.target)) return event.key === 'Escape' && performOwn('leave');
    if (event.target !== text.current) return false;
    if (event.key === ' ' && !readOnly && picker.proposal !== undefined) {
      actions.applyLabel(picker.proposal);
      return true;
    }
    return move(event);
  };

  const performOwn = (action: TokenTaggerAction): boolean => {
    switch (action) {
      case 'nextSpan':
        return step('forward');
      case 'previousSpan':
        return step('backward');
      case 'openPicker':
        if (readOnly || (selection === undefined && active === undefined)) return false;
        if (active?.layer === 'suggestion') actions.accept(active.span);
        else picker.show();
        return true;
      case 'remove':
        if (readOnly || active === undefined) return false;
        if (active.layer === 'suggestion') actions.reject(active.span);
        else actions.remove(active.span);
        return true;
      case 'leave':
        if (picker.open) {
          actions.leavePicker();
          // The filter has the browser's selection while it has the focus.
          if (selection !== undefined) gestures.showNatively(selection, false);
        } else if (selection === undefined && active === undefined) return false;
        else actions.clearSelection();
        return true;
    }
  };

  return {
    onKey,
    performOwn: (action: TokenTaggerAction, event: KeyboardEvent) =>
      !(event.key === 'Enter' && isButton(event.target)) && performOwn(action),
  };
}

/** Enter on a button presses it, and arrows mean nothing there. */
function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

/** Whether the text runs from right to left where the selection is. */
function isRightToLeft(
  gestures: TextGestures,
  selection: { start: number; end: number } | undefined,
  text: HTMLElement | null,
): boolean {
  const node = selection && gestures.rangeOf(selection)?.startContainer;
  const element =
    (node instanceof Element ? node : node?.parentElement)?.closest('[data-lw-block]') ??
    text?.querySelector('[data-lw-block]');
  return element ? getComputedStyle(element).direction === 'rtl' : false;
}
