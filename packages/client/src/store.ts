import type { AnnotationRecord, IssueCode, RecordFilter, SortBy, VectorQuery } from '@labelwright/core';
import type { Dataset, DatasetRef, DatasetUpdate } from './dataset';
import type { StoredRecord } from './record-change';

/** One record on its way into a store. */
export interface RecordWrite {
  readonly id: string;
  /** As it was given to `log`, unchecked. */
  readonly given: unknown;
  /** The `lastUpdated` that the writer saw: with another one in the store the write is a conflict. */
  readonly expected?: string | undefined;
  /** With `expected`: a record that is gone is a conflict too. Else it is stored anew. */
  readonly mustExist?: boolean | undefined;
}

/** Why a record was not stored. */
export interface WriteFailure {
  readonly code: IssueCode;
  /** Of the value in the record, `''` for the whole record. */
  readonly path: string;
  readonly message: string;
  /** With `RECORD_CONFLICT` what the store has; `undefined` where it was deleted. */
  readonly stored?: StoredRecord | undefined;
}

export type WriteOutcome =
  | { readonly stored: StoredRecord; readonly failure?: undefined }
  | { readonly failure: WriteFailure };

/**
 * What a write comes to, given what the store has of that id: merged, completed and checked. Synchronous, so that a store can run
 * it inside of a transaction.
 */
export type Settle = (
  write: RecordWrite,
  stored: StoredRecord | undefined,
) => { readonly record: AnnotationRecord; readonly failure?: undefined } | { readonly failure: WriteFailure };

export interface PutOptions {
  readonly settle: Settle;
  readonly now: () => Date;
  /** `strict`: on the disk before it is acknowledged. `relaxed`: handed to the system; lost only with the whole machine. */
  readonly durability?: 'strict' | 'relaxed' | undefined;
  /** Whether what the store has of an id matters for the outcome, besides being merged by absent fields; by default true. */
  readonly needsStored?: ((write: RecordWrite) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface RecordQuery {
  readonly filter?: RecordFilter | undefined;
  /** By default by id, as a string. */
  readonly sort?: readonly SortBy[] | undefined;
  /** The most similar records, the nearest first; `sort` and `idFrom` do not count then. */
  readonly vector?: VectorQuery | undefined;
  /** Only records behind this id; does not count with a `sort`. */
  readonly idFrom?: string | undefined;
  readonly limit?: number | undefined;
}

export interface ScanOptions {
  readonly signal?: AbortSignal | undefined;
  /** Records to read at once. */
  readonly pageSize?: number | undefined;
}

/** Something that happened to a dataset, in this page or in another one. */
export interface StoreChange {
  readonly dataset: DatasetRef;
  readonly kind: 'written' | 'removed' | 'dataset';
  /** The records; `[]` where the dataset itself changed. */
  readonly ids: readonly string[];
  /** What is stored of each of them now, where reading it takes a request and the store knows it without one. */
  readonly records?: readonly StoredRecord[] | undefined;
  /** Whether it was written through this store object. */
  readonly own: boolean;
}

/**
 * Where datasets are kept. Every store passes one suite of tests, so a client behaves the same over each. A store resolves a write
 * when it is stored as `durability` says, not before; it throws an `AnnotationError` where it cannot work at all (`STORE_FAILED`),
 * `DATASET_MISSING`, `DATASET_EXISTS`.
 */
export interface DatasetStore {
  /** Whether it is on this device: nothing that is to be stored waits for a network. */
  readonly isLocal?: boolean | undefined;
  /** Of all workspaces where none is named, by workspace and name. */
  datasets(workspace?: string): Promise<readonly Dataset[]>;
  dataset(ref: DatasetRef): Promise<Dataset | undefined>;
  /**
   * What `dataset` said some seconds ago, for stores where asking takes requests; `undefined` where it has to be asked. Records may be
   * stored by it. Before anything is refused by it, `dataset` is asked.
   */
  recentDataset?(ref: DatasetRef): Dataset | undefined;
  /** @throws AnnotationError `DATASET_EXISTS` */
  createDataset(dataset: Dataset): Promise<Dataset>;
  updateDataset(ref: DatasetRef, update: DatasetUpdate, now: Date): Promise<Dataset>;
  /** With all its records. @returns whether it was there */
  deleteDataset(ref: DatasetRef): Promise<boolean>;
  /** A new dataset with all records of another; `copy` is complete. All or nothing. */
  copyDataset(ref: DatasetRef, copy: Dataset): Promise<Dataset>;

  /** @param writes each id once @returns one outcome a write, in their order */
  put(ref: DatasetRef, writes: readonly RecordWrite[], options: PutOptions): Promise<readonly WriteOutcome[]>;
  /** In the order of `ids`; `undefined` for what is not there. */
  get(ref: DatasetRef, ids: readonly string[]): Promise<readonly (StoredRecord | undefined)[]>;
  /** Pages of records. What is written meanwhile may or may not be among them; nothing comes twice. */
  scan(ref: DatasetRef, query: RecordQuery, options?: ScanOptions): AsyncIterable<readonly StoredRecord[]>;
  count(ref: DatasetRef, filter?: RecordFilter, options?: ScanOptions): Promise<number>;
  /** @returns how many of them there were */
  deleteRecords(ref: DatasetRef, ids: readonly string[]): Promise<number>;

  /** Tells what is written, here and, where the store can, elsewhere. @returns takes the listener away */
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Frees what the store holds; it must not be used after. */
  close(): void;
}
