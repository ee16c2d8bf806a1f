import type { ClipboardEvent, ComponentPropsWithoutRef, FocusEvent, MouseEvent, PointerEvent } from 'react';

import { ariaHotkey } from '../internal/hotkeys';
import { mergeProps } from '../internal/merge-props';
import type { ShownLabel } from '../internal/use-labels';
import type { Hands } from './hands/hands';
import type { Scene } from './scene/scene';
import type { PickerState } from './scene/use-picker';

type DivProps = ComponentPropsWithoutRef<'div'>;
type ButtonProps = ComponentPropsWithoutRef<'button'>;
type InputProps = ComponentPropsWithoutRef<'input'>;

/** The props of the text. */
export function textProps(
  { messages, display, picker, armed }: Scene,
  hands: Hands,
  theirs: DivProps,
): DivProps {
  return mergeProps(theirs, {
    /*
     * A read-only textbox, and not an `application`: a screen reader passes keys on in both, but what is in an application
     * it offers for reading only where something can have the focus, and this text is there to be read. It knows that a
     * textbox has lines and a selection, and that what is typed here changes no letter. Its options may be active
     * descendants. Marks in it are `mark` elements, and one tab stop holds all of it.
     */
    role: 'textbox',
    'aria-readonly': true as const,
    'aria-multiline': true as const,
    'aria-label': messages.text,
    'aria-description': display.dense ? messages.denseHint : messages.textHint,
    'aria-controls': picker.open ? picker.listId : undefined,
    'aria-activedescendant': currentOption(picker),
    tabIndex: 0,
    'data-armed': armed.label === undefined ? undefined : '',
    onPointerDown: (event: PointerEvent<HTMLElement>) => hands.pointer().onPointerDown(event),
    onMouseDown: (event: MouseEvent) => hands.pointer().onMouseDown(event),
    onClick: (event: MouseEvent) => hands.pointer().onClick(event),
    onKeyDownCapture: () => hands.pointer().onKeyDown(),
    onFocus: display.dense ? (event: FocusEvent<HTMLElement>) => enterByKey(event, hands) : undefined,
    onCopy: (event: ClipboardEvent) => {
      const copied = hands.native().selectedText();
      if (copied === undefined) return;
      event.clipboardData.setData('text/plain', copied);
      event.preventDefault();
    },
  });
}

/** A pointer brings its own place. */
function enterByKey({ target, currentTarget }: FocusEvent<HTMLElement>, hands: Hands): void {
  if (target === currentTarget && currentTarget.matches(':focus-visible')) hands.dense()?.enter();
}

/** The props of the button that gives a label. */
export function labelProps(
  { task, armed }: Scene,
  hands: Hands,
  label: ShownLabel,
  theirs: ButtonProps,
): ButtonProps {
  return mergeProps(theirs, {
    type: 'button' as const,
    'aria-disabled': task.readOnly || undefined,
    'aria-pressed': armed.label?.name === label.name,
    'aria-keyshortcuts': ariaHotkey(label.key),
    title: label.description,
    // The text keeps the focus and the selection.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => hands.actions().applyLabel(label.name),
  });
}

/** The props of the picker's filter. */
export function filterProps({ messages, picker }: Scene, theirs: InputProps): InputProps {
  return mergeProps(theirs, {
    type: 'text',
    role: 'combobox',
    'aria-expanded': true as const,
    'aria-controls': picker.listId,
    'aria-activedescendant': currentOption(picker),
    'aria-label': messages.filterLabels,
    placeholder: messages.filterLabels,
    value: picker.query,
    onChange: (event: { readonly target: { readonly value: string } }) => picker.filter(event.target.value),
  });
}

/** The props of an option of the picker, by its place among all that are listed. */
export function optionProps({ picker }: Scene, hands: Hands, index: number, theirs: DivProps): DivProps {
  const option = picker.options[index];
  return mergeProps(theirs, {
    id: picker.optionId(index),
    role: 'option',
    'aria-selected': index === picker.current,
    'aria-posinset': index + 1,
    'aria-setsize': picker.options.length,
    'aria-keyshortcuts': ariaHotkey(option?.key),
    onClick: () => {
      if (option !== undefined) hands.actions().applyLabel(option.name);
    },
  });
}

function currentOption(picker: PickerState): string | undefined {
  return picker.open && picker.options.length > 0 ? picker.optionId(picker.current) : undefined;
}
