import type { RecordFilter } from '../query/filter';
import type { VectorQuery } from '../query/similarity';
import type { SortBy } from '../query/sort';
import type { AnnotationRecord } from '../records/annotation-record';
import type { CancelSignal } from './cancel-signal';

/** A record that a queue can name. */
export type QueuedRecord = AnnotationRecord & { readonly id: string };

/** In which order a queue hands out what it has. All but `stored` go before `sort`. */
export type QueueOrder =
  /** As `sort` says, else by id. */
  | { readonly kind: 'stored' }
  /** The same seed gives the same order. */
  | { readonly kind: 'random'; readonly seed: number }
  /** By what a model is unsure of: see `uncertaintyOf`. Records without a prediction come last. */
  | { readonly kind: 'leastConfident' | 'smallestMargin' | 'highestEntropy' }
  /** By a function of the host, under the name that it gave it. */
  | { readonly kind: 'host'; readonly name: string };

/** Which records are in a queue, and in which order. Plain JSON data. */
export interface QueueQuery {
  readonly filter?: RecordFilter | undefined;
  readonly sort?: readonly SortBy[] | undefined;
  readonly order?: QueueOrder | undefined;
  /** The most similar records, the nearest first; `sort` and `order` do not count then. */
  readonly similarTo?: VectorQuery | undefined;
}

/** Where the records of a queue come from. */
export interface RecordSource {
  /** The ids of what matches, in the queue's order, in pieces as they become known; each once. */
  ids(query: QueueQuery, options: { readonly signal: CancelSignal }): AsyncIterable<readonly string[]>;
  /** In the order of `ids`; `undefined` for what is gone. */
  load(
    ids: readonly string[],
    options: { readonly signal: CancelSignal },
  ): Promise<readonly (QueuedRecord | undefined)[]>;
}
