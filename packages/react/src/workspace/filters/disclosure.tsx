import { type ReactElement, type ReactNode, useId } from 'react';

import { Icon } from '../ui/icon';

interface DisclosureProps {
  readonly name: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A name that shows and hides what belongs to it; what is hidden is not drawn. */
export function Disclosure({ name, open, onOpen, children }: DisclosureProps): ReactElement {
  const id = useId();
  return (
    <div data-lw-part="filter-disclosure">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(!open)}
      >
        <span>{name}</span>
        <Icon name={open ? 'collapse' : 'expand'} />
      </button>
      {open ? <div id={id}>{children}</div> : null}
    </div>
  );
}
