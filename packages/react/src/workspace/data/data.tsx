import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** Gets records in from files, and out into files. */
export function DataTransfer(): ReactElement {
  const { messages } = useWorkspace('DataTransfer');
  return (
    <section data-lw-part="data" aria-label={messages.data.title}>
      <h2 data-lw-part="data-title">{messages.data.title}</h2>
    </section>
  );
}
