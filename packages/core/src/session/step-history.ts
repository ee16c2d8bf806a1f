import { pushEdit } from '../history/history';
import { findLast } from './find-last';
import { invertPatch, isEmptyPatch, joinPatches, type RecordPatch } from './record-patch';
import type { SessionState } from './session-state';
import type { BulkStep, RecordStep, SessionStep } from './session-step';

/** Puts a step behind what can be undone. Notes on one record, written one after the other, are one step. */
export function pushStep(
  state: SessionState,
  step: Omit<RecordStep, 'n'> | Omit<BulkStep, 'n'>,
): SessionState {
  const n = state.lastStep + 1;
  return { ...state, history: pushEdit<SessionStep>(state.history, { ...step, n }, mergeNotes), lastStep: n };
}

function mergeNotes(last: SessionStep, next: SessionStep): SessionStep | undefined {
  if (last.kind !== 'note' || next.kind !== 'note' || last.id !== next.id) return undefined;
  return { ...last, patch: joinPatches(last.patch, next.patch) };
}

/** The store filled something in: the step that led to this version of the record did that, and the one undone last begins with it. */
export function amendSteps(state: SessionState, id: string, more: RecordPatch): SessionState {
  if (isEmptyPatch(more)) return state;
  const { history } = state;
  const isOfRecord = (step: SessionStep): step is RecordStep => step.kind !== 'bulk' && step.id === id;
  const last = findLast(history.past, isOfRecord);
  const undone = history.future.find(isOfRecord);
  const past = history.past.map((step) =>
    step === last ? { ...last, patch: joinPatches(last.patch, more) } : step,
  );
  const future = history.future.map((step) =>
    step === undone ? { ...undone, patch: joinPatches(invertPatch(more), undone.patch) } : step,
  );
  return { ...state, history: { ...history, past, future } };
}
