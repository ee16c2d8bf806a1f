import { fromPromise } from 'xstate';

import { AnnotationError } from '../errors';
import type { CancelSignal } from './cancel-signal';
import type { Loaded } from './loading';
import type { Write } from './outbox';
import type { QueuedRecord, QueueQuery } from './record-source';
import { failureOf } from './save-failure';
import type { SaveOutcome, SessionInput, Suggestion } from './session-input';
import type { IdsEvent } from './session-machine-events';

/*
 * What runs beside the machine: one call of a host's function each. They keep no state; the machine stops them, and the signal that
 * the host got is aborted then.
 */

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
  return await savedBy(host, write.record, { signal, overwrite: write.overwrite });
});

async function savedBy(
  host: SessionInput,
  record: QueuedRecord,
  options: Parameters<SessionInput['save']>[1],
): Promise<QueuedRecord> {
  // A host in plain JavaScript may answer with nothing.
  const stored: QueuedRecord | undefined = await host.save(record, options);
  return stored ?? record;
}

export interface SuggestInput {
  readonly host: SessionInput;
  readonly record: QueuedRecord | undefined;
}

export const suggestFor = fromPromise<Suggestion | undefined, SuggestInput>(
  async ({ input: { host, record }, signal }) =>
    record === undefined ? undefined : await host.suggest?.(record, { signal }),
);

export interface FindInput {
  readonly host: SessionInput;
  readonly query: QueueQuery;
}

/** All ids of a query, read anew: what was decided meanwhile may not match any more. */
export const findAll = fromPromise<readonly string[], FindInput>(
  async ({ input: { host, query }, signal }) => {
    const found = new Set<string>();
    for await (const ids of host.source.ids(query, { signal })) {
      signal.throwIfAborted();
      for (const id of ids) found.add(id);
    }
    return [...found];
  },
);

export interface SaveManyInput {
  readonly host: SessionInput;
  readonly records: readonly QueuedRecord[];
}

export const saveMany = fromPromise<readonly SaveOutcome[], SaveManyInput>(
  async ({ input: { host, records }, signal }) => {
    if (host.saveAll !== undefined) return await host.saveAll(records, { signal });
    const outcomes: SaveOutcome[] = [];
    for (const record of records) outcomes.push(await outcomeOf(host, record, signal));
    return outcomes;
  },
);

async function outcomeOf(
  host: SessionInput,
  record: QueuedRecord,
  signal: CancelSignal,
): Promise<SaveOutcome> {
  try {
    return { stored: await savedBy(host, record, { signal, overwrite: false }) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'again') throw error;
    if (failure.kind === 'conflict') {
      const message = `Record ${record.id} was changed since it was read.`;
      return { failure: { code: 'RECORD_CONFLICT', path: '', message, stored: failure.stored } };
    }
    const { code, path, message } = failure.error;
    return { failure: { code, path, message } };
  }
}

export interface JournalInput {
  readonly host: SessionInput;
}

export const readJournal = fromPromise<ReadonlyMap<string, unknown>, JournalInput>(
  async ({ input: { host } }) => (await host.journal?.entries()) ?? new Map(),
);

export interface WriteJournalInput {
  readonly host: SessionInput;
  readonly changes: ReadonlyMap<string, unknown>;
}

export const writeJournal = fromPromise<void, WriteJournalInput>(async ({ input: { host, changes } }) => {
  if (changes.size > 0) await host.journal?.write(changes);
});
