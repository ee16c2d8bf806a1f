import type { AnnotationRecord } from '@labelwright/core';
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { describeWithCorpus, readCorpus } from '../../../support/browser-corpus';
import { thePart } from '../harness';
import { FRESH, fileOf, importAll, pick, showEmpty } from './harness';

afterEach(cleanup);

const count = (records: readonly AnnotationRecord[], test: (record: AnnotationRecord) => boolean): number =>
  records.filter(test).length;

describeWithCorpus('files as they are, picked and imported without a choice', () => {
  it.each([
    {
      path: 'text-classification/sms-spam.tsv',
      found: '5,574 records',
      check: (records: readonly AnnotationRecord[]) => {
        expect(records).toHaveLength(5574);
        expect(count(records, ({ annotation }) => annotation === 'spam')).toBe(747);
      },
    },
    {
      path: 'token-classification/wnut17-test.conll',
      found: '1,287 records',
      check: (records: readonly AnnotationRecord[]) => {
        expect(records).toHaveLength(1287);
        expect(count(records, ({ task }) => task === 'TokenClassification')).toBe(1287);
      },
    },
    {
      path: 'text2text/mlqe-pe-en-de.jsonl',
      found: '400 records',
      check: (records: readonly AnnotationRecord[]) => {
        expect(records).toHaveLength(400);
        expect(
          count(records, ({ task, prediction }) => task === 'Text2Text' && prediction?.length === 1),
        ).toBe(400);
        expect(records[0]?.metadata).toHaveProperty('hter');
      },
    },
  ])('$path', async ({ path, found, check }) => {
    const { client } = await showEmpty();
    const name = path.split('/').at(-1) ?? path;
    await pick(fileOf(name, await readCorpus(path)));
    await waitFor(() => expect(thePart('file-contents').textContent).toContain(found));
    await importAll();
    check(await client.load(FRESH).toArray());
    // Each in the order of its file, from the first on.
    const { labels = [] } = (await client.dataset(FRESH)).settings ?? {};
    expect(labels).toHaveLength({ 5574: 2, 1287: 6, 400: 0 }[Number(found.replace(/\D/g, ''))] ?? -1);
  });
});
