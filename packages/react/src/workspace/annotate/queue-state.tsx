import type { ReactElement, ReactNode } from 'react';

import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';

/** What stands in the record's place while there is none, and what to do. */
export function QueueState(): ReactElement | null {
  const { session, send, view, setView, messages } = useWorkspace('QueueState');
  const { held } = useShell('QueueState');
  const words = messages.annotate;
  const { phase, error } = session;
  switch (phase) {
    case 'restoring':
    case 'loading':
      return held.record === undefined ? <Card state="loading" title={words.loading} /> : null;
    case 'paused':
      return (
        <Card state="paused" title={words.paused}>
          <Button variant="primary" onClick={() => send({ type: 'session.resume' })}>
            {words.resume}
          </Button>
        </Card>
      );
    case 'failed':
      return (
        <Card state="failed" title={words.failed} advice={`${error?.message ?? ''} ${words.failedAdvice}`}>
          <Button variant="primary" onClick={() => send({ type: 'queue.refresh' })}>
            {words.tryAgain}
          </Button>
        </Card>
      );
    case 'empty': {
      const isNarrowed = Object.keys(view.filter).length > 0 || view.similarTo !== undefined;
      return isNarrowed ? (
        <Card state="empty" title={words.emptyFiltered} advice={words.emptyFilteredAdvice}>
          <Button variant="primary" onClick={() => setView({ filter: {}, similarTo: undefined })}>
            {words.clearFilter}
          </Button>
        </Card>
      ) : (
        <Card state="empty" title={words.emptyDataset} advice={words.emptyDatasetAdvice}>
          <Button variant="primary" onClick={() => setView({ mode: 'data' })}>
            {words.importRecords}
          </Button>
        </Card>
      );
    }
    default:
      return null;
  }
}

interface CardProps {
  readonly state: string;
  readonly title: string;
  readonly advice?: string;
  readonly children?: ReactNode;
}

function Card({ state, title, advice, children }: CardProps): ReactElement {
  return (
    <div data-lw-part="queue-state" data-state={state} role={state === 'failed' ? 'alert' : undefined}>
      <p data-lw-part="queue-state-title">{title}</p>
      {advice === undefined ? null : <p>{advice}</p>}
      {children}
    </div>
  );
}
