import type { LabelPrediction } from '@labelwright/core';

/** Evidence for a label, as odds in powers of two. */
export type LogOdds = readonly [label: string, log2Odds: number];

/**
 * Scores that add up to 1, best first: of labels of which one is right. `weight` below 1 makes them less sure of
 * themselves: naive Bayes takes each word for independent evidence, and so finds a long text certain beyond reason.
 */
export function exclusiveScores(odds: readonly LogOdds[], weight: number): readonly LabelPrediction[] {
  const highest = Math.max(...odds.map(([, value]) => value));
  const powers = odds.map(([label, value]) => ({ label, score: 2 ** ((value - highest) * weight) }));
  const sum = powers.reduce((total, { score }) => total + score, 0);
  return powers.map(({ label, score }) => ({ label, score: score / sum })).sort(byScore);
}

/**
 * Scores of a whole from those of its parts, best first: a topic is in a text as surely as in the one sentence that shows
 * it most. Any number of labels may have a high score.
 */
export function highestScores(parts: readonly (readonly LabelPrediction[])[]): readonly LabelPrediction[] {
  const highest = new Map<string, number>();
  for (const { label, score } of parts.flat()) highest.set(label, Math.max(highest.get(label) ?? 0, score));
  return [...highest].map(([label, score]) => ({ label, score })).sort(byScore);
}

function byScore(a: LabelPrediction, b: LabelPrediction): number {
  return b.score - a.score;
}
