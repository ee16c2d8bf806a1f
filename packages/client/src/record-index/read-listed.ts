import type { DatasetRef } from '../dataset';
import type { StoredRecord } from '../record-change';
import type { DatasetStore } from '../store';

export interface ReadListedOptions {
  readonly store: DatasetStore;
  readonly ref: DatasetRef;
  /** Records in the dataset. */
  readonly total: number;
  readonly signal: AbortSignal | undefined;
}

type Pages = AsyncIterable<readonly StoredRecord[]>;

/** Small, so that what is found first is seen at once. */
const FIRST_PAGE = 50;
const PAGE = 250;

/** Reading a record by its id costs about thrice as much as reading the next one. */
const DENSE = 3;

/** Records by their ids, in the order of `ids`. What is gone is left out. */
export async function* readInOrder(ids: readonly string[], { store, ref, signal }: ReadListedOptions): Pages {
  const read = (start: number): Promise<readonly (StoredRecord | undefined)[]> | undefined => {
    if (start >= ids.length) return undefined;
    const page = store.get(ref, ids.slice(start, start + (start === 0 ? FIRST_PAGE : PAGE)));
    // Who stops in the middle never asks for it.
    page.catch(() => undefined);
    return page;
  };
  let start = 0;
  for (let next = read(0); next !== undefined; ) {
    signal?.throwIfAborted();
    const page = await next;
    start += start === 0 ? FIRST_PAGE : PAGE;
    next = read(start);
    yield page.filter((record) => record !== undefined);
  }
}

/** {@link readInOrder} for ids that are sorted: reads all records from there on where that is faster. */
export async function* readSorted(ids: readonly string[], options: ReadListedOptions): Pages {
  const { store, ref, total, signal } = options;
  yield* readInOrder(ids.slice(0, PAGE), options);
  const rest = ids.slice(PAGE);
  if (rest.length * DENSE < total) {
    yield* readInOrder(rest, options);
    return;
  }
  let at = 0;
  for await (const page of store.scan(ref, { idFrom: ids[PAGE - 1] }, { signal })) {
    const wanted: StoredRecord[] = [];
    for (const record of page) {
      for (let id = rest[at]; id !== undefined && id < record.id; id = rest[at]) at += 1;
      if (rest[at] === record.id) wanted.push(record);
    }
    if (wanted.length > 0) yield wanted;
    if (at >= rest.length) return;
  }
}
