import type { EvaluationKind, RecordFilter, RecordStatus } from '@labelwright/core';

/** What is looked for in a confusion matrix; `undefined` stands for nothing annotated, or nothing predicted. */
export interface Confusion {
  readonly annotated: string | undefined;
  readonly predicted: string | undefined;
}

/** All but discarded records, which no evaluation looks at. */
const COMPARED: readonly RecordStatus[] = ['Default', 'Edited', 'Validated'];

/**
 * A filter for the records behind a number of the evaluation, within `filter`. Exactly those where a record has one label; of
 * spans those that have one label annotated and the other one predicted somewhere, and do not come out right.
 */
export function confusionFilter(filter: RecordFilter, { annotated, predicted }: Confusion): RecordFilter {
  return {
    ...compared(filter),
    ...(annotated === undefined ? {} : { annotatedAs: [annotated] }),
    ...(predicted === undefined ? {} : { predictedAs: [predicted] }),
    ...(annotated === predicted ? {} : { predicted: 'ko' }),
  };
}

/** A filter for the records where a label was missed, or predicted though it is not annotated. */
export function mistakeFilter(
  filter: RecordFilter,
  kind: EvaluationKind,
  label: string,
  mistake: 'missed' | 'spurious',
): RecordFilter {
  const isMissed = mistake === 'missed';
  const having = isMissed ? { annotatedAs: [label] } : { predictedAs: [label] };
  const wrong: RecordFilter = { ...compared(filter), ...having, predicted: 'ko' };
  // With one label a wrong record is a mistake about both of its labels. A query has no way to quote a quote.
  if (kind !== 'manyLabels' || label.includes('"')) return wrong;
  const without = `-${isMissed ? 'predictedAs' : 'annotatedAs'}:"${label}"`;
  return { ...wrong, queryText: [filter.queryText, without].filter(Boolean).join(' ') };
}

function compared(filter: RecordFilter): RecordFilter {
  const status = filter.status?.filter((one) => COMPARED.includes(one)) ?? COMPARED;
  return { ...filter, status, hasPrediction: true, hasAnnotation: true };
}
