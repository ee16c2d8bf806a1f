import type { DatasetRef } from '../../dataset';
import { missingDataset } from '../../missing-dataset';
import type { StoredRecord } from '../../record-change';
import type { PutOptions, RecordWrite, WriteOutcome } from '../../store';
import { notStorable, outcomeOf } from '../../versions';
import { abort } from './abort';
import { facetKeys } from './facet-keys';
import type { Database } from './schema';

/** Records that are looked up, merged, checked and copied in one task: some milliseconds of a page's time. */
const SLICE = 25;

/**
 * Writes a batch in one transaction and resolves when that is complete. A record that cannot be copied fails alone; where the
 * transaction fails, nothing of it is stored.
 */
export async function putRecords(
  database: Database,
  ref: DatasetRef,
  writes: readonly RecordWrite[],
  options: PutOptions,
): Promise<readonly WriteOutcome[]> {
  const { durability = 'strict' } = options;
  // With the datasets: one that another tab deletes must not get records that nobody ever sees.
  const transaction = database.transaction(['datasets', 'records'], 'readwrite', { durability });
  const records = transaction.objectStore('records');
  const outcomes: WriteOutcome[] = [];
  // Whatever throws below, the transaction's own failure must not be one that nobody handles.
  transaction.done.catch(() => undefined);
  const put = (dataset: number, write: RecordWrite, stored: StoredRecord | undefined): WriteOutcome => {
    const outcome = outcomeOf(write, stored, options);
    if (outcome.failure !== undefined) return outcome;
    const { stored: record } = outcome;
    try {
      // Throws at once where the record cannot be copied. What fails later fails the transaction.
      records.put({ record, facets: facetKeys(dataset, record) }, [dataset, write.id]).catch(() => undefined);
      return outcome;
    } catch (error) {
      return { failure: notStorable(write.id, error) };
    }
  };
  try {
    const row = await transaction.objectStore('datasets').index('name').get([ref.workspace, ref.name]);
    if (row === undefined) throw missingDataset(ref);
    for (let start = 0; start < writes.length; start += SLICE) {
      const slice = writes.slice(start, start + SLICE);
      const rows = await Promise.all(slice.map(({ id }) => records.get([row.key, id])));
      options.signal?.throwIfAborted();
      slice.forEach((write, i) => {
        outcomes.push(put(row.key, write, rows[i]?.record));
      });
    }
  } catch (error) {
    abort(transaction);
    throw error;
  }
  await transaction.done;
  return outcomes;
}
