import { type ReactElement, useEffect } from 'react';

import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';

/** Tells of records that are not in the queue since they came later, and reads it again. */
export function Newcomers(): ReactElement | null {
  const { send, announce, messages } = useWorkspace('EndOfQueue');
  const { newcomers, focusEditor } = useShell('EndOfQueue');
  const words = messages.annotate.newcomers;
  const hasSome = newcomers > 0;
  useEffect(() => {
    if (hasSome) announce(words.announced);
  }, [hasSome, announce, words]);
  if (!hasSome) return null;
  return (
    <div data-lw-part="newcomers">
      <span>{words.count(newcomers)}</span>
      <Button
        icon="retry"
        onClick={({ detail }) => {
          send({ type: 'queue.refresh' });
          focusEditor(detail > 0);
        }}
      >
        {words.readAgain}
      </Button>
    </div>
  );
}
