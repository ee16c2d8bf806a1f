import { remember } from './known-records';
import {
  addWrite,
  drop,
  giveWay,
  hold,
  markDoubtful,
  markTried,
  nextWrite,
  release,
  takeOut,
  type Write,
  writeOf,
} from './outbox';
import { cameFrom, recordPatch, sameRecord, versionOf, withVersion } from './record-patch';
import type { QueuedRecord } from './record-source';
import { failureOf, type SaveFailure } from './save-failure';
import { endWait, type SessionState, troubleAfter, withEntry } from './session-state';
import { amendSteps } from './step-history';

/** Puts a version of a record on its way; back to what is stored before anything was sent leaves nothing to send. */
export function putWrite(state: SessionState, record: QueuedRecord): SessionState {
  const { outbox, records, lastSeq } = state;
  const last = writeOf(outbox, record.id);
  const stored = records.get(record.id);
  const isUnsent =
    last !== undefined && !last.tried && last.sent.length === 0 && last.held === undefined && !last.overwrite;
  const isBack =
    isUnsent && stored !== undefined && versionOf(stored) === versionOf(record) && sameRecord(stored, record);
  if (
    isBack &&
    last.chosenOver === undefined &&
    outbox.every((other) => other === last || other.record.id !== record.id)
  )
    return { ...state, outbox: drop(outbox, record.id) };
  return { ...state, outbox: addWrite(outbox, record, lastSeq + 1), lastSeq: lastSeq + 1 };
}

/** Whether there is something to save now, and a way to do so. */
export function canSave(state: SessionState): boolean {
  const { online, paused, restoring, bulk, outbox, saveTrouble } = state;
  if (saveTrouble?.waiting === true) return false;
  return online && !paused && !restoring && bulk?.batch === undefined && nextWrite(outbox) !== undefined;
}

export function beginSaving(state: SessionState): SessionState {
  const write = nextWrite(state.outbox);
  return write === undefined
    ? state
    : { ...state, outbox: markTried(state.outbox, write), sending: write.seq };
}

/** The write that is on its way. */
export function sentWrite({ outbox, sending }: SessionState): Write | undefined {
  return outbox.find(({ seq }) => seq === sending);
}

/** It arrived: the next change of this record is one of what is stored now. */
export function takeStored(state: SessionState, stored: QueuedRecord): SessionState {
  const write = sentWrite(state);
  const idle: SessionState = { ...state, sending: undefined, saveTrouble: undefined };
  return write === undefined ? idle : arrived(idle, write, stored);
}

function arrived(state: SessionState, write: Write, stored: QueuedRecord): SessionState {
  const { id } = write.record;
  const version = versionOf(stored);
  const outbox = takeOut(state.outbox, write, version);
  const drafts = draftsAfter(state.drafts, write.record, version);
  const next = remember({ ...state, outbox, drafts }, [stored]);
  // What the store filled in came with the step that led here, and goes with it.
  return writeOf(outbox, id) === undefined ? amendSteps(next, id, recordPatch(write.record, stored)) : next;
}

/** Work on a version of a record, as work on the version that is stored now: that came of it. */
export function draftsAfter(
  drafts: SessionState['drafts'],
  record: QueuedRecord,
  version: string | undefined,
): SessionState['drafts'] {
  const draft = drafts.get(record.id);
  if (draft === undefined || draft.version !== versionOf(record)) return drafts;
  return withEntry(drafts, record.id, { ...draft, version });
}

/** It did not arrive, or nobody knows. */
export function failSaving(state: SessionState, thrown: unknown): SessionState {
  const write = sentWrite(state);
  const idle: SessionState = { ...state, sending: undefined };
  if (write === undefined) return idle;
  const failure = failureOf(thrown);
  if (failure.kind === 'again') return again(idle, write, failure);
  const calm: SessionState = { ...idle, saveTrouble: undefined };
  if (failure.kind === 'refusal') return refused(calm, write, failure);
  return conflicting(calm, write, failure.stored);
}

function again(
  state: SessionState,
  write: Write,
  { error }: Extract<SaveFailure, { kind: 'again' }>,
): SessionState {
  const outbox = markDoubtful(state.outbox, write);
  return { ...state, outbox, saveTrouble: troubleAfter(state, state.saveTrouble, error) };
}

function refused(
  state: SessionState,
  write: Write,
  { error }: Extract<SaveFailure, { kind: 'refusal' }>,
): SessionState {
  const { outbox } = state;
  const isLast = writeOf(outbox, write.record.id)?.seq === write.seq;
  // A later version may be in order; it is a change of the same stored one.
  if (!isLast) return { ...state, outbox: giveWay(outbox, write) };
  return { ...state, outbox: hold(outbox, write, { kind: 'refusal', error }) };
}

function conflicting(state: SessionState, write: Write, stored: QueuedRecord | undefined): SessionState {
  // It was stored before, and only the reply was lost.
  if (stored !== undefined && cameFrom(stored, write.record)) return arrived(state, write, stored);
  const isOurs = stored !== undefined && write.sent.some((sent) => cameFrom(stored, sent));
  if (isOurs) return rebased(state, write, stored);
  const { chosenOver } = write;
  const wasSeen = stored !== undefined && chosenOver !== undefined && sameRecord(stored, chosenOver);
  // The annotator saw just that and chose to replace it; a host that does not go by `lastUpdated` has to be told.
  if (wasSeen && !write.overwrite)
    return { ...state, outbox: release(state.outbox, write, { overwrite: true }) };
  if (stored !== undefined && write.sent.length === 0 && isUntouched(state, write))
    return remember({ ...state, outbox: drop(state.outbox, write.record.id) }, [stored]);
  const held = { ...state, outbox: hold(state.outbox, write, { kind: 'conflict', stored }) };
  return stored === undefined ? held : remember(held, [stored]);
}

/** An earlier version of ours was stored, and only the reply was lost: what goes out now is a change of that. */
function rebased(state: SessionState, write: Write, stored: QueuedRecord): SessionState {
  const version = versionOf(stored);
  const change = { record: withVersion(write.record, version), tried: false, sent: [] };
  const drafts = draftsAfter(state.drafts, write.record, version);
  return remember({ ...state, outbox: release(state.outbox, write, change), drafts }, [stored]);
}

/** Whether the last version on its way is what was stored before: everything was taken back, so there is nothing to choose. */
function isUntouched({ outbox, records }: SessionState, { record }: Write): boolean {
  const base = records.get(record.id);
  const mine = writeOf(outbox, record.id);
  if (base === undefined || mine === undefined || versionOf(base) !== versionOf(record)) return false;
  return sameRecord(base, mine.record);
}

/** Everything that waits, failed or was refused is tried at once. */
export function retryNow(state: SessionState): SessionState {
  const refusals = state.outbox.filter(({ held }) => held?.kind === 'refusal');
  return endWaits({
    ...state,
    outbox: refusals.reduce((next, write) => release(next, write, {}), state.outbox),
    reading: state.queueError === undefined ? state.reading : state.reading + 1,
  });
}

/** Whether there is a way to the store. As soon as there is one nobody waits any more. */
export function connect(state: SessionState, online: boolean): SessionState {
  if (online === state.online) return state;
  return online ? endWaits({ ...state, online }) : { ...state, online };
}

function endWaits(state: SessionState): SessionState {
  const { saveTrouble, loadTrouble } = state;
  return { ...state, saveTrouble: endWait(saveTrouble), loadTrouble: endWait(loadTrouble) };
}
