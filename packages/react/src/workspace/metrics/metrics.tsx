import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

export { Progress } from './progress';

/** How the dataset stands, and how good the predictions are. */
export function Metrics(): ReactElement {
  const { messages } = useWorkspace('Metrics');
  return (
    <section data-lw-part="metrics" aria-label={messages.metrics.title}>
      <h2>{messages.metrics.title}</h2>
    </section>
  );
}
