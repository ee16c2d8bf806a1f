import {
  AnnotationError,
  applySchemaChange,
  createSchemaChange,
  createSchemaReporter,
  type LabelChange,
  nearestLabel,
  type SchemaReport,
  type Settings,
  type Task,
} from '@labelwright/core';
import type { ClientContext } from './context';
import { checkDatasetName, type Dataset, type DatasetRef, type DatasetUpdate } from './dataset';
import { missingDataset } from './missing-dataset';

export interface ConfigureOptions extends DatasetUpdate {
  readonly name: string;
  /** Needed where the dataset is not there yet. */
  readonly task?: Task | undefined;
}

/**
 * Gives a dataset settings, tags and metadata; makes it where it is missing.
 * @throws AnnotationError `LABEL_UNKNOWN` where records use labels that the new settings lack (all records are looked at),
 *   `TASK_MISMATCH`, `DATASET_NAME`, `DATASET_MISSING` where there is no dataset and no task to make it with
 */
export async function configureDataset(
  { store, now }: Pick<ClientContext, 'store' | 'now'>,
  { name, workspace, task, settings, tags, metadata }: ConfigureOptions & DatasetRef,
): Promise<Dataset> {
  checkDatasetName(name);
  const ref = { name, workspace };
  const dataset = await store.dataset(ref);
  if (dataset === undefined) {
    if (task === undefined) throw missingDataset(ref);
    const createdAt = now().toISOString();
    const fresh = {
      ...ref,
      task,
      tags: tags ?? {},
      metadata: metadata ?? {},
      createdAt,
      lastUpdated: createdAt,
    };
    return createOrTake({ store, now }, { ...fresh, ...(settings === undefined ? {} : { settings }) });
  }
  if (task !== undefined && task !== dataset.task) {
    const problem = `Dataset ${JSON.stringify(name)} holds ${dataset.task} records, not ${task}.`;
    throw new AnnotationError('TASK_MISMATCH', `${problem} Use another name.`, { path: 'task' });
  }
  // Whoever logs with the settings that are there must not wait for all records to be read.
  const isNew = settings !== undefined && JSON.stringify(settings) !== JSON.stringify(dataset.settings);
  if (isNew) await checkLabels({ store }, dataset, settings);
  return store.updateDataset(ref, { settings, tags, metadata }, now());
}

/** Somebody else may make the dataset at the same moment. */
async function createOrTake(
  context: Pick<ClientContext, 'store' | 'now'>,
  dataset: Dataset,
): Promise<Dataset> {
  try {
    return await context.store.createDataset(dataset);
  } catch (error) {
    if (!(error instanceof AnnotationError) || error.code !== 'DATASET_EXISTS') throw error;
    if ((await context.store.dataset(dataset)) === undefined) throw error;
    return configureDataset(context, dataset);
  }
}

async function checkLabels(
  { store }: Pick<ClientContext, 'store'>,
  dataset: Dataset,
  settings: Settings,
): Promise<void> {
  if (settings.labels.length === 0 || dataset.task === 'Text2Text') return;
  const report = await reportOn(store, dataset, { settings, labels: new Map() });
  const [first] = report.unknown;
  if (first === undefined) return;
  const near = nearestLabel(first, settings);
  const hint =
    near === undefined ? '' : ` Did you mean ${JSON.stringify(near)} for ${JSON.stringify(first)}?`;
  const labels = report.unknown.slice(0, 10).map((label) => JSON.stringify(label));
  throw new AnnotationError(
    'LABEL_UNKNOWN',
    `Records of dataset ${JSON.stringify(dataset.name)} use labels that the new settings lack: ${labels.join(', ')}. Add them, or ` +
      `let changeSchema() rename, merge or remove them.${hint}`,
    { path: 'settings.labels' },
  );
}

/** What a change of the label schema would do to the records of a dataset. Reads all of them, changes nothing. */
export async function planDatasetSchema(
  context: ClientContext,
  name: string,
  changes: readonly LabelChange[],
): Promise<SchemaReport> {
  const dataset = await datasetOf(context, name);
  return reportOn(context.store, dataset, createSchemaChange(settingsOf(dataset), changes));
}

export interface SchemaOutcome {
  readonly dataset: Dataset;
  /** Records that were changed. */
  readonly changed: number;
}

/**
 * Changes the label schema of a dataset and all of its records. New names are allowed before the first record changes and old ones go
 * after the last, so the records fit the settings at every moment; whoever is interrupted merges what is left.
 */
export async function changeDatasetSchema(
  context: ClientContext,
  name: string,
  changes: readonly LabelChange[],
): Promise<SchemaOutcome> {
  const { store, now } = context;
  const dataset = await datasetOf(context, name);
  const before = settingsOf(dataset);
  const change = createSchemaChange(before, changes);
  const known = new Set(before.labels.map((label) => label.name));
  const added = change.settings.labels.filter((label) => !known.has(label.name));
  const both: Settings = { ...change.settings, labels: [...before.labels, ...added] };
  await store.updateDataset(dataset, { settings: both }, now());
  let changed = 0;
  for await (const page of store.scan(dataset, {})) {
    const ids = page.filter((record) => applySchemaChange(record, change) !== record).map(({ id }) => id);
    if (ids.length === 0) continue;
    const outcomes = await store.put(
      dataset,
      ids.map((id) => ({ id, given: undefined })),
      {
        now,
        needsStored: () => true,
        // What is stored at the moment of writing is changed, so nothing that others write meanwhile is lost.
        settle: ({ id }, stored) =>
          stored === undefined
            ? {
                failure: {
                  code: 'RECORD_CONFLICT',
                  path: '',
                  message: `Record ${JSON.stringify(id)} was deleted.`,
                },
              }
            : { record: applySchemaChange(stored, change) },
      },
    );
    changed += outcomes.filter(({ failure }) => failure === undefined).length;
  }
  return { dataset: await store.updateDataset(dataset, { settings: change.settings }, now()), changed };
}

async function reportOn(
  store: ClientContext['store'],
  dataset: DatasetRef,
  change: Parameters<typeof createSchemaReporter>[0],
): Promise<SchemaReport> {
  const reporter = createSchemaReporter(change);
  for await (const page of store.scan(dataset, {})) page.forEach(reporter.add);
  return reporter.report();
}

function settingsOf({ settings = { labels: [] } }: Dataset): Settings {
  return settings;
}

/** @throws AnnotationError `DATASET_MISSING` */
export async function datasetOf({ store, workspace }: ClientContext, name: string): Promise<Dataset> {
  checkDatasetName(name);
  const dataset = await store.dataset({ name, workspace });
  if (dataset !== undefined) return dataset;
  const others = await store.datasets(workspace);
  throw missingDataset(
    { name, workspace },
    others.map((other) => other.name),
  );
}
