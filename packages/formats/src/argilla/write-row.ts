import type { AnnotationRecord } from '@labelwright/core';
import { type Fields, isPlainObject } from '../json/guards';
import { writeId } from '../records/record-id';
import { wireTokens } from './tokens';
import { explanationRows, unknownFieldsOf } from './write';

/** `client`: answers are tuples, as in the Python client's records and in pandas. `datasets`: they are objects. */
export type ArgillaRowShape = 'client' | 'datasets';

/**
 * A record as a row of the Python client's `to_pandas` (`client`) or `to_datasets` (`datasets`): its names, the columns in
 * its order. What several agents say, which its records do not have, follows in columns of its own.
 */
export function recordToArgillaRow(
  record: AnnotationRecord,
  shape: ArgillaRowShape = 'client',
): Record<string, unknown> {
  const wire = record.task === 'TokenClassification' ? wireTokens(record) : undefined;
  const write = (value: unknown): unknown => (shape === 'client' ? asTuples(value) : value);
  const byAgent = (answers: Fields | undefined): unknown =>
    answers === undefined
      ? undefined
      : Object.fromEntries(Object.entries(answers).map(([agent, answer]) => [agent, write(answer)]));
  const classification = record.task === 'TextClassification' ? record : undefined;
  const row = {
    text: record.text ?? null,
    ...(classification === undefined ? {} : { inputs: classification.inputs }),
    ...(wire === undefined ? {} : { tokens: wire.tokens }),
    prediction: write(record.prediction) ?? null,
    prediction_agent: record.predictionAgent ?? null,
    annotation: write(record.annotation) ?? null,
    annotation_agent: record.annotationAgent ?? null,
    vectors: record.vectors ?? null,
    ...(classification === undefined
      ? {}
      : {
          multi_label: classification.multiLabel,
          explanation:
            shape === 'client' ? (classification.explanation ?? null) : explanationRows(classification),
        }),
    id: shape === 'datasets' ? (record.id ?? null) : writeId(record),
    metadata: wire?.metadata ?? record.metadata,
    status: record.status,
    event_timestamp: record.eventTimestamp ?? null,
    metrics: record.metrics ?? null,
    ...(shape === 'client' ? { search_keywords: record.searchKeywords ?? null } : {}),
    predictions: byAgent(record.predictions),
    annotations: byAgent(record.annotations),
    ...unknownFieldsOf(record),
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** `{ label, start, end, score }` as `[label, start, end, score]`; what is more than that stays an object. */
function asTuples(value: unknown): unknown {
  return Array.isArray(value) ? value.map(asTuple) : value;
}

function asTuple(entry: unknown): unknown {
  if (!isPlainObject(entry)) return entry;
  const { label, start, end, score, text, ...rest } = entry;
  if (Object.keys(rest).length > 0) return entry;
  return [label ?? text, start, end, score].filter((part) => part !== undefined);
}
