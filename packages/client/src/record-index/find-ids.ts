import {
  AnnotationError,
  compileFilter,
  createSortOrder,
  parseTextQuery,
  type QueueQuery,
  type RecordFilter,
  type RecordTest,
  type SortBy,
  seededOrder,
} from '@labelwright/core';
import { createBreath } from '../breath';
import type { StoredRecord } from '../record-change';
import { type ReadListedOptions, readInOrder, readSorted } from './read-listed';
import type { RecordTable } from './record-table';
import { filterRows } from './row-filter';
import { numberKeys, type OrderKeys, orderPlaces, rankValues, sortKeys } from './row-order';
import type { TableFeed } from './table-feed';

type Ids = AsyncIterable<readonly string[]>;

export interface FindContext extends Pick<ReadListedOptions, 'store' | 'ref' | 'signal'> {
  readonly feed: TableFeed;
}

/** Ids a piece: whoever draws them has something at once, and no piece is a long task. */
const PIECE = 5000;

/** Records that are looked into in the order that was asked for, before the rest is read in the order that is fastest. */
const LOOKED_INTO_FIRST = 1000;

/** The ids of what matches, in order, in pieces as they are found. */
export async function* findIds(context: FindContext, query: QueueQuery): Ids {
  const { feed, signal } = context;
  const { filter = {}, sort = [], order, similarTo } = query;
  if (similarTo !== undefined) {
    for await (const page of context.store.scan(context.ref, { filter, vector: similarTo }, { signal }))
      yield page.map(({ id }) => id);
    return;
  }
  // Throws for a field that nobody knows.
  createSortOrder(sort);
  const matches = textTest(filter);
  if (sort.length === 0 && (order === undefined || order.kind === 'stored')) {
    for await (const rows of feed.segments(signal)) {
      const ids = idsOf(feed.table, filterRows(feed.table, filter, rows));
      yield* matches === undefined ? pieces(ids, signal) : tested(readSorted(ids, reading(context)), matches);
    }
    return;
  }
  await feed.settled(signal);
  const ids = await orderedIds(context, query);
  yield* matches === undefined ? pieces(ids, signal) : testedInOrder(context, ids, matches);
}

/** A test of what columns do not tell; `undefined` where they tell all. */
export function textTest(filter: RecordFilter): RecordTest | undefined {
  const { ids, queryText } = filter;
  if (ids !== undefined || queryText === undefined || parseTextQuery(queryText).length === 0)
    return undefined;
  // The whole filter: the record may have changed since it was indexed.
  return compileFilter(filter);
}

export function reading({ store, ref, signal, feed }: FindContext): ReadListedOptions {
  return { store, ref, signal, total: feed.table.ids.size };
}

export function idsOf({ ids }: RecordTable, rows: Int32Array): readonly string[] {
  return Array.from(rows, ids.id);
}

async function orderedIds(context: FindContext, query: QueueQuery): Promise<readonly string[]> {
  const { table } = context.feed;
  const { filter = {}, sort = [] } = query;
  const rows = filterRows(table, filter, table.ids.rows());
  const ids = idsOf(table, rows);
  const first = orderKeys(table, query, rows);
  const known = sort.map((part) => ({ part, keys: sortKeys(table, part, rows) }));
  const keys = first === undefined ? [] : [first];
  // From here on the table may change while records are read; the rows are not looked at any more.
  for (const { part, keys: told } of known) keys.push(told ?? (await readKeys(context, part, ids)));
  return Array.from(orderPlaces(ids.length, keys), (place) => ids[place] ?? '');
}

function orderKeys(table: RecordTable, { order }: QueueQuery, rows: Int32Array): OrderKeys | undefined {
  if (order === undefined) return undefined;
  switch (order.kind) {
    case 'stored':
      return undefined;
    case 'random': {
      const rankOf = seededOrder(order.seed);
      return Float64Array.from(rows, (row) => rankOf(table.ids.id(row)));
    }
    case 'host': {
      const ranks = table.ranks.get(order.name);
      if (ranks === undefined) throw unknownOrder(order.name, [...table.ranks.keys()]);
      return numberKeys(ranks, rows, 1);
    }
    default:
      return numberKeys(table.uncertainty[order.kind], rows, -1);
  }
}

function unknownOrder(name: string, known: readonly string[]): AnnotationError {
  const have =
    known.length === 0 ? 'It has none' : `It has ${known.map((one) => JSON.stringify(one)).join(', ')}`;
  const message = `The index has no order ${JSON.stringify(name)} of the host. ${have}. Give index() a function under that name in orders.`;
  return new AnnotationError('SORT_UNKNOWN', message, { path: 'order.name' });
}

/** The keys of what columns do not tell: texts, mostly. Only the values are held. */
async function readKeys(context: FindContext, part: SortBy, ids: readonly string[]): Promise<OrderKeys> {
  const order = createSortOrder([part]);
  const places = new Map(ids.map((id, place) => [id, place]));
  const values = ids.map((): ReturnType<typeof order.entryOf>['keys'][number] => undefined);
  for await (const page of readSorted(ids, reading(context))) {
    for (const record of page) {
      const place = places.get(record.id);
      if (place !== undefined) values[place] = order.entryOf(record).keys[0];
    }
  }
  const ranks = rankValues(values);
  return part.order === 'desc'
    ? ranks.map((rank) => (rank === Number.POSITIVE_INFINITY ? rank : -rank))
    : ranks;
}

async function* tested(pages: AsyncIterable<readonly StoredRecord[]>, matches: RecordTest): Ids {
  for await (const page of pages) {
    const found = page.filter(matches);
    if (found.length > 0) yield found.map(({ id }) => id);
  }
}

async function* testedInOrder(context: FindContext, ids: readonly string[], matches: RecordTest): Ids {
  yield* tested(readInOrder(ids.slice(0, LOOKED_INTO_FIRST), reading(context)), matches);
  const rest = ids.slice(LOOKED_INTO_FIRST);
  const found = new Set<string>();
  for await (const page of tested(readSorted([...rest].sort(), reading(context)), matches))
    for (const id of page) found.add(id);
  yield* pieces(
    rest.filter((id) => found.has(id)),
    context.signal,
  );
}

async function* pieces(ids: readonly string[], signal: AbortSignal | undefined): Ids {
  const breathe = createBreath();
  for (let start = 0; start < ids.length; start += PIECE) {
    signal?.throwIfAborted();
    yield ids.slice(start, start + PIECE);
    await breathe();
  }
}
