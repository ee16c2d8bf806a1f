import { AnnotationError } from '../errors';
import { sameJson } from '../machines/same-json';
import { describe } from '../records/describe';
import { JOURNAL_VERSION, journalEntries, keptOf, readEntries } from './journal-entries';
import { storeError } from './save-failure';
import type { SessionMachineEvent } from './session-machine-events';
import { endWait, type Journaled, type SessionState, troubleAfter } from './session-state';
import type { KeptDraft } from './session-step';

/** Goes on where the journal ends. What a host asked for itself comes before what was kept. */
export function restore(state: SessionState, entries: ReadonlyMap<string, unknown>): SessionState {
  const { session, drafts, outbox, unread, steps } = readEntries(entries);
  const { version } = session;
  const fresh: SessionState = { ...state, restoring: false };
  if (version !== undefined && version !== JOURNAL_VERSION) return unreadable(fresh, version);
  const { host } = state;
  const undone = session.future ?? [];
  const placeOf = (n: number) => undone.indexOf(n);
  const restored: SessionState = {
    ...fresh,
    // As it was written by `journalEntries`; drafts are read by whoever opens their record.
    query: host.query ?? (session.query as SessionState['query'] | undefined) ?? state.query,
    autoAdvance: host.autoAdvance ?? session.autoAdvance ?? state.autoAdvance,
    open: session.open === undefined ? undefined : { id: session.open, index: undefined, direction: 1 },
    moved: session.open !== undefined,
    drafts: drafts as ReadonlyMap<string, KeptDraft>,
    // Nobody knows whether they were sent.
    outbox: outbox.map(({ seq, record }) => ({ seq, record, tried: true, sent: [record], overwrite: false })),
    unread,
    lastSeq: Math.max(session.lastSeq ?? 0, ...outbox.map(({ seq }) => seq)),
    lastStep: Math.max(session.lastStep ?? 0, steps.at(-1)?.n ?? 0),
    history: {
      past: steps.filter(({ n }) => placeOf(n) === -1),
      future: steps.filter(({ n }) => placeOf(n) !== -1).sort((a, b) => placeOf(a.n) - placeOf(b.n)),
      limit: state.history.limit,
    },
  };
  return { ...restored, journaled: { entries, kept: keptOf(restored) } };
}

/** A journal of another release stays as it is, and this session is kept by nobody. */
function unreadable(state: SessionState, version: unknown): SessionState {
  const error = new AnnotationError(
    'DRAFT_VERSION',
    `The journal has version ${describe(version)}, and this release reads ${JOURNAL_VERSION}. The session starts anew, keeps nothing and ` +
      'leaves the journal as it is. Open it with the release that wrote it, or give another journal.',
    { path: 'journal' },
  );
  return { ...state, journals: false, journalTrouble: { failures: 1, error, nextTryAt: 0, waiting: false } };
}

/** The journal cannot be read: the session begins without it, and writes nothing over what may be there. */
export function failRestoring(state: SessionState, thrown: unknown): SessionState {
  const trouble = { failures: 1, error: storeError(thrown), nextTryAt: 0, waiting: false };
  return { ...state, restoring: false, journals: false, journalTrouble: trouble };
}

/** Whether the journal lacks something. */
export function mustJournal(state: SessionState): boolean {
  if (!canJournal(state)) return false;
  if (state.journaled === undefined) return true;
  const { kept } = state.journaled;
  const isOther =
    kept.drafts !== state.drafts || kept.openId !== state.open?.id || kept.outbox !== state.outbox;
  return isOther || lacksWork(state, state.journaled);
}

/**
 * Whether it lacks something that must be there before the next moment: a decision, or anything when the work is put aside. What
 * arrived in the store may stay in the outbox for a moment: sent once more it does no harm.
 */
export function mustJournalNow(state: SessionState): boolean {
  if (!canJournal(state)) return false;
  const { journaled, paused } = state;
  if (journaled === undefined) return state.lastSeq > 0;
  return (paused && mustJournal(state)) || lacksWork(state, journaled);
}

function lacksWork(state: SessionState, { kept }: Journaled): boolean {
  const { query, autoAdvance, lastSeq, unread, history, bulk } = state;
  return (
    kept.lastSeq !== lastSeq ||
    kept.history !== history ||
    kept.unread !== unread ||
    kept.query !== query ||
    kept.autoAdvance !== autoAdvance ||
    kept.bulk?.task !== bulk?.task
  );
}

function canJournal({ journals, restoring, journalTrouble }: SessionState): boolean {
  return journals && !restoring && journalTrouble?.waiting !== true;
}

export function beginJournaling(state: SessionState): SessionState {
  const kept = keptOf(state);
  return { ...state, journaling: { entries: journalEntries(kept), kept } };
}

/** What differs between what is to be in the journal and what is there; `undefined` for what has to go. */
export function journalChanges({ journaled, journaling }: SessionState): ReadonlyMap<string, unknown> {
  const before = journaled?.entries ?? new Map<string, unknown>();
  const after = journaling?.entries ?? before;
  const changes = new Map<string, unknown>();
  for (const [key, value] of after) {
    const former = before.get(key);
    // The one entry that is made anew each time.
    if (former !== value && !(key === 'session' && sameJson(former, value))) changes.set(key, value);
  }
  for (const key of before.keys()) if (!after.has(key)) changes.set(key, undefined);
  return changes;
}

export function endJournaling(state: SessionState): SessionState {
  return { ...state, journaled: state.journaling, journaling: undefined, journalTrouble: undefined };
}

/** Not written: it is tried again, and the work goes on. */
export function failJournaling(state: SessionState, thrown: unknown): SessionState {
  const journalTrouble = troubleAfter(state, state.journalTrouble, storeError(thrown));
  return { ...state, journaling: undefined, journalTrouble };
}

export function endJournalWait(state: SessionState): SessionState {
  return { ...state, journalTrouble: endWait(state.journalTrouble) };
}

/** What was told to the session while it was being restored is followed after. */
export function keepForLater(state: SessionState, event: SessionMachineEvent): SessionState {
  return { ...state, early: [...state.early, event] };
}
