import { type ReactElement, useState } from 'react';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Popover } from '../ui/popover';
import { useWorkspace } from '../workspace-context';
import { Chips } from './chips';
import { Disclosure } from './disclosure';
import { type FilterGroup, partsOf, targetsIn } from './filter-parts';
import { GroupFields } from './group-fields';
import { OrderFields } from './order-fields';
import { orderName } from './order-name';
import { ResultCount } from './result-count';
import { SearchBox } from './search-box';

const GROUPS = ['predictions', 'annotations', 'status', 'metadata'] as const;

/** All tools in a row, what they do below them. */
export function Tools(): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const order = useOrderName();
  return (
    <>
      <div data-lw-part="filter-tools">
        <SearchBox />
        {GROUPS.map((group) => (
          <GroupPopover key={group} group={group} />
        ))}
        <Popover label={order} title={words.order} button={{ icon: 'sort' }} part="filter-popover">
          <OrderFields />
        </Popover>
      </div>
      <div data-lw-part="filter-summary">
        <ResultCount />
        <Chips />
      </div>
    </>
  );
}

function GroupPopover({ group }: { readonly group: FilterGroup }): ReactElement {
  const { view, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const name = words.groups[group];
  const active = targetsIn(view.filter, group).length;
  return (
    <Popover label={<GroupName name={name} active={active} />} title={name} part="filter-popover">
      <GroupFields group={group} />
    </Popover>
  );
}

function GroupName({ name, active }: { readonly name: string; readonly active: number }): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  return (
    <>
      {name} {/* Its room is kept. */}
      <span data-lw-part="filter-badge" data-idle={active === 0 ? '' : undefined}>
        {messages.filters.number(active)}
      </span>{' '}
      {active === 0 ? null : <span data-lw-hidden="">{messages.filters.active(active)}</span>}
    </>
  );
}

/** One button, with all tools in a dialog behind it. */
export function FoldedTools(): ReactElement {
  const { view, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const [open, setOpen] = useState(false);
  const [group, setGroup] = useState<FilterGroup | 'order'>();
  const order = useOrderName();
  const active = partsOf(view.filter).length + (view.similarTo === undefined ? 0 : 1);
  const fold = (name: FilterGroup | 'order') => ({
    open: group === name,
    onOpen: (open: boolean) => setGroup(open ? name : undefined),
  });
  return (
    <div data-lw-part="filter-summary">
      <Button icon="filter" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open(active)}
      </Button>
      <ResultCount />
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} part="filter-dialog">
        <SearchBox />
        <Chips />
        {GROUPS.map((name) => (
          <Disclosure
            key={name}
            name={<GroupName name={words.groups[name]} active={targetsIn(view.filter, name).length} />}
            {...fold(name)}
          >
            <GroupFields group={name} />
          </Disclosure>
        ))}
        <Disclosure name={order} {...fold('order')}>
          <OrderFields />
        </Disclosure>
      </Dialog>
    </div>
  );
}

function useOrderName(): string {
  const { view, messages } = useWorkspace('FilterBar');
  return messages.filters.orderBy(orderName(view.order, messages.filters), view.sort.length);
}
