import type { FacetCount, Facets } from '@labelwright/core';
import { type ReactElement, useMemo, useState } from 'react';

import { filterLabels, foldLabels } from '../../internal/filter-labels';
import { lazily } from '../../internal/lazily';
import { useWorkspace } from '../workspace-context';
import { targetName, valueName } from './chip-text';
import { chosenValues, type ListTarget, withValues } from './filter-target';
import { OptionBox } from './option-box';
import { type FilterOption, firstOrder, keptOrder } from './option-order';
import { OptionSearch } from './option-search';
import { ALL_RECORDS, useFacets, useFacetsFor } from './use-facets';

interface OptionListProps {
  readonly target: ListTarget;
  /** Values that are offered whether or not a record has them; in `fixed` order before all others. */
  readonly always?: readonly string[] | undefined;
  readonly fixed?: boolean | undefined;
  /** Whether the focus starts here. */
  readonly autoFocus?: boolean | undefined;
}

const NONE: readonly string[] = [];

/** Fewer are seen at a glance. */
const SEARCH_FROM = 9;

/** As core counts them at most. */
const MOST_VALUES = 1000;

/** Any number of values of one field, with how many records each has under all other filters. */
export function OptionList({
  target,
  always = NONE,
  fixed = false,
  autoFocus = false,
}: OptionListProps): ReactElement {
  const { view, setView, settings, messages, announce } = useWorkspace('FilterBar');
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const chosen = chosenValues(view.filter, target) ?? NONE;
  const values = useValues(target, chosen, always, fixed);
  const names = useMemo(
    () => values.order.map((value) => ({ value, name: valueName(target, value, messages.filters) })),
    [values.order, target, messages],
  );
  const folded = useMemo(() => lazily(() => foldLabels(names)), [names]);
  const found = useMemo(() => filterLabels(names, folded, query), [names, folded, query]);
  const marked = new Set(chosen);
  const options = found.map(
    ({ value, name }): FilterOption => ({
      value,
      name,
      count: values.counts.get(value) ?? 0,
      chosen: marked.has(value),
    }),
  );
  const toggle = (value: string): void => {
    const next = marked.has(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    setView({ filter: withValues(view.filter, target, next) });
  };
  const search = (query: string): void => {
    setQuery(query);
    setCurrent(0);
    announce(messages.filters.optionsFound(filterLabels(names, folded, query).length));
  };
  const title = targetName(target, messages.filters, settings);
  const at = Math.min(current, Math.max(0, options.length - 1));
  return (
    <div data-lw-part="filter-options">
      {names.length < SEARCH_FROM ? null : (
        <OptionSearch
          label={messages.filters.searchOptions(title)}
          query={query}
          onQuery={search}
          onEnter={() => {
            const option = options[at];
            if (option !== undefined && query !== '') toggle(option.value);
          }}
        />
      )}
      <OptionBox
        label={title}
        options={options}
        current={at}
        onCurrent={setCurrent}
        onToggle={toggle}
        autoFocus={autoFocus}
        empty={
          !values.known
            ? messages.filters.counting
            : query === ''
              ? messages.filters.noOptions
              : messages.filters.noOptionMatches
        }
      />
      {names.length < MOST_VALUES || target.field !== 'metadata' ? null : (
        <p data-lw-part="filter-note">{messages.filters.firstValues(names.length)}</p>
      )}
    </div>
  );
}

/** What can be chosen, in an order that stays while the list is open, and the counts under the other filters. */
function useValues(target: ListTarget, chosen: readonly string[], always: readonly string[], fixed: boolean) {
  const everywhere = useFacets(ALL_RECORDS).facets;
  const { facets } = useFacetsFor(target);
  const listed = countsOf(facets, target);
  const values = [...listed, ...countsOf(everywhere, target)];
  const known = facets !== undefined && everywhere !== undefined;
  const [kept, setKept] = useState<readonly string[]>();
  const first = (): readonly string[] =>
    fixed ? firstOrder(values, always, chosen) : firstOrder(values, chosen, always);
  let order = kept ?? NONE;
  if (known) {
    order = kept === undefined ? first() : keptOrder(kept, [...chosen, ...values.map(({ value }) => value)]);
    if (order !== kept) setKept(order);
  }
  const counts = useMemo(() => new Map(listed.map(({ value, count }) => [value, count])), [listed]);
  return { order, counts, known };
}

const NO_COUNTS: readonly FacetCount[] = [];

function countsOf(facets: Facets | undefined, target: ListTarget): readonly FacetCount[] {
  if (facets === undefined) return NO_COUNTS;
  if (target.field !== 'metadata') return facets[target.field];
  return Object.hasOwn(facets.metadata, target.key) ? (facets.metadata[target.key] ?? NO_COUNTS) : NO_COUNTS;
}
