import type { TextDraft, TextPrediction } from '@labelwright/core';

import { drawnText } from '../internal/drawn-text';

/** `proposed`: in the editor, but not yet an answer. `edited`: the text in the editor started from it. */
export type CandidateState = 'open' | 'proposed' | 'accepted' | 'edited' | 'rejected';

/** A candidate as it can be drawn, whatever became of it. */
export interface DrawnCandidate {
  /** Place in the order of scores, from 0. */
  readonly index: number;
  /** As predicted. */
  readonly text: string;
  /** As a page can show it. */
  readonly drawn: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** A candidate as it is shown. */
export interface ShownCandidate extends DrawnCandidate {
  readonly state: CandidateState;
  /** Whether exactly this text is in the editor. */
  readonly chosen: boolean;
}

export function drawCandidates(candidates: readonly TextPrediction[]): readonly DrawnCandidate[] {
  return candidates.map(({ text, score }, index) => ({ index, text, score, drawn: drawnText(text) }));
}

/** What became of each candidate. Of two with the same text the better one stands for both. */
export function showCandidates(
  candidates: readonly DrawnCandidate[],
  draft: TextDraft,
): readonly ShownCandidate[] {
  const inEditor = candidates.findIndex(({ text }) => text === draft.text);
  return candidates.map((candidate, index) => ({
    ...candidate,
    chosen: index === inEditor,
    state: stateOf(candidate, index === inEditor, draft),
  }));
}

function stateOf({ text }: DrawnCandidate, chosen: boolean, draft: TextDraft): CandidateState {
  if (draft.rejected.includes(text)) return 'rejected';
  if (chosen) return draft.answered ? 'accepted' : 'proposed';
  return draft.answered && draft.candidate === text && draft.text !== text ? 'edited' : 'open';
}
