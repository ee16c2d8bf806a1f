import { createBreath } from './breath';
import type { RecordWrite } from './store';

/** A record on its way in, and its place among those that were given, from 0. */
export interface NumberedWrite extends RecordWrite {
  readonly index: number;
}

/** Where the source ended: by itself, or with what it threw. */
export type Batch = {
  readonly writes: readonly NumberedWrite[];
  readonly error?: { readonly thrown: unknown };
};

export interface BatchOptions {
  readonly size: number;
  readonly newId: () => string;
  /** Whether `lastUpdated` of a record is what the writer saw. */
  readonly checksVersions: boolean;
}

/**
 * Records in batches, each id once in each of them. A source that throws still gets what it gave before written: its last batch
 * carries the error.
 */
export async function* batchesOf(
  records: AsyncIterable<unknown> | Iterable<unknown>,
  { size, newId, checksVersions }: BatchOptions,
): AsyncIterable<Batch> {
  let writes: NumberedWrite[] = [];
  let ids = new Set<string>();
  let index = 0;
  const breathe = createBreath();
  try {
    for await (const given of records) {
      const { id, expected } = namesOf(given);
      const write = { id: id ?? newId(), given, index, expected: checksVersions ? expected : undefined };
      index += 1;
      if (writes.length >= size || ids.has(write.id)) {
        yield { writes };
        writes = [];
        ids = new Set();
      }
      writes.push(write);
      ids.add(write.id);
      // Making records costs time too, and a source that is at hand never waits.
      await breathe();
    }
  } catch (thrown) {
    yield { writes, error: { thrown } };
    return;
  }
  if (writes.length > 0) yield { writes };
}

/** Reading foreign data runs foreign code where it has getters; what that throws is found again when the record is checked. */
function namesOf(given: unknown): {
  readonly id?: string | undefined;
  readonly expected?: string | undefined;
} {
  try {
    if (typeof given !== 'object' || given === null) return {};
    const { id, lastUpdated } = given as Readonly<Record<string, unknown>>;
    return {
      id: typeof id === 'string' && id !== '' ? id : undefined,
      expected: typeof lastUpdated === 'string' ? lastUpdated : undefined,
    };
  } catch {
    return {};
  }
}
