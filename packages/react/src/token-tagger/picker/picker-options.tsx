import { type ComponentPropsWithoutRef, type ReactElement, useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import type { PickerRow } from '../scene/picker-rows';
import { useTokenTaggerContext } from '../token-tagger-context';
import { PickerGroups } from './picker-groups';
import { PickerLine } from './picker-option';
import { WindowedOptions } from './windowed-options';

/** So many lines cost less than drawing only those in sight. */
const WINDOW_FROM = 100;

/** The labels to choose from. A long list draws those in sight, and in any case the current one. */
export function PickerOptions(): ReactElement {
  const { picker, labels, messages, lifecycle } = useTokenTaggerContext('Picker');
  const list = {
    ...lifecycle.getPartProps('options'),
    id: picker.listId,
    role: 'listbox',
    'aria-label': messages.picker,
  };
  // By all labels, not by those that the filter leaves: the list stays the same one while somebody types.
  return labels.list.length > WINDOW_FROM ? <WindowedOptions {...list} /> : <AllOptions {...list} />;
}

function AllOptions(props: ComponentPropsWithoutRef<'div'>): ReactElement {
  const { picker } = useTokenTaggerContext('Picker');
  const list = useRef<HTMLDivElement | null>(null);
  const id = picker.optionId(picker.current);
  // Another query puts another option in the same place.
  useBrowserLayoutEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    if (list.current !== null && option) showWithin(list.current, option);
  }, [list, id, picker.rows]);
  return (
    <div ref={list} {...props}>
      <PickerGroups rows={picker.rows} line={(row) => <PickerLine key={lineKey(row)} row={row} />} />
    </div>
  );
}

/** Scrolls the list, and nothing around it. */
function showWithin(list: HTMLElement, option: Element): void {
  const { top, bottom } = option.getBoundingClientRect();
  const view = list.getBoundingClientRect();
  if (top < view.top) list.scrollTop -= view.top - top;
  else if (bottom > view.bottom) list.scrollTop += bottom - view.bottom;
}

/** Unlike that of any other line; the same for the same line whatever the filter leaves. */
function lineKey(row: PickerRow): string {
  return row.kind === 'heading' ? `heading ${row.group}` : `label ${row.label.name}`;
}
