import type { AnnotationRecord } from '../records/annotation-record';
import { isList, isPlainObject } from '../records/guards';

/** What is asked of a model's scores: see {@link uncertaintyOf}. */
export type UncertaintyKind = 'leastConfident' | 'smallestMargin' | 'highestEntropy';

/**
 * How unsure a model is of a record, from 0 (sure) to 1: the three measures of uncertainty sampling (B. Settles, Active Learning
 * Literature Survey, 2009, section 3.1).
 *
 * - `leastConfident`: 1 less the score of the best answer
 * - `smallestMargin`: 1 less the distance between the best answer and the second best
 * - `highestEntropy`: the entropy over all answers, as a part of the highest that so many answers can have
 *
 * Where one answer excludes the others (single label, text2text) they are taken as one distribution: what the scores lack to 1 counts
 * as one answer more, and scores that add up to more are scaled down for the entropy. Labels of a multi-label record are a
 * yes-or-no question each, and so is each predicted span. Of those the least sure one counts, and for the entropy their mean, so
 * that long texts are not in front just for having many spans. A predicted span is an answer already: it is as sure as its score
 * says, however low that is, while a label with a low score is surely none.
 * @returns `undefined` where nothing is predicted, or nothing with a score between 0 and 1
 */
export function uncertaintyOf(record: AnnotationRecord, kind: UncertaintyKind): number | undefined {
  const scores = usableScores(record.prediction);
  if (scores.length === 0) return undefined;
  if (record.task === 'TokenClassification') return ofQuestions(scores, kind, (score) => 1 - score);
  const multi = record.task === 'TextClassification' && record.multiLabel;
  if (multi) return ofQuestions(scores, kind, (score) => Math.min(score, 1 - score));
  return ofDistribution(scores, kind);
}

/** A record from elsewhere may hold scores that are none; they are among its issues. */
function usableScores(prediction: unknown): readonly number[] {
  if (!isList(prediction)) return [];
  return prediction.flatMap((entry) => {
    const score = isPlainObject(entry) ? entry.score : undefined;
    return typeof score === 'number' && score >= 0 && score <= 1 ? [score] : [];
  });
}

function ofQuestions(
  scores: readonly number[],
  kind: UncertaintyKind,
  doubt: (score: number) => number,
): number {
  if (kind === 'leastConfident') return highest(scores, doubt);
  if (kind === 'smallestMargin') return highest(scores, (score) => 1 - Math.abs(2 * score - 1));
  const sum = scores.reduce((total, score) => total + entropy([score, 1 - score]), 0);
  return sum / scores.length;
}

function highest(scores: readonly number[], doubt: (score: number) => number): number {
  return scores.reduce((most, score) => Math.max(most, doubt(score)), 0);
}

function ofDistribution(scores: readonly number[], kind: UncertaintyKind): number {
  if (kind === 'highestEntropy') return entropy(withRest(scores));
  let [best, second] = [0, 0];
  for (const score of scores) {
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  }
  return kind === 'leastConfident' ? 1 - best : 1 - (best - second);
}

/** What rounding leaves of a sum of scores is no answer. */
const NOTHING = 1e-6;

function withRest(scores: readonly number[]): readonly number[] {
  const sum = scores.reduce((total, score) => total + score, 0);
  if (sum < 1 - NOTHING) return [...scores, 1 - sum];
  return scores.map((score) => score / sum);
}

/** Of a distribution, 0 to 1. */
function entropy(parts: readonly number[]): number {
  if (parts.length < 2) return 0;
  const nats = parts.reduce((total, part) => (part <= 0 ? total : total - part * Math.log(part)), 0);
  return Math.min(1, nats / Math.log(parts.length));
}
