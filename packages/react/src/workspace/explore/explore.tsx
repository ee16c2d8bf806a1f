import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** The list of what the filters find, with predictions and annotations side by side, and changes of many at once. */
export function Explore(): ReactElement {
  const { messages } = useWorkspace('Explore');
  return <section data-lw-part="explore" aria-label={messages.explore.title} />;
}
