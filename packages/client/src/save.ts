import { AnnotationError, type AnnotationRecord } from '@labelwright/core';
import { datasetOf } from './configure';
import type { ClientContext } from './context';
import type { StoredRecord } from './record-change';
import { createSettle } from './settle';

/** The record was changed or deleted since it was read. */
export class RecordConflict extends AnnotationError {
  /** What the store has; `undefined` where it was deleted. */
  readonly stored: StoredRecord | undefined;

  constructor(message: string, stored: StoredRecord | undefined) {
    super('RECORD_CONFLICT', message, { path: 'lastUpdated' });
    this.stored = stored;
  }
}

export async function saveRecord(
  context: ClientContext,
  record: AnnotationRecord,
  options: {
    readonly name: string;
    readonly overwrite?: boolean | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<StoredRecord> {
  const { store, now, newId, annotationAgent } = context;
  const dataset = await datasetOf(context, options.name);
  // A field of a record that came from a store.
  const { lastUpdated } = record as { readonly lastUpdated?: unknown };
  const seen = typeof lastUpdated === 'string' && options.overwrite !== true ? lastUpdated : undefined;
  const write = { id: record.id ?? newId(), given: record, expected: seen, mustExist: true };
  const [outcome] = await store.put(dataset, [write], {
    settle: createSettle({ dataset, settings: dataset.settings, mode: 'replace', annotationAgent, now }),
    needsStored: () => true,
    now,
    durability: 'strict',
    signal: options.signal,
  });
  if (outcome === undefined)
    throw new AnnotationError('STORE_FAILED', 'The store gave no answer for the record.');
  if (outcome.failure === undefined) return outcome.stored;
  const { code, path, message, stored } = outcome.failure;
  if (code === 'RECORD_CONFLICT') throw new RecordConflict(message, stored);
  throw new AnnotationError(code, message, { path });
}
