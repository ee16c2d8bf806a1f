import type { PersistedDraft } from '../machines/persisted-draft';
import { isDecided } from './is-decided';
import { baseOf, currentOf } from './known-records';
import { writeOf } from './outbox';
import { withCheckLater, withMarksOf, withNote } from './own-marks';
import { goNext } from './position';
import { isEmptyPatch, recordPatch, versionOf, withVersion } from './record-patch';
import type { QueuedRecord } from './record-source';
import { putWrite } from './saving';
import { type RecordEvent, type SessionState, withEntry } from './session-state';
import { pushStep } from './step-history';

/** So many moments of decisions are remembered. */
const MOMENTS = 1000;

/** Unfinished work. Once nothing of it differs from the record any more, nothing has to be kept. */
export function keepDraft(state: SessionState, id: string, draft: PersistedDraft): SessionState {
  const isClean = draft.standing.revision === draft.saved.standing.revision;
  const kept = isClean ? undefined : { draft, version: baseOf(state, id) };
  const drafts = withEntry(state.drafts, id, kept);
  if (drafts === state.drafts) return state;
  return { ...state, moved: true, drafts, ...holdShown(state, id, kept !== undefined) };
}

/** While there is work on the open record, what is shown of it stays. */
function holdShown(
  { open, records, outbox }: SessionState,
  id: string,
  held: boolean,
): Partial<SessionState> {
  if (open?.id !== id || (open.shown !== undefined) === held) return {};
  const { shown: _shown, ...rest } = open;
  if (!held) return { open: rest };
  const shown = shownOf({ open, records, outbox });
  return shown === undefined ? {} : { open: { ...rest, shown } };
}

/** The open record as its annotator sees it. */
export function shownOf({
  open,
  records,
  outbox,
}: Pick<SessionState, 'open' | 'records' | 'outbox'>): QueuedRecord | undefined {
  if (open === undefined) return undefined;
  if (open.shown !== undefined) return open.shown;
  const { id, suggestion } = open;
  const write = writeOf(outbox, id);
  const record = write?.record ?? records.get(id);
  if (record === undefined || suggestion === undefined || write !== undefined) return record;
  if (record.prediction !== undefined) return record;
  const { prediction, predictionAgent } = suggestion;
  const agent = predictionAgent === undefined ? {} : { predictionAgent };
  // The host's model answers for records of the session's task.
  return { ...record, prediction, ...agent } as QueuedRecord;
}

/** A decision: it goes into the history and on its way to the store, and where the record is done the next one is opened. */
export function decide(
  state: SessionState,
  event: Extract<RecordEvent, { type: 'record.decide' }>,
): SessionState {
  const { record } = event;
  const before = currentOf(state, record.id);
  if (before === undefined) return { ...state, unread: [...state.unread, event] };
  const decided = changed(state, before, decidedRecord(state, record, before), 'decide');
  const settled: SessionState = {
    ...decided,
    drafts: withEntry(decided.drafts, record.id, undefined),
    decidedAt: [...state.decidedAt.slice(1 - MOMENTS), state.host.now()],
  };
  const { open } = settled;
  if (open?.id !== record.id) return settled;
  const { shown: _shown, suggestion: _suggestion, ...place } = open;
  const here = { ...settled, open: place };
  // Who gives a record back wants to go on with it.
  return state.autoAdvance && isDecided(record) ? goNext(here) : here;
}

/**
 * What was decided, as a change of the version that the decision is about. The one of the open record, or of one with work on it,
 * is known here; elsewhere a host may have read another one, and says so.
 */
function decidedRecord(state: SessionState, record: QueuedRecord, before: QueuedRecord): QueuedRecord {
  const { id } = record;
  const isOurs = state.open?.id === id || state.drafts.has(id) || before !== state.records.get(id);
  const base = isOurs ? baseOf(state, id) : (versionOf(record) ?? versionOf(before));
  return withVersion(withMarksOf(record, before), base);
}

/** A flag or a note: saved without deciding. */
export function mark(
  state: SessionState,
  event: Exclude<RecordEvent, { type: 'record.decide' }>,
): SessionState {
  const before = currentOf(state, event.id);
  if (before === undefined) return { ...state, unread: [...state.unread, event] };
  const after =
    event.type === 'record.mark' ? withCheckLater(before, event.checkLater) : withNote(before, event.note);
  if (after === before) return state;
  const base = withVersion(after, baseOf(state, event.id));
  return changed(state, before, base, event.type === 'record.mark' ? 'mark' : 'note');
}

function changed(
  state: SessionState,
  before: QueuedRecord,
  after: QueuedRecord,
  kind: 'decide' | 'mark' | 'note',
): SessionState {
  const patch = recordPatch(before, after);
  if (isEmptyPatch(patch)) return state;
  const { id } = after;
  const draft = kind === 'decide' ? state.drafts.get(id) : undefined;
  const step = { kind, id, patch, ...(draft === undefined ? {} : { draft }) };
  return putWrite(pushStep({ ...state, moved: true, stepping: undefined, seeking: undefined }, step), after);
}

/** Follows what waited for records that are known now. */
export function takeUnread(state: SessionState): SessionState {
  const { unread } = state;
  if (unread.length === 0) return state;
  return unread.reduce((next: SessionState, event) => followUnread(next, event), { ...state, unread: [] });
}

function followUnread(state: SessionState, event: RecordEvent): SessionState {
  if (event.type !== 'record.decide') return mark(state, event);
  const { record } = event;
  // The store has it no more: saving will tell, so that somebody is asked.
  if (state.gone.has(record.id)) return putWrite(state, record);
  return decide(state, event);
}
