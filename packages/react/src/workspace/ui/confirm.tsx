import type { ReactElement, ReactNode } from 'react';

import { useWorkspace } from '../workspace-context';
import { Button } from './button';
import { Dialog } from './dialog';

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  /** The button that does it: say what it does ("Discard 500 records"), not "OK". */
  readonly action: string;
  /** What cannot be undone: the focus starts on the way out. */
  readonly danger?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What will happen, in numbers. */
  readonly children?: ReactNode;
}

/** Asks before something is done. Closing it is left to whoever opened it, so that it may show how it goes. */
export function Confirm({ title, action, danger = false, onConfirm, ...props }: ConfirmProps): ReactElement {
  const { messages } = useWorkspace('Confirm');
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={title}
      part="confirm"
      actions={
        <>
          <Button data-autofocus={danger ? '' : undefined} onClick={props.onClose}>
            {messages.shell.cancel}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            data-autofocus={danger ? undefined : ''}
            onClick={onConfirm}
          >
            {action}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
