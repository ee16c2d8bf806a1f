import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** What the dataset's records have in common: labels, limits, annotators, guidelines; each can be changed here. */
export function DatasetSettings(): ReactElement {
  const { messages } = useWorkspace('DatasetSettings');
  return (
    <section data-lw-part="settings" aria-label={messages.settings.title}>
      <h2 data-lw-part="settings-title">{messages.settings.title}</h2>
    </section>
  );
}
