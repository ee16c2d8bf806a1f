import type { CancelSignal } from './cancel-signal';
import type { QueuedRecord, QueueQuery, RecordSource } from './record-source';

/** Some records of a queue, and how to get at those that follow. */
export interface RecordPage<Cursor> {
  readonly records: readonly QueuedRecord[];
  /** Absent on the last page. */
  readonly next?: Cursor | undefined;
}

/** How a host reads its records. */
export interface PageLoader<Cursor> {
  /** The first page of a query, or the one that a page named as its `next`. Filter and order are the host's to follow. */
  page(
    query: QueueQuery,
    cursor: Cursor | undefined,
    options: { readonly signal: CancelSignal },
  ): Promise<RecordPage<Cursor>>;
  /** In the order of `ids`; `undefined` for what is gone. */
  load(
    ids: readonly string[],
    options: { readonly signal: CancelSignal },
  ): Promise<readonly (QueuedRecord | undefined)[]>;
}

/** So many records of pages wait for being opened. */
const WAITING = 500;

/**
 * A source over a host's pages. What a page brought is handed out once, so that the first records need no second request; whoever comes
 * back to a record later reads it anew, as it is then.
 */
export function pagedSource<Cursor>(loader: PageLoader<Cursor>): RecordSource {
  const waiting = new Map<string, QueuedRecord>();

  const wait = (record: QueuedRecord): void => {
    if (waiting.size < WAITING) waiting.set(record.id, record);
  };

  return {
    async *ids(query, { signal }) {
      waiting.clear();
      let cursor: Cursor | undefined;
      do {
        const page = await loader.page(query, cursor, { signal });
        signal.throwIfAborted();
        page.records.forEach(wait);
        yield page.records.map(({ id }) => id);
        cursor = page.next;
      } while (cursor !== undefined);
    },
    load: async (ids, options) => {
      const found = new Map<string, QueuedRecord | undefined>();
      for (const id of ids) {
        const record = waiting.get(id);
        if (record !== undefined) found.set(id, record);
        waiting.delete(id);
      }
      const missing = ids.filter((id) => !found.has(id));
      const loaded = missing.length === 0 ? [] : await loader.load(missing, options);
      for (const [index, id] of missing.entries()) found.set(id, loaded[index]);
      return ids.map((id) => found.get(id));
    },
  };
}
