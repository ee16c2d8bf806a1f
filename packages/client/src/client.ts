import {
  AnnotationError,
  type AnnotationRecord,
  type Facets,
  type LabelChange,
  type SchemaReport,
  type Settings,
} from '@labelwright/core';
import {
  type ConfigureOptions,
  changeDatasetSchema,
  configureDataset,
  datasetOf,
  planDatasetSchema,
  type SchemaOutcome,
} from './configure';
import { type ClientContext, subscribeTo } from './context';
import { checkDatasetName, type Dataset } from './dataset';
import type { DatasetIndex } from './dataset-index';
import {
  countRecordFacets,
  type DeleteResult,
  getRecords,
  type LoadedRecords,
  type LoadOptions,
  loadRecords,
  pagesOf,
} from './load';
import { type LogOptions, type LogRecords, type LogResult, logRecords } from './log';
import type { StoredRecord } from './record-change';
import { createIndex, type IndexOptions } from './record-index/create-index';
import { type SaveOptions, saveRecord, saveRecords } from './save';
import type { DatasetStore, StoreChange, WriteOutcome } from './store';

export interface InitOptions {
  readonly store: DatasetStore;
  /** By default `default`. */
  readonly workspace?: string | undefined;
  /** Who annotates, where a record with an annotation does not tell. */
  readonly annotationAgent?: string | undefined;
  /** By default the clock. */
  readonly now?: (() => Date) | undefined;
  /** By default `crypto.randomUUID`. */
  readonly newId?: (() => string) | undefined;
}

export interface CopyOptions {
  readonly to: string;
  /** By default the client's own. */
  readonly workspace?: string | undefined;
}

export interface DeleteRecordsOptions extends Pick<LoadOptions, 'query' | 'ids' | 'signal'> {
  /** Set the records to `Discarded` and keep them. */
  readonly discardOnly?: boolean | undefined;
}

/** Datasets in one workspace of one store. */
export interface Client {
  readonly workspace: string;
  readonly store: DatasetStore;
  /** Stores records, upserting by id. Never stops at a bad record: what was not stored is in `failed`. */
  log(records: LogRecords, options: LogOptions): Promise<LogResult>;
  /**
   * Stores one record whole, as a component hands it out, and resolves when it is on the disk.
   * @throws AnnotationError of what is wrong with it; {@link RecordConflict} where the store has another `lastUpdated`
   */
  save(record: AnnotationRecord, options: SaveOptions): Promise<StoredRecord>;
  /**
   * {@link save} for many records: one outcome a record, in their order. Records go in batches of one transaction or request each;
   * where an id comes again, a new batch begins.
   * @throws AnnotationError as `save` does where the store cannot work and nothing was stored; later it is in the outcomes
   */
  saveAll(records: Iterable<AnnotationRecord>, options: SaveOptions): Promise<readonly WriteOutcome[]>;
  /** In the order of `ids`; `undefined` for what is not there. @throws AnnotationError `DATASET_MISSING` */
  get(name: string, ids: readonly string[]): Promise<readonly (StoredRecord | undefined)[]>;
  load(name: string, options?: LoadOptions): LoadedRecords;
  /** Counts over all that match. */
  facets(name: string, options?: Pick<LoadOptions, 'query' | 'ids' | 'signal'>): Promise<Facets>;
  /** Deletes a dataset with its records. @returns whether it was there */
  delete(name: string): Promise<boolean>;
  deleteRecords(name: string, options: DeleteRecordsOptions): Promise<DeleteResult>;
  copy(name: string, options: CopyOptions): Promise<Dataset>;
  datasets(): Promise<readonly Dataset[]>;
  /** @throws AnnotationError `DATASET_MISSING` */
  dataset(name: string): Promise<Dataset>;
  configureDataset(name: string, options: Omit<ConfigureOptions, 'name'>): Promise<Dataset>;
  /** @returns `undefined` where the dataset has none @throws AnnotationError `DATASET_MISSING` */
  loadSettings(name: string): Promise<Settings | undefined>;
  planSchemaChange(name: string, changes: readonly LabelChange[]): Promise<SchemaReport>;
  changeSchema(name: string, changes: readonly LabelChange[]): Promise<SchemaOutcome>;
  /** Finds, orders and counts the records of a dataset from memory; it reads them all once, in the background. Close it when done. */
  index(name: string, options?: IndexOptions): DatasetIndex;
  /** Tells of writes to a dataset, by this page and where the store can by others. @returns takes the listener away */
  subscribe(name: string, listener: (change: StoreChange) => void): () => void;
}

/** A client over `store`. */
export function init({
  store,
  workspace = 'default',
  annotationAgent,
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
}: InitOptions): Client {
  checkDatasetName(workspace);
  const context: ClientContext = { store, workspace, annotationAgent, now, newId };
  return {
    workspace,
    store,
    log: (records, options) => logRecords(context, records, options),
    save: (record, options) => saveRecord(context, record, options),
    saveAll: (records, options) => saveRecords(context, records, options),
    get: (name, ids) => getRecords(context, name, ids),
    load: (name, options) => loadRecords(context, name, options),
    facets: (name, options) => countRecordFacets(context, name, options),
    delete: (name) => store.deleteDataset({ name, workspace }),
    deleteRecords: (name, options) => removeRecords(context, name, options),
    copy: (name, options) => copyDataset(context, name, options),
    datasets: () => store.datasets(workspace),
    dataset: (name) => datasetOf(context, name),
    configureDataset: (name, options) => configureDataset(context, { ...options, name, workspace }),
    loadSettings: async (name) => (await datasetOf(context, name)).settings,
    planSchemaChange: (name, changes) => planDatasetSchema(context, name, changes),
    changeSchema: (name, changes) => changeDatasetSchema(context, name, changes),
    index: (name, options) => createIndex(context, name, options),
    subscribe: (name, listener) => subscribeTo(context, name, listener),
  };
}

async function removeRecords(
  context: ClientContext,
  name: string,
  { discardOnly = false, ...options }: DeleteRecordsOptions,
): Promise<DeleteResult> {
  if (options.query === undefined && options.ids === undefined) {
    const advice = 'Give ids or a query; {} is a query that matches every record.';
    throw new AnnotationError('FIELD_MISSING', `Nothing says which records to delete. ${advice}`, {
      path: 'query',
    });
  }
  const dataset = await datasetOf(context, name);
  let matched = 0;
  let processed = 0;
  for await (const page of pagesOf(context, name, options)) {
    const ids = page.map(({ id }) => id);
    matched += ids.length;
    if (!discardOnly) processed += await context.store.deleteRecords(dataset, ids);
    else {
      const updates = ids.map((id) => ({ id, status: 'Discarded' as const }));
      processed += (await logRecords(context, updates, { name, signal: options.signal })).processed;
    }
  }
  return { matched, processed };
}

async function copyDataset(
  context: ClientContext,
  name: string,
  { to, workspace = context.workspace }: CopyOptions,
): Promise<Dataset> {
  checkDatasetName(to);
  const dataset = await datasetOf(context, name);
  const createdAt = context.now().toISOString();
  // As the original marks its copies.
  const metadata = { ...dataset.metadata, source_workspace: dataset.workspace, copied_from: dataset.name };
  return context.store.copyDataset(dataset, {
    ...dataset,
    name: to,
    workspace,
    metadata,
    createdAt,
    lastUpdated: createdAt,
  });
}
