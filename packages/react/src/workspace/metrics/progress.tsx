import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** How much of the dataset is decided, in one line. */
export function Progress(): ReactElement {
  const { messages } = useWorkspace('Progress');
  return <div data-lw-part="progress" role="group" aria-label={messages.metrics.title} />;
}
