import type { AnnotationRecord } from '../records/annotation-record';
import { annotatedAs, labelPredictions, predictedAs } from '../records/derived';
import { spanKey } from './answer-units';
import { ratio } from './ratio';

/** Predictions whose scores lie between `from` and `to`. */
export interface CalibrationBin {
  readonly from: number;
  /** Not included, but for 1. */
  readonly to: number;
  readonly count: number;
  readonly meanScore: number | undefined;
  /** How many of them are right: as much as `meanScore` where scores can be trusted. */
  readonly correct: number | undefined;
}

/** Whether a score of 0.9 is right nine times in ten. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Predictions. */
  readonly count: number;
  /**
   * The expected calibration error: how far `meanScore` and `correct` are apart, by the number of predictions in the bin (Naeini,
   * Cooper, Hauskrecht 2015). `undefined` without predictions.
   */
  readonly error: number | undefined;
}

export interface CalibrationCounter {
  add(record: AnnotationRecord): void;
  calibration(): Calibration;
}

/**
 * Compares scores with what is annotated, in ten bins: of a single label the top prediction, with `multiLabel` every label that
 * has a score, of spans every one. Texts, and records without prediction or annotation and discarded ones, are passed over.
 */
export function createCalibrationCounter(): CalibrationCounter {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, scores: 0, correct: 0 }));
  return {
    add: (record) => {
      for (const { score, isCorrect } of verdictsOf(record)) {
        const bin = bins[Math.min(BINS - 1, Math.max(0, Math.floor(score * BINS)))];
        if (bin === undefined) continue;
        bin.count += 1;
        bin.scores += score;
        if (isCorrect) bin.correct += 1;
      }
    },
    calibration: () => {
      const count = bins.reduce((sum, bin) => sum + bin.count, 0);
      const apart = bins.reduce((sum, bin) => sum + Math.abs(bin.scores - bin.correct), 0);
      return {
        bins: bins.map((bin, index) => ({
          from: index / BINS,
          to: (index + 1) / BINS,
          count: bin.count,
          meanScore: ratio(bin.scores, bin.count),
          correct: ratio(bin.correct, bin.count),
        })),
        count,
        error: ratio(apart, count),
      };
    },
  };
}

/** {@link Calibration} of records that are at hand. */
export function calibrationOf(records: Iterable<AnnotationRecord>): Calibration {
  const counter = createCalibrationCounter();
  for (const record of records) counter.add(record);
  return counter.calibration();
}

const BINS = 10;

interface Verdict {
  readonly score: number;
  readonly isCorrect: boolean;
}

function verdictsOf(record: AnnotationRecord): readonly Verdict[] {
  if (record.prediction === undefined || record.annotation === undefined) return [];
  if (record.status === 'Discarded' || record.task === 'Text2Text') return [];
  if (record.task === 'TokenClassification') {
    const right = new Set(record.annotation.map(spanKey));
    return record.prediction.map((span) => ({ score: span.score, isCorrect: right.has(spanKey(span)) }));
  }
  const right = new Set(annotatedAs(record));
  const [top] = predictedAs(record);
  const counted = labelPredictions(record).filter(({ label }) => record.multiLabel || label === top);
  return counted.map(({ label, score }) => ({ score, isCorrect: right.has(label) }));
}
