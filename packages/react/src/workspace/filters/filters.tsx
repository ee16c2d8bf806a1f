import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** What narrows, orders and searches the records of the workspace. */
export function FilterBar(): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  return <section data-lw-part="filter-bar" aria-label={messages.filters.title} />;
}
