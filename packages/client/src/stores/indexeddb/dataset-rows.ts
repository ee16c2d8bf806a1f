import { compareIds } from '@labelwright/core';
import { type Dataset, type DatasetRef, type DatasetUpdate, updatedDataset } from '../../dataset';
import { datasetExists, missingDataset } from '../../missing-dataset';
import { abort } from './abort';
import type { FacetKey } from './facet-keys';
import { datasetRange } from './read-records';
import type { Database, DatasetRow } from './schema';

/** Copied in one go; some tens of milliseconds. */
const PAGE = 100;

/** What is done to a dataset must be on the disk when it counts as done. */
const STRICT = { durability: 'strict' } as const;

export async function allDatasets(database: Database, workspace?: string): Promise<readonly Dataset[]> {
  const rows = await database.getAll('datasets');
  return rows
    .filter((row) => workspace === undefined || row.workspace === workspace)
    .sort((a, b) => compareIds(a.workspace, b.workspace) || compareIds(a.name, b.name))
    .map(datasetOfRow);
}

export function findRow(
  database: Database,
  { workspace, name }: DatasetRef,
): Promise<DatasetRow | undefined> {
  return database.getFromIndex('datasets', 'name', [workspace, name]);
}

/** @throws AnnotationError `DATASET_MISSING` */
export async function rowOf(database: Database, ref: DatasetRef): Promise<DatasetRow> {
  const row = await findRow(database, ref);
  if (row !== undefined) return row;
  const others = await allDatasets(database, ref.workspace);
  throw missingDataset(
    ref,
    others.map(({ name }) => name),
  );
}

export async function addDataset(database: Database, dataset: Dataset): Promise<Dataset> {
  try {
    const transaction = database.transaction('datasets', 'readwrite', STRICT);
    // The key is made by the store.
    await Promise.all([transaction.store.add(dataset as DatasetRow), transaction.done]);
    return dataset;
  } catch (error) {
    throw isTaken(error) ? datasetExists(dataset) : error;
  }
}

export async function changeDataset(
  database: Database,
  ref: DatasetRef,
  update: DatasetUpdate,
  now: Date,
): Promise<Dataset> {
  const transaction = database.transaction('datasets', 'readwrite', STRICT);
  const row = await transaction.store.index('name').get([ref.workspace, ref.name]);
  if (row === undefined) throw missingDataset(ref);
  const changed = { ...updatedDataset(row, update, now.toISOString()), key: row.key };
  await Promise.all([transaction.store.put(changed), transaction.done]);
  return datasetOfRow(changed);
}

export async function removeDataset(database: Database, ref: DatasetRef): Promise<boolean> {
  const transaction = database.transaction(['datasets', 'records'], 'readwrite', STRICT);
  const datasets = transaction.objectStore('datasets');
  const row = await datasets.index('name').get([ref.workspace, ref.name]);
  if (row === undefined) return false;
  const { key } = row;
  await Promise.all([
    datasets.delete(key),
    transaction.objectStore('records').delete(datasetRange(key)),
    transaction.done,
  ]);
  return true;
}

/** In one transaction, a page of records at a time. */
export async function duplicateDataset(database: Database, ref: DatasetRef, copy: Dataset): Promise<Dataset> {
  const source = await rowOf(database, ref);
  const transaction = database.transaction(['datasets', 'records'], 'readwrite', STRICT);
  transaction.done.catch(() => undefined);
  const records = transaction.objectStore('records');
  const { key: _key, ...fresh } = { key: 0, ...copy };
  try {
    const target = await transaction.objectStore('datasets').add(fresh as DatasetRow);
    let last: string | undefined;
    for (;;) {
      const rows = await records.getAll(datasetRange(source.key, last), PAGE);
      for (const { record, facets } of rows) {
        const moved = facets.map(([, field, value]): FacetKey => [target, field, value]);
        records.put({ record, facets: moved }, [target, record.id]).catch(() => undefined);
      }
      last = rows.at(-1)?.record.id;
      if (rows.length < PAGE) break;
    }
    await transaction.done;
    return datasetOfRow({ ...copy, key: target });
  } catch (error) {
    abort(transaction);
    throw isTaken(error) ? datasetExists(copy) : error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConstraintError';
}

export function datasetOfRow({ key: _key, ...dataset }: DatasetRow): Dataset {
  return dataset;
}
