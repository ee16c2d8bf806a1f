import type { ReactElement, RefObject } from 'react';

import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Popover } from '../ui/popover';
import { useWorkspace } from '../workspace-context';
import { BulkLabels } from './bulk-labels';
import { BulkStatus, isRunning } from './bulk-status';
import type { LabelLooks } from './label-looks';
import { useBulk } from './use-bulk';
import { useIndeterminate } from './use-indeterminate';
import { shownLines } from './use-place';
import type { ShownRecords } from './use-records';
import type { SelectionState } from './use-selection';

interface BulkBarProps {
  readonly records: ShownRecords;
  readonly selection: SelectionState;
  readonly looks: LabelLooks;
  readonly listRef: RefObject<HTMLElement | null>;
}

const ACTIONS = ['validate', 'discard', 'restore', 'clear'] as const;

/** What is selected, and what can be done with all of it; in its place whatever is selected, so that nothing jumps. */
export function BulkBar({ records, selection, looks, listRef }: BulkBarProps): ReactElement {
  const { session, dataset, readOnly, messages } = useWorkspace('Explore');
  const words = messages.explore;
  const { ids, complete } = records.state;
  const bulk = useBulk(selection);
  const isIdle = selection.count === 0 || isRunning(session.bulk);
  const { question } = bulk;
  return (
    <div data-lw-part="bulk">
      <fieldset data-lw-part="bulk-bar">
        <legend data-lw-hidden="">{words.bulk.toolbar}</legend>
        <SelectShown ids={ids} selection={selection} listRef={listRef} />
        <span data-lw-part="bulk-count">{words.selected(selection.count)}</span>
        <Button
          icon="close"
          variant="quiet"
          aria-label={words.selectNone}
          disabled={selection.count === 0}
          onClick={selection.none}
        />
        <Button
          variant="quiet"
          disabled={!complete || ids.length === 0 || selection.count === ids.length}
          onClick={selection.all}
        >
          {words.selectAll(ids.length)}
        </Button>
        {readOnly ? null : (
          <span data-lw-part="bulk-actions">
            {ACTIONS.map((kind) => (
              <Button key={kind} data-bulk={kind} disabled={isIdle} onClick={() => bulk.ask({ kind })}>
                {words.bulk.actions[kind]}
              </Button>
            ))}
            {dataset.task === 'TextClassification' ? (
              <Popover
                label={words.bulk.actions.labels}
                title={words.bulk.labels.title(selection.count)}
                part="bulk-labels-box"
                button={{ disabled: isIdle }}
              >
                {(close) => (
                  <BulkLabels
                    ids={selection.ids}
                    single={isSingle(records, selection)}
                    looks={looks}
                    onApply={(change) => {
                      close();
                      bulk.ask(change);
                    }}
                  />
                )}
              </Popover>
            ) : null}
          </span>
        )}
      </fieldset>
      <BulkStatus begun={bulk.begun}>
        <span data-lw-part="bulk-hint" aria-hidden="true">
          {words.listHelp}
        </span>
      </BulkStatus>
      <Confirm
        open={question !== undefined}
        title={question === undefined ? '' : words.bulk.question(question.change.kind, question.ids.length)}
        action={question === undefined ? '' : words.bulk.confirm(question.change.kind, question.ids.length)}
        onConfirm={bulk.confirm}
        onClose={bulk.close}
      >
        {question === undefined || question.nothing === 0 ? null : (
          <p>{words.bulk.nothingToValidate(question.nothing, question.ids.length)}</p>
        )}
        <p>{words.bulk.undoable}</p>
      </Confirm>
    </div>
  );
}

interface SelectShownProps extends Pick<BulkBarProps, 'selection' | 'listRef'> {
  readonly ids: readonly string[];
}

/** Selects what is in view, or takes it out again. */
function SelectShown({ ids, selection, listRef }: SelectShownProps): ReactElement {
  const { messages } = useWorkspace('Explore');
  const box = useIndeterminate(selection.count > 0 && selection.count < ids.length);
  const press = (): void => {
    const { first, end } = shownLines(listRef.current, ids.length);
    const shown = ids.slice(first, end);
    selection.set(shown, !shown.every(selection.isSelected));
  };
  return (
    <label data-lw-part="bulk-select" title={messages.explore.selectShown}>
      <input
        ref={box}
        type="checkbox"
        aria-label={messages.explore.selectShown}
        checked={ids.length > 0 && selection.count === ids.length}
        onChange={press}
      />
    </label>
  );
}

/** Whether the records have one label each, by the first of them that was read: a dataset holds one kind. */
function isSingle({ cache, state }: ShownRecords, selection: SelectionState): boolean {
  for (const id of state.ids) {
    const record = selection.isSelected(id) ? cache.get(id) : undefined;
    if (record?.task === 'TextClassification') return !record.multiLabel;
  }
  return false;
}
