import type { SpanSet, SuggestedSpan } from '@labelwright/core';

/** How many of the predictions that are left may be taken. */
export interface SuggestionCounts {
  readonly all: number;
  /** With at least the score that is asked for. */
  readonly sure: number;
  /** By agent, where the record names them. */
  readonly byAgent: ReadonlyMap<string, number>;
}

/**
 * Counts what may be taken: predictions with a label that may be given.
 * @param minScore from 0 to 1, inclusive
 */
export function countSuggestions(
  suggestions: SpanSet<SuggestedSpan>,
  labels: ReadonlyMap<string, unknown>,
  minScore: number,
): SuggestionCounts {
  let all = 0;
  let sure = 0;
  const byAgent = new Map<string, number>();
  for (const { label, score, by } of suggestions) {
    if (!labels.has(label)) continue;
    all += 1;
    if (score >= minScore) sure += 1;
    for (const { agent } of by ?? []) byAgent.set(agent, (byAgent.get(agent) ?? 0) + 1);
  }
  return { all, sure, byAgent };
}
