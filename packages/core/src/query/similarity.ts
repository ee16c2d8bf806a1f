import type { AnnotationRecord } from '../records/annotation-record';
import { compareIds } from './sort';

export interface VectorQuery {
  /** Which of the records' vectors. */
  readonly name: string;
  readonly value: readonly number[];
  /** How many records to find, by default 100. */
  readonly k?: number | undefined;
  /** The most similar ones (default), or the least. */
  readonly order?: 'most' | 'least' | undefined;
}

export interface SimilarRecord<R extends AnnotationRecord = AnnotationRecord> {
  readonly record: R;
  /** The cosine of the angle between the two vectors, -1 to 1. */
  readonly similarity: number;
}

/** Looks for the nearest records one at a time and keeps `k` of them. */
export interface NearestRecords<R extends AnnotationRecord = AnnotationRecord> {
  add(record: R): void;
  /** The nearest first, equals by id. */
  found(): readonly SimilarRecord<R>[];
}

export const DEFAULT_NEIGHBOURS = 100;

/**
 * The cosine of the angle between `a` and `b`.
 * @returns `undefined` where their lengths differ or one of them has no direction
 */
export function cosineSimilarity(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length !== b.length) return undefined;
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  if (squareA === 0 || squareB === 0) return undefined;
  return Math.max(-1, Math.min(1, dot / Math.sqrt(squareA) / Math.sqrt(squareB)));
}

/** Exact search: every record is compared. One without such a vector, or with one of another length, is never found. */
export function createNearestRecords<R extends AnnotationRecord = AnnotationRecord>({
  name,
  value,
  k = DEFAULT_NEIGHBOURS,
  order = 'most',
}: VectorQuery): NearestRecords<R> {
  let best: SimilarRecord<R>[] = [];
  const sign = order === 'most' ? -1 : 1;
  const compare = (a: SimilarRecord, b: SimilarRecord): number =>
    sign * (a.similarity - b.similarity) || compareIds(a.record.id ?? '', b.record.id ?? '');
  const trim = (): void => {
    best = best.sort(compare).slice(0, k);
  };
  return {
    add: (record) => {
      const { vectors = {} } = record;
      const vector = Object.hasOwn(vectors, name) ? vectors[name] : undefined;
      const similarity = vector === undefined ? undefined : cosineSimilarity(vector, value);
      if (similarity === undefined) return;
      best.push({ record, similarity });
      // Sorting now and then costs less than keeping a heap, and holds 2k records at most.
      if (best.length >= 2 * k + 64) trim();
    },
    found: () => {
      trim();
      return best;
    },
  };
}
