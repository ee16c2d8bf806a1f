import { compareIds, type Settings, type Task } from '@labelwright/core';
import type { Dataset, DatasetRef, DatasetUpdate } from '../../dataset';
import { missingDataset } from '../../missing-dataset';
import { HttpError } from './http-error';
import type { Send } from './requests';
import { datasetFromWire, metadataWithSettings, settingsToWire } from './wire-dataset';

/** What the API has for datasets. */
export interface DatasetCalls {
  /** Without settings, which the server tells of one dataset at a time. */
  list(workspace?: string): Promise<readonly Dataset[]>;
  find(ref: DatasetRef): Promise<Dataset | undefined>;
  /** The task never changes, so it is asked for once. @throws AnnotationError `DATASET_MISSING` */
  taskOf(ref: DatasetRef): Promise<Task>;
  create(dataset: Dataset): Promise<Dataset>;
  update(ref: DatasetRef, update: DatasetUpdate): Promise<Dataset>;
  remove(ref: DatasetRef): Promise<boolean>;
  copy(ref: DatasetRef, copy: Dataset): Promise<Dataset>;
}

export function pathOf(name: string): string {
  return `/api/datasets/${encodeURIComponent(name)}`;
}

export function createDatasetCalls(send: Send): DatasetCalls {
  const tasks = new Map<string, Task>();
  const bare = async ({ name, workspace }: DatasetRef) => {
    const json = await orMissing(send('GET', pathOf(name), { query: { workspace } }));
    const dataset = datasetFromWire(json, undefined);
    if (dataset !== undefined) tasks.set(keyOf(dataset), dataset.task);
    return { json, dataset };
  };
  const find = async (ref: DatasetRef): Promise<Dataset | undefined> => {
    const { json, dataset } = await bare(ref);
    if (dataset === undefined || dataset.task === 'Text2Text') return dataset;
    const query = { workspace: ref.workspace };
    const path = `${pathOf(ref.name)}/${dataset.task}/settings`;
    return datasetFromWire(json, await orMissing(send('GET', path, { query })));
  };
  const known = async (ref: DatasetRef): Promise<Dataset> => {
    const dataset = await find(ref);
    if (dataset === undefined) throw missingDataset(ref);
    return dataset;
  };
  /** There are none of text2text on the server; what it has no place for is in the metadata. */
  const putSettings = async ({ name, workspace }: DatasetRef, task: Task, settings: Settings | undefined) => {
    if (task === 'Text2Text' || settings === undefined) return;
    const body = JSON.stringify(settingsToWire(settings));
    await send('PATCH', `${pathOf(name)}/${task}/settings`, { query: { workspace }, body });
  };
  const taskOf = async (ref: DatasetRef): Promise<Task> => {
    const task = tasks.get(keyOf(ref)) ?? (await bare(ref)).dataset?.task;
    if (task === undefined) throw missingDataset(ref);
    return task;
  };

  return {
    find,
    taskOf,
    list: async (workspace) => {
      const json = await send('GET', '/api/datasets', { query: { workspace } });
      const list: readonly unknown[] = Array.isArray(json) ? json : [];
      return list
        .map((each) => datasetFromWire(each, undefined))
        .filter((each) => each !== undefined)
        .sort((a, b) => compareIds(a.workspace, b.workspace) || compareIds(a.name, b.name));
    },
    create: async (dataset) => {
      const { name, task, workspace, tags, settings } = dataset;
      const metadata = metadataWithSettings(dataset.metadata, settings);
      const body = JSON.stringify({ name, task, workspace, tags, metadata });
      await send('POST', '/api/datasets', { query: { workspace }, body });
      await putSettings(dataset, task, settings);
      return known(dataset);
    },
    update: async (ref, { settings, tags = {}, metadata }) => {
      const task = await taskOf(ref);
      const body = JSON.stringify({ tags, metadata: metadataWithSettings(metadata, settings) });
      await send('PATCH', pathOf(ref.name), { query: { workspace: ref.workspace }, body });
      await putSettings(ref, task, settings);
      return known(ref);
    },
    remove: async (ref) => {
      tasks.delete(keyOf(ref));
      // The server answers the same for one that is not there.
      if ((await bare(ref)).dataset === undefined) return false;
      tasks.delete(keyOf(ref));
      await send('DELETE', pathOf(ref.name), { query: { workspace: ref.workspace } });
      return true;
    },
    copy: async (ref, copy) => {
      const { name, workspace, tags, task, settings } = copy;
      const metadata = metadataWithSettings(copy.metadata, settings);
      const body = JSON.stringify({ name, target_workspace: workspace, tags, metadata });
      await send('PUT', `${pathOf(ref.name)}:copy`, { query: { workspace: ref.workspace }, body });
      await putSettings(copy, task, settings);
      return known(copy);
    },
  };
}

export function keyOf({ name, workspace }: DatasetRef): string {
  return `${workspace}/${name}`;
}

async function orMissing(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
