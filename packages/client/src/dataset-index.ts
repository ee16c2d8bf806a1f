import type { Facets, QueueQuery, RecordFilter } from '@labelwright/core';

/** What is known of a dataset's records without their texts: finds, orders and counts them, and follows what is written. */
export interface DatasetIndex {
  /** Ids of what matches, in order, in pieces as they are found; each once. Answers also while the index is being built. */
  ids(
    query: QueueQuery,
    options?: { readonly signal?: AbortSignal | undefined },
  ): AsyncIterable<readonly string[]>;
  facets(filter?: RecordFilter, options?: { readonly signal?: AbortSignal | undefined }): Promise<Facets>;
  /** How far it is built, and how many records it has by now. */
  readonly state: { readonly ready: boolean; readonly read: number; readonly size: number };
  /** Called (at most once a frame) when something that is found or counted may have changed. @returns takes the listener away */
  subscribe(listener: () => void): () => void;
  close(): void;
}
