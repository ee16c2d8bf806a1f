import type { StoredRecord } from '@labelwright/client';
import { drawableText, isCheckLater, noteOf, predicted, type TextTerm, timeOf } from '@labelwright/core';
import { type HTMLAttributes, memo, type ReactElement } from 'react';

import { lineProps } from '../../internal/use-window';
import { Icon } from '../ui/icon';
import { AnswerCell } from './answer-cell';
import { annotationOf, predictionOf } from './answers';
import { cellProps } from './cell-props';
import type { LabelLooks } from './label-looks';
import type { ExploreMessages } from './messages';
import { TextCell } from './text-cell';

export interface ExploreRowProps {
  /** Of the element. */
  readonly rowId: string;
  readonly id: string;
  /** `undefined` while it is read, `null` where it is gone. */
  readonly record: StoredRecord | null | undefined;
  /** Its place in the list, and in the window: as of `WindowedLine`. */
  readonly line: number;
  readonly kind: string;
  readonly gap: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly terms: readonly TextTerm[];
  readonly looks: LabelLooks;
  readonly messages: ExploreMessages;
}

/** A record on a line of its own; as high while it is read as it will be. */
export const ExploreRow = memo(function ExploreRow(props: ExploreRowProps): ReactElement {
  const { record, line, current } = props;
  return (
    <div
      {...rowProps(props)}
      data-lw-part="explore-row"
      data-index={line}
      data-current={current ? '' : undefined}
      data-state={record === undefined ? 'loading' : record === null ? 'gone' : undefined}
    >
      <Identity {...props} />
      {record === undefined || record === null ? (
        <Absent id={nameIds(props.rowId).absent} gone={record === null} messages={props.messages} />
      ) : (
        <Cells {...props} record={record} />
      )}
    </div>
  );
});

/** Ids of what a row may be named by. */
function nameIds(rowId: string) {
  return {
    id: `${rowId}-id`,
    absent: `${rowId}-absent`,
    texts: `${rowId}-texts`,
    state: `${rowId}-state`,
    prediction: `${rowId}-prediction`,
    annotation: `${rowId}-annotation`,
  };
}

/** The list has the focus, and names its current row. */
function rowProps(props: ExploreRowProps): HTMLAttributes<HTMLDivElement> {
  const { rowId, record, line, selected } = props;
  const ids = nameIds(rowId);
  // What it says, how it stands and what its answers are; box, button and time are for whoever looks for them.
  const named =
    record === undefined || record === null
      ? [ids.id, ids.absent]
      : [ids.texts, ids.state, ids.prediction, ids.annotation];
  return {
    ...lineProps(props),
    id: rowId,
    role: 'row',
    'aria-labelledby': named.join(' '),
    'aria-rowindex': line + 1,
    'aria-selected': selected,
    'aria-busy': record === undefined ? true : undefined,
  };
}

/** What is known of a record before it is read: its box to select it, and its id. */
function Identity({ rowId, id, record, selected, messages }: ExploreRowProps): ReactElement {
  const ids = nameIds(rowId);
  const time = typeof record?.eventTimestamp === 'string' ? timeOf(record.eventTimestamp) : undefined;
  return (
    <div {...cellProps('explore-identity')}>
      <span data-lw-part="explore-select">
        {/* The list takes the click, and keeps the focus. */}
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          readOnly
          aria-label={`${messages.selectRecord}: ${drawableText(id)}`}
        />
      </span>
      <div data-lw-part="explore-facts">
        {record === undefined || record === null ? null : (
          <span id={ids.state} data-lw-part="explore-state">
            <span data-lw-part="status" data-status={record.status}>
              {messages.status[record.status]}
            </span>
            {isCheckLater(record) ? <Mark icon="flag" name={messages.checkLater} /> : null}
            {noteOf(record) === '' ? null : <Mark icon="note" name={messages.note} />}
          </span>
        )}
        <button type="button" tabIndex={-1} data-lw-part="explore-open" title={messages.openRecord}>
          <span data-lw-hidden="">{messages.openRecord} </span>
          <bdi id={ids.id}>{drawableText(id)}</bdi>
        </button>
        {time === undefined ? null : (
          <time data-lw-part="explore-time" dateTime={record?.eventTimestamp}>
            {messages.time(new Date(time))}
          </time>
        )}
      </div>
    </div>
  );
}

/** A sign, with its name for who points at it or does not see it. */
function Mark({ icon, name }: { readonly icon: 'flag' | 'note'; readonly name: string }): ReactElement {
  return (
    <span data-lw-part="explore-mark" title={name}>
      <Icon name={icon} />
      <span data-lw-hidden="">{name}</span>
    </span>
  );
}

function Cells(props: ExploreRowProps & { readonly record: StoredRecord }): ReactElement {
  const { rowId, record, terms, looks, messages } = props;
  const ids = nameIds(rowId);
  const nothing = record.task === 'TokenClassification' ? messages.noSpans : messages.noLabels;
  const shared = { nothing, looks, messages };
  return (
    <>
      <TextCell id={ids.texts} record={record} terms={terms} looks={looks} messages={messages} />
      <AnswerCell id={ids.prediction} kind="prediction" answer={predictionOf(record)} {...shared} />
      <AnswerCell
        id={ids.annotation}
        kind="annotation"
        answer={annotationOf(record)}
        agreement={predicted(record)}
        {...shared}
      />
    </>
  );
}

interface AbsentProps {
  readonly id: string;
  readonly gone: boolean;
  readonly messages: ExploreMessages;
}

function Absent({ id, gone, messages }: AbsentProps): ReactElement {
  return (
    <div {...cellProps('explore-absent', id)}>
      {gone ? (
        <span data-lw-part="explore-none">{messages.gone}</span>
      ) : (
        <span data-lw-part="explore-skeleton">
          <span data-lw-hidden="">{messages.loading}</span>
        </span>
      )}
    </div>
  );
}
