import { type ReactElement, useMemo, useRef } from 'react';

import { useWorkspace } from '../workspace-context';
import { createFacetStore } from './facet-store';
import { FoldedTools, Tools } from './tools';
import { FacetStoreContext } from './use-facets';
import { useIsNarrow } from './use-is-narrow';

/** Below this width all tools are behind one button, in rem. */
const NARROW = 40;

/** What narrows, orders and searches the records of the workspace. */
export function FilterBar(): ReactElement {
  const { index, messages } = useWorkspace('FilterBar');
  const bar = useRef<HTMLElement | null>(null);
  const isNarrow = useIsNarrow(bar, NARROW);
  const store = useMemo(() => createFacetStore(index), [index]);
  return (
    <FacetStoreContext.Provider value={store}>
      <section ref={bar} data-lw-part="filter-bar" aria-label={messages.filters.title}>
        {isNarrow ? <FoldedTools /> : <Tools />}
      </section>
    </FacetStoreContext.Provider>
  );
}
