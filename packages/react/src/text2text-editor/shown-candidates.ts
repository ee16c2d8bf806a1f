import type { TextCandidate, TextDraft } from '@labelwright/core';

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
  /** From 0 to 1: the highest that it got. */
  readonly score: number;
  /** Who predicted it, the surest first, as a page can show them; none where the record names nobody. */
  readonly agents: readonly string[];
}

/** A candidate as it is shown. */
export interface ShownCandidate extends DrawnCandidate {
  readonly state: CandidateState;
  /** Whether exactly this text is in the editor. */
  readonly chosen: boolean;
}

export function drawCandidates(candidates: readonly TextCandidate[]): readonly DrawnCandidate[] {
  return candidates.map(({ text, score, by = [] }, index) => ({
    index,
    text,
    score,
    drawn: drawnText(text),
    agents: by.map(({ agent }) => drawnText(agent)),
  }));
}

/** What became of each candidate. */
export function showCandidates(
  candidates: readonly DrawnCandidate[],
  draft: TextDraft,
): readonly ShownCandidate[] {
  return candidates.map((candidate) => {
    const chosen = candidate.text === draft.text;
    return { ...candidate, chosen, state: stateOf(candidate, chosen, draft) };
  });
}

function stateOf({ text }: DrawnCandidate, chosen: boolean, draft: TextDraft): CandidateState {
  if (draft.rejected.includes(text)) return 'rejected';
  if (chosen) return draft.answered ? 'accepted' : 'proposed';
  return draft.answered && draft.candidate === text && draft.text !== text ? 'edited' : 'open';
}

/** The one agent that predicted all candidates; `undefined` where there are several, or none is named. */
export function onlyAgent(candidates: readonly DrawnCandidate[]): string | undefined {
  const agents = new Set(candidates.flatMap((candidate) => candidate.agents));
  const [agent] = agents;
  return agents.size === 1 && candidates.every((candidate) => candidate.agents.length === 1)
    ? agent
    : undefined;
}
