import type { KeyboardEvent, ReactElement } from 'react';

interface OptionSearchProps {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onEnter: () => void;
}

/** Finds values in the list below it: ↓ leads there, Enter takes the first one found, Escape empties it. */
export function OptionSearch({ label, query, onQuery, onEnter }: OptionSearchProps): ReactElement {
  const pressKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      const { parentElement } = event.currentTarget;
      parentElement?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && query !== '') {
      // What is around it would close.
      event.preventDefault();
      event.stopPropagation();
      onQuery('');
    }
  };
  return (
    <input
      type="search"
      data-lw-ui="control"
      data-lw-part="filter-option-search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      value={query}
      onChange={({ target }) => onQuery(target.value)}
      onKeyDown={pressKey}
    />
  );
}
