import { drawableText } from '@labelwright/core';
import { type KeyboardEvent, type ReactElement, useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useWorkspace } from '../workspace-context';
import { type ChipText, chipText } from './chip-text';
import { partId, partsOf, withoutPart } from './filter-parts';

/** What is asked for, each part with a way to take it back; Delete does so too, and the focus goes on to the next. */
export function Chips(): ReactElement | null {
  const { view, setView, settings, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const { filter, similarTo } = view;
  const list = useRef<HTMLUListElement | null>(null);
  const nextFocus = useRef<number | undefined>(undefined);
  useBrowserLayoutEffect(() => {
    const place = nextFocus.current;
    nextFocus.current = undefined;
    if (place === undefined) return;
    const chips = list.current?.querySelectorAll<HTMLElement>('[data-lw-part="filter-chip"]') ?? [];
    (chips[Math.min(place, chips.length - 1)] ?? searchBoxNear(list.current))?.focus();
  });
  const chips: readonly Chip[] = [
    ...partsOf(filter).map((part) => ({
      id: partId(part),
      text: chipText(part, words, settings),
      remove: () => setView({ filter: withoutPart(filter, part) }),
    })),
    ...(similarTo === undefined
      ? []
      : [
          {
            id: 'similarTo',
            text: { name: words.similarTo, value: drawableText(similarTo.id) },
            remove: () => setView({ similarTo: undefined }),
          },
        ]),
  ];
  return (
    <ul ref={list} aria-label={words.chips} data-lw-part="filter-chips" hidden={chips.length === 0}>
      {chips.map((chip, place) => (
        <li key={chip.id}>
          <ChipButton
            chip={chip}
            onRemove={() => {
              nextFocus.current = place;
              chip.remove();
            }}
          />
        </li>
      ))}
      {chips.length < 2 ? null : (
        <li>
          <Button
            variant="quiet"
            data-lw-part="filter-clear-all"
            onClick={() => {
              nextFocus.current = 0;
              setView({ filter: {}, similarTo: undefined });
            }}
          >
            {words.clearAll}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface Chip {
  readonly id: string;
  readonly text: ChipText;
  readonly remove: () => void;
}

function ChipButton({
  chip,
  onRemove,
}: {
  readonly chip: Chip;
  readonly onRemove: () => void;
}): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const { name, value } = chip.text;
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove();
  };
  return (
    <button
      type="button"
      data-lw-part="filter-chip"
      aria-label={messages.filters.removeChip(`${name}: ${value}`)}
      title={`${name}: ${value}`}
      onClick={onRemove}
      onKeyDown={pressKey}
    >
      <span>
        {name}: <bdi>{value}</bdi>
      </span>
      <Icon name="close" />
    </button>
  );
}

/** Where the focus goes when the last chip is gone. */
function searchBoxNear(list: HTMLElement | null): HTMLElement | null {
  const bar = list?.closest('[data-lw-part="filter-bar"]');
  return bar?.querySelector<HTMLElement>('input[type="search"], button') ?? null;
}
