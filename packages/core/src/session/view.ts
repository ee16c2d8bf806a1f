import { isCheckLater, noteOf } from '../records/own-marks';
import { isBulkBusy } from './bulk-progress';
import { currentOf } from './known-records';
import { nextWrite } from './outbox';
import { placeAfter, placeFrom } from './position';
import { shownOf } from './record-work';
import type { SessionState } from './session-state';
import type { SaveConflict, SaveRefusal, SessionView } from './session-view';

const viewOf = new WeakMap<SessionState, SessionView>();

/** What a user interface shows of a session, from the snapshot of its actor. The same object while nothing changed. */
export function sessionView({ context }: { readonly context: SessionState }): SessionView {
  const known = viewOf.get(context);
  if (known !== undefined) return known;
  const view = built(context);
  viewOf.set(context, view);
  return view;
}

function built(state: SessionState): SessionView {
  const { open, outbox, queue, history, bulk, stepping, host } = state;
  const current = open === undefined ? undefined : currentOf(state, open.id);
  const record = shownOf(state);
  const conflicts = outbox.flatMap(({ record: mine, held }): readonly SaveConflict[] =>
    held?.kind === 'conflict' ? [{ id: mine.id, mine, stored: held.stored }] : [],
  );
  const canStep = !isBulkBusy(state) && stepping === undefined && !state.restoring;
  return {
    phase: phaseOf(state),
    error: state.queueError ?? state.loadTrouble?.error ?? state.journalTrouble?.error,
    journalError: state.journalTrouble?.error,
    query: state.query,
    record,
    draft: open === undefined ? undefined : state.drafts.get(open.id)?.draft,
    checkLater: current !== undefined && isCheckLater(current),
    note: current === undefined ? '' : noteOf(current),
    suggesting: open?.asked === 'now' && host.suggest !== undefined,
    index: open?.index,
    length: queue.length,
    complete: state.complete,
    hasPrevious: open?.index !== undefined && placeFrom(state, open.index - 1, -1) !== undefined,
    hasNext: placeFrom(state, placeAfter(state), 1) !== undefined,
    autoAdvance: state.autoAdvance,
    saving: savingOf(state, conflicts),
    conflicts,
    refusals: refusalsOf(state),
    bulk: bulk && {
      state: bulk.state,
      kind: bulk.task.kind === 'change' ? bulk.task.change.kind : bulk.task.kind,
      done: bulk.done,
      total: bulk.ids?.length,
      changed: bulk.changed,
      failed: bulk.failed,
    },
    canUndo: canStep && history.past.length > 0,
    canRedo: canStep && history.future.length > 0,
    decidedAt: state.decidedAt,
  };
}

function phaseOf(state: SessionState): SessionView['phase'] {
  const { restoring, paused, open, complete, queueError, loadTrouble } = state;
  if (restoring) return 'restoring';
  if (paused) return 'paused';
  if (open === undefined) return queueError !== undefined ? 'failed' : complete ? 'empty' : 'loading';
  if (currentOf(state, open.id) !== undefined) return 'ready';
  return loadTrouble === undefined ? 'loading' : 'failed';
}

function savingOf(state: SessionState, conflicts: readonly SaveConflict[]): SessionView['saving'] {
  const { outbox, saveTrouble, online, unread } = state;
  const pending = outbox.filter(({ held }) => held === undefined).length + unread.length;
  const isRetrying = saveTrouble !== undefined && nextWrite(outbox) !== undefined;
  const of = (): SessionView['saving']['state'] => {
    if (conflicts.length > 0) return 'conflict';
    if (!online) return 'offline';
    if (isRetrying) return 'retrying';
    return pending > 0 ? 'saving' : 'saved';
  };
  const isWaiting = isRetrying && online && state.sending === undefined;
  return {
    state: of(),
    pending,
    nextTryAt: isWaiting ? saveTrouble.nextTryAt : undefined,
    error: isRetrying ? saveTrouble.error : undefined,
  };
}

function refusalsOf({ outbox }: SessionState): readonly SaveRefusal[] {
  return outbox.flatMap(({ record, held }) =>
    held?.kind === 'refusal' ? [{ id: record.id, record, error: held.error }] : [],
  );
}
