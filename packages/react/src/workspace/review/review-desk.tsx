import {
  type KeyboardEvent,
  memo,
  type ReactElement,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

import { isElement } from '../../internal/dom-nodes';
import { useKeepFocus } from '../../internal/use-keep-focus';
import { createRecordCache } from '../explore/record-cache';
import { Button } from '../ui/button';
import { Segmented } from '../ui/tabs';
import { useWorkspace } from '../workspace-context';
import { AgreementPanel } from './agreement-panel';
import { OpenReview } from './open-review';
import { reviewActionOf } from './review-keys';
import {
  listedEntries,
  type ReviewChoice,
  type ReviewData,
  type ReviewEntry,
  type ReviewScope,
} from './review-list';
import { ReviewQueue } from './review-queue';
import { useReviewActions } from './use-review-actions';
import { useReviewed } from './use-reviewed';

interface ReviewDeskProps {
  readonly data: ReviewData;
}

/** The list, the open record and the agreement, and how one goes from record to record. */
export const ReviewDesk = memo(function ReviewDesk({ data }: ReviewDeskProps): ReactElement {
  const { messages, announce, client, dataset } = useWorkspace('Review');
  const words = messages.review;
  const cache = useMemo(() => createRecordCache(client, dataset.name), [client, dataset.name]);
  useEffect(() => cache.open(), [cache]);
  const list = useRef<HTMLDivElement>(null);
  const reviewedBy = useReviewed(data);
  const [choice, setChoice] = useState<ReviewChoice>({ scope: 'open', label: undefined });
  const [kept, setKept] = useState<ReadonlySet<string>>(NOBODY);
  const [openId, setOpenId] = useState<string>();
  const isReviewed = useCallback((entry: ReviewEntry) => reviewedBy(entry) !== undefined, [reviewedBy]);
  const entries = useMemo(
    () => listedEntries(data.entries, choice, isReviewed, kept),
    [data, choice, isReviewed, kept],
  );
  const found = entries.findIndex(({ id }) => id === openId);
  const current = found === -1 && entries.length > 0 ? 0 : found;
  const entry = entries[current];

  const open = (place: number): void => {
    const next = entries[place];
    if (next !== undefined) setOpenId(next.id);
  };
  const step = (by: 1 | -1): void => {
    const to = current + by;
    if (entries[to] === undefined) return;
    open(to);
    announce(words.place(to + 1, entries.length));
  };
  const actions = useReviewActions((id, said) => {
    const next = entries.findIndex((one, place) => place > current && !isReviewed(one));
    // What was just decided stays in the list until another list is chosen.
    setKept((before) => new Set([...before, id]));
    if (next !== -1) open(next);
    announce(next === -1 ? said : `${said} ${words.place(next + 1, entries.length)}`);
  });
  const choose = (next: ReviewChoice): void => {
    setChoice(next);
    setKept(NOBODY);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target } = event;
    if (event.defaultPrevented || (isElement(target) && target.matches('input, select, textarea'))) return;
    const action = reviewActionOf(event.nativeEvent);
    const record = entry === undefined ? undefined : cache.get(entry.id);
    if (action === undefined || record === undefined || record === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'take') actions.take(record, action.place);
    else if (action.kind === 'next') step(1);
    else if (action.kind === 'previous') step(-1);
    else if (action.kind === 'edit') actions.edit(record);
    else actions.merge(record, action.kind);
  };
  // Another record may have fewer answers: where the button in focus has gone, the list takes it, and the keys still work.
  const keepFocus = useKeepFocus(() => list.current);

  const counts = { differing: data.agreement.differing.length, all: data.entries.length };
  const left = useMemo(
    () => data.entries.filter((one) => one.distance > 0 && !isReviewed(one)).length,
    [data, isReviewed],
  );
  const scopes: readonly { readonly id: ReviewScope; readonly label: string }[] = [
    { id: 'open', label: words.open(left) },
    { id: 'differing', label: words.differingOnly(counts.differing) },
    { id: 'all', label: words.all(counts.all) },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is in it
    <div {...keepFocus} data-lw-part="review-desk" onKeyDown={press}>
      <AgreementPanel
        data={data}
        onShow={(label) => {
          choose({ scope: 'differing', label });
          list.current?.focus();
        }}
      />
      <div data-lw-part="review-choice">
        <Segmented<ReviewScope>
          label={words.which}
          options={scopes}
          selected={choice.scope}
          onSelect={(scope) => choose({ ...choice, scope })}
        />
        {choice.label === undefined ? null : (
          <Button icon="close" onClick={() => choose({ ...choice, label: undefined })}>
            {words.about(choice.label)}
          </Button>
        )}
      </div>
      <div data-lw-part="review-panes">
        <ReviewQueue
          list={list}
          cache={cache}
          entries={entries}
          current={current}
          reviewedBy={reviewedBy}
          onOpen={open}
        />
        <OpenReview
          cache={cache}
          entry={entry}
          place={current}
          count={entries.length}
          actions={actions}
          onStep={step}
        />
      </div>
    </div>
  );
});

const NOBODY: ReadonlySet<string> = new Set();
