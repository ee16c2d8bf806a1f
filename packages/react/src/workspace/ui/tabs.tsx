import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';

import { placeAfterKey } from '../../internal/place-after-key';
import { Icon, type IconName } from './icon';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** For `aria-keyshortcuts`. */
  readonly keys?: string | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** A pointer has come to a tab, and will perhaps select it. */
  readonly onAim?: ((id: Id) => void) | undefined;
  /** Id of the panel that they show; it has `role="tabpanel"`. */
  readonly panelId: string;
  readonly part?: string | undefined;
}

/** Tabs by the ARIA pattern: arrows, Home and End move and select; one is in the tab order. */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactElement {
  const { label, tabs, selected, onSelect, onAim, panelId, part } = props;
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = tabs.findIndex(({ id }) => id === selected);
    const right = isRightToLeft(list.current) ? -1 : 1;
    const steps = { ArrowRight: right, ArrowLeft: -right };
    const next = tabs[placeAfterKey(event.key, { at, count: tabs.length, steps, wraps: true }) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} data-lw-ui="tabs" data-lw-part={part} onKeyDown={move}>
      {tabs.map(({ id, label: name, icon, keys }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === selected}
          aria-controls={id === selected ? panelId : undefined}
          aria-keyshortcuts={keys}
          tabIndex={id === selected ? 0 : -1}
          onPointerEnter={() => onAim?.(id)}
          onClick={() => onSelect(id)}
        >
          {icon === undefined ? null : <Icon name={icon} />}
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly part?: string | undefined;
}

/** One of a few, all in sight: native radio buttons in one frame. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>): ReactElement {
  const { label, options, selected, onSelect, part } = props;
  const name = useId();
  return (
    <fieldset data-lw-ui="segmented" data-lw-part={part}>
      <legend data-lw-hidden="">{label}</legend>
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={option.id === selected}
            onChange={() => onSelect(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function isRightToLeft(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
