import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** Finds the records near the open one, by its vectors. */
export function SimilarRecords(): ReactElement | null {
  const { session, setView, messages } = useWorkspace('SimilarRecords');
  const { record } = session;
  const [vector] = Object.keys(record?.vectors ?? {});
  if (record === undefined || vector === undefined) return null;
  return (
    <button
      type="button"
      data-lw-part="find-similar"
      onClick={() => setView({ similarTo: { id: record.id, vector } })}
    >
      {messages.filters.findSimilar}
    </button>
  );
}
