import { remember } from './known-records';
import { drop, release, writeOf } from './outbox';
import { leaveGone } from './position';
import { isEmptyPatch, recordPatch, versionOf, withVersion } from './record-patch';
import { type SessionState, withEntry } from './session-state';
import { pushStep } from './step-history';

/** The annotator chose, having seen both versions. Where there is no conflict nothing happens. */
export function resolveConflict(state: SessionState, id: string, take: 'mine' | 'theirs'): SessionState {
  return take === 'mine' ? takeMine(state, id) : takeTheirs(state, id);
}

/**
 * Mine is written as a change of what is stored, so a third version that nobody here has seen is a conflict again. What was deleted
 * is written anew.
 */
function takeMine(state: SessionState, id: string): SessionState {
  const write = writeOf(state.outbox, id);
  if (write?.held?.kind !== 'conflict') return state;
  const { stored } = write.held;
  const change =
    stored === undefined
      ? { overwrite: true, record: withVersion(write.record, undefined) }
      : { chosenOver: stored, record: withVersion(write.record, versionOf(stored)) };
  const outbox = release(state.outbox, write, { ...change, tried: false, sent: [] });
  const draft = state.drafts.get(id);
  const kept = draft && { ...draft, version: stored && versionOf(stored) };
  return { ...state, outbox, drafts: withEntry(state.drafts, id, kept) };
}

/** Theirs stays. Mine, and the work on it, goes into the history; with a record that was deleted it is gone. */
function takeTheirs(state: SessionState, id: string): SessionState {
  const write = writeOf(state.outbox, id);
  if (write?.held?.kind !== 'conflict') return state;
  const { stored } = write.held;
  const draft = state.drafts.get(id);
  const { shown: _shown, ...open } = state.open ?? { id: undefined };
  const dropped: SessionState = {
    ...state,
    outbox: drop(state.outbox, id),
    drafts: withEntry(state.drafts, id, undefined),
    ...(open.id === id ? { open } : {}),
  };
  if (stored === undefined)
    return leaveGone({
      ...dropped,
      gone: new Set([...state.gone, id]),
      records: withEntry(state.records, id, undefined),
    });
  const patch = recordPatch(write.record, stored);
  const known = remember(dropped, [stored]);
  return isEmptyPatch(patch)
    ? known
    : pushStep(known, { kind: 'theirs', id, patch, ...(draft && { draft }) });
}
