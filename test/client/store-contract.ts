import { type Client, type DatasetStore, init } from '@labelwright/client';
import { afterEach, beforeEach, describe } from 'vitest';
import { describeConflict } from './contract/conflict';
import type { ContractContext, StoreUnderTest } from './contract/context';
import { describeDatasets } from './contract/datasets';
import { describeLoad } from './contract/load';
import { describeLog } from './contract/log';
import { describeSaveAll } from './contract/save-all';
import { describeUpdate } from './contract/update';
import { describeWrites } from './contract/writes';

/** What every store promises. */
export function describeStore(title: string, open: () => Promise<StoreUnderTest> | StoreUnderTest): void {
  describe(title, () => {
    let current: { readonly subject: StoreUnderTest; readonly client: Client } | undefined;
    const opened = () => {
      if (current === undefined) throw new Error('The store is opened before each test.');
      return current;
    };

    beforeEach(async () => {
      const subject = await open();
      current = { subject, client: clientOf(subject.store) };
    });
    afterEach(() => opened().subject.close());

    const at: ContractContext = {
      get subject() {
        return opened().subject;
      },
      get client() {
        return opened().client;
      },
      clientOf,
      log: (records) => at.client.log(records, { name: 'news' }),
      ids: async (...args) => (await at.client.load(...args).toArray()).map(({ id }) => id),
      only: async (id = 'a') => (await at.client.load('news', { ids: [id] }).toArray())[0],
    };

    describeLog(at);
    describeUpdate(at);
    describeConflict(at);
    describeSaveAll(at);
    describeLoad(at);
    describeDatasets(at);
    describeWrites(at);
  });
}

function clientOf(store: DatasetStore): Client {
  let id = 0;
  const newId = (): string => {
    id += 1;
    return `new-${id}`;
  };
  return init({ store, annotationAgent: 'ada', now: () => new Date(Date.UTC(2026, 0, 1)), newId });
}
