import type { QueueOrder } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { FilterField } from './filter-field';
import { orderName } from './order-name';
import { SortSteps } from './sort-steps-list';

const ORDERS = ['stored', 'random', 'leastConfident', 'smallestMargin', 'highestEntropy'] as const;

/** In which order the records come: that of the queue, and the fields behind it. */
export function OrderFields(): ReactElement {
  const { view, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  return (
    <div data-lw-part="filter-group" data-group="order">
      {view.similarTo === undefined ? null : <p data-lw-part="filter-note">{words.orderWaits}</p>}
      <FilterField name={words.order}>
        <QueueOrders />
      </FilterField>
      <FilterField name={words.sort}>
        <SortSteps />
      </FilterField>
    </div>
  );
}

function QueueOrders(): ReactElement {
  const { view, setView, orders, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  const name = useId();
  const { order } = view;
  const choices: readonly QueueOrder[] = [
    ...ORDERS.map((kind) => (kind === 'random' ? { kind, seed: seedOf(order) } : { kind })),
    // One that the host does not name any more may still be in a kept view.
    ...[...new Set([...orders, ...(order.kind === 'host' ? [order.name] : [])])].map(
      (name) => ({ kind: 'host', name }) as const,
    ),
  ];
  return (
    <div data-lw-part="filter-orders">
      {choices.map((choice) => {
        const id = choice.kind === 'host' ? `host ${choice.name}` : choice.kind;
        const isChosen = sameOrder(choice, order);
        return (
          <div key={id}>
            <label>
              <input
                type="radio"
                name={name}
                checked={isChosen}
                data-autofocus={isChosen ? '' : undefined}
                onChange={() => setView({ order: choice })}
              />
              <span>{orderName(choice, words)}</span>
            </label>
            {choice.kind === 'random' ? <Seed seed={choice.seed} isChosen={isChosen} /> : null}
          </div>
        );
      })}
    </div>
  );
}

/** Its room is kept while there is no random order: nothing must move. */
function Seed({ seed, isChosen }: { readonly seed: number; readonly isChosen: boolean }): ReactElement {
  const { setView, messages } = useWorkspace('FilterBar');
  const words = messages.filters;
  return (
    <div data-lw-part="filter-seed" data-idle={isChosen ? undefined : ''}>
      <span>{words.seed(seed)}</span>
      <Button
        icon="retry"
        variant="quiet"
        onClick={() => setView({ order: { kind: 'random', seed: seed + 1 } })}
      >
        {words.newSeed}
      </Button>
    </div>
  );
}

/** The first one is the same for all, so that two people who choose no other have the same order. */
function seedOf(order: QueueOrder): number {
  return order.kind === 'random' ? order.seed : 1;
}

function sameOrder(a: QueueOrder, b: QueueOrder): boolean {
  if (a.kind === 'host' && b.kind === 'host') return a.name === b.name;
  return a.kind === b.kind;
}
