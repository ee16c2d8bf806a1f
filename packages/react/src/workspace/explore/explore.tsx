import { parseTextQuery } from '@labelwright/core';
import { type ReactElement, useCallback, useMemo, useRef } from 'react';

import { useWorkspace } from '../workspace-context';
import { BulkBar } from './bulk-bar';
import { ExploreEmpty, ExploreFailed } from './explore-empty';
import { ExploreList } from './explore-list';
import { labelLooks } from './label-looks';
import { useRecords } from './use-records';
import { useSelection } from './use-selection';

/** The list of what the filters find, with predictions and annotations side by side, and changes of many at once. */
export function Explore(): ReactElement {
  const workspace = useWorkspace('Explore');
  const { client, dataset, index, session, settings, send, setView, announce } = workspace;
  const words = workspace.messages.explore;
  const listRef = useRef<HTMLDivElement | null>(null);
  // Before a session has its query back, there would be another list first.
  const query = session.phase === 'restoring' ? undefined : session.query;
  const records = useRecords(client, dataset.name, index, query);
  const { state, list, cache } = records;
  const onSelect = useCallback((count: number) => announce(words.selected(count)), [announce, words]);
  const selection = useSelection(state, onSelect);
  const onOpen = useCallback(
    (id: string) => {
      send({ type: 'record.open', id });
      setView({ mode: 'annotate' });
    },
    [send, setView],
  );
  const looks = useMemo(() => labelLooks(settings), [settings]);
  const queryText = state.query?.filter?.queryText;
  const terms = useMemo(() => parseTextQuery(queryText ?? ''), [queryText]);
  const isEmpty = state.complete && state.ids.length === 0;
  const error = state.error ?? cache.error();
  return (
    <section data-lw-part="explore" data-task={dataset.task} aria-label={words.title}>
      <BulkBar records={records} selection={selection} looks={looks} listRef={listRef} />
      {error === undefined ? null : (
        <ExploreFailed
          error={error}
          onRetry={() => {
            if (state.error !== undefined) list.retry();
            cache.retry();
          }}
        />
      )}
      {isEmpty ? <ExploreEmpty /> : null}
      <div data-lw-part="explore-records">
        {/* Each cell says it too. */}
        <div data-lw-part="explore-heads" aria-hidden="true">
          <span>{words.record}</span>
          <span>{words.recordText}</span>
          <span>{words.prediction}</span>
          <span>{words.annotation}</span>
        </div>
        <ExploreList
          records={records}
          selection={selection}
          terms={terms}
          looks={looks}
          listRef={listRef}
          index={index}
          openId={session.record?.id}
          onOpen={onOpen}
          messages={words}
        />
      </div>
    </section>
  );
}
