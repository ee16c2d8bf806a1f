import { type HistoryStep, redo, undo } from '../history/history';
import { isBulkBusy } from './bulk-progress';
import { currentOf } from './known-records';
import { drop } from './outbox';
import { openId, settleOpen } from './position';
import { applyPatch, fitsPatch, invertPatch, versionOf, withVersion } from './record-patch';
import type { QueuedRecord } from './record-source';
import { putWrite } from './saving';
import { type SessionState, withEntry } from './session-state';
import type { BulkStep, RecordStep, SessionStep } from './session-step';

type Direction = 'undo' | 'redo';

/** The step that an undo or redo would take next. */
export function nextStep({ history }: SessionState, direction: Direction): SessionStep | undefined {
  return direction === 'undo' ? history.past.at(-1) : history.future[0];
}

/** Whether an undo or redo can be followed: not while one is under way. */
export function mayStep(state: SessionState): boolean {
  return state.stepping === undefined && !isBulkBusy(state);
}

/** The bulk step that an undo or redo would take next; `undefined` where it is none. */
export function bulkStepFor(state: SessionState, direction: Direction): BulkStep | undefined {
  const step = mayStep(state) ? nextStep(state, direction) : undefined;
  return step?.kind === 'bulk' ? step : undefined;
}

/** The step of the undo or redo whose record is being read. */
export function stepToTake(state: SessionState): SessionStep | undefined {
  return state.stepping === undefined ? undefined : nextStep(state, state.stepping);
}

/** Goes on with an undo or redo that waited for its record. */
export function stepOn(state: SessionState): SessionState {
  return state.stepping === undefined ? state : takeRecordStep(state, state.stepping);
}

/**
 * Undoes or redoes the next step, which is one of a single record: its fields, its draft and the position are what they were, and it
 * is saved again. Where the record is not at hand it is read first. Where somebody else changed the same fields meanwhile it
 * becomes a conflict.
 */
export function takeRecordStep(state: SessionState, direction: Direction): SessionState {
  const { history } = state;
  const taken: HistoryStep<SessionStep> | undefined = direction === 'undo' ? undo(history) : redo(history);
  if (taken === undefined || taken.edit.kind === 'bulk') return { ...state, stepping: undefined };
  const step = taken.edit;
  if (state.gone.has(step.id)) return { ...state, stepping: undefined, history: without(state, step) };
  const current = currentOf(state, step.id);
  const here = openId({ ...state, stepping: undefined }, step.id);
  if (current === undefined) return { ...here, stepping: direction };
  const swapped = exchanged({ ...here, history: taken.history }, step, current);
  return settleOpen(applied(swapped, step, current, direction));
}

/** The record was deleted: there is nothing to undo in it. */
function without({ history }: SessionState, step: SessionStep): SessionState['history'] {
  const isOther = (other: SessionStep) => other !== step;
  return { ...history, past: history.past.filter(isOther), future: history.future.filter(isOther) };
}

/** The draft that the step ended comes back, and the one that is there now goes into the step. */
function exchanged(state: SessionState, step: RecordStep, current: QueuedRecord): SessionState {
  const { id, draft: former, ...rest } = step;
  const draft = state.drafts.get(id);
  const next: SessionStep = { ...rest, id, ...(draft === undefined ? {} : { draft }) };
  const replace = (other: SessionStep) => (other === step ? next : other);
  const { past, future, limit } = state.history;
  const { shown: _shown, suggestion: _suggestion, ...open } = state.open ?? { id: undefined };
  return {
    ...state,
    drafts: withEntry(state.drafts, id, former && { ...former, version: versionOf(current) }),
    history: { past: past.map(replace), future: future.map(replace), limit },
    ...(open.id === id ? { open } : {}),
  };
}

function applied(
  state: SessionState,
  step: RecordStep,
  current: QueuedRecord,
  direction: Direction,
): SessionState {
  const patch = direction === 'undo' ? invertPatch(step.patch) : step.patch;
  const target = applyPatch(current, patch);
  if (fitsPatch(current, patch)) return putWrite(state, target);
  const seq = state.lastSeq + 1;
  const stored = state.records.get(step.id) ?? current;
  const mine = withVersion(target, versionOf(current));
  const held = {
    seq,
    record: mine,
    tried: true,
    sent: [],
    overwrite: false,
    held: { kind: 'conflict', stored },
  } as const;
  // Whatever was on its way is a part of it now.
  return { ...state, outbox: [...drop(state.outbox, step.id), held], lastSeq: seq };
}
