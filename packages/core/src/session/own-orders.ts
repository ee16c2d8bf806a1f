import { AnnotationError } from '../errors';
import { compareIds, createSortOrder, type SortEntry } from '../query/sort';
import { quote } from '../records/describe';
import type { QueuedRecord, QueueQuery } from './record-source';
import { seededOrder } from './seeded-order';
import { uncertaintyOf } from './uncertainty';

/** Orders of a host, by name: the place of a record, the lowest first and equals by id. What has none comes last. */
export type OwnOrders = Readonly<Record<string, (record: QueuedRecord) => number | undefined>>;

/** All that an order needs to know of a record. */
export interface QueueEntry extends SortEntry {
  readonly rank: number;
}

export interface QueueRanking {
  entryOf(record: QueuedRecord): QueueEntry;
  compare(a: QueueEntry, b: QueueEntry): number;
}

/**
 * The order of a queue: by `order` first, then by `sort`, then by id.
 * @returns `undefined` where nobody asked for any
 * @throws AnnotationError `SORT_UNKNOWN` for a field or an order that is not known
 */
export function queueRanking(
  { sort = [], order = { kind: 'stored' } }: QueueQuery,
  orders: OwnOrders = {},
): QueueRanking | undefined {
  if (order.kind === 'stored' && sort.length === 0) return undefined;
  const rank = ranking(order, orders);
  const sorting = createSortOrder(sort);
  return {
    entryOf: (record) => ({ ...sorting.entryOf(record), rank: rank(record) }),
    compare: (a, b) => (a.rank === b.rank ? sorting.compare(a, b) : a.rank < b.rank ? -1 : 1),
  };
}

function ranking(
  order: NonNullable<QueueQuery['order']>,
  orders: OwnOrders,
): (record: QueuedRecord) => number {
  switch (order.kind) {
    case 'stored':
      return () => 0;
    case 'random': {
      const rank = seededOrder(order.seed);
      return ({ id }) => rank(id);
    }
    case 'host': {
      const rank = Object.hasOwn(orders, order.name) ? orders[order.name] : undefined;
      if (rank === undefined) throw unknownOrder(order.name, orders);
      return (record) => rank(record) ?? Infinity;
    }
    default:
      // The least sure first.
      return (record) => -(uncertaintyOf(record, order.kind) ?? -Infinity);
  }
}

function unknownOrder(name: string, orders: OwnOrders): AnnotationError {
  const names = Object.keys(orders).sort(compareIds).map(quote);
  const known = names.length === 0 ? 'None is given' : `Those given are ${names.join(', ')}`;
  return new AnnotationError(
    'SORT_UNKNOWN',
    `There is no order ${quote(name)}. ${known}: see the option \`orders\`.`,
  );
}
