import type { ReactElement, ReactNode } from 'react';

import { Guidelines } from '../settings/guidelines';
import { useWorkspace } from '../workspace-context';
import { Conflicts } from './conflicts';
import { EndOfQueue } from './end-of-queue';
import { QueueBar } from './queue-bar';
import { QueueState } from './queue-state';
import { RecordEditor } from './record-editor';
import { RecordInfo } from './record-info';
import { RecordLine } from './record-line';
import { Refusals } from './refusals';

/** One record at a time: the queue, the record in the component of its task, and what belongs to it. */
export function Annotate({ children }: { readonly children?: ReactNode }): ReactElement {
  const { messages } = useWorkspace('Annotate');
  return (
    <section data-lw-part="annotate" aria-label={messages.annotate.title}>
      {children ?? (
        <>
          <QueueBar />
          <Conflicts />
          <Refusals />
          <div data-lw-part="annotate-body">
            <div data-lw-part="annotate-main">
              <QueueState />
              <RecordEditor />
              <RecordLine />
              <EndOfQueue />
            </div>
            <GuidelinesPanel />
          </div>
          <RecordInfo />
        </>
      )}
    </section>
  );
}

/** The guidelines beside the record where there is room, above it where not; nothing where the dataset has none. */
export function GuidelinesPanel(): ReactElement | null {
  const { settings, messages } = useWorkspace('GuidelinesPanel');
  if ((settings.guidelines ?? '').trim() === '') return null;
  return (
    <details data-lw-part="guidelines-panel">
      <summary>{messages.annotate.guidelines}</summary>
      <Guidelines />
    </details>
  );
}
