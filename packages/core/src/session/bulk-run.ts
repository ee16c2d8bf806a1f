import { AnnotationError } from '../errors';
import { applyBulkChange } from './apply-bulk-change';
import { type BulkProgress, type BulkWrite, isBulkBusy } from './bulk-progress';
import { remember } from './known-records';
import type { Loaded } from './loading';
import { nextWrite, writeOf } from './outbox';
import {
  applyPatch,
  cameFrom,
  fitsPatch,
  invertPatch,
  type RecordPatch,
  recordPatch,
  versionOf,
} from './record-patch';
import type { QueuedRecord } from './record-source';
import { failureOf } from './save-failure';
import { draftsAfter } from './saving';
import type { SessionEvent } from './session-events';
import type { SaveOutcome } from './session-input';
import { type SessionState, troubleAfter } from './session-state';
import type { BulkStep } from './session-step';
import type { SaveRefusal } from './session-view';
import { putStep, returnStep, takeStep } from './step-history';

/** So many records are read and saved at a time. */
const BATCH = 200;

export function startBulk(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'bulk.start' }>,
): SessionState {
  if (isBulkBusy(state)) return state;
  const { change, ids } = event;
  const n = state.lastStep + 1;
  const bulk = begun({ kind: 'change', change }, ids === 'all' ? undefined : [...new Set(ids)], n);
  return { ...state, bulk, lastStep: n, stepping: undefined };
}

/** Takes a bulk step back, or does it again: a run of its own, over the records that it changed. */
export function stepBulk(
  state: SessionState,
  direction: 'undo' | 'redo',
  step: BulkStep | undefined,
): SessionState {
  if (step === undefined || isBulkBusy(state)) return state;
  const ids = step.batches.flatMap((batch) => batch.map(({ id }) => id));
  return {
    ...takeStep(state, step),
    bulk: begun({ kind: direction, step, lastStep: state.lastStep }, ids, step.n),
  };
}

function begun(task: BulkProgress['task'], ids: readonly string[] | undefined, n: number): BulkProgress {
  return {
    task,
    state: 'running',
    ids,
    done: 0,
    changed: 0,
    failed: [],
    batches: [],
    batch: undefined,
    batchIds: 0,
    n,
  };
}

/** What is done stays done. */
export function cancelBulk(state: SessionState): SessionState {
  return state.bulk?.state === 'running' ? { ...state, bulk: { ...state.bulk, state: 'stopping' } } : state;
}

/** Whether all decisions are where a bulk change would find them. */
export function isDrained({ outbox, sending, unread }: SessionState): boolean {
  return sending === undefined && unread.length === 0 && nextWrite(outbox) === undefined;
}

/** The ids that are to be read next; `[]` at the end, and while something is to be saved. */
export function bulkIdsToRead({ bulk }: SessionState): readonly string[] {
  if (bulk?.ids === undefined || bulk.batch !== undefined) return [];
  return bulk.ids.slice(bulk.done, bulk.done + BATCH);
}

/** The batch as it is to be stored. */
export function recordsToSave({ bulk }: SessionState): readonly QueuedRecord[] {
  return (bulk?.batch ?? []).map(({ after }) => after);
}

export function canSaveBulk({ bulk, online, paused, sending, saveTrouble }: SessionState): boolean {
  return (
    bulk?.batch !== undefined && online && !paused && sending === undefined && saveTrouble?.waiting !== true
  );
}

/** All ids of the queue's query were found. */
export function takeFound(state: SessionState, ids: readonly string[]): SessionState {
  return state.bulk === undefined ? state : { ...state, bulk: { ...state.bulk, ids } };
}

/** A batch was read: what is to be done to each of its records. */
export function takeBulkRead(state: SessionState, { ids, records }: Loaded): SessionState {
  const { bulk } = state;
  if (bulk === undefined) return state;
  const failed: SaveRefusal[] = [];
  const writes: BulkWrite[] = [];
  const patches = patchesOf(bulk);
  for (const record of records) {
    if (record === undefined) continue;
    const next = nextVersion(state, bulk, record, patches);
    if (next instanceof AnnotationError) failed.push({ id: record.id, record, error: next });
    else if (next !== record) writes.push({ before: record, after: next });
  }
  const progress = { ...bulk, failed: failed.length === 0 ? bulk.failed : [...bulk.failed, ...failed] };
  const looked = { ...state, loadTrouble: undefined };
  if (writes.length === 0) return { ...looked, bulk: { ...progress, done: bulk.done + ids.length } };
  return { ...looked, bulk: { ...progress, batch: writes, batchIds: ids.length } };
}

/** The patches of the step that is taken back or done again; they come in the order of the ids, batch after batch. */
function patchesOf({ task, done }: BulkProgress): ReadonlyMap<string, RecordPatch> {
  if (task.kind === 'change') return new Map();
  let skipped = 0;
  const found = new Map<string, RecordPatch>();
  for (const batch of task.step.batches) {
    if (skipped + batch.length > done) for (const { id, patch } of batch) found.set(id, patch);
    skipped += batch.length;
    if (skipped >= done + BATCH) break;
  }
  return found;
}

