import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { Lifecycle, LifecycleAction } from './lifecycle';
import { useLifecycleOf } from './lifecycle-context';

type ButtonProps = ComponentPropsWithoutRef<'button'>;

/** A button that performs an action. All are of one make: what a browser compiles for the first serves the others. */
function actionPart(
  partName: string,
  performs: LifecycleAction,
  label: (lifecycle: Lifecycle, performs: LifecycleAction) => string = nameOf,
) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when this file is loaded
  const Part = forwardRef<HTMLButtonElement, ButtonProps>(({ children, ...props }, ref) => {
    const lifecycle = useLifecycleOf(partName);
    return (
      <button ref={ref} {...lifecycle.getActionProps(performs, props)}>
        {children ?? label(lifecycle, performs)}
      </button>
    );
  });
  Part.displayName = partName;
  return Part;
}

/** Validates what is on the screen; says so where that is what was predicted. */
export const Validate = /* @__PURE__ */ actionPart('Validate', 'validate', validateLabel);

/** Discards the record; it can be restored. */
export const Discard = /* @__PURE__ */ actionPart('Discard', 'discard');

/** Back from Validated or Discarded to open. */
export const Restore = /* @__PURE__ */ actionPart('Restore', 'restore');

/** Gives the explicit empty answer. */
export const Clear = /* @__PURE__ */ actionPart('Clear', 'clear');

/** Back to the record as the host has it. */
export const Reset = /* @__PURE__ */ actionPart('Reset', 'reset');

/** Undoes the last step, a decision included. */
export const Undo = /* @__PURE__ */ actionPart('Undo', 'undo');

/** Takes the step last undone again. */
export const Redo = /* @__PURE__ */ actionPart('Redo', 'redo');

/** Takes all predictions that are left. */
export const AcceptAll = /* @__PURE__ */ actionPart('AcceptAll', 'acceptAll');

/** Shows and hides the list of shortcuts. */
export const Help = /* @__PURE__ */ actionPart('Help', 'help');

function nameOf({ messages }: Lifecycle, performs: LifecycleAction): string {
  return performs === 'help' ? '?' : messages[performs];
}

function validateLabel({ predictedCount, messages }: Lifecycle): string {
  return predictedCount > 0 ? messages.validatePredicted(predictedCount) : messages.validate;
}
