import type { DBSchema, IDBPDatabase } from 'idb';
import type { Dataset } from '../../dataset';
import type { StoredRecord } from '../../record-change';
import type { Migration } from './connection';
import { type FacetKey, facetKeys } from './facet-keys';

/** A dataset, and the number that stands for it in keys. */
export interface DatasetRow extends Dataset {
  readonly key: number;
}

/** Of one dataset, by id. */
export type RecordKey = [dataset: number, id: string];

export interface RecordRow {
  readonly record: StoredRecord;
  /** What filters look for most: see `facetKeys`. */
  readonly facets: FacetKey[];
}

export interface Schema extends DBSchema {
  datasets: { key: number; value: DatasetRow; indexes: { name: [workspace: string, name: string] } };
  records: { key: RecordKey; value: RecordRow; indexes: { facets: FacetKey } };
}

export type Database = IDBPDatabase<Schema>;

export const MIGRATIONS: readonly Migration<Schema>[] = [
  (database) => {
    const datasets = database.createObjectStore('datasets', { keyPath: 'key', autoIncrement: true });
    datasets.createIndex('name', ['workspace', 'name'], { unique: true });
    database.createObjectStore('records');
  },
  async (_database, transaction) => {
    const records = transaction.objectStore('records');
    records.createIndex('facets', 'facets', { multiEntry: true });
    for (let cursor = await records.openCursor(); cursor !== null; cursor = await cursor.continue()) {
      const { record } = cursor.value;
      const [dataset] = cursor.key;
      await cursor.update({ record, facets: facetKeys(dataset, record) });
    }
  },
];
