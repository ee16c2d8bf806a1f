import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

import { isElement } from '../../internal/dom-nodes';
import { openPopover } from '../../internal/layout';
import { useBrowserLayoutEffect, useLatest } from '../../internal/use-latest';
import { Button, type ButtonProps } from './button';

export interface PopoverProps {
  /** On the button. */
  readonly label: ReactNode;
  /** What the box is called for those who do not see it. */
  readonly title: string;
  readonly button?: Omit<ButtonProps, 'children' | 'onClick'> | undefined;
  /** `data-lw-part` of the box. */
  readonly part?: string | undefined;
  /** A few controls. The first one with `data-autofocus` gets the focus, else the box. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** Between the box and its button, and between it and the edge of the window, in pixels. */
const GAP = 4;
const MARGIN = 8;

/** React 18 does not know the attribute. */
const POPOVER: Readonly<Record<string, string>> = { popover: 'auto' };

/** A button that opens a box beside it. Escape, a press elsewhere or leaving it by Tab closes it; the focus goes back. */
export function Popover({ label, title, button = {}, part, children }: PopoverProps): ReactElement {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  // `true`: the focus was in the box, and goes back to the button.
  const close = (back = true): void => {
    setOpen(false);
    if (back) trigger.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button
        {...button}
        ref={trigger}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {label}
      </Button>
      {open ? (
        <PopoverBox id={id} title={title} part={part} trigger={trigger} onClose={close}>
          {typeof children === 'function' ? children(() => close()) : children}
        </PopoverBox>
      ) : null}
    </>
  );
}

interface BoxProps extends Pick<PopoverProps, 'title' | 'part'> {
  readonly id: string;
  readonly trigger: { readonly current: HTMLElement | null };
  readonly onClose: (back?: boolean) => void;
  readonly children: ReactNode;
}

function PopoverBox({ id, title, part, trigger, onClose, children }: BoxProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const latestClose = useLatest(onClose);

  useBrowserLayoutEffect(() => {
    const element = box.current;
    const anchor = trigger.current;
    if (element === null || anchor === null) return undefined;
    openPopover(element);
    (element.querySelector<HTMLElement>('[data-autofocus]') ?? element).focus({ preventScroll: true });
    return autoUpdate(anchor, element, () => place(anchor, element));
  }, [trigger]);

  // React 18 does not hand the event on.
  useEffect(() => {
    const element = box.current;
    const dismissed = (event: Event): void => {
      if ('newState' in event && event.newState === 'closed') latestClose.current(false);
    };
    element?.addEventListener('toggle', dismissed);
    return () => element?.removeEventListener('toggle', dismissed);
  }, [latestClose]);

  const leave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!isElement(relatedTarget) || currentTarget.contains(relatedTarget)) return;
    // A press on the button closes it by itself.
    if (trigger.current?.contains(relatedTarget) !== true) onClose(false);
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      {...POPOVER}
      ref={box}
      id={id}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      data-lw-ui="popover"
      data-lw-part={part}
      onBlur={leave}
      onKeyDown={pressKey}
    >
      {children}
    </div>
  );
}

async function place(anchor: HTMLElement, element: HTMLElement): Promise<void> {
  element.style.removeProperty('--lw-available-height');
  const { x, y } = await computePosition(anchor, element, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) =>
          element.style.setProperty(
            '--lw-available-height',
            `${Math.max(Math.floor(availableHeight), 96)}px`,
          ),
      }),
    ],
  });
  Object.assign(element.style, { position: 'fixed', left: `${x}px`, top: `${y}px` });
}
