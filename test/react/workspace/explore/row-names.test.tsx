import { init, memoryStore } from '@labelwright/client';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { accessibilityTree, findNodes } from '../../../support/accessibility-tree';
import { fill, spamSettings } from '../harness';
import { predictedRecords, showExplore } from './explore-harness';

afterEach(cleanup);

const rowNames = async (): Promise<readonly string[]> =>
  findNodes(await accessibilityTree(), 'row').map(({ name }) => name);

it('a line is read out by what the record says, how it stands and its answers', async () => {
  await showExplore({ records: predictedRecords(3), settings: spamSettings });
  expect(await rowNames()).toEqual([
    'Text Text 0 Open Prediction SPAM 90% HAM 10% by model Not annotated',
    'Text Text 1 Open Prediction HAM 80% SPAM 20% by model Not annotated',
    'Text Text 2 Open No prediction Not annotated',
  ]);
});

it('a line whose record is gone is read out by its id', async () => {
  const store = memoryStore();
  const records = predictedRecords(1);
  await fill(init({ store }), records, spamSettings);
  const client = init({ store: { ...store, get: async (_, ids) => ids.map(() => undefined) } });
  await showExplore({ client, records });
  expect(await rowNames()).toEqual([expect.stringMatching(/^p0000 ./)]);
});
