import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** Records that several agents annotated, side by side. */
export function Review(): ReactElement {
  const { messages } = useWorkspace('Review');
  return (
    <section data-lw-part="review" aria-label={messages.review.title}>
      <h2>{messages.review.title}</h2>
    </section>
  );
}
