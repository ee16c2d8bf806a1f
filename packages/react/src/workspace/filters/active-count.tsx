import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** Behind a name: how many filters are active under it. */
export function ActiveCount({ count }: { readonly count: number }): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const { number, active } = messages.filters;
  return (
    <>
      {' '}
      <span data-lw-part="filter-badge">{number(count)}</span> <span data-lw-hidden="">{active(count)}</span>
    </>
  );
}
