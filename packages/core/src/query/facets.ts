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
import { isCheckLater } from '../records/own-marks';
import { metadataValues } from './fields';
import { type FilterOptions, hasAnnotation, hasNote, hasPrediction } from './filter';

export interface FacetCount {
  readonly value: string;
  /** Records with this value. */
  readonly count: number;
}

/** How many records there are of each kind. Lists have the most frequent first, equals in the order of their values. */
export interface Facets {
  readonly total: number;
  readonly status: readonly FacetCount[];
  readonly predicted: readonly FacetCount[];
  readonly predictedAs: readonly FacetCount[];
  readonly predictedBy: readonly FacetCount[];
  readonly annotatedAs: readonly FacetCount[];
  readonly annotatedBy: readonly FacetCount[];
  readonly hasPrediction: number;
  readonly hasAnnotation: number;
  /** Flagged by an annotator for another look. */
  readonly checkLater: number;
  /** With a note of an annotator. */
  readonly hasNote: number;
  /** Records with a score in each twentieth from 0 to 1; the last one includes 1. */
  readonly score: readonly number[];
  /** By dotted key. A key with more than 1,000 different values lists the first that were met. */
  readonly metadata: Readonly<Record<string, readonly FacetCount[]>>;
}

/** Counts records one at a time. */
export interface FacetCounter {
  add(record: AnnotationRecord): void;
  facets(): Facets;
}

/** In so many parts of one width scores from 0 to 1 are counted. */
export const SCORE_BUCKETS = 20;

/** So many different values of a field are counted: a key of ids must not make a list as long as the dataset. */
export const MOST_FACET_VALUES = 1000;

export function createFacetCounter({ threshold = DEFAULT_THRESHOLD }: FilterOptions = {}): FacetCounter {
  const lists = {
    status: tally(),
    predicted: tally(),
    predictedAs: tally(),
    predictedBy: tally(),
    annotatedAs: tally(),
    annotatedBy: tally(),
  };
  const metadata = new Map<string, Tally>();
  const score = Array.from({ length: SCORE_BUCKETS }, () => 0);
  const sums = { total: 0, hasPrediction: 0, hasAnnotation: 0, checkLater: 0, hasNote: 0 };
  return {
    add: (record) => {
      sums.total += 1;
      if (hasPrediction(record)) sums.hasPrediction += 1;
      if (hasAnnotation(record)) sums.hasAnnotation += 1;
      if (isCheckLater(record)) sums.checkLater += 1;
      if (hasNote(record)) sums.hasNote += 1;
      lists.status.add(record.status);
      const verdict = predicted(record, threshold);
      if (verdict !== undefined) lists.predicted.add(verdict);
      for (const value of predictedAs(record, threshold)) lists.predictedAs.add(value);
      for (const value of predictedBy(record)) lists.predictedBy.add(value);
      for (const value of annotatedAs(record)) lists.annotatedAs.add(value);
      for (const value of annotatedBy(record)) lists.annotatedBy.add(value);
      for (const bucket of new Set(scoresOf(record).map(scoreBucket)))
        score[bucket] = (score[bucket] ?? 0) + 1;
      const flat = flattenMetadata(record.metadata);
      for (const key of Object.keys(flat)) {
        const values = new Set(metadataValues(flat, key).map(String));
        if (values.size === 0) continue;
        const counts = metadata.get(key) ?? tally();
        metadata.set(key, counts);
        for (const value of values) counts.add(value);
      }
    },
    facets: () => ({
      ...sums,
      ...mapped(lists),
      score: [...score],
      metadata: Object.fromEntries([...metadata].map(([key, counts]) => [key, counts.list()])),
    }),
  };
}

/** {@link Facets} of records that are at hand. */
export function countFacets(records: Iterable<AnnotationRecord>, options: FilterOptions = {}): Facets {
  const counter = createFacetCounter(options);
  for (const record of records) counter.add(record);
  return counter.facets();
}

interface Tally {
  add(value: string): void;
  list(): readonly FacetCount[];
}

function tally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (value) => {
      const before = counts.get(value);
      if (before !== undefined || counts.size < MOST_FACET_VALUES) counts.set(value, (before ?? 0) + 1);
    },
    list: () => [...counts].map(([value, count]) => ({ value, count })).sort(compareFacetCounts),
  };
}

function mapped<K extends string>(tallies: Readonly<Record<K, Tally>>): Record<K, readonly FacetCount[]> {
  // `Object.entries` widens the names that `tallies` has.
  const entries = Object.entries<Tally>(tallies) as [K, Tally][];
  return Object.fromEntries(entries.map(([name, counts]) => [name, counts.list()])) as Record<
    K,
    readonly FacetCount[]
  >;
}

/** In which part of {@link Facets.score} a score is counted, from 0; the last one includes 1. */
export function scoreBucket(score: number): number {
  return Math.min(SCORE_BUCKETS - 1, Math.max(0, Math.floor(score * SCORE_BUCKETS)));
}

/** The most frequent first, equals in the order of their values. */
export function compareFacetCounts(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
