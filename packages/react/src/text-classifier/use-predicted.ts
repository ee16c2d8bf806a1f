import {
  type LabelPrediction,
  labelPredictions,
  type TaskContext,
  type TextClassificationTypes,
} from '@labelwright/core';
import { useMemo } from 'react';

export interface Predicted {
  readonly predictions: readonly LabelPrediction[];
  /** The model's score of a label, 0 to 1; `undefined` where it gave none. */
  readonly scoreOf: (name: string) => number | undefined;
  /** What validating would take if there were no answer yet: by the same rule, so that the two never differ. */
  readonly names: readonly string[];
}

/** What the record's model predicts, as far as it can be used. */
export function usePredicted(context: TaskContext<TextClassificationTypes>): Predicted {
  const { record, drawable, draft, settings, definition, options } = context;
  const predictions = useMemo(() => (drawable ? labelPredictions(record) : []), [drawable, record]);
  const scoreOf = useMemo(() => {
    // Of several scores for one label the first counts, as for the machine.
    const scores = new Map(predictions.map(({ label, score }) => [label, score] as const).reverse());
    return (name: string) => scores.get(name);
  }, [predictions]);
  const { rejected } = draft;
  const names = useMemo(() => {
    if (!drawable || predictions.length === 0) return [];
    const open = { labels: undefined, rejected };
    return definition.decided({ record, settings, options, draft: open, view: undefined })?.labels ?? [];
  }, [definition, drawable, predictions, rejected, options, record, settings]);
  return { predictions, scoreOf, names };
}
