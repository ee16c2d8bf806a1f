import { drawableText } from '@labelwright/core';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { useLifecycleOf } from './lifecycle-context';
import { mergeProps } from './merge-props';
import { formatShortcut } from './shortcuts';
import type { Lifecycle, LifecycleAction } from './use-lifecycle';

type ButtonProps = ComponentPropsWithoutRef<'button'>;

interface ActionButtonProps extends ButtonProps {
  readonly partName: string;
  readonly performs: LifecycleAction;
  readonly label: (lifecycle: Lifecycle) => string;
}

const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(
  ({ partName, performs, label, children, ...props }, ref) => {
    const lifecycle = useLifecycleOf(partName);
    return (
      <button ref={ref} {...lifecycle.getActionProps(performs, props)}>
        {children ?? label(lifecycle)}
      </button>
    );
  },
);
ActionButton.displayName = 'ActionButton';

/** Validates what is on the screen; says so where that is what was predicted. */
export const Validate = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton ref={ref} partName="Validate" performs="validate" label={validateLabel} {...props} />
));
Validate.displayName = 'Validate';

/** Discards the record; it can be restored. */
export const Discard = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="Discard"
    performs="discard"
    label={({ messages }) => messages.discard}
    {...props}
  />
));
Discard.displayName = 'Discard';

/** Back from Validated or Discarded to open. */
export const Restore = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="Restore"
    performs="restore"
    label={({ messages }) => messages.restore}
    {...props}
  />
));
Restore.displayName = 'Restore';

/** Gives the explicit empty answer. */
export const Clear = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="Clear"
    performs="clear"
    label={({ messages }) => messages.clear}
    {...props}
  />
));
Clear.displayName = 'Clear';

/** Back to the record as the host has it. */
export const Reset = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="Reset"
    performs="reset"
    label={({ messages }) => messages.reset}
    {...props}
  />
));
Reset.displayName = 'Reset';

/** Undoes the last step, a decision included. */
export const Undo = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="Undo"
    performs="undo"
    label={({ messages }) => messages.undo}
    {...props}
  />
));
Undo.displayName = 'Undo';

/** Takes the step last undone again. */
export const Redo = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="Redo"
    performs="redo"
    label={({ messages }) => messages.redo}
    {...props}
  />
));
Redo.displayName = 'Redo';

/** Takes all predictions that are left. */
export const AcceptAll = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton
    ref={ref}
    partName="AcceptAll"
    performs="acceptAll"
    label={({ messages }) => messages.acceptAll}
    {...props}
  />
));
AcceptAll.displayName = 'AcceptAll';

/** Shows and hides the list of shortcuts. */
export const Help = forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => (
  <ActionButton ref={ref} partName="Help" performs="help" label={() => '?'} {...props} />
));
Help.displayName = 'Help';

function validateLabel({ predictedCount, messages }: Lifecycle): string {
  return predictedCount > 0 ? messages.validatePredicted(predictedCount) : messages.validate;
}

/** The record's status. */
export const Status = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(
  ({ children, ...props }, ref) => {
    const { status, readOnly, messages, getPartProps } = useLifecycleOf('Status');
    const text = readOnly ? `${messages.status[status]} · ${messages.readOnly}` : messages.status[status];
    return (
      <span ref={ref} {...mergeProps(props, { ...getPartProps('status'), 'data-status': status })}>
        {children ?? text}
      </span>
    );
  },
);
Status.displayName = 'Status';

/** What is wrong with the record; nothing while nothing is. */
export const Issues = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { issues, drawable, messages, getPartProps } = useLifecycleOf('Issues');
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length === 0) return null;
  return (
    <div ref={ref} {...mergeProps(props, { role: 'alert', ...getPartProps('issues') })}>
      <p dir="auto">{drawable ? messages.partlyDrawable(errors.length) : messages.undrawable}</p>
      <ul dir="auto">
        {errors.slice(0, SHOWN_ISSUES).map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two issues may be equal, and the list is never reordered
          <li key={index} data-code={issue.code}>
            {drawableText(shortened(messages.issue(issue)))}
          </li>
        ))}
      </ul>
    </div>
  );
});
Issues.displayName = 'Issues';

/** More do not help anyone; the host got all of them by `onError`. */
const SHOWN_ISSUES = 5;

/** A message quotes what it is about, and that may be very long. */
const LONGEST_ISSUE = 400;

function shortened(text: string): string {
  return text.length <= LONGEST_ISSUE ? text : `${text.slice(0, LONGEST_ISSUE)}…`;
}

/** Asks which version counts when the record was changed elsewhere; nothing while there is no conflict. */
export const Conflict = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { conflict, resolveConflict, messages, getPartProps } = useLifecycleOf('Conflict');
  if (!conflict) return null;
  return (
    <div ref={ref} {...mergeProps(props, { role: 'alert', ...getPartProps('conflict') })}>
      <p>{messages.conflict}</p>
      <button type="button" onClick={() => resolveConflict('theirs')}>
        {messages.takeTheirs}
      </button>
      <button type="button" onClick={() => resolveConflict('mine')}>
        {messages.keepMine}
      </button>
    </div>
  );
});
Conflict.displayName = 'Conflict';

/** Tells screen readers what happened. Not seen. */
export const Announcer = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { announcement, getPartProps } = useLifecycleOf('Announcer');
  return (
    <div
      ref={ref}
      {...mergeProps(props, { role: 'status', 'aria-live': 'polite' as const, ...getPartProps('announcer') })}
    >
      {announcement}
    </div>
  );
});
Announcer.displayName = 'Announcer';

/** The list of shortcuts, while it is open. */
export const ShortcutList = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  ({ children, ...props }, ref) => {
    const { helpOpen, shortcuts, perform, messages, getPartProps } = useLifecycleOf('ShortcutList');
    if (!helpOpen) return null;
    const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
    const named = Object.entries(shortcuts).filter(
      ([action, keys]) => keys.length > 0 && messages.shortcutNames[action] !== undefined,
    );
    return (
      <div
        ref={ref}
        {...mergeProps(props, {
          role: 'region',
          'aria-label': messages.shortcuts,
          ...getPartProps('shortcuts'),
        })}
      >
        <dl>
          {named.map(([action, keys]) => (
            <div key={action}>
              <dt>{messages.shortcutNames[action]}</dt>
              <dd>
                {keys.map((combination) => (
                  <kbd key={combination}>{formatShortcut(combination, mac)}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        {children}
        <button type="button" onClick={() => perform('help')}>
          {messages.closeShortcuts}
        </button>
      </div>
    );
  },
);
ShortcutList.displayName = 'ShortcutList';

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
export const LIFECYCLE_PARTS = {
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
  Announcer,
} as const;
