import type { Client, DatasetStore, LogRecord, LogResult, StoredRecord } from '@labelwright/client';
import type { AnnotationRecord } from '@labelwright/core';

/** A store for one test, and a second opening of the same data, as another tab has it. */
export interface StoreUnderTest {
  readonly store: DatasetStore;
  /** `undefined` where nobody else can have the same data. */
  readonly other?: DatasetStore | undefined;
  readonly close: () => Promise<void> | void;
}

/** What the tests of the contract work with; the members are new in each test. */
export interface ContractContext {
  readonly subject: StoreUnderTest;
  readonly client: Client;
  /** A client with a clock that stands still and ids that count up. */
  clientOf(store: DatasetStore): Client;
  /** Into the dataset `news`. */
  log(records: Iterable<LogRecord>): Promise<LogResult>;
  /** Of what is loaded. */
  ids(...args: Parameters<Client['load']>): Promise<readonly string[]>;
  /** The record of `news` with that id, by default `a`. */
  only(id?: string): Promise<StoredRecord | undefined>;
}

export function withoutVersion(record: StoredRecord | undefined): Partial<AnnotationRecord> {
  if (record === undefined) return {};
  const { lastUpdated: _version, ...rest } = record;
  return rest;
}
