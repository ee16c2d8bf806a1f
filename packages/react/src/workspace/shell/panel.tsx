import { type ReactElement, Suspense, useEffect } from 'react';

import { afterPaint } from '../../internal/after-paint';
import { Annotate } from '../annotate/annotate';
import { FilterBar } from '../filters/filters';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import type { WorkspaceMode } from '../workspace-view';
import { type LatePart, latePart } from './late-part';
import { useShell } from './shell-context';

// What is looked at now and then is not in the way of the first record.
export const Explore = latePart(async () => (await import('../explore/explore')).Explore);
export const Metrics = latePart(async () => (await import('../metrics/metrics')).Metrics);
export const Review = latePart(async () => (await import('../review/review')).Review);
export const DatasetSettings = latePart(async () => (await import('../settings/settings')).DatasetSettings);
export const DataTransfer = latePart(async () => (await import('../data/data')).DataTransfer);

const LATE: Partial<Record<WorkspaceMode, LatePart>> = {
  explore: Explore,
  review: Review,
  metrics: Metrics,
  settings: DatasetSettings,
  data: DataTransfer,
};

/** Loads what a mode shows before it is opened. A network that fails now is asked again then. */
export function loadAhead(mode: WorkspaceMode): void {
  LATE[mode]?.ahead().catch(() => undefined);
}

const FILTERED: ReadonlySet<WorkspaceMode> = new Set<WorkspaceMode>([
  'annotate',
  'explore',
  'review',
  'metrics',
]);

/** What the mode shows, with the filters above it. */
export function Panel(): ReactElement {
  const { view, isNew } = useWorkspace('Panel');
  const { panelId, opened } = useShell('Panel');
  const mode = isNew === true ? 'data' : view.mode;
  // The mode that is looked at most besides the first one: there when it is asked for.
  useEffect(() => afterPaint(() => loadAhead('explore')), []);
  return (
    <div role="tabpanel" id={panelId} data-lw-part="panel" data-mode={mode}>
      {opened.state === 'there' || opened.state === 'missing' ? (
        <>
          {FILTERED.has(mode) ? <FilterBar /> : null}
          {/* Of each mode its own: what React only hides keeps the focus for a moment, and then nothing has it. */}
          <Suspense key={mode} fallback={<Loading />}>
            <Section mode={mode} />
          </Suspense>
        </>
      ) : (
        <Opening />
      )}
    </div>
  );
}

function Section({ mode }: { readonly mode: WorkspaceMode }): ReactElement {
  switch (mode) {
    case 'annotate':
      return <Annotate />;
    case 'explore':
      return <Explore />;
    case 'review':
      return <Review />;
    case 'metrics':
      return <Metrics />;
    case 'settings':
      return <DatasetSettings />;
    case 'data':
      return <DataTransfer />;
  }
}

/** As high as what comes, so that nothing jumps. */
function Loading(): ReactElement {
  const { messages } = useWorkspace('Panel');
  return (
    <div data-lw-part="queue-state" data-state="loading">
      <p>{messages.shell.loading}</p>
    </div>
  );
}

function Opening(): ReactElement {
  const { messages } = useWorkspace('Panel');
  const { opened, retryDataset } = useShell('Panel');
  if (opened.state !== 'failed') return <Loading />;
  return (
    <div data-lw-part="queue-state" data-state="failed" role="alert">
      <p data-lw-part="queue-state-title">{messages.shell.failed}</p>
      <p dir="auto">{opened.error.message}</p>
      <Button variant="primary" onClick={retryDataset}>
        {messages.shell.tryAgain}
      </Button>
    </div>
  );
}
