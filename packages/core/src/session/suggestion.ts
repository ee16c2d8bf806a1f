import { AnnotationError } from '../errors';
import { currentOf, isUnderWork } from './known-records';
import type { QueuedRecord } from './record-source';
import type { Suggestion } from './session-input';
import type { SessionState } from './session-state';

/** The open record, where a model should be asked for it. */
export function recordToAskFor(state: SessionState): QueuedRecord | undefined {
  const { open, host, paused, restoring } = state;
  if (host.suggest === undefined || open === undefined || open.asked !== undefined) return undefined;
  if (paused || restoring || isUnderWork(state, open.id)) return undefined;
  const record = currentOf(state, open.id);
  return record?.prediction === undefined && record?.status === 'Default' ? record : undefined;
}

/** The record that a model is being asked for. */
export function recordAskedFor(state: SessionState): QueuedRecord | undefined {
  return state.open === undefined ? undefined : currentOf(state, state.open.id);
}

export function beginAsking(state: SessionState): SessionState {
  return asked(state, 'now');
}

/** The model answered. What somebody has begun meanwhile is not touched. */
export function takeSuggestion(state: SessionState, suggestion: Suggestion | undefined): SessionState {
  const { open } = state;
  if (open === undefined || suggestion === undefined || isUnderWork(state, open.id)) return endAsking(state);
  return endAsking({ ...state, open: { ...open, suggestion } });
}

export function endAsking(state: SessionState): SessionState {
  return asked(state, 'before');
}

function asked(state: SessionState, when: 'now' | 'before'): SessionState {
  return state.open === undefined ? state : { ...state, open: { ...state.open, asked: when } };
}

/** What is told of a model that failed. */
export function suggestError(id: string | undefined, cause: unknown): AnnotationError {
  return new AnnotationError(
    'SUGGEST_FAILED',
    `The suggest function failed for record ${String(id)}, which stays without predictions. Catch errors in it, or retry there.`,
    { path: 'suggest', cause },
  );
}
