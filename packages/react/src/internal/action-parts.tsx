import { type ComponentPropsWithoutRef, forwardRef } from 'react';

import { useLifecycleOf } from './lifecycle-context';
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