function nextVersion(
  state: SessionState,
  { task }: BulkProgress,
  record: QueuedRecord,
  patches: ReadonlyMap<string, RecordPatch>,
): QueuedRecord | AnnotationError {
  if (writeOf(state.outbox, record.id) !== undefined)
    return changedMeanwhile(record.id, 'has a decision that is not saved yet');
  if (task.kind === 'change') {
    const outcome = applyBulkChange(record, task.change, state.host);
    if (outcome.issue === undefined) return outcome.record;
    const { code, message, path } = outcome.issue;
    return new AnnotationError(code, message, { path });
  }
  const forward = patches.get(record.id);
  if (forward === undefined) return record;
  const patch = task.kind === 'undo' ? invertPatch(forward) : forward;
  if (!fitsPatch(record, patch)) return changedMeanwhile(record.id, 'was changed since');
  return applyPatch(record, patch);
}

function changedMeanwhile(id: string, what: string): AnnotationError {
  return new AnnotationError(
    'RECORD_CONFLICT',
    `Record ${id} ${what}, so it was left as it is. Open it to decide.`,
  );
}

/** A batch was saved, record by record. */
export function takeBulkSaved(state: SessionState, outcomes: readonly SaveOutcome[]): SessionState {
  const { bulk } = state;
  if (bulk?.batch === undefined) return state;
  const batch: { id: string; patch: RecordPatch }[] = [];
  const failed: SaveRefusal[] = [];
  const stored: QueuedRecord[] = [];
  let { drafts } = state;
  for (const [index, { before, after }] of bulk.batch.entries()) {
    const now = storedBy(outcomes[index], after);
    if (now instanceof AnnotationError) {
      failed.push({ id: after.id, record: after, error: now });
      continue;
    }
    const patch = bulk.task.kind === 'undo' ? recordPatch(now, before) : recordPatch(before, now);
    batch.push({ id: after.id, patch });
    if (state.records.has(after.id) || state.open?.id === after.id) stored.push(now);
    drafts = draftsAfter(drafts, before, versionOf(now));
  }
  const progress: BulkProgress = {
    ...bulk,
    done: bulk.done + bulk.batchIds,
    changed: bulk.changed + batch.length,
    failed: failed.length === 0 ? bulk.failed : [...bulk.failed, ...failed],
    batches: batch.length === 0 ? bulk.batches : [...bulk.batches, batch],
    batch: undefined,
  };
  const next = remember({ ...state, drafts, bulk: progress, saveTrouble: undefined }, stored);
  if (progress.task.kind !== 'change' || batch.length === 0) return next;
  return putStep(next, { kind: 'bulk', n: progress.n, batches: progress.batches });
}

/** What is stored after a record was sent; it may have been stored by an earlier try whose reply was lost. */
function storedBy(outcome: SaveOutcome | undefined, sent: QueuedRecord): QueuedRecord | AnnotationError {
  if (outcome === undefined)
    return new AnnotationError('STORE_FAILED', 'The store gave no answer for the record.');
  if (outcome.failure === undefined) return outcome.stored;
  const { code, message, path, stored } = outcome.failure;
  if (code === 'RECORD_CONFLICT' && stored !== undefined && cameFrom(stored, sent)) return stored;
  return new AnnotationError(code, message, { path });
}

/** The batch as a whole was not saved. It is tried again, unless it is to blame itself. */
export function failBulkSaving(state: SessionState, thrown: unknown): SessionState {
  const { bulk } = state;
  if (bulk?.batch === undefined) return state;
  const failure = failureOf(thrown);
  if (failure.kind === 'again')
    return { ...state, saveTrouble: troubleAfter(state, state.saveTrouble, failure.error) };
  const outcomes = bulk.batch.map(({ after: { id } }): SaveOutcome => {
    const { code, message, path } =
      failure.kind === 'refusal' ? failure.error : changedMeanwhile(id, 'was changed by somebody else');
    return { failure: { code, message, path } };
  });
  return takeBulkSaved(state, outcomes);
}

/** Whether nothing is left to be done. */
export function isBulkOver({ bulk }: SessionState): boolean {
  if (bulk?.state === 'stopping') return true;
  return bulk?.ids !== undefined && bulk.batch === undefined && bulk.done >= bulk.ids.length;
}

/** The run is over. Of a step that was taken back or done again in parts, each part goes where it belongs. */
export function endBulk(state: SessionState): SessionState {
  const { bulk } = state;
  if (bulk === undefined) return state;
  const over: SessionState = {
    ...state,
    bulk: { ...bulk, state: bulk.state === 'stopping' ? 'cancelled' : 'done', batch: undefined },
  };
  const { task } = bulk;
  if (task.kind === 'change') return over;
  const looked = new Set(bulk.ids?.slice(0, bulk.done));
  const rest = task.step.batches
    .map((batch) => batch.filter(({ id }) => !looked.has(id)))
    .filter((batch) => batch.length > 0);
  return returnStep(over, task, { taken: bulk.batches, left: rest });
}
