import { fromPromise } from 'xstate';

import { AnnotationError } from '../errors';
import type { Loaded } from './loading';
import type { Write } from './outbox';
import type { QueuedRecord, QueueQuery } from './record-source';
import type { SessionInput, Suggestion } from './session-input';

/*
 * What runs beside the machine: one call of a host's function each. They keep no state; the machine stops them, and the signal that
 * the host got is aborted then.
 */

/** Ids of a queue that became known; `reading` says of which. */
export interface IdsEvent {
  readonly type: 'queue.ids';
  readonly reading: number;
  readonly ids: readonly string[];
}

export interface ReadQueueInput {
  readonly host: SessionInput;
  readonly query: QueueQuery;
  readonly reading: number;
  readonly tell: (event: IdsEvent) => void;
}

export const readQueue = fromPromise<void, ReadQueueInput>(async ({ input, signal }) => {
  const { host, query, reading, tell } = input;
  for await (const ids of host.source.ids(query, { signal })) {
    if (signal.aborted) return;
    if (ids.length > 0) tell({ type: 'queue.ids', reading, ids });
  }
});

export interface LoadInput {
  readonly host: SessionInput;
  readonly ids: readonly string[];
}

export const loadRecords = fromPromise<Loaded, LoadInput>(async ({ input: { host, ids }, signal }) => ({
  ids,
  records: await host.source.load(ids, { signal }),
}));

export interface SaveInput {
  readonly host: SessionInput;
  readonly write: Write | undefined;
}

export const saveRecord = fromPromise<QueuedRecord, SaveInput>(async ({ input: { host, write }, signal }) => {
  if (write === undefined) throw new AnnotationError('STORE_FAILED', 'There is nothing to save.');
  const { record, overwrite } = write;
  // A host in plain JavaScript may answer with nothing.
  const stored: QueuedRecord | undefined = await host.save(record, { signal, overwrite });
  return stored ?? record;
});

export interface SuggestInput {
  readonly host: SessionInput;
  readonly record: QueuedRecord | undefined;
}

export const suggestFor = fromPromise<Suggestion | undefined, SuggestInput>(
  async ({ input: { host, record }, signal }) =>
    record === undefined ? undefined : await host.suggest?.(record, { signal }),
);
