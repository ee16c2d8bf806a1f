import { AnnotationError, type AnnotationRecord } from '@labelwright/core';
import { batchesOf } from './batches';
import { datasetOf } from './configure';
import type { ClientContext } from './context';
import { checkDatasetName } from './dataset';
import type { StoredRecord } from './record-change';
import { createSettle, failure } from './settle';
import type { RecordWrite, WriteOutcome } from './store';

/** The record was changed or deleted since it was read. */
export class RecordConflict extends AnnotationError {
  /** What the store has; `undefined` where it was deleted. */
  readonly stored: StoredRecord | undefined;

  constructor(message: string, stored: StoredRecord | undefined) {
    super('RECORD_CONFLICT', message, { path: 'lastUpdated' });
    this.stored = stored;
  }
}

export interface SaveOptions {
  readonly name: string;
  /** Write also where the store has another `lastUpdated` than the record. By default that is a conflict. */
  readonly overwrite?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Records a transaction or a request. */
const BATCH = 250;

export async function saveRecord(
  context: ClientContext,
  record: AnnotationRecord,
  options: SaveOptions,
): Promise<StoredRecord> {
  const [outcome] = await saveRecords(context, [record], options);
  if (outcome === undefined)
    throw new AnnotationError('STORE_FAILED', 'The store gave no answer for the record.');
  if (outcome.failure === undefined) return outcome.stored;
  const { code, path, message, stored } = outcome.failure;
  if (code === 'RECORD_CONFLICT') throw new RecordConflict(message, stored);
  throw new AnnotationError(code, message, { path });
}

/** Each batch is stored or not as a whole. Rejects where the store cannot work before anything was stored. */
export async function saveRecords(
  context: ClientContext,
  records: Iterable<AnnotationRecord>,
  { name, overwrite = false, signal }: SaveOptions,
): Promise<readonly WriteOutcome[]> {
  const writeTo = await createWriter(context, name, signal);
  const outcomes: WriteOutcome[] = [];
  let broken: unknown;
  const put = async (writes: readonly RecordWrite[]): Promise<readonly WriteOutcome[]> => {
    if (broken === undefined) {
      try {
        signal?.throwIfAborted();
        return await writeTo(writes);
      } catch (error) {
        if (outcomes.length === 0) throw error;
        broken = error;
      }
    }
    return writes.map(({ id }) => ({ failure: notReached(id, broken) }));
  };
  for await (const { writes, error } of batchesOf(records, {
    size: BATCH,
    newId: context.newId,
    checksVersions: !overwrite,
  })) {
    outcomes.push(...(await put(writes.map((write) => ({ ...write, mustExist: true })))));
    if (error !== undefined) throw error.thrown;
  }
  return outcomes;
}

/**
 * Writes by what the store said of the dataset a moment ago, where it keeps that. Before a record is refused by that, and where the
 * store finds no such dataset, it is asked anew.
 */
async function createWriter(context: ClientContext, name: string, signal: AbortSignal | undefined) {
  const { store, workspace, now, annotationAgent } = context;
  checkDatasetName(name);
  const recent = store.recentDataset?.({ name, workspace });
  let dataset = recent ?? (await datasetOf(context, name));
  const write = (writes: readonly RecordWrite[]): Promise<readonly WriteOutcome[]> => {
    const { settings } = dataset;
    const settle = createSettle({ dataset, settings, mode: 'replace', annotationAgent, now });
    return store.put(dataset, writes, { settle, now, durability: 'strict', signal });
  };
  return async (writes: readonly RecordWrite[]): Promise<readonly WriteOutcome[]> => {
    if (dataset !== recent) return write(writes);
    const outcomes = await write(writes).catch((error: unknown) => {
      if (!isAboutDataset(error)) throw error;
      return [];
    });
    const open = writes.filter((_, i) => !isSettled(outcomes[i]));
    if (open.length === 0) return outcomes;
    dataset = await datasetOf(context, name);
    const others = (await write(open)).values();
    return writes.flatMap((_, i) => (isSettled(outcomes[i]) ? outcomes[i] : others.next().value) ?? []);
  };
}

function isAboutDataset(error: unknown): boolean {
  return error instanceof AnnotationError && ['DATASET_MISSING', 'TASK_MISMATCH'].includes(error.code);
}

/** Whether the outcome is the store's own, whatever was known of the dataset. */
function isSettled(outcome: WriteOutcome | undefined): boolean {
  if (outcome?.failure === undefined) return outcome !== undefined;
  return outcome.failure.code === 'RECORD_CONFLICT' || outcome.failure.code === 'RECORD_REFUSED';
}

/** What is stored stays stored, so its outcomes must be told; the rest says why it is not. */
function notReached(id: string, error: unknown) {
  const code = error instanceof AnnotationError ? error.code : 'STORE_FAILED';
  return failure(id, code, '', error instanceof Error ? error.message : String(error));
}
