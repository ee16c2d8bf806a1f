import { hasUnsavedChanges, type TaskTypes } from '@labelwright/core';
import { useEffect, useMemo, useState } from 'react';

import type { Lifecycle, LifecycleAction, LifecycleOptions, PartProps } from './lifecycle';
import { type Acting, isPossible, perform } from './lifecycle-actions';
import { pressKey } from './lifecycle-keys';
import { mergeProps } from './merge-props';
import { ariaShortcuts, LIFECYCLE_SHORTCUTS, mergeShortcuts } from './shortcuts';
import { useKeepFocus } from './use-keep-focus';
import type { Task } from './use-task';

export type { Lifecycle, LifecycleAction, LifecyclePartName, PartProps } from './lifecycle';
export { isTextField } from './lifecycle-keys';

/**
 * The part of a component that is the same for each task: lifecycle actions, their keys, and what is announced. What actions
 * and keys do is worked out when they are used: a render makes nothing of it.
 */
export function useLifecycle<T extends TaskTypes, Own extends string>(
  task: Task<T>,
  options: LifecycleOptions<T, Own>,
): Lifecycle {
  const { context, send, readOnly, announcement, quote, announce } = task;
  const { messages, ownShortcuts, typedKeys = NO_KEYS, predictedCount, classNames } = options;
  const { status } = context.standing;
  const [helpOpen, setHelpOpen] = useState(false);
  const shortcuts = useMemo(
    () => mergeShortcuts({ ...ownShortcuts, ...LIFECYCLE_SHORTCUTS }, options.shortcuts),
    [ownShortcuts, options.shortcuts],
  );
  const keepFocus = useKeepFocus(options.focusFallback);
  useEffect(() => {
    if (typedKeys.length > 0) announce(messages.typedKeys(typedKeys.join(' ').toUpperCase()));
  }, [typedKeys, announce, messages]);
  const toggleHelp = () => {
    setHelpOpen(!helpOpen);
    // The focus stays where it is, so nothing else would tell that there is a list.
    if (!helpOpen) announce(messages.shortcuts);
  };
  const acting: Acting<T> = { task, options, toggleHelp };
  const getPartProps = (part: string): PartProps => ({
    'data-lw-part': part,
    className: classNames?.[part],
  });

  return {
    status,
    dirty: hasUnsavedChanges({ context }),
    drawable: context.drawable,
    issues: context.issues,
    conflict: context.conflict !== undefined,
    readOnly,
    can: (action) => isPossible(acting, action),
    perform: (action) => perform(acting, action),
    predictedCount,
    shortcuts,
    helpOpen,
    typedKeys,
    resolveConflict: (take) => send({ type: take === 'theirs' ? 'conflict.take' : 'conflict.keep' }),
    announcement,
    quote,
    announce,
    messages,
    getPartProps,
    getRootProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...keepFocus,
        role: 'group',
        // A click on the text leaves the focus, and so the keys, in the component.
        tabIndex: -1,
        className: classNames?.root,
        'data-lw-root': '',
        'data-status': status,
        'data-readonly': readOnly ? '' : undefined,
        onKeyDown: (event) => pressKey({ acting, options, shortcuts, helpOpen }, event),
      }),
    getActionProps: (action, theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps(kebabCase(action)),
        type: 'button' as const,
        'data-action': action,
        // Not `disabled`: that would take the focus, and with it all keys, from the component.
        'aria-expanded': action === 'help' ? helpOpen : undefined,
        'aria-disabled': isPossible(acting, action) ? undefined : true,
        'aria-keyshortcuts': ariaShortcuts(shortcuts[action]),
        onClick: () => perform(acting, action),
      }),
  };
}

const NO_KEYS: readonly string[] = [];

function kebabCase(action: LifecycleAction): string {
  return action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
