import type { AnnotationRecord } from '../records/annotation-record';
import {
  annotatedAs,
  annotatedBy,
  DEFAULT_THRESHOLD,
  predicted,
  predictedAs,
  predictedBy,
  scoresOf,
} from '../records/derived';
import { flattenMetadata } from '../records/metadata';
import type { Json, RecordStatus } from '../records/record';
import { containsTerm, queryTerms } from './words';

/** What to look for. A filter that is absent lets everything pass; one that is an empty list lets nothing pass. */
export interface RecordFilter {
  /** As in the original, ids alone decide: with them all other filters are ignored. */
  readonly ids?: readonly string[] | undefined;
  /** Words that the texts must hold, all of them; `"a phrase"` in quotes. See `queryTerms`. */
  readonly queryText?: string | undefined;
  /** By dotted key: one value, or several of which one must be there. Values are compared as strings. */
  readonly metadata?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly predictedAs?: readonly string[] | undefined;
  readonly annotatedAs?: readonly string[] | undefined;
  readonly predictedBy?: readonly string[] | undefined;
  readonly annotatedBy?: readonly string[] | undefined;
  /** Both ends included; some score must lie between them. */
  readonly score?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined;
  readonly status?: readonly RecordStatus[] | undefined;
  readonly predicted?: 'ok' | 'ko' | undefined;
  readonly hasPrediction?: boolean | undefined;
  readonly hasAnnotation?: boolean | undefined;
}

export interface FilterOptions {
  /** See `predictedAs`. */
  readonly threshold?: number | undefined;
}

/** Whether `record` passes all filters; of several values in one filter, one is enough. */
export function matchesFilter(
  record: AnnotationRecord,
  filter: RecordFilter,
  options: FilterOptions = {},
): boolean {
  if (filter.ids !== undefined) return record.id !== undefined && filter.ids.includes(record.id);
  const { threshold = DEFAULT_THRESHOLD } = options;
  const { queryText, metadata, score, status } = filter;
  return (
    (status === undefined || status.includes(record.status)) &&
    (filter.hasPrediction === undefined || filter.hasPrediction === predictedCount(record) > 0) &&
    (filter.hasAnnotation === undefined || filter.hasAnnotation === annotatedCount(record) > 0) &&
    (filter.predictedAs === undefined || overlaps(predictedAs(record, threshold), filter.predictedAs)) &&
    (filter.annotatedAs === undefined || overlaps(annotatedAs(record), filter.annotatedAs)) &&
    (filter.predictedBy === undefined || overlaps(predictedBy(record), filter.predictedBy)) &&
    (filter.annotatedBy === undefined || overlaps(annotatedBy(record), filter.annotatedBy)) &&
    (filter.predicted === undefined || predicted(record, threshold) === filter.predicted) &&
    (score === undefined || scoresOf(record).some((value) => isWithin(value, score))) &&
    (metadata === undefined || matchesMetadata(record, metadata)) &&
    (queryText === undefined || matchesText(record, queryText))
  );
}

function predictedCount({ prediction, predictions = {} }: AnnotationRecord): number {
  return (prediction === undefined ? 0 : 1) + Object.keys(predictions).length;
}

function annotatedCount({ annotation, annotations = {} }: AnnotationRecord): number {
  return (annotation === undefined ? 0 : 1) + Object.keys(annotations).length;
}

function overlaps(values: readonly string[], wanted: readonly string[]): boolean {
  return values.some((value) => wanted.includes(value));
}

function isWithin(
  score: number,
  { from = -Infinity, to = Infinity }: NonNullable<RecordFilter['score']>,
): boolean {
  return score >= from && score <= to;
}

function matchesMetadata(record: AnnotationRecord, wanted: NonNullable<RecordFilter['metadata']>): boolean {
  const flat = flattenMetadata(record.metadata);
  return Object.entries(wanted).every(([key, value]) => {
    // Protected keys are not searchable, as in the original.
    if (key.startsWith('_') || !Object.hasOwn(flat, key)) return false;
    const accepted = typeof value === 'string' ? [value] : value;
    return overlaps(membersOf(flat[key]).map(String), accepted);
  });
}

function membersOf(value: Json | undefined): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function matchesText(record: AnnotationRecord, query: string): boolean {
  const texts = record.task === 'TextClassification' ? Object.values(record.inputs).flat() : [record.text];
  return queryTerms(query).every((term) => texts.some((text) => containsTerm(text, term)));
}
