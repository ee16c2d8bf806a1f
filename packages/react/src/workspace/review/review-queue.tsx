import { drawableText, textsOf } from '@labelwright/core';
import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useSyncExternalStore,
} from 'react';

import { placeAfterKey } from '../../internal/place-after-key';
import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { lineProps, useWindow } from '../../internal/use-window';
import { idsNear, type RecordCache } from '../explore/record-cache';
import { honestShare } from '../metrics/progress-counts';
import { useWaitingFocus } from '../shell/use-waiting-focus';
import { useWorkspace } from '../workspace-context';
import type { ReviewEntry } from './review-list';

interface ReviewQueueProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly cache: RecordCache;
  readonly entries: readonly ReviewEntry[];
  /** Place of the open record, -1 where it is not in the list. */
  readonly current: number;
  readonly reviewedBy: (entry: ReviewEntry) => string | undefined;
  readonly onOpen: (place: number) => void;
}

const USUAL_HEIGHTS = { entry: 52 } as const;
const kindOf = () => 'entry' as const;

/** What of a text fits into a line, and some more, in UTF-16 units. */
const EXCERPT = 160;

/** In lines; ten are a page. */
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The records with several answers; arrows, Home and End open another one. */
export function ReviewQueue(props: ReviewQueueProps): ReactElement {
  const { list, cache, entries, current, onOpen } = props;
  const { messages } = useWorkspace('ReviewQueue');
  const words = messages.review;
  const id = useId();
  useSyncExternalStore(cache.subscribe, cache.version, cache.version);
  const { contentRef, lines, show } = useWindow(list, {
    count: entries.length,
    kindOf,
    usualHeights: USUAL_HEIGHTS,
    keep: current === -1 ? undefined : current,
  });
  useBrowserLayoutEffect(() => {
    if (current !== -1) show(current);
  }, [current, show]);
  useWaitingFocus(list);
  const ids = useMemo(() => entries.map((entry) => entry.id), [entries]);
  const [first, end] = [lines.at(0)?.index ?? 0, (lines.at(-1)?.index ?? -1) + 1];
  useEffect(() => {
    const open = ids[current];
    const near = idsNear(ids, first, end);
    cache.want(open === undefined || near.includes(open) ? near : [...near, open]);
  }, [cache, ids, current, first, end]);

  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = placeAfterKey(event.key, { at: current, count: entries.length, steps: STEPS });
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== current) onOpen(to);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.list}
      aria-activedescendant={current === -1 ? undefined : `${id}-${current}`}
      tabIndex={0}
      data-lw-part="review-queue"
      onKeyDown={press}
    >
      <div ref={contentRef} role="presentation">
        {lines.map(({ index, kind, gap }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={entry.id}
              {...lineProps({ kind, gap })}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
              tabIndex={-1}
              data-lw-part="review-entry"
              onClick={() => onOpen(index)}
            >
              <QueueEntry entry={entry} cache={cache} reviewedBy={props.reviewedBy(entry)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface QueueEntryProps {
  readonly entry: ReviewEntry;
  readonly cache: RecordCache;
  readonly reviewedBy: string | undefined;
}

function QueueEntry({ entry, cache, reviewedBy }: QueueEntryProps): ReactElement {
  const { messages } = useWorkspace('ReviewQueue');
  const words = messages.review;
  const record = cache.get(entry.id);
  const text =
    record === undefined
      ? words.loading
      : record === null
        ? words.gone
        : drawableText(textsOf(record).join(' · ').slice(0, EXCERPT));
  return (
    <>
      <span data-lw-part="review-excerpt" dir="auto">
        {text}
      </span>
      <span data-lw-part="review-meta">
        <span>
          {entry.distance === 0
            ? words.same
            : words.apart(messages.metrics.percent(honestShare(entry.distance, 1)))}
        </span>
        {entry.labels.length === 0 ? null : <bdi>{entry.labels.map(drawableText).join(', ')}</bdi>}
        {reviewedBy === undefined ? null : <strong>✓ {words.reviewed}</strong>}
      </span>
    </>
  );
}
