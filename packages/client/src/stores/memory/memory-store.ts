import { compareIds, compileFilter } from '@labelwright/core';
import { nextTask } from '../../breath';
import { type Dataset, type DatasetRef, updatedDataset } from '../../dataset';
import { createListeners } from '../../listeners';
import { datasetExists, missingDataset } from '../../missing-dataset';
import { type PageSource, queryPages } from '../../pages';
import type { StoredRecord } from '../../record-change';
import type { DatasetStore, StoreChange, WriteOutcome } from '../../store';
import { notStorable, outcomeOf } from '../../versions';

interface Shelf {
  dataset: Dataset;
  readonly records: Map<string, StoredRecord>;
}

const PAGE = 250;

/** Datasets in this page's memory: for tests, previews, and hosts that keep records elsewhere. */
export function memoryStore(): DatasetStore {
  const shelves = new Map<string, Shelf>();
  const listeners = createListeners<StoreChange>();

  const shelfOf = (ref: DatasetRef): Shelf => {
    const shelf = shelves.get(keyOf(ref));
    if (shelf === undefined)
      throw missingDataset(
        ref,
        [...shelves.values()].map(({ dataset }) => dataset.name),
      );
    return shelf;
  };
  const tell = ({ name, workspace }: DatasetRef, kind: StoreChange['kind'], ids: readonly string[]): void =>
    listeners.tell({ dataset: { name, workspace }, kind, ids, own: true });
  const create = (dataset: Dataset, records: ReadonlyMap<string, StoredRecord>): Dataset => {
    if (shelves.has(keyOf(dataset))) throw datasetExists(dataset);
    shelves.set(keyOf(dataset), { dataset, records: new Map(records) });
    tell(dataset, 'dataset', []);
    return dataset;
  };

  return {
    isLocal: true,
    datasets: async (workspace) =>
      [...shelves.values()]
        .map(({ dataset }) => dataset)
        .filter((dataset) => workspace === undefined || dataset.workspace === workspace)
        .sort((a, b) => compareIds(a.workspace, b.workspace) || compareIds(a.name, b.name)),
    dataset: async (ref) => shelves.get(keyOf(ref))?.dataset,
    createDataset: async (dataset) => create(dataset, new Map()),
    updateDataset: async (ref, update, now) => {
      const shelf = shelfOf(ref);
      shelf.dataset = updatedDataset(shelf.dataset, update, now.toISOString());
      tell(ref, 'dataset', []);
      return shelf.dataset;
    },
    deleteDataset: async (ref) => {
      const there = shelves.delete(keyOf(ref));
      if (there) tell(ref, 'dataset', []);
      return there;
    },
    copyDataset: async (ref, copy) => create(copy, shelfOf(ref).records),

    put: async (ref, writes, options) => {
      // A task of its own, so that a long log leaves the page alive.
      await nextTask();
      options.signal?.throwIfAborted();
      const { records } = shelfOf(ref);
      const outcomes = writes.map((write): WriteOutcome => {
        const outcome = outcomeOf(write, records.get(write.id), options);
        if (outcome.failure !== undefined) return outcome;
        try {
          // What a host does to its own object later must not change what is stored.
          const kept = structuredClone(outcome.stored);
          records.set(write.id, kept);
          return { stored: kept };
        } catch (error) {
          return { failure: notStorable(write.id, error) };
        }
      });
      const ids = outcomes.flatMap((outcome) => ('stored' in outcome ? [outcome.stored.id] : []));
      if (ids.length > 0) tell(ref, 'written', ids);
      return outcomes;
    },
    get: async (ref, ids) => {
      const { records } = shelfOf(ref);
      return ids.map((id) => records.get(id));
    },
    scan: (ref, query, { signal, pageSize = PAGE } = {}) => {
      const source: PageSource = {
        all: async function* (_filter, idFrom) {
          const { records } = shelfOf(ref);
          const ids = [...records.keys()]
            .filter((id) => idFrom === undefined || id > idFrom)
            .sort(compareIds);
          for (let start = 0; start < ids.length; start += pageSize) {
            signal?.throwIfAborted();
            yield present(ids.slice(start, start + pageSize).map((id) => records.get(id)));
          }
        },
        get: async (ids) => {
          signal?.throwIfAborted();
          const { records } = shelfOf(ref);
          return ids.map((id) => records.get(id));
        },
      };
      return queryPages(source, query, pageSize);
    },
    count: async (ref, filter) => {
      const { records } = shelfOf(ref);
      if (filter === undefined) return records.size;
      const matches = compileFilter(filter);
      return [...records.values()].filter(matches).length;
    },
    deleteRecords: async (ref, ids) => {
      const { records } = shelfOf(ref);
      const gone = ids.filter((id) => records.delete(id));
      if (gone.length > 0) tell(ref, 'removed', gone);
      return gone.length;
    },

    subscribe: listeners.subscribe,
    close: () => shelves.clear(),
  };
}

function keyOf({ name, workspace }: DatasetRef): string {
  return `${workspace}/${name}`;
}

function present(records: readonly (StoredRecord | undefined)[]): readonly StoredRecord[] {
  return records.filter((record) => record !== undefined);
}
