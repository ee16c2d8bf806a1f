import { f1Of, meanOfDefined, ratio } from './ratio';

/** Shares from 0 to 1; `undefined` for 0/0, see {@link LabelScores}. */
export interface Scores {
  /** Of what was predicted, how much is annotated. `undefined` where nothing was predicted. */
  readonly precision: number | undefined;
  /** Of what is annotated, how much was predicted. `undefined` where nothing is annotated. */
  readonly recall: number | undefined;
  /** Their harmonic mean, `2 tp / (2 tp + fp + fn)`. `undefined` where nothing is either. */
  readonly f1: number | undefined;
}

/** How well one label is predicted; counts are records, or spans in token classification. */
export interface LabelScores extends Scores {
  readonly label: string;
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  /** Records that neither have it nor are predicted to; `undefined` for spans, of which nobody can count what is none. */
  readonly trueNegative: number | undefined;
  /** How often it is annotated. */
  readonly support: number;
}

export interface LabelCounts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}

export function noCounts(): LabelCounts {
  return { truePositive: 0, falsePositive: 0, falseNegative: 0 };
}

/** @param records among which the true negatives are; `undefined` for spans */
export function labelScores(label: string, counts: LabelCounts, records: number | undefined): LabelScores {
  const { truePositive, falsePositive, falseNegative } = counts;
  return {
    label,
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative: records === undefined ? undefined : records - truePositive - falsePositive - falseNegative,
    support: truePositive + falseNegative,
    ...scoresOfCounts(counts),
  };
}

export interface AverageScores {
  /** Of all labels' counts together: each record or span counts the same. */
  readonly micro: Scores;
  /** The mean over labels: each label counts the same. Labels for which a score is not defined are left out of its mean. */
  readonly macro: Scores;
  /** The mean over labels, by support; likewise without what is not defined. */
  readonly weighted: Scores;
}

export function averageScores(labels: readonly LabelScores[]): AverageScores {
  const total = noCounts();
  for (const { truePositive, falsePositive, falseNegative } of labels) {
    total.truePositive += truePositive;
    total.falsePositive += falsePositive;
    total.falseNegative += falseNegative;
  }
  return {
    micro: scoresOfCounts(total),
    macro: meanScores(labels, () => 1),
    weighted: meanScores(labels, ({ support }) => support),
  };
}

function scoresOfCounts({ truePositive, falsePositive, falseNegative }: LabelCounts): Scores {
  return {
    precision: ratio(truePositive, truePositive + falsePositive),
    recall: ratio(truePositive, truePositive + falseNegative),
    f1: f1Of(truePositive, falsePositive, falseNegative),
  };
}

function meanScores(labels: readonly LabelScores[], weightOf: (scores: LabelScores) => number): Scores {
  const mean = (score: keyof Scores): number | undefined =>
    meanOfDefined(labels.map((scores) => ({ value: scores[score], weight: weightOf(scores) })));
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}
