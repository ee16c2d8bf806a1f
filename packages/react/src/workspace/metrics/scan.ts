import type { StoredRecord } from '@labelwright/client';

import { nextTask } from '../../internal/next-task';

/** Makes something of records, one at a time. */
export interface RecordCounter<Result> {
  readonly add: (record: StoredRecord) => void;
  readonly result: () => Result;
}

/** So long records are counted at a stretch, in milliseconds: a frame has room for something else beside it. */
const SLICE_MS = 8;

/** So often it is told how far it is, in milliseconds: whoever hears of it draws anew, and nobody reads faster. */
const TELL_MS = 100;

/**
 * Reads records to their end and counts each, in slices between which the browser draws and answers keys. What they come to is made
 * in a task of its own, and whoever draws it has the next one.
 * @param onRead told now and then how many were read
 * @throws what reading throws, and the signal's reason once it is aborted
 */
export async function scanRecords<Result>(
  records: AsyncIterable<StoredRecord>,
  counter: RecordCounter<Result>,
  { signal, onRead }: { readonly signal: AbortSignal; readonly onRead: (read: number) => void },
): Promise<{ readonly result: Result; readonly records: number }> {
  let read = 0;
  let end = performance.now() + SLICE_MS;
  let told = performance.now();
  for await (const record of records) {
    signal.throwIfAborted();
    counter.add(record);
    read += 1;
    const now = performance.now();
    if (now < end) continue;
    if (now - told >= TELL_MS) {
      onRead(read);
      told = now;
    }
    await nextTask();
    end = performance.now() + SLICE_MS;
  }
  await nextTask();
  signal.throwIfAborted();
  const result = counter.result();
  await nextTask();
  signal.throwIfAborted();
  return { result, records: read };
}
