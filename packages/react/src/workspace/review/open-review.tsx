import { type ReactElement, useSyncExternalStore } from 'react';

import type { RecordCache } from '../explore/record-cache';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import type { ReviewEntry } from './review-list';
import { ReviewRecord } from './review-record';
import type { ReviewActions } from './use-review-actions';

interface OpenReviewProps {
  readonly cache: RecordCache;
  readonly entry: ReviewEntry | undefined;
  readonly place: number;
  readonly count: number;
  readonly actions: ReviewActions;
  readonly onStep: (by: 1 | -1) => void;
}

/** The record that is reviewed, and the way to its neighbours. */
export function OpenReview({ cache, entry, place, count, actions, onStep }: OpenReviewProps): ReactElement {
  const { messages } = useWorkspace('OpenReview');
  const words = messages.review;
  useSyncExternalStore(cache.subscribe, cache.version, cache.version);
  const record = entry === undefined ? undefined : cache.get(entry.id);
  return (
    <section data-lw-part="review-open" aria-label={words.answers}>
      <div data-lw-part="review-bar">
        <Button
          icon="previous"
          aria-label={words.previous}
          aria-keyshortcuts="K"
          disabled={place <= 0}
          onClick={() => onStep(-1)}
        />
        <span data-lw-part="review-place">{words.place(place + 1, count)}</span>
        <Button
          icon="next"
          aria-label={words.next}
          aria-keyshortcuts="J"
          disabled={place + 1 >= count}
          onClick={() => onStep(1)}
        />
        <Button
          icon="edit"
          aria-keyshortcuts="E"
          disabled={record === undefined || record === null}
          onClick={() => {
            if (record !== undefined && record !== null) actions.edit(record);
          }}
        >
          {words.edit}
        </Button>
      </div>
      {entry === undefined ? (
        <p>{words.emptyList}</p>
      ) : cache.error() !== undefined ? (
        <p>{words.failed}</p>
      ) : record === undefined ? (
        <p>{words.loading}</p>
      ) : record === null ? (
        <p>{words.gone}</p>
      ) : (
        <ReviewRecord
          record={record}
          blocked={actions.blocked}
          onTake={(taken) => actions.take(record, taken)}
          onMerge={(how) => actions.merge(record, how)}
        />
      )}
      <p data-lw-part="review-keys">{words.keys}</p>
    </section>
  );
}
