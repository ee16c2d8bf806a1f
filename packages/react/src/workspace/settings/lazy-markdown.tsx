import { type ComponentType, type ReactElement, useEffect, useState } from 'react';

import { drawnText } from '../../internal/drawn-text';
import { useWorkspace } from '../workspace-context';
import type { MarkdownTextProps } from './markdown';

/** A text in Markdown. The library comes when there is one to be seen; until then, and where it does not come, the text itself. */
export function LazyMarkdown({ text }: { readonly text: string }): ReactElement {
  const { settings } = useWorkspace('Guidelines').messages;
  const [Loaded, setLoaded] = useState<ComponentType<MarkdownTextProps>>();
  useEffect(() => {
    let wanted = true;
    import('./markdown').then(
      ({ MarkdownText }) => {
        if (wanted) setLoaded(() => MarkdownText);
      },
      // Markdown can be read as it is.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <div data-lw-part="markdown" dir="auto" data-plain={Loaded === undefined ? '' : undefined}>
      {Loaded === undefined ? drawnText(text) : <Loaded text={text} messages={settings} />}
    </div>
  );
}
