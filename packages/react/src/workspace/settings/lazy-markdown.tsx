import type { ReactElement } from 'react';

import { drawnText } from '../../internal/drawn-text';
import { useLoaded } from '../../internal/use-loaded';
import { useWorkspace } from '../workspace-context';

const loadMarkdown = () => import('./markdown').then(({ MarkdownText }) => MarkdownText);

/** A text in Markdown. The library comes when there is one to be seen; until then, and where it does not come, the text itself. */
export function LazyMarkdown({ text }: { readonly text: string }): ReactElement {
  const { settings } = useWorkspace('Guidelines').messages;
  const Loaded = useLoaded(loadMarkdown);
  return (
    <div data-lw-part="markdown" dir="auto" data-plain={Loaded === undefined ? '' : undefined}>
      {Loaded === undefined ? drawnText(text) : <Loaded text={text} messages={settings} />}
    </div>
  );
}
