import type { Key, ReactElement } from 'react';

import type { Invisible } from './invisibles';

/** A character that nobody sees, in an element to which the stylesheet gives a mark: no text of the page changes. */
export function drawInvisible({ kind, name }: Invisible, text: string, key: Key | undefined): ReactElement {
  return (
    <span key={key} data-lw-part="invisible" data-kind={kind} data-name={name}>
      {text}
    </span>
  );
}
