import type { ReactElement } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { isDecided } from './is-decided';
import { Newcomers } from './newcomers';

/** Below the record what is not in the queue; below the last one, once it is decided, how far one is and what to do next. */
export function EndOfQueue(): ReactElement {
  return (
    <>
      <Newcomers />
      <End />
    </>
  );
}

function End(): ReactElement | null {
  const { session, view, setView, messages } = useWorkspace('EndOfQueue');
  const { record, complete, hasNext, length, decidedAt, phase } = session;
  if (phase !== 'ready' || !complete || hasNext || record === undefined || !isDecided(record.status))
    return null;
  const words = messages.annotate;
  // What is open is not among them, so the first one opens.
  const toUndecided = (): void => setView({ filter: { ...view.filter, status: ['Default', 'Edited'] } });
  return (
    <div data-lw-part="end-of-queue">
      <p data-lw-part="queue-state-title">{words.end}</p>
      <p>
        {words.endCounts(length, decidedAt.length)} {words.endAdvice}
      </p>
      <div>
        <Button variant="primary" onClick={toUndecided}>
          {words.toFirst}
        </Button>
        <Button onClick={() => setView({ mode: 'metrics' })}>{words.showMetrics}</Button>
        <Button onClick={() => setView({ mode: 'data' })}>{words.exportRecords}</Button>
      </div>
    </div>
  );
}
