import { compileFilter, type FilterOptions } from '../query/filter';
import { createNearestRecords } from '../query/similarity';
import type { CancelSignal } from './cancel-signal';
import { type OwnOrders, type QueueRanking, queueRanking } from './own-orders';
import type { QueuedRecord, QueueQuery, RecordSource } from './record-source';

export interface SourceOptions extends FilterOptions {
  /** For queues in an order of yours: `{ order: { kind: 'host', name } }`. */
  readonly orders?: OwnOrders | undefined;
}

/** Records of a host, as a source. */
export interface OwnSource extends RecordSource {
  /** Replaces the record of that id, or adds one behind all others: call it with what your `save` stored. */
  put(record: QueuedRecord): void;
}

/** So many ids are told at a time. */
const PIECE = 1000;

/**
 * A source over records that are at hand or come one after the other: read once, to their end, and kept. Without an order, ids are
 * told in the order of the records, as soon as they come. Of two records with one id the later counts, in the place of the earlier.
 */
export function sourceOf(
  given: Iterable<QueuedRecord> | AsyncIterable<QueuedRecord>,
  { threshold, orders }: SourceOptions = {},
): OwnSource {
  const records = new Map<string, QueuedRecord>();
  /** Only ever grows. */
  const order: string[] = [];
  const put = (record: QueuedRecord): void => {
    if (!records.has(record.id)) order.push(record.id);
    records.set(record.id, record);
  };
  const reader = createReader(given, put);

  async function* inOwnOrder(query: QueueQuery, signal: CancelSignal): AsyncGenerator<readonly string[]> {
    const test = compileFilter(query.filter ?? {}, { threshold });
    for (let seen = 0; ; ) {
      const piece = order.slice(seen, seen + PIECE);
      seen += piece.length;
      const found = piece.filter((id) => {
        const record = records.get(id);
        return record !== undefined && test(record);
      });
      if (found.length > 0) yield found;
      signal.throwIfAborted();
      if (piece.length === 0 && !(await reader.more())) return;
    }
  }

  async function* inOrder(
    { filter = {} }: QueueQuery,
    ordered: (found: readonly QueuedRecord[]) => readonly string[],
    signal: CancelSignal,
  ): AsyncGenerator<readonly string[]> {
    await reader.end();
    signal.throwIfAborted();
    const ids = ordered([...records.values()].filter(compileFilter(filter, { threshold })));
    for (let start = 0; start < ids.length; start += PIECE) {
      signal.throwIfAborted();
      yield ids.slice(start, start + PIECE);
    }
  }

  return {
    ids: (query, { signal }) => {
      const ranking = queueRanking(query, orders);
      const { similarTo } = query;
      if (similarTo !== undefined) return inOrder(query, (found) => nearest(found, similarTo), signal);
      return ranking === undefined
        ? inOwnOrder(query, signal)
        : inOrder(query, (found) => ranked(found, ranking), signal);
    },
    load: async (ids) => {
      if (ids.some((id) => !records.has(id))) await reader.end();
      return ids.map((id) => records.get(id));
    },
    put,
  };
}

function ranked(records: readonly QueuedRecord[], { entryOf, compare }: QueueRanking): readonly string[] {
  return records
    .map(entryOf)
    .sort(compare)
    .map(({ id }) => id);
}

function nearest(
  records: readonly QueuedRecord[],
  query: NonNullable<QueueQuery['similarTo']>,
): readonly string[] {
  const search = createNearestRecords<QueuedRecord>(query);
  for (const record of records) search.add(record);
  return search.found().map(({ record }) => record.id);
}

/** Reads what a host gave, once for all who ask, and no quicker than somebody wants it. */
function createReader(
  given: Iterable<QueuedRecord> | AsyncIterable<QueuedRecord>,
  put: (record: QueuedRecord) => void,
): { more(): Promise<boolean>; end(): Promise<void> } {
  let reading: Promise<boolean> | undefined;
  const read = Symbol.asyncIterator in given ? readOneOf(given, put) : readSomeOf(given, put);
  const more = async (): Promise<boolean> => {
    reading ??= read();
    const current = reading;
    const isMore = await current;
    // At the end it stays, so that nobody asks an iterator that is through.
    if (isMore && reading === current) reading = undefined;
    return isMore;
  };
  return {
    more,
    end: async () => {
      while (await more());
    },
  };
}

type Put = (record: QueuedRecord) => void;

function readOneOf(given: AsyncIterable<QueuedRecord>, put: Put): () => Promise<boolean> {
  let iterator: AsyncIterator<QueuedRecord> | undefined;
  return async () => {
    iterator ??= given[Symbol.asyncIterator]();
    const { done, value } = await iterator.next();
    if (done === true) return false;
    put(value);
    return true;
  };
}

/** What is at hand is not waited for one by one. */
function readSomeOf(given: Iterable<QueuedRecord>, put: Put): () => Promise<boolean> {
  let iterator: Iterator<QueuedRecord> | undefined;
  return async () => {
    iterator ??= given[Symbol.iterator]();
    for (let count = 0; count < PIECE; count += 1) {
      const { done, value } = iterator.next();
      if (done === true) return count > 0;
      put(value);
    }
    return true;
  };
}
