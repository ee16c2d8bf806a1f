import {
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useRef,
} from 'react';

import { isHtmlElement } from '../../internal/dom-nodes';
import { focusedAround } from '../../internal/focused-around';
import { openModal } from '../../internal/layout';
import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { useWorkspace } from '../workspace-context';
import { Button } from './button';

export interface DialogProps {
  readonly open: boolean;
  /** Escape, the cross, or a press beside it. */
  readonly onClose: () => void;
  readonly title: string;
  /** Buttons below the contents, the one that does it last. */
  readonly actions?: ReactNode;
  /** `wide` for tables and two versions side by side. */
  readonly size?: 'narrow' | 'wide' | undefined;
  /** `data-lw-part` of the element. */
  readonly part?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A modal dialog over the native one: the page behind it is inert, Escape closes it, and the focus goes back to where it was.
 * It takes the focus to the first element in it that has `data-autofocus`, else to its first control.
 */
export function Dialog(props: DialogProps): ReactElement | null {
  // Its own component: what the caller keeps in the dialog starts anew with each opening.
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, actions, size = 'narrow', part = 'dialog', children }: DialogProps) {
  const { messages } = useWorkspace('Dialog');
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useBrowserLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    const before = focusedAround(dialog);
    const close = openModal(dialog);
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      // While it is still in the page: it gives the focus back.
      close();
      if (isHtmlElement(before) && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const cancel = (event: SyntheticEvent<HTMLDialogElement>) => {
    // A dialog or a file picker inside of it has cancelled.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  };
  const press = ({ target, currentTarget }: MouseEvent) => {
    if (target === currentTarget) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press beside it does
    <dialog
      ref={box}
      data-lw-ui="dialog"
      data-lw-part={part}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClick={press}
    >
      <div data-lw-ui="dialog-box">
        <div data-lw-ui="dialog-header">
          <h2 id={titleId}>{title}</h2>
          <Button icon="close" variant="quiet" aria-label={messages.shell.close} onClick={onClose} />
        </div>
        <div data-lw-ui="dialog-body">{children}</div>
        {actions === undefined ? null : <div data-lw-ui="dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
}
