import type { Dataset, DatasetRef } from '../../dataset';
import { type DatasetCalls, keyOf } from './dataset-calls';

export interface RememberedCalls extends DatasetCalls {
  /** What the server last said of a dataset; `undefined` where that is too long ago, or something was changed from here since. */
  recent(ref: DatasetRef): Dataset | undefined;
}

/** How long an answer is taken for what the server would say now. In ms. */
const LIFE = 30_000;

/**
 * Keeps what the server says of datasets for a moment, so that a decision need not ask for it again. What is stored by it may break a
 * rule that is some seconds old, as it may where somebody changes settings between question and write; the server checks labels itself.
 * Whether the dataset is there, and each record's version, is asked with every write.
 */
export function rememberDatasets(calls: DatasetCalls): RememberedCalls {
  let known = new Map<string, { readonly dataset: Dataset; readonly askedAt: number }>();
  let asking = new Map<string, Promise<Dataset | undefined>>();
  const forget = (): void => {
    known = new Map();
    asking = new Map();
  };
  /** An answer that comes while something is changed may be from before: it goes into a map that nobody looks at any more. */
  const changing = async <T>(change: Promise<T>): Promise<T> => {
    forget();
    try {
      return await change;
    } finally {
      forget();
    }
  };
  const ask = async (ref: DatasetRef): Promise<Dataset | undefined> => {
    const memory = known;
    const askedAt = Date.now();
    const dataset = await calls.find(ref);
    if (dataset === undefined) memory.delete(keyOf(ref));
    else memory.set(keyOf(ref), { dataset, askedAt });
    return dataset;
  };
  return {
    ...calls,
    // Who opens a dataset asks for it in several places at once.
    find: (ref) => {
      const answers = asking;
      const answer = answers.get(keyOf(ref)) ?? ask(ref).finally(() => answers.delete(keyOf(ref)));
      answers.set(keyOf(ref), answer);
      return answer;
    },
    create: (dataset) => changing(calls.create(dataset)),
    update: (ref, update) => changing(calls.update(ref, update)),
    remove: (ref) => changing(calls.remove(ref)),
    copy: (ref, copy) => changing(calls.copy(ref, copy)),
    recent: (ref) => {
      const entry = known.get(keyOf(ref));
      // Clocks are set back too.
      return entry === undefined || Math.abs(Date.now() - entry.askedAt) > LIFE ? undefined : entry.dataset;
    },
  };
}
