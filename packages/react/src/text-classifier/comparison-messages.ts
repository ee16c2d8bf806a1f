/** The words of the annotation beside the prediction. */
export interface ComparisonMessages {
  /** Name of the part. */
  readonly comparison: string;
  readonly annotation: string;
  readonly prediction: string;
  /** A prediction of one of several agents. */
  readonly predictionOf: (agent: string) => string;
  /** What the two come to, where there are both. */
  readonly verdicts: Readonly<Record<'same' | 'different', string>>;
  /** In place of labels. */
  readonly notAnnotated: string;
  readonly noneAnnotated: string;
  readonly nothingPredicted: string;
  /** A label that only one of the two has, behind its name. */
  readonly onlyAnnotated: string;
  readonly onlyPredicted: string;
}

export const COMPARISON_MESSAGES: ComparisonMessages = {
  comparison: 'Annotation and prediction',
  annotation: 'Annotation',
  prediction: 'Prediction',
  predictionOf: (agent) => `Prediction of ${agent}`,
  verdicts: { same: 'OK', different: 'Differs' },
  notAnnotated: 'Not annotated yet',
  noneAnnotated: 'No label applies',
  nothingPredicted: 'Nothing predicted',
  onlyAnnotated: 'not predicted',
  onlyPredicted: 'not annotated',
};
