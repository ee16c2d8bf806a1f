import { type ReactElement, type ReactNode, useState } from 'react';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { useWorkspace } from '../workspace-context';
import { ActiveCount } from './active-count';
import { Chips } from './chips';
import { Disclosure } from './disclosure';
import { type FilterGroup, partsOf, targetsIn } from './filter-parts';
import { GroupFields } from './group-fields';
import { OrderFields } from './order-fields';
import { orderName } from './order-name';
import { ResultCount } from './result-count';
import { SearchBox } from './search-box';

const GROUPS = ['predictions', 'annotations', 'status', 'metadata'] as const;

/** All tools in a row, what they do below them. What is only counted has no order. */
export function Tools(): ReactElement {
  const { view, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const order = useOrderName();
  return (
    <>
      <div data-lw-part="filter-tools">
        <SearchBox />
        {GROUPS.map((group) => (
          <GroupPopover key={group} group={group} />
        ))}
        {view.mode === 'metrics' ? null : (
          <Popover label={order} title={words.order} button={{ icon: 'sort' }} part="filter-popover">
            <OrderFields />
          </Popover>
        )}
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
    <Popover
      label={<GroupName name={name} active={active} idle={<Caret />} />}
      title={name}
      part="filter-popover"
    >
      <GroupFields group={group} />
    </Popover>
  );
}

interface GroupNameProps {
  readonly name: string;
  readonly active: number;
  /** Stands in the place of the number, and is as wide, so that no button moves. */
  readonly idle?: ReactNode;
}

function GroupName({ name, active, idle = null }: GroupNameProps): ReactElement {
  return (
    <>
      {name}
      {active === 0 ? idle : <ActiveCount count={active} />}
    </>
  );
}

function Caret(): ReactElement {
  return (
    <span data-lw-part="filter-caret">
      <Icon name="expand" />
    </span>
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
      <Button icon="filter" data-lw-part="filter-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
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
        {view.mode === 'metrics' ? null : (
          <Disclosure name={order} {...fold('order')}>
            <OrderFields />
          </Disclosure>
        )}
      </Dialog>
    </div>
  );
}

function useOrderName(): string {
  const { view, messages } = useWorkspace('FilterBar');
  return messages.filters.orderBy(orderName(view.order, messages.filters), view.sort.length);
}
