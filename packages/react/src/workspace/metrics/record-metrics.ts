import {
  type Calibration,
  createCalibrationCounter,
  createEvaluator,
  createMentionCounter,
  type Evaluation,
  type Mentions,
} from '@labelwright/core';

import type { RecordCounter } from './scan';

/** What can only be known by reading the records themselves. */
export interface RecordMetrics {
  readonly evaluation: Evaluation;
  readonly calibration: Calibration;
  readonly mentions: Mentions;
}

export function createRecordMetrics(): RecordCounter<RecordMetrics> {
  const evaluator = createEvaluator();
  const calibration = createCalibrationCounter();
  const mentions = createMentionCounter();
  return {
    add: (record) => {
      evaluator.add(record);
      calibration.add(record);
      mentions.add(record);
    },
    result: () => ({
      evaluation: evaluator.evaluation(),
      calibration: calibration.calibration(),
      mentions: mentions.mentions(),
    }),
  };
}
