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

/** A score for each label by itself, best first: of labels of which any number may be right. `weight` as above. */
export function independentScores(odds: readonly LogOdds[], weight: number): readonly LabelPrediction[] {
  return odds.map(([label, value]) => ({ label, score: 1 / (1 + 2 ** (-value * weight)) })).sort(byScore);
}

function byScore(a: LabelPrediction, b: LabelPrediction): number {
  return b.score - a.score;
}
