import type { Client } from '@labelwright/client';
import type { AnnotationRecord } from '@labelwright/core';

import { SAMPLES } from './samples';

/** How far the store is filled: of how many records. */
export interface Filling {
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** Marks a dataset that has all its records. */
const FILLED = { sample: 'filled' };

/** Milliseconds after which the page gets its turn. */
const SLICE = 12;

/**
 * Makes the samples that the store lacks, with their predictions. What was cut off (a closed tab) is begun anew; what is there stays
 * as it is.
 */
export async function fillStore(
  client: Client,
  onProgress: (filling: Filling) => void,
  signal: AbortSignal,
): Promise<void> {
  const datasets = await client.datasets();
  const filled = new Set(
    datasets.filter(({ tags }) => tags.sample === FILLED.sample).map(({ name }) => name),
  );
  for (const { name, title, load } of SAMPLES.filter((sample) => !filled.has(sample.name))) {
    const { task, settings, count, records } = await load();
    await client.delete(name);
    await client.configureDataset(name, { task, settings });
    const told = onEach(records(), (done) => onProgress({ title, done, total: count }), signal);
    await client.log(told, { name, batchSize: 50, durability: 'relaxed', signal });
    await client.configureDataset(name, { tags: FILLED });
  }
}

/** The records, between which the page stays alive. */
async function* onEach(
  records: AsyncIterable<AnnotationRecord>,
  tell: (done: number) => void,
  signal: AbortSignal,
): AsyncGenerator<AnnotationRecord> {
  let done = 0;
  let begun = performance.now();
  for await (const record of records) {
    yield record;
    done += 1;
    if (performance.now() - begun < SLICE) continue;
    tell(done);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    begun = performance.now();
  }
}
