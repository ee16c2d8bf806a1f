import { type ReactElement, useRef } from 'react';

import { useWorkspace } from '../workspace-context';
import { FoldedTools, Tools } from './tools';
import { useIsNarrow } from './use-is-narrow';

/** Below this width all tools are behind one button, in rem. */
const NARROW = 40;

/** What narrows, orders and searches the records of the workspace. */
export function FilterBar(): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const bar = useRef<HTMLElement | null>(null);
  const isNarrow = useIsNarrow(bar, NARROW);
  return (
    <section ref={bar} data-lw-part="filter-bar" aria-label={messages.filters.title}>
      {isNarrow ? <FoldedTools /> : <Tools />}
    </section>
  );
}
