import type { Client, Dataset } from '@labelwright/client';
import type { Settings } from '@labelwright/core';

/**
 * Gives a dataset that has no settings those that are shown, which are the host's own then: labels are changed where the store
 * knows them.
 */
export async function adoptSettings(client: Client, dataset: Dataset, settings: Settings): Promise<void> {
  if (dataset.settings === undefined) await client.configureDataset(dataset.name, { settings });
}
