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
import { isCheckLater, noteOf } from '../records/own-marks';
import type { RecordStatus } from '../records/record';
import { type MetadataConditions, metadataMatcher } from './metadata-filter';
import { parseTextQuery, textMatcher } from './text-query';

/** What to look for. A filter that is absent lets everything pass; one that is an empty list lets nothing pass. */
export interface RecordFilter {
  /** As in the original, ids alone decide: with them all other filters are ignored. */
  readonly ids?: readonly string[] | undefined;
  /** What a user typed into a search box: see `parseTextQuery`. */
  readonly queryText?: string | undefined;
  /** By dotted key. */
  readonly metadata?: MetadataConditions | undefined;
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
  /** Whether an annotator flagged the record for another look. */
  readonly checkLater?: boolean | undefined;
  /** Whether an annotator wrote a note about it. */
  readonly hasNote?: boolean | undefined;
}

export interface FilterOptions {
  /** See `predictedAs`. */
  readonly threshold?: number | undefined;
}

export type RecordTest = (record: AnnotationRecord) => boolean;

/** Whether `record` passes all filters; of several values in one filter, one is enough. */
export function matchesFilter(
  record: AnnotationRecord,
  filter: RecordFilter,
  options: FilterOptions = {},
): boolean {
  return compileFilter(filter, options)(record);
}

/** {@link matchesFilter} for many records: the filter is read once. */
export function compileFilter(
  filter: RecordFilter,
  { threshold = DEFAULT_THRESHOLD }: FilterOptions = {},
): RecordTest {
  const tests: RecordTest[] = [];
  const add = <T>(value: T | undefined, test: (value: T) => RecordTest): void => {
    if (value !== undefined) tests.push(test(value));
  };
  if (filter.ids !== undefined) {
    add(filter.ids, (ids) => overlap((record) => (record.id === undefined ? [] : [record.id]), ids));
  } else {
    // The cheap ones first: a test that fails spares the ones behind it.
    add(filter.status, (wanted) => overlap(({ status }) => [status], wanted));
    add(filter.hasPrediction, (wanted) => (record) => wanted === hasPrediction(record));
    add(filter.hasAnnotation, (wanted) => (record) => wanted === hasAnnotation(record));
    add(filter.checkLater, (wanted) => (record) => wanted === isCheckLater(record));
    add(filter.hasNote, (wanted) => (record) => wanted === hasNote(record));
    add(filter.annotatedBy, (wanted) => overlap(annotatedBy, wanted));
    add(filter.predictedBy, (wanted) => overlap(predictedBy, wanted));
    add(filter.annotatedAs, (wanted) => overlap(annotatedAs, wanted));
    add(filter.predictedAs, (wanted) => overlap((record) => predictedAs(record, threshold), wanted));
    add(filter.predicted, (wanted) => (record) => predicted(record, threshold) === wanted);
    add(filter.score, ({ from = -Infinity, to = Infinity }) => {
      return (record) => scoresOf(record).some((score) => score >= from && score <= to);
    });
    add(filter.metadata, (wanted) => {
      const matches = metadataMatcher(wanted);
      return (record) => matches(flattenMetadata(record.metadata));
    });
    add(filter.queryText, (query) => textMatcher(parseTextQuery(query), threshold));
  }
  return (record) => tests.every((test) => test(record));
}

/** Whether anybody predicted. */
export function hasPrediction({ prediction, predictions = {} }: AnnotationRecord): boolean {
  return prediction !== undefined || Object.keys(predictions).length > 0;
}

/** Whether anybody annotated; `[]` and `''` are annotations. */
export function hasAnnotation({ annotation, annotations = {} }: AnnotationRecord): boolean {
  return annotation !== undefined || Object.keys(annotations).length > 0;
}

/** Whether an annotator wrote a note about the record. */
export function hasNote(record: AnnotationRecord): boolean {
  return noteOf(record) !== '';
}

function overlap(
  values: (record: AnnotationRecord) => readonly string[],
  wanted: readonly string[],
): RecordTest {
  const accepted = new Set(wanted);
  return (record) => values(record).some((value) => accepted.has(value));
}
