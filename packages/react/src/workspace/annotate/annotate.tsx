import { type ReactElement, type ReactNode, useId } from 'react';

import { Guidelines } from '../settings/guidelines';
import { hasGuidelines } from '../shell/has-guidelines';
import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
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
          <div data-lw-part="annotate-body">
            <div data-lw-part="annotate-main">
              <QueueState />
              <RecordEditor />
              <RecordLine />
              {/* Below the record: they come late, and must not push it from under a pointer. */}
              <Conflicts />
              <Refusals />
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

/** The guidelines beside the record where there is room, above it where not; nothing while they are closed. */
export function GuidelinesPanel(): ReactElement | null {
  const { settings, messages } = useWorkspace('GuidelinesPanel');
  const { guidelinesOpen, setGuidelinesOpen } = useShell('GuidelinesPanel');
  const title = useId();
  const words = messages.annotate;
  if (!guidelinesOpen || !hasGuidelines(settings)) return null;
  return (
    <aside data-lw-part="guidelines-panel" aria-labelledby={title}>
      <div data-lw-part="guidelines-header">
        <h3 id={title}>{words.guidelines}</h3>
        <Button
          icon="close"
          variant="quiet"
          aria-label={words.closeGuidelines}
          onClick={() => setGuidelinesOpen(false)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <div data-lw-part="guidelines-text" role="group" aria-labelledby={title} tabIndex={0}>
        <Guidelines />
      </div>
    </aside>
  );
}
