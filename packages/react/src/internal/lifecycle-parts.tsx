import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { AcceptAll, Clear, Discard, Help, Redo, Reset, Restore, Undo, Validate } from './action-parts';
import { useLifecycleOf } from './lifecycle-context';
import { mergeProps } from './merge-props';
import { Announcer, Conflict, Issues, ShortcutList, Status } from './notice-parts';
import { TypedKeys } from './typed-keys';

/** The usual row of actions, made of the parts above. */
export const Actions = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { messages, status, getPartProps } = useLifecycleOf('Actions');
    return (
      <div
        ref={ref}
        {...mergeProps(props, { role: 'group', 'aria-label': messages.actions, ...getPartProps('actions') })}
      >
        {children ?? (
          <>
            <Validate />
            {status === 'Discarded' ? null : <Discard />}
            {status === 'Validated' || status === 'Discarded' ? <Restore /> : null}
            <Clear />
            <Reset />
            <Undo />
            <Redo />
            <Help aria-label={messages.shortcuts} />
            <Status />
          </>
        )}
      </div>
    );
  },
);
Actions.displayName = 'Actions';

/** The parts that every component has among its own. */
export const lifecycleParts = {
  Actions,
  Validate,
  Discard,
  Restore,
  Clear,
  Reset,
  Undo,
  Redo,
  AcceptAll,
  Help,
  Status,
  Issues,
  Conflict,
  ShortcutList,
  TypedKeys,
  Announcer,
} as const;
