import type { DatasetIndex } from '@labelwright/client';
import type { TextTerm } from '@labelwright/core';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactElement,
  type RefObject,
  useEffect,
  useId,
  useState,
} from 'react';

import { isElement } from '../../internal/dom-nodes';
import { useWindow } from '../../internal/use-window';
import { useWaitingFocus } from '../shell/use-waiting-focus';
import { ExploreRow } from './explore-row';
import { gridMoveOf } from './grid-keys';
import type { LabelLooks } from './label-looks';
import type { ExploreMessages } from './messages';
import { idsNear } from './record-cache';
import { lineHeight, usePlace } from './use-place';
import type { ShownRecords } from './use-records';
import type { SelectionState } from './use-selection';

interface ExploreListProps {
  readonly records: ShownRecords;
  readonly selection: SelectionState;
  readonly terms: readonly TextTerm[];
  readonly looks: LabelLooks;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly index: DatasetIndex;
  /** The record that is open in the session. */
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly messages: ExploreMessages;
}

const kindOf = (): 'record' => 'record';

/** Until the first line is measured, in pixels. */
const USUAL_HEIGHTS = { record: 87 } as const;

/**
 * The records that match, each on a line; only those near what is in sight are read and drawn. All that it needs are its props:
 * whatever else goes on in the workspace, and a session tells much, draws nothing here.
 */
export const ExploreList = memo(function ExploreList(props: ExploreListProps): ReactElement {
  const { records, selection, terms, looks, listRef, index, openId, onOpen, messages } = props;
  const { state, cache } = records;
  const { ids, complete, key } = state;
  const [currentId, setCurrentId] = useState<string>();
  const current = currentId === undefined ? -1 : ids.indexOf(currentId);
  const gridId = useId();
  const { contentRef, lines, show } = useWindow<'record'>(listRef, {
    count: ids.length,
    kindOf,
    usualHeights: USUAL_HEIGHTS,
    keep: current === -1 ? undefined : current,
  });
  usePlace({
    index,
    shownKey: key,
    ids,
    complete,
    list: listRef,
    content: contentRef,
    currentId,
    setCurrentId,
    openId,
  });
  useWaitingFocus(listRef);
  const { first, end } = runOf(lines.map((line) => line.index));
  useEffect(() => {
    const near = idsNear(ids, first, end);
    cache.want(currentId === undefined ? near : [...near, currentId]);
  }, [cache, ids, first, end, currentId]);

  const open = (line: number): void => {
    const id = ids[line];
    if (id === undefined) return;
    setCurrentId(id);
    onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const height = lineHeight(contentRef.current, ids.length);
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / Math.max(height, 1)) - 1);
    const move = gridMoveOf(event, { current, count: ids.length, page });
    if (move === undefined) return;
    // Escape of nothing is somebody else's.
    if (move.kind === 'selectNone' && selection.count === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.kind === 'go') {
      if (move.extend) selection.extendTo(move.to);
      else selection.anchorAt(move.to);
      setCurrentId(ids[move.to]);
      show(move.to);
    } else if (move.kind === 'selectAll') {
      if (complete) selection.all();
    } else if (move.kind === 'selectNone') selection.none();
    else if (current === -1) return;
    else if (move.kind === 'open') open(current);
    else if (move.kind === 'select' && move.range) selection.extendTo(current);
    else selection.toggle(current);
  };
  const lineOf = (target: EventTarget): number => {
    const row = isElement(target) ? target.closest('[data-index]') : null;
    return Number(row?.getAttribute('data-index') ?? Number.NaN);
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const line = lineOf(event.target);
    const id = ids[line];
    if (id === undefined || !isElement(event.target)) return;
    listRef.current?.focus({ preventScroll: true });
    if (event.target.closest('[data-lw-part="explore-open"]') !== null) {
      open(line);
      return;
    }
    setCurrentId(id);
    if (event.shiftKey) selection.extendTo(line);
    else if (event.ctrlKey || event.metaKey || isInBox(event)) selection.toggle(line);
    else selection.anchorAt(line);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no rows to walk through and select
    <div
      ref={listRef}
      id={gridId}
      role="grid"
      tabIndex={0}
      data-lw-part="explore-list"
      data-empty={complete && ids.length === 0 ? '' : undefined}
      aria-label={messages.list}
      aria-description={messages.listHelp}
      aria-multiselectable="true"
      aria-rowcount={complete ? ids.length : -1}
      aria-colcount={4}
      aria-busy={complete ? undefined : true}
      aria-activedescendant={current === -1 ? undefined : `${gridId}-${current}`}
      onKeyDown={onKeyDown}
      // The list keeps the focus; Shift would select text, and a double click a word.
      onMouseDown={(event) => {
        if (event.shiftKey || event.detail > 1 || isInBox(event)) event.preventDefault();
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        if (!isInBox(event)) open(lineOf(event.target));
      }}
    >
      <div ref={contentRef} role="presentation">
        {lines.map(({ index: line, kind, gap }) => {
          const id = ids[line];
          if (id === undefined) return null;
          return (
            <ExploreRow
              key={id}
              rowId={`${gridId}-${line}`}
              id={id}
              record={cache.get(id)}
              line={line}
              kind={kind}
              gap={gap}
              current={line === current}
              selected={selection.isSelected(id)}
              terms={terms}
              looks={looks}
              messages={messages}
            />
          );
        })}
      </div>
    </div>
  );
});

/** The longest run of lines that lie side by side: what is in sight, without a line that is drawn although it is not. */
function runOf(lines: readonly number[]): { readonly first: number; readonly end: number } {
  let best = { first: 0, end: 0 };
  let first = 0;
  for (const [place, line] of lines.entries()) {
    if (line !== (lines[place - 1] ?? Number.NaN) + 1) first = line;
    if (line + 1 - first > best.end - best.first) best = { first, end: line + 1 };
  }
  return best;
}

/** Whether a line's box was meant: it stands in a field of its own, which is easier to hit. */
function isInBox({ target }: MouseEvent): boolean {
  return isElement(target) && target.closest('[data-lw-part="explore-select"]') !== null;
}
