import { AnnotationError, type Settings, type Task } from '@labelwright/core';

/** A collection of records of one task, under a name in a workspace. */
export interface Dataset {
  /** Lower case letters, digits, `-` and `_`; starts with neither `-` nor `_`. */
  readonly name: string;
  readonly workspace: string;
  readonly task: Task;
  readonly settings?: Settings;
  readonly tags: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601. */
  readonly lastUpdated: string;
}

/** Which dataset. */
export interface DatasetRef {
  readonly name: string;
  readonly workspace: string;
}

/** What of a dataset can change; tags and metadata are merged by key, settings replaced. */
export interface DatasetUpdate {
  readonly settings?: Settings | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** As an Argilla server wants names of datasets and workspaces. */
const NAME = /^(?![-_])[a-z0-9_-]+$/;

/** @throws AnnotationError `DATASET_NAME`, with a name that would do */
export function checkDatasetName(name: unknown): asserts name is string {
  if (typeof name === 'string' && NAME.test(name)) return;
  const given = typeof name === 'string' ? JSON.stringify(name) : `of type ${typeof name}`;
  const near = typeof name === 'string' ? nearestName(name) : '';
  const hint = near === '' ? '' : ` ${JSON.stringify(near)} would do.`;
  const rule = 'Use lower case letters, digits, "-" and "_", the first of them a letter or digit.';
  throw new AnnotationError(
    'DATASET_NAME',
    `The name of the dataset is ${given}, which no server takes. ${rule}${hint}`,
    {
      path: 'name',
    },
  );
}

function nearestName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9_-]+/g, '-').replace(/^[-_]+|-+$/g, '');
}

export function updatedDataset(dataset: Dataset, update: DatasetUpdate, lastUpdated: string): Dataset {
  const { settings = dataset.settings } = update;
  return {
    ...dataset,
    ...(settings === undefined ? {} : { settings }),
    tags: { ...dataset.tags, ...update.tags },
    metadata: { ...dataset.metadata, ...update.metadata },
    lastUpdated,
  };
}
