import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react';

import { Icon, type IconName } from './icon';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** Beside the children; alone it needs an `aria-label`, which is shown as a tooltip too. */
  readonly icon?: IconName | undefined;
  /** `plain` by default; one `primary` a view. `quiet` has no border until it is pointed at. */
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet' | undefined;
  /** Nothing happens on a press, but the focus stays: it becomes `aria-disabled`. */
  readonly disabled?: boolean | undefined;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(
  ({ icon, variant = 'plain', disabled = false, children, onClick, ...props }, ref) => {
    const press = (event: MouseEvent<HTMLButtonElement>) => {
      if (disabled) event.preventDefault();
      else onClick?.(event);
    };
    const alone = children === undefined || children === null;
    return (
      <button
        type="button"
        title={alone ? props['aria-label'] : undefined}
        {...props}
        ref={ref}
        data-lw-ui="button"
        data-variant={variant}
        data-alone={alone ? '' : undefined}
        aria-disabled={disabled ? true : undefined}
        onClick={press}
      >
        {icon === undefined ? null : <Icon name={icon} />}
        {children}
      </button>
    );
  },
);
Button.displayName = 'Button';
