import { labelPredictions, predictedAs, type TextClassificationRecord } from '@labelwright/core';

/** A label in a comparison. */
export interface ComparedLabel {
  readonly name: string;
  /** Only of a predicted one, where the model gave it. */
  readonly score: number | undefined;
  /** Whether the other side has it too. */
  readonly shared: boolean;
}

/** What one agent predicts, beside the answer. */
export interface ComparedPrediction {
  /** `undefined` where the record does not say who predicted. */
  readonly agent: string | undefined;
  readonly labels: readonly ComparedLabel[];
  /** Whether it says what the answer says, taken as sets; `undefined` while there is no answer. */
  readonly same: boolean | undefined;
}

/** The predictions of all agents beside an answer (`undefined`: none given yet), the record's own first. */
export function comparePredictions(
  record: TextClassificationRecord,
  answer: readonly string[] | undefined,
  threshold: number,
): readonly ComparedPrediction[] {
  const { prediction, predictionAgent, predictions = {} } = record;
  const others = Object.entries(predictions).filter(([agent]) => agent !== predictionAgent);
  const all = [...(prediction === undefined ? [] : [[predictionAgent, prediction] as const]), ...others];
  return all.map(([agent, own]) => {
    const predicted = { ...record, prediction: own };
    const names = predictedAs(predicted, threshold);
    const scores = new Map(labelPredictions(predicted).map(({ label, score }) => [label, score]));
    const chosen = new Set(answer);
    return {
      agent,
      labels: names.map((name) => ({ name, score: scores.get(name), shared: chosen.has(name) })),
      same: answer && chosen.size === names.length && names.every((name) => chosen.has(name)),
    };
  });
}
