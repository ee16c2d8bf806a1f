import { type KeyboardEvent, type ReactElement, useCallback, useId, useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { lineProps, useWindow } from '../../internal/use-window';
import { useWorkspace } from '../workspace-context';
import type { FilterOption } from './option-order';

interface OptionBoxProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Place of the option that the keyboard is at. */
  readonly current: number;
  readonly onCurrent: (place: number) => void;
  readonly onToggle: (value: string) => void;
  readonly autoFocus: boolean;
  /** Said where there is no option. */
  readonly empty: string;
}

/** Until one is measured, in pixels. */
const USUAL_HEIGHTS = { option: 28 } as const;

/** What Page Up and Page Down pass over. */
const PAGE = 10;

/**
 * A listbox of which any number can be chosen: arrows, Home, End and Page keys move in it, Space and Enter choose. A letter goes to
 * the search box above it. Only what is in sight is drawn.
 */
export function OptionBox(props: OptionBoxProps): ReactElement {
  const { label, options, current, onCurrent, onToggle, autoFocus, empty } = props;
  const { messages } = useWorkspace('FilterBar');
  const list = useRef<HTMLDivElement | null>(null);
  const id = useId();
  const { contentRef, lines, show } = useWindow<'option'>(list, {
    count: options.length,
    kindOf: useCallback(() => 'option', []),
    usualHeights: USUAL_HEIGHTS,
    keep: options.length === 0 ? undefined : current,
  });
  // As the keyboard moves; a list that was scrolled by hand stays where it is.
  const shown = useRef(current);
  useBrowserLayoutEffect(() => {
    if (shown.current !== current) show(current);
    shown.current = current;
  }, [current, show]);

  const pressKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      const option = options[current];
      if (option !== undefined) onToggle(option.value);
      return;
    }
    const place = placeAfter(event.key, current, options.length);
    if (place !== undefined) {
      event.preventDefault();
      onCurrent(place);
    } else if ([...event.key].length === 1) {
      // The letter itself is typed there.
      event.currentTarget.parentElement?.querySelector<HTMLElement>('input')?.focus();
    }
  };
  return (
    <div
      ref={list}
      data-lw-part="filter-option-box"
      {...(options.length === 0
        ? {}
        : {
            role: 'listbox',
            tabIndex: 0,
            'aria-label': label,
            'aria-multiselectable': true,
            'aria-activedescendant': `${id}-${current}`,
            'data-autofocus': autoFocus ? '' : undefined,
            onKeyDown: pressKey,
          })}
    >
      <div ref={contentRef} role="presentation">
        {lines.map(({ index, gap, kind }) => {
          const option = options[index];
          if (option === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the focus and the keys
            // biome-ignore lint/a11y/useFocusableInteractive: as above; this is what `aria-activedescendant` names
            <div
              key={option.value}
              {...lineProps({ kind, gap })}
              role="option"
              id={`${id}-${index}`}
              aria-selected={option.chosen}
              aria-setsize={options.length}
              aria-posinset={index + 1}
              data-lw-part="filter-option"
              data-value={option.value}
              data-current={index === current ? '' : undefined}
              onClick={() => {
                onCurrent(index);
                onToggle(option.value);
              }}
            >
              <bdi title={option.name}>{option.name}</bdi>{' '}
              <span data-lw-part="filter-count">{messages.filters.number(option.count)}</span>
            </div>
          );
        })}
      </div>
      {options.length === 0 ? <p data-lw-part="filter-note">{empty}</p> : null}
    </div>
  );
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  return Math.min(count - 1, Math.max(0, at + step));
}
