import {
  AnnotationError,
  type AnnotationRecord,
  type IssueCode,
  type Settings,
  TASKS,
  type Task,
} from '@labelwright/core';
import { batchesOf, type NumberedWrite } from './batches';
import { configureDataset } from './configure';
import type { ClientContext } from './context';
import { checkDatasetName, type Dataset, type DatasetRef } from './dataset';
import type { RecordUpdate } from './record-change';
import { createSettle, failure, type WriteMode } from './settle';
import type { PutOptions, WriteOutcome } from './store';

export interface LogOptions {
  readonly name: string;
  /** Of a dataset that is made; one that is there is given them as `configureDataset` does. */
  readonly settings?: Settings | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  /** Records a transaction or a request, by default 250. */
  readonly batchSize?: number | undefined;
  /** Called after each batch, when it is stored. */
  readonly onProgress?: ((progress: LogProgress) => void) | undefined;
  /** Stops between two batches; `log` then rejects with the signal's reason. What was acknowledged stays. */
  readonly signal?: AbortSignal | undefined;
  /**
   * `merge` (default): of a record that the store has, what is absent stays and `null` clears; see `mergeRecord`. `replace`: the
   * record as it is given, as components hand it out.
   */
  readonly mode?: WriteMode | undefined;
  /** Write also where the store has another `lastUpdated` than the record. By default that is a `RECORD_CONFLICT`. */
  readonly overwrite?: boolean | undefined;
  /** By default `strict`: on the disk before it counts as stored. */
  readonly durability?: PutOptions['durability'] | undefined;
}

export interface LogProgress {
  /** Records stored so far. */
  readonly processed: number;
  readonly failed: number;
  /** What this batch stored: these are safe now. */
  readonly stored: readonly { readonly id: string; readonly lastUpdated: string }[];
}

export interface LogResult {
  /** The dataset's name. */
  readonly dataset: string;
  /** Records stored. */
  readonly processed: number;
  readonly failed: readonly LogFailure[];
}

/** A record that was not stored. */
export interface LogFailure {
  /** Its place among the given records, from 0. */
  readonly index: number;
  /** As given, or as it would have got. */
  readonly id: string;
  readonly code: IssueCode;
  /** Of the value in the record, `''` for the whole record. */
  readonly path: string;
  readonly message: string;
}

/** What `log` takes: whole records, or some fields of records that the store has. */
export type LogRecord = AnnotationRecord | RecordUpdate;

export type LogRecords = AsyncIterable<LogRecord> | Iterable<LogRecord>;

const BATCH = 250;

export async function logRecords(
  context: ClientContext,
  records: LogRecords,
  options: LogOptions,
): Promise<LogResult> {
  const { workspace, newId, now } = context;
  const { name, mode = 'merge', overwrite = false, signal, onProgress, batchSize = BATCH } = options;
  checkDatasetName(name);
  const ref = { name, workspace };
  const failed: LogFailure[] = [];
  let processed = 0;
  let dataset = await openDataset(context, ref, options);
  const batches = batchesOf(records, { size: Math.max(1, batchSize), newId, checksVersions: !overwrite });
  for await (const { writes, error } of batches) {
    signal?.throwIfAborted();
    dataset ??= await createFor(context, ref, writes, options);
    const outcomes =
      dataset === undefined
        ? writes.map(({ id, given }) => ({ failure: withoutTask(id, given) }))
        : await putBatch(context, dataset, writes, {
            settle: createSettle({
              dataset,
              settings: dataset.settings,
              mode,
              now,
              annotationAgent: context.annotationAgent,
            }),
            needsStored: ({ given, expected }) =>
              mode === 'replace' || expected !== undefined || isPartial(given),
            now,
            durability: options.durability ?? 'strict',
            signal,
          });
    const stored = outcomes.flatMap((outcome) => ('stored' in outcome ? [outcome.stored] : []));
    outcomes.forEach((outcome, i) => {
      const write = writes[i];
      if (outcome.failure === undefined || write === undefined) return;
      const { code, path, message } = outcome.failure;
      failed.push({ index: write.index, id: write.id, code, path, message });
    });
    processed += stored.length;
    onProgress?.({
      processed,
      failed: failed.length,
      stored: stored.map(({ id, lastUpdated }) => ({ id, lastUpdated })),
    });
    if (error !== undefined) throw error.thrown;
  }
  return { dataset: name, processed, failed };
}

async function openDataset(
  context: ClientContext,
  ref: DatasetRef,
  { settings, tags, metadata }: LogOptions,
): Promise<Dataset | undefined> {
  const dataset = await context.store.dataset(ref);
  if (dataset === undefined || (settings ?? tags ?? metadata) === undefined) return dataset;
  return configureDataset(context, { ...ref, task: dataset.task, settings, tags, metadata });
}

/** The first record that names a task decides which one the dataset has. */
async function createFor(
  context: ClientContext,
  ref: DatasetRef,
  writes: readonly NumberedWrite[],
  { settings, tags, metadata }: LogOptions,
): Promise<Dataset | undefined> {
  const task = writes.map(({ given }) => taskOf(given)).find((found) => found !== undefined);
  return task === undefined
    ? undefined
    : configureDataset(context, { ...ref, task, settings, tags, metadata });
}

function taskOf(given: unknown): Task | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  return TASKS.find((task) => 'task' in given && given.task === task);
}

function withoutTask(id: string, given: unknown) {
  const known = TASKS.join(', ');
  const what = typeof given === 'object' ? 'It names no task' : 'It is no record';
  return failure(
    id,
    'TASK_UNKNOWN',
    'task',
    `${what}, and there is no dataset yet to tell one. Write one of ${known}.`,
  );
}

/** A record that lacks what every whole one has. */
function isPartial(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const hasText = 'text' in given || 'inputs' in given;
  return !hasText || Object.values(given).some((value) => value === null);
}

/** Where a store cannot take a batch, each record of it has failed and the next batch is tried. */
async function putBatch(
  { store }: ClientContext,
  ref: DatasetRef,
  writes: readonly NumberedWrite[],
  options: PutOptions,
): Promise<readonly WriteOutcome[]> {
  try {
    return await store.put(ref, writes, options);
  } catch (error) {
    const isStores = error instanceof AnnotationError && ['STORE_FAILED', 'STORE_FULL'].includes(error.code);
    if (!isStores) throw error;
    return writes.map(({ id }) => ({ failure: failure(id, error.code, '', error.message) }));
  }
}
