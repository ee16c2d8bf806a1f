import { drawableText, type LabelChange } from '@labelwright/core';
import { type ReactElement, useCallback, useId, useMemo, useState } from 'react';

import { filterLabels } from '../../internal/filter-labels';
import { useFoldedLabels } from '../../internal/use-folded-labels';
import { type ShownLabel, shownLabels } from '../../internal/use-labels';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useWorkspace } from '../workspace-context';
import { AddLabels } from './add-labels';
import { LabelDialog } from './label-dialog';
import { LabelList } from './label-list';
import { MergeDialog } from './merge-dialog';
import { SchemaDialog } from './schema-dialog';
import { useLabelOrder } from './use-label-order';
import { type SettingsChange, useSettingsChange } from './use-settings-change';

type Open =
  | { readonly kind: 'edit'; readonly name: string }
  | { readonly kind: 'merge'; readonly from: readonly string[] }
  | {
      readonly kind: 'schema';
      readonly title: string;
      readonly action: string;
      readonly changes: readonly LabelChange[];
    };

const NONE: ReadonlySet<string> = new Set();

/** With fewer labels one sees them all. */
const FEW = 12;

/** The labels of a dataset: found, added, changed, moved, merged and removed. */
export function LabelEditor(): ReactElement {
  const { dataset, messages, readOnly } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  const titleId = useId();
  const change = useSettingsChange();
  const order = useLabelOrder(change);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState(NONE);
  const [open, setOpen] = useState<Open>();
  const labels = useMemo(() => shownLabels(order.labels).list, [order.labels]);
  const places = useMemo(() => new Map(labels.map(({ name }, place) => [name, place])), [labels]);
  const folded = useFoldedLabels(labels);
  const found = useMemo(() => filterLabels(labels, folded, query), [labels, folded, query]);
  // What is gone is selected no more.
  const chosen = useMemo(() => [...selected].filter((name) => places.has(name)), [selected, places]);
  const chosenSet = useMemo(() => new Set(chosen), [chosen]);

  const select = useCallback((name: string, isSelected: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      if (isSelected) next.add(name);
      else next.delete(name);
      return next;
    });
  }, []);
  const edit = useCallback((name: string) => setOpen({ kind: 'edit', name }), []);
  const close = () => {
    change.forget();
    setOpen(undefined);
  };
  const areAllChosen = found.length > 0 && found.every(({ name }) => chosenSet.has(name));

  return (
    <section data-lw-part="label-editor" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.labels}</h3>
      {dataset.task === 'TextClassification' ? <p>{words.severalLabels}</p> : null}
      {readOnly ? null : <AddLabels />}
      {labels.length === 0 ? (
        <p>{words.noLabels}</p>
      ) : (
        <>
          <div data-lw-part="label-tools">
            {labels.length < FEW && query === '' ? null : (
              <Field label={words.filterLabels}>
                <input
                  type="search"
                  dir="auto"
                  value={query}
                  onChange={({ target }) => setQuery(target.value)}
                />
              </Field>
            )}
            <span role="status" data-lw-part="label-count">
              {query.trim() === '' ? words.labelCount(labels.length) : words.found(found.length)}
            </span>
          </div>
          {readOnly ? null : (
            <div data-lw-part="label-tools">
              <label data-lw-part="choice">
                <input
                  type="checkbox"
                  checked={areAllChosen}
                  onChange={({ target }) =>
                    setSelected(
                      target.checked ? new Set([...chosen, ...found.map(({ name }) => name)]) : NONE,
                    )
                  }
                />
                <span>{words.selectAll}</span>
              </label>
              <span>{words.selected(chosen.length)}</span>
              <Button
                icon="merge"
                disabled={chosen.length === 0 || labels.length < 2}
                onClick={() => setOpen({ kind: 'merge', from: chosen })}
              >
                {words.merge}
              </Button>
              <Button
                icon="remove"
                disabled={chosen.length === 0}
                onClick={() =>
                  setOpen({
                    kind: 'schema',
                    title: words.removeTitle(chosen.length),
                    action: words.removeTitle(chosen.length),
                    changes: chosen.map((label) => ({ type: 'remove', label })),
                  })
                }
              >
                {words.remove}
              </Button>
            </div>
          )}
          <LabelList
            labels={found}
            places={places}
            selected={chosenSet}
            onSelect={select}
            onEdit={edit}
            onMove={order.move}
          />
          {typeof change.state === 'object' && open === undefined ? (
            <p data-lw-part="settings-error" role="alert">
              {words.failed} {change.state.message}
            </p>
          ) : null}
        </>
      )}
      <OpenDialog
        open={open}
        labels={labels}
        onClose={close}
        onDone={() => {
          setSelected(NONE);
          close();
        }}
        onOpen={setOpen}
        change={change}
      />
    </section>
  );
}

interface OpenDialogProps {
  readonly open: Open | undefined;
  readonly labels: readonly ShownLabel[];
  readonly change: SettingsChange;
  readonly onOpen: (open: Open) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function OpenDialog({ open, labels, change, onOpen, onClose, onDone }: OpenDialogProps) {
  const { settings, messages } = useWorkspace('DatasetSettings');
  const words = messages.settings;
  if (open === undefined) return null;
  if (open.kind === 'schema')
    return (
      <SchemaDialog
        title={open.title}
        action={open.action}
        changes={open.changes}
        onClose={onClose}
        onDone={onDone}
      />
    );
  if (open.kind === 'merge')
    return (
      <MergeDialog
        labels={labels}
        from={open.from}
        onClose={onClose}
        onMerge={(from, into) =>
          onOpen({
            kind: 'schema',
            title: words.mergeTitle(from.length),
            action: words.mergeTitle(from.length),
            changes: [{ type: 'merge', from, into }],
          })
        }
      />
    );
  const index = settings.labels.findIndex(({ name }) => name === open.name);
  const label = settings.labels[index];
  if (label === undefined) return null;
  return (
    <LabelDialog
      key={label.name}
      label={label}
      index={index}
      change={change}
      onClose={onClose}
      onRename={(from, to) =>
        onOpen({
          kind: 'schema',
          title: words.renameTitle(drawableText(from), drawableText(to)),
          action: words.rename,
          changes: [{ type: 'rename', from, to }],
        })
      }
    />
  );
}
