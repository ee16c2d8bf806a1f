export {
  type Client,
  type CopyOptions,
  type DeleteRecordsOptions,
  type InitOptions,
  init,
} from './client';
export type { ConfigureOptions, SchemaOutcome } from './configure';
export type { Dataset, DatasetRef, DatasetUpdate } from './dataset';
export type { DatasetIndex } from './dataset-index';
export {
  type IndexedDbJournal,
  type IndexedDbJournalOptions,
  indexedDbJournal,
} from './journals/indexeddb-journal';
export { memoryJournal } from './journals/memory-journal';
export type { DeleteResult, LoadedRecords, LoadOptions } from './load';
export type { LogFailure, LogOptions, LogProgress, LogRecord, LogRecords, LogResult } from './log';
export type { RecordUpdate, StoredRecord } from './record-change';
export type { IndexOptions } from './record-index/create-index';
export { RecordConflict, type SaveOptions } from './save';
export type { WriteMode } from './settle';
export type {
  DatasetStore,
  PutOptions,
  RecordQuery,
  RecordWrite,
  ScanOptions,
  Settle,
  StoreChange,
  WriteFailure,
  WriteOutcome,
} from './store';
export { HttpError } from './stores/http/http-error';
export { type HttpStoreOptions, httpStore } from './stores/http/http-store';
export type { Fetch } from './stores/http/requests';
export {
  type IndexedDbOptions,
  type IndexedDbStore,
  indexedDbStore,
  type StorageState,
} from './stores/indexeddb/indexeddb-store';
export { memoryStore } from './stores/memory/memory-store';
