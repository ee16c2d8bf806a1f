import { drawableText } from '@labelwright/core';
import type { ChangeEvent, ComponentPropsWithoutRef, MouseEvent } from 'react';

import { ariaHotkey } from '../internal/hotkeys';
import { mergeProps } from '../internal/merge-props';
import { ariaShortcuts } from '../internal/shortcuts';
import type { Lifecycle } from '../internal/use-lifecycle';
import type { LabelActions } from './label-actions';
import { filterElement } from './label-elements';
import type { TextClassifierMessages } from './messages';
import type { PointedLabel } from './pointed-label';
import type { Choices } from './use-choices';
import type { LabelFocus } from './use-label-focus';

type DivProps = ComponentPropsWithoutRef<'div'>;
type ButtonProps = ComponentPropsWithoutRef<'button'>;
type InputProps = ComponentPropsWithoutRef<'input'>;

interface Scene extends LabelActions {
  readonly id: string;
  readonly choices: Choices;
  readonly lifecycle: Lifecycle;
  readonly messages: TextClassifierMessages;
  readonly multiLabel: boolean;
  readonly readOnly: boolean;
  readonly focus: LabelFocus;
  /** Where the label that is pointed at is told; `undefined` where nobody wants to know. */
  readonly pointed: PointedLabel | undefined;
  readonly noneApplies: boolean;
  readonly setExpanded: (expanded: boolean) => void;
  readonly keepHeight: (root: Element | null) => void;
}

/** The prop getters for the labels and what is around them. */
export function labelProps(scene: Scene) {
  const { id, choices, lifecycle, messages, multiLabel, readOnly, focus, pointed } = scene;
  const { getPartProps, shortcuts } = lifecycle;
  const labelsId = `${id}-labels`;
  const isEmpty = choices.shown.length === 0;
  return {
    getLabelsProps: (theirs: DivProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('labels'),
        id: labelsId,
        role: multiLabel || isEmpty ? 'group' : 'radiogroup',
        'aria-label': messages.labels,
        'aria-readonly': readOnly && !multiLabel && !isEmpty ? true : undefined,
        onPointerLeave: pointed && (() => pointed.set('pointer', undefined)),
      }),
    getLabelProps: (label: string, theirs: ButtonProps = {}) => {
      const place = choices.placeOf(label);
      const choice = choices.choiceAt(place ?? -1);
      const chosen = choice?.chosen === true;
      return mergeProps(theirs, {
        ...getPartProps('label'),
        type: 'button' as const,
        role: multiLabel ? 'checkbox' : 'radio',
        'aria-checked': chosen,
        'aria-readonly': readOnly && multiLabel ? true : undefined,
        'aria-keyshortcuts': ariaHotkey(choice?.key),
        tabIndex: place !== undefined && place === focus.stop ? 0 : -1,
        'data-state': chosen ? 'checked' : 'unchecked',
        'data-label': drawableText(label),
        'data-predicted': choice?.predicted === true ? '' : undefined,
        'data-color': choice?.paletteColor,
        onClick: () => scene.toggle(label),
        onFocus: () => {
          focus.onFocus(label);
          pointed?.set('focus', label);
        },
        onBlur: pointed && (() => pointed.set('focus', undefined)),
        onPointerEnter: pointed && (() => pointed.set('pointer', label)),
      });
    },
    getNoneAppliesProps: (theirs: ButtonProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('none-applies'),
        type: 'button' as const,
        'aria-pressed': scene.noneApplies,
        'aria-disabled': readOnly ? true : undefined,
        'aria-keyshortcuts': ariaShortcuts(shortcuts.none),
        'data-state': scene.noneApplies ? 'checked' : 'unchecked',
        onClick: () => void scene.toggleNone(),
      }),
    getFilterProps: (theirs: InputProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('filter'),
        type: 'search' as const,
        value: choices.query,
        placeholder: messages.filterLabels,
        autoComplete: 'off',
        spellCheck: false,
        'aria-label': messages.filterLabels,
        'aria-controls': labelsId,
        'aria-keyshortcuts': ariaShortcuts(shortcuts.filter),
        onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
          scene.keepHeight(currentTarget.closest('[data-lw-root]'));
          choices.setQuery(currentTarget.value);
        },
      }),
    getCreateLabelProps: (theirs: ButtonProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('create-label'),
        type: 'button' as const,
        'aria-disabled': readOnly ? true : undefined,
        onClick: ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
          if (choices.creatable === undefined || readOnly) return;
          scene.create(choices.creatable);
          choices.setQuery('');
          // The button goes away with what was in the filter.
          const root = currentTarget.closest('[data-lw-root]');
          if (root !== null) filterElement(root)?.focus();
        },
      }),
    getExpandLabelsProps: (theirs: ButtonProps = {}) =>
      mergeProps(theirs, {
        ...getPartProps('expand-labels'),
        type: 'button' as const,
        'aria-expanded': choices.expanded,
        'aria-controls': labelsId,
        'aria-keyshortcuts': ariaShortcuts(shortcuts.expand),
        onClick: () => scene.setExpanded(!choices.expanded),
      }),
  };
}
