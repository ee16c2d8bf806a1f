import type { Client, Dataset, LogFailure } from '@labelwright/client';
import type { Settings } from '@labelwright/core';

import type { ReadPlan } from './probe-file';
import { type FileContents, recordsOf } from './read-records';

export interface ImportOptions {
  readonly client: Client;
  readonly dataset: Dataset;
  /** The dataset is not in the store yet. */
  readonly isNew: boolean;
  readonly settings: Settings;
  readonly file: File;
  readonly plan: ReadPlan;
  readonly contents: FileContents;
  /** Adds labels that the dataset lacks; without it records with such labels fail. */
  readonly addLabels: boolean;
  /** Writes also over records that were changed since they were exported. */
  readonly overwrite: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly bytesRead: number;
  /** Records that are in the store. */
  readonly stored: number;
  readonly failed: number;
}

export interface ImportOutcome extends ImportProgress {
  /** Their `index` is the place in the file. */
  readonly failures: readonly LogFailure[];
  readonly addedLabels: readonly string[];
  /** Stopped by the signal: what is stored stays. */
  readonly cancelled: boolean;
}

/** The labels of a file that a dataset does not have; none where it takes any. */
export function missingLabels({ labels }: FileContents, settings: Settings): readonly string[] {
  const known = new Set(settings.labels.map(({ name }) => name));
  return [...labels].filter((name) => !known.has(name));
}

/**
 * Writes the records of a file through the client, a batch at a time; makes the dataset where it is not there.
 * @throws AnnotationError where the store cannot work; cancelling it is no error
 */
export async function importRecords(options: ImportOptions): Promise<ImportOutcome> {
  const { client, dataset, file, plan, signal, onProgress } = options;
  let progress: ImportProgress = { bytesRead: 0, stored: 0, failed: 0 };
  const tell = (change: Partial<ImportProgress>) => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };
  const addedLabels = await prepareDataset(options);
  const leftOut: number[] = [];
  const records = recordsOf(file, plan, {
    signal,
    onRead: (bytesRead) => tell({ bytesRead }),
    onLeftOut: (before) => leftOut.push(before),
  });
  try {
    const { failed } = await client.log(records, {
      name: dataset.name,
      overwrite: options.overwrite,
      signal,
      onProgress: ({ processed: stored, failed }) => tell({ stored, failed }),
    });
    return { ...progress, failures: placedInFile(failed, leftOut), addedLabels, cancelled: false };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { ...progress, failures: [], addedLabels, cancelled: true };
  }
}

/** Failures by their places in the file, where records that cannot be read have places too. Both lists ascend. */
function placedInFile(failures: readonly LogFailure[], leftOut: readonly number[]): readonly LogFailure[] {
  let skipped = 0;
  return failures.map((failure) => {
    while ((leftOut[skipped] ?? Number.POSITIVE_INFINITY) <= failure.index) skipped += 1;
    return { ...failure, index: failure.index + skipped };
  });
}

/** The dataset with the labels that it needs. @returns those that were added */
async function prepareDataset(options: ImportOptions): Promise<readonly string[]> {
  const { client, dataset, isNew, settings, plan, contents, addLabels } = options;
  const missing = missingLabels(contents, settings);
  if (isNew) {
    const [task = plan.task ?? dataset.task] = contents.tasks;
    const labels = [...settings.labels, ...(addLabels ? missing.map((name) => ({ name })) : [])];
    await client.configureDataset(dataset.name, { task, settings: { ...settings, labels } });
    return addLabels ? missing : [];
  }
  if (!addLabels || missing.length === 0) return [];
  await client.changeSchema(
    dataset.name,
    missing.map((name) => ({ type: 'add', label: { name } })),
  );
  return missing;
}
