import type { SortBy } from '@labelwright/core';
import { type ReactElement, useId, useMemo, useRef, useState } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { metadataKeys } from './metadata-keys';
import { sortFieldName } from './order-name';
import { flipStep, freeFields, moveStep } from './sort-steps';
import { ALL_RECORDS, useFacets } from './use-facets';

/** Where the focus goes when the list is drawn anew: a button of the step of that field. */
interface FocusWish {
  readonly field: string | undefined;
  readonly action: 'up' | 'down' | 'remove';
}

/** The fields to sort by, the first one before all others. */
export function SortSteps(): ReactElement {
  const { view, setView, messages, announce } = useWorkspace('FilterBar');
  const words = messages.filters;
  const { sort } = view;
  const list = useRef<HTMLDivElement | null>(null);
  const wish = useRef<FocusWish | undefined>(undefined);
  useBrowserLayoutEffect(() => {
    const { field, action } = wish.current ?? {};
    if (wish.current === undefined) return;
    wish.current = undefined;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const button = buttons.find(({ dataset }) => dataset.step === field && dataset.does === action);
    (button ?? list.current?.querySelector<HTMLElement>('select'))?.focus();
  });
  const change = (next: readonly SortBy[], focus: FocusWish): void => {
    wish.current = focus;
    setView({ sort: next });
  };
  const move = (at: number, to: number, action: 'up' | 'down'): void => {
    const field = sort[at]?.field;
    if (field === undefined) return;
    change(moveStep(sort, at, to), { field, action });
    announce(words.moved(sortFieldName(field, words), to + 1));
  };
  return (
    <div ref={list} data-lw-part="filter-sort">
      {sort.length === 0 ? <p data-lw-part="filter-note">{words.noSort}</p> : null}
      <ol>
        {sort.map(({ field, order = 'asc' }, at) => {
          const name = sortFieldName(field, words);
          const direction = order === 'asc' ? words.ascending : words.descending;
          return (
            <li key={field}>
              <bdi title={name}>{name}</bdi>
              <Button
                aria-label={words.flip(name, direction)}
                onClick={() => setView({ sort: flipStep(sort, at) })}
              >
                {direction}
              </Button>
              <Button
                icon="collapse"
                variant="quiet"
                aria-label={words.moveUp(name)}
                data-step={field}
                data-does="up"
                disabled={at === 0}
                onClick={() => move(at, at - 1, 'up')}
              />
              <Button
                icon="expand"
                variant="quiet"
                aria-label={words.moveDown(name)}
                data-step={field}
                data-does="down"
                disabled={at === sort.length - 1}
                onClick={() => move(at, at + 1, 'down')}
              />
              <Button
                icon="close"
                variant="quiet"
                aria-label={words.removeSort(name)}
                data-step={field}
                data-does="remove"
                onClick={() =>
                  change(
                    sort.filter((step) => step.field !== field),
                    { field: (sort[at + 1] ?? sort[at - 1])?.field, action: 'remove' },
                  )
                }
              />
            </li>
          );
        })}
      </ol>
      <AddStep />
    </div>
  );
}

/** Adds by a button: in some browsers every arrow key on a closed list of choices chooses. */
function AddStep(): ReactElement {
  const { view, setView, settings, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const { facets } = useFacets(ALL_RECORDS);
  const id = useId();
  const [choice, setChoice] = useState('');
  const free = useMemo(
    () =>
      freeFields(
        view.sort,
        metadataKeys(settings, facets).map(({ key }) => key),
      ),
    [view.sort, settings, facets],
  );
  const field = free.includes(choice) ? choice : (free[0] ?? '');
  return (
    <div data-lw-part="filter-add-sort">
      <label htmlFor={id}>{words.addField}</label>
      <select id={id} data-lw-ui="control" value={field} onChange={({ target }) => setChoice(target.value)}>
        {free.map((name) => (
          <option key={name} value={name}>
            {sortFieldName(name, words)}
          </option>
        ))}
      </select>
      <Button
        icon="add"
        disabled={field === ''}
        onClick={() => setView({ sort: [...view.sort, { field, order: 'asc' }] })}
      >
        {words.add}
      </Button>
    </div>
  );
}
