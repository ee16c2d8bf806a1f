import type { AnnotationRecord } from '../records/annotation-record';
import { annotatedAs, DEFAULT_THRESHOLD, predictedAs } from '../records/derived';
import type { TokenClassificationRecord } from '../records/token-classification';
import type { Span } from '../spans/span';
import {
  type AverageScores,
  averageScores,
  type LabelCounts,
  type LabelScores,
  labelScores,
  noCounts,
} from './label-scores';

/** What a prediction was compared with: one label a record, any number of them, or spans. */
export type EvaluationKind = 'oneLabel' | 'manyLabels' | 'spans';

/** So often something annotated as one label was predicted as another one. */
export interface ConfusionCell {
  /** `undefined`: predicted only, a spurious span. */
  readonly annotated: string | undefined;
  /** `undefined`: annotated only, missed. */
  readonly predicted: string | undefined;
  readonly count: number;
}

/** Predictions measured by annotations. */
export interface Evaluation extends AverageScores {
  readonly kind: EvaluationKind;
  /** Records that have both. */
  readonly records: number;
  /** Those of them whose prediction says exactly what the annotation says. */
  readonly correct: number;
  /** Most support first, equals by name. */
  readonly labels: readonly LabelScores[];
  /**
   * The confusion matrix, without its zeros. Empty with `manyLabels`: there nothing says which predicted label stands for which
   * annotated one, and what there is to see is in each label's four counts.
   */
  readonly cells: readonly ConfusionCell[];
}

export interface EvaluationOptions {
  /** See `predictedAs`. */
  readonly threshold?: number | undefined;
}

/** Measures predictions one record at a time. */
export interface Evaluator {
  add(record: AnnotationRecord): void;
  evaluation(): Evaluation;
}

/**
 * Compares the prediction of each record with its annotation. Records without one of them, discarded ones and texts are passed
 * over. A span is right where label, start and end are: one with the same ends and another label is confused, every other one
 * is missed or spurious.
 */
export function createEvaluator({ threshold = DEFAULT_THRESHOLD }: EvaluationOptions = {}): Evaluator {
  const counts = new Map<string, LabelCounts>();
  const cells = new Map<string | undefined, Map<string | undefined, number>>();
  let kind: EvaluationKind = 'oneLabel';
  let records = 0;
  let correct = 0;

  const countsOf = (label: string): LabelCounts => {
    const known = counts.get(label) ?? noCounts();
    counts.set(label, known);
    return known;
  };
  const count = (annotated: string | undefined, predicted: string | undefined): void => {
    const row = cells.get(annotated) ?? new Map<string | undefined, number>();
    cells.set(annotated, row.set(predicted, (row.get(predicted) ?? 0) + 1));
    if (annotated === predicted && annotated !== undefined) countsOf(annotated).truePositive += 1;
    else {
      if (annotated !== undefined) countsOf(annotated).falseNegative += 1;
      if (predicted !== undefined) countsOf(predicted).falsePositive += 1;
    }
  };

  return {
    add: (record) => {
      if (!isComparable(record)) return;
      records += 1;
      const pairs =
        record.task === 'TokenClassification'
          ? spanPairs(record)
          : labelPairs(predictedAs(record, threshold), annotatedAs(record), isMultiLabel(record));
      if (record.task === 'TokenClassification') kind = 'spans';
      else if (isMultiLabel(record)) kind = 'manyLabels';
      for (const [annotated, predicted] of pairs) count(annotated, predicted);
      if (pairs.every(([annotated, predicted]) => annotated === predicted)) correct += 1;
    },
    evaluation: () => {
      const negatives = kind === 'spans' ? undefined : records;
      const labels = [...counts]
        .map(([label, its]) => labelScores(label, its, negatives))
        .sort((a, b) => b.support - a.support || (a.label < b.label ? -1 : 1));
      const matrix = [...cells].flatMap(([annotated, row]) =>
        [...row].map(([predicted, count]) => ({ annotated, predicted, count })),
      );
      const isMatrix = kind !== 'manyLabels';
      return { kind, records, correct, labels, cells: isMatrix ? matrix : [], ...averageScores(labels) };
    },
  };
}

/** {@link Evaluation} of records that are at hand. */
export function evaluate(records: Iterable<AnnotationRecord>, options: EvaluationOptions = {}): Evaluation {
  const evaluator = createEvaluator(options);
  for (const record of records) evaluator.add(record);
  return evaluator.evaluation();
}

type Pair = readonly [annotated: string | undefined, predicted: string | undefined];

function isComparable(record: AnnotationRecord): boolean {
  if (record.task === 'Text2Text' || record.status === 'Discarded') return false;
  return record.prediction !== undefined && record.annotation !== undefined;
}

function isMultiLabel(record: AnnotationRecord): boolean {
  return record.task === 'TextClassification' && record.multiLabel;
}

function labelPairs(
  predicted: readonly string[],
  annotated: readonly string[],
  multiLabel: boolean,
): readonly Pair[] {
  if (!multiLabel) return [[annotated[0], predicted[0]]];
  const both = new Set(predicted);
  const all = new Set(annotated);
  const missed = annotated.map((label) => [label, both.has(label) ? label : undefined] as const);
  const spurious = predicted.filter((label) => !all.has(label));
  return [...missed, ...spurious.map((label) => [undefined, label] as const)];
}

function spanPairs({ annotation = [], prediction = [] }: TokenClassificationRecord): readonly Pair[] {
  const pairs: Pair[] = [];
  const annotated = labelsByRange(annotation);
  const predicted = labelsByRange(prediction);
  for (const [range, labels] of annotated) {
    const others = predicted.get(range) ?? new Set();
    predicted.delete(range);
    const missed = [...labels].filter((label) => !others.has(label)).sort();
    const spurious = [...others].filter((label) => !labels.has(label)).sort();
    for (const label of labels) if (others.has(label)) pairs.push([label, label]);
    const most = Math.max(missed.length, spurious.length);
    for (let at = 0; at < most; at += 1) pairs.push([missed[at], spurious[at]]);
  }
  for (const labels of predicted.values()) for (const label of labels) pairs.push([undefined, label]);
  return pairs;
}

/** Each span once. */
function labelsByRange(spans: readonly Span[]): Map<string, Set<string>> {
  const ranges = new Map<string, Set<string>>();
  for (const { label, start, end } of spans) {
    const range = `${start} ${end}`;
    const labels = ranges.get(range) ?? new Set();
    ranges.set(range, labels.add(label));
  }
  return ranges;
}
