import type { AnnotationRecord, PersistedDraft, Settings } from '@labelwright/core';
import type { ReactNode } from 'react';

import { CreditList } from './credit-list';
import { JsonPanel } from './json-panel';
import type { LiveSource } from './live-source';
import { type LiveWalk, type UnfinishedWork, useLiveWalk } from './use-live-walk';
import { decidedCount } from './walk';
import './live.css';

/** What a live story hands to its component. */
export interface AnnotatorProps<R> {
  readonly record: R;
  readonly draft: PersistedDraft | undefined;
  readonly settings: Settings | undefined;
  readonly annotationAgent: string;
  readonly onAnnotate: (record: R) => void;
  readonly onDiscard: (record: R) => void;
  readonly onChange: (change: UnfinishedWork) => void;
}

export interface LiveRecordsProps<R extends AnnotationRecord> {
  readonly source: LiveSource<R>;
  readonly annotator: (props: AnnotatorProps<R>) => ReactNode;
}

/** A page around one of the components: real records one after the other, and the record that came out last as JSON. */
export function LiveRecords<R extends AnnotationRecord>({ source, annotator }: LiveRecordsProps<R>) {
  const live = useLiveWalk(source);
  const { walk, shown } = live;
  return (
    <div className="live">
      <Steps live={live} />
      <div className="live-columns">
        <div className="live-annotator">
          {shown === undefined
            ? 'The model is at work …'
            : annotator({
                record: shown.record,
                draft: shown.draft,
                settings: source.settings,
                annotationAgent: 'you',
                onAnnotate: live.emit,
                onDiscard: live.emit,
                onChange: live.keepWork,
              })}
        </div>
        <JsonPanel
          title="Emitted record"
          value={walk.last}
          empty="Validate or discard a record, and what the host gets appears here."
        />
      </div>
      <CreditList credits={source.credits} />
    </div>
  );
}

function Steps<R extends AnnotationRecord>({ live }: { readonly live: LiveWalk<R> }) {
  const { walk, advance, setAdvance, go } = live;
  const { index, count } = walk;
  const decided = decidedCount(walk);
  return (
    <nav className="live-steps" aria-label="Records">
      <button type="button" aria-disabled={index === 0} onClick={() => go(index - 1)}>
        Previous
      </button>
      <button type="button" aria-disabled={index === count - 1} onClick={() => go(index + 1)}>
        Next
      </button>
      <span>
        Record {index + 1} of {count}
      </span>
      <label className="live-progress">
        <progress value={decided} max={count} />
        {decided} of {count} decided
      </label>
      <label>
        <input type="checkbox" checked={advance} onChange={(event) => setAdvance(event.target.checked)} />
        Go on after a decision
      </label>
    </nav>
  );
}
