import { QUERY_FIELDS } from '@labelwright/core';
import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';

import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { useWorkspace } from '../workspace-context';
import { withoutTarget } from './filter-target';
import { queryHints } from './query-hints';
import { useDelayed } from './use-delayed';
import { ALL_RECORDS, useFacets } from './use-facets';

/** Milliseconds without a keystroke before a search begins. */
const DELAY = 300;

/** The text query: searches while somebody types, at once on Enter; Escape empties it. */
export function SearchBox(): ReactElement {
  const { view, setView, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const field = useRef<HTMLInputElement | null>(null);
  const hintsId = useId();
  const given = view.filter.queryText ?? '';
  const ask = (text: string): void => {
    const queryText = text.trim();
    const { filter } = view;
    if (queryText === (filter.queryText ?? '')) return;
    setView({ filter: queryText === '' ? withoutTarget(filter, QUERY) : { ...filter, queryText } });
  };
  const { value, change, flush } = useDelayed(given, ask, DELAY, sameQuery);
  const pressKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      flush(value);
    } else if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      flush('');
    }
  };
  const keys = Object.keys(useFacets(ALL_RECORDS).facets?.metadata ?? {});
  // Of what is searched, not of what is half typed.
  const hints = [
    ...queryHints(given, keys).map(words.queryHint),
    ...(view.filter.ids === undefined || given === '' ? [] : [words.idsDecide]),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 does not know the element
    <div role="search" aria-label={words.search} data-lw-part="filter-search">
      <div data-lw-part="filter-search-box">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          data-lw-ui="control"
          aria-label={words.search}
          aria-describedby={hints.length === 0 ? undefined : hintsId}
          placeholder={words.searchPlaceholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          value={value}
          onChange={({ target }) => change(target.value)}
          onKeyDown={pressKey}
        />
        {value === '' ? null : (
          <Button
            icon="close"
            variant="quiet"
            aria-label={words.clearSearch}
            onClick={() => {
              flush('');
              field.current?.focus();
            }}
          />
        )}
      </div>
      <SearchHelp />
      {hints.length === 0 ? null : (
        <ul id={hintsId} data-lw-part="filter-hints">
          {hints.map((hint) => (
            <li key={hint}>
              <Icon name="warning" />
              {hint}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const QUERY = { field: 'queryText' } as const;

function sameQuery(a: string, b: string): boolean {
  return a.trim() === b.trim();
}

function SearchHelp(): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  return (
    <Popover
      label={null}
      title={words.searchHelp}
      button={{ icon: 'info', variant: 'quiet', 'aria-label': words.searchHelp }}
      part="filter-search-help"
    >
      <dl>
        {words.searchExamples.map(({ query, meaning }) => (
          <div key={query}>
            <dt>
              <code dir="ltr">{query}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{words.searchFields([...QUERY_FIELDS, 'metadata.<key>', 'inputs.<name>'].join(', '))}</p>
    </Popover>
  );
}
