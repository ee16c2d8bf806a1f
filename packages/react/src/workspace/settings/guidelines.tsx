import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { LazyMarkdown } from './lazy-markdown';

/** The dataset's guidelines, as annotators read them. */
export function Guidelines(): ReactElement {
  const { settings, messages } = useWorkspace('Guidelines');
  const { guidelines = '' } = settings;
  return (
    <div data-lw-part="guidelines">
      {guidelines.trim() === '' ? (
        <p>{messages.settings.noGuidelines}</p>
      ) : (
        <LazyMarkdown text={guidelines} />
      )}
    </div>
  );
}
