import { type ReactElement, useState } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';

/** So many rows are shown at first: what fits on a screen. */
const SHOWN = 15;

/** With more a table is no help, and drawing it takes long. */
const MOST = 500;

/** The first rows of a table, or all of them once somebody wants that. */
export function useCappedRows<Row>(
  rows: readonly Row[],
  shown = SHOWN,
  most = MOST,
): { readonly rows: readonly Row[]; readonly toggle: ReactElement | null } {
  const { messages } = useWorkspace('CappedRows');
  const [all, setAll] = useState(false);
  const limit = Math.min(most, rows.length);
  const toggle =
    rows.length <= shown ? null : (
      <Button
        variant="quiet"
        icon={all ? 'collapse' : 'expand'}
        data-lw-part="metric-more"
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {all ? messages.metrics.showFewer : messages.metrics.showAll(limit)}
      </Button>
    );
  return { rows: rows.slice(0, all ? limit : shown), toggle };
}
