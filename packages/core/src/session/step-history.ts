import { pushEdit } from '../history/history';
import { findLast } from './find-last';
import { invertPatch, isEmptyPatch, joinPatches, type RecordPatch } from './record-patch';
import type { SessionState } from './session-state';
import type { BulkBatch, BulkStep, RecordStep, SessionStep } from './session-step';

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

/** Puts a step among those that can be undone, by its number: it may have grown, or have been begun before others. */
export function putStep(state: SessionState, step: BulkStep): SessionState {
  const { history } = state;
  const known = history.past.some(({ n }) => n === step.n);
  const past = known
    ? history.past.map((other) => (other.n === step.n ? step : other))
    : inserted(history.past, step).slice(-history.limit);
  return { ...state, history: { ...history, past: history.limit === 0 ? [] : past, future: [] } };
}

/** Takes a step out of the history while it is being taken back or done again. */
export function takeStep(state: SessionState, step: BulkStep): SessionState {
  const { past, future, limit } = state.history;
  const isOther = (other: SessionStep) => other !== step;
  return { ...state, history: { past: past.filter(isOther), future: future.filter(isOther), limit } };
}

/**
 * Puts a step back: what was `taken` can be done the other way now, what is `left` as before. Where other steps were made meanwhile,
 * there is nothing any more that could be done again.
 */
export function returnStep(
  state: SessionState,
  task: { readonly kind: 'undo' | 'redo'; readonly step: BulkStep; readonly lastStep: number },
  { taken, left }: { readonly taken: readonly BulkBatch[]; readonly left: readonly BulkBatch[] },
): SessionState {
  const { history } = state;
  const isUndo = task.kind === 'undo';
  const [undone, done] = isUndo ? [taken, left] : [left, taken];
  const isStale = state.lastStep !== task.lastStep;
  const lastStep = state.lastStep + 1;
  const past = done.length === 0 ? history.past : inserted(history.past, { ...task.step, batches: done });
  // Of a step in two parts each has a number.
  const again: BulkStep = { ...task.step, n: done.length === 0 ? task.step.n : lastStep, batches: undone };
  const future = undone.length === 0 || isStale ? history.future : [again, ...history.future];
  return { ...state, history: { ...history, past, future }, lastStep };
}

function inserted(steps: readonly SessionStep[], step: SessionStep): readonly SessionStep[] {
  const at = steps.findIndex(({ n }) => n > step.n);
  return at === -1 ? [...steps, step] : [...steps.slice(0, at), step, ...steps.slice(at)];
}
