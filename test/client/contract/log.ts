import type { LogRecord } from '@labelwright/client';
import {
  createSettings,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  TASKS,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { manyRecords } from '../many-records';
import { type ContractContext, withoutVersion } from './context';

export function describeLog(at: ContractContext): void {
  describe('log', () => {
    it('makes the dataset with its first record and fills in what is absent', async () => {
      const settings = createSettings({ labels: ['A', 'B'] });
      const bare = createTextClassificationRecord({ text: 'x', annotation: 'A' });
      const options = { name: 'news', settings, tags: { env: 'test' }, metadata: { by: 'us' } };
      expect(await at.client.log([bare], options)).toEqual({ dataset: 'news', processed: 1, failed: [] });
      expect(await at.client.dataset('news')).toMatchObject({
        ...{ name: 'news', workspace: 'default', task: 'TextClassification', tags: { env: 'test' } },
        metadata: { by: 'us' },
      });
      expect(await at.client.loadSettings('news')).toEqual(settings);
      const stored = await at.only('new-1');
      expect(stored).toMatchObject({ ...bare, id: 'new-1', annotationAgent: 'ada' });
      expect(stored?.eventTimestamp).toBe('2026-01-01T00:00:00.000Z');
    });

    it('takes a text that came as plain JSON, without the inputs that it stands for', async () => {
      const bare = JSON.parse('{"id":"a","task":"TextClassification","text":"x"}');
      expect(await at.client.log([bare], { name: 'news' })).toMatchObject({ processed: 1, failed: [] });
      expect(await at.only('a')).toMatchObject({ text: 'x', inputs: { text: 'x' }, multiLabel: false });
    });

    it('gives every record back as it came', async () => {
      for (const task of TASKS) {
        const name = task.toLowerCase();
        const records = manyRecords(20, task);
        expect((await at.client.log(records, { name })).failed).toEqual([]);
        expect((await at.client.load(name).toArray()).map(withoutVersion)).toEqual(records);
      }
    });

    it('stores the good records around bad ones, and names each bad one with what is wrong', async () => {
      const good = manyRecords(9, 'TextClassification');
      const bad = { ...good[4], prediction: [{ label: 'A', score: 2 }] };
      // Plain JavaScript passes anything.
      const list = [
        ...good.slice(0, 4),
        bad,
        null,
        ...good.slice(5),
        { id: 'n', task: 'Text2Text', text: 'x' },
      ];
      const result = await at.client.log(list as LogRecord[], { name: 'news', batchSize: 3 });
      expect(result.processed).toBe(8);
      expect(result.failed.map(({ index, code, path }) => `${index} ${code} ${path}`)).toEqual([
        '4 SCORE_OUT_OF_RANGE prediction[0].score',
        '5 RECORD_NOT_OBJECT ',
        '10 TASK_MISMATCH task',
      ]);
      expect(result.failed[0]?.message).toContain(`Record "${good[4]?.id}"`);
      expect(await at.ids('news')).toHaveLength(8);
    });

    it('suggests the label that was probably meant', async () => {
      const settings = createSettings({ labels: ['PER', 'LOC'] });
      const record = createTokenClassificationRecord({
        id: 'a',
        text: 'Ada',
        annotation: [['PERS', 0, 3]],
      });
      const { failed } = await at.client.log([record], { name: 'news', settings });
      expect(failed[0]).toMatchObject({
        index: 0,
        id: 'a',
        code: 'LABEL_UNKNOWN',
        path: 'annotation[0].label',
      });
      expect(failed[0]?.message).toContain('did you mean "PER"?');
    });

    it('takes an async source, and keeps what came before the source failed', async () => {
      const records = manyRecords(5, 'TextClassification');
      async function* source() {
        yield* records;
        throw new Error('connection lost');
      }
      await expect(at.client.log(source(), { name: 'news', batchSize: 2 })).rejects.toThrow(
        'connection lost',
      );
      expect(await at.ids('news')).toHaveLength(5);
    });

    it('tells what is stored after each batch', async () => {
      const told: string[][] = [];
      const records = manyRecords(5, 'TextClassification');
      await at.client.log(records, {
        name: 'news',
        batchSize: 2,
        onProgress: ({ stored }) => told.push(stored.map(({ id }) => id)),
      });
      expect(told.map((batch) => batch.length)).toEqual([2, 2, 1]);
      expect(told.flat()).toEqual(records.map(({ id }) => id));
    });

    it('stops when it is told to, and keeps what it acknowledged', async () => {
      const controller = new AbortController();
      let acknowledged = 0;
      const running = at.client.log(manyRecords(50, 'TextClassification'), {
        name: 'news',
        batchSize: 10,
        signal: controller.signal,
        onProgress: ({ processed }) => {
          acknowledged = processed;
          if (processed >= 20) controller.abort();
        },
      });
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
      expect(acknowledged).toBe(20);
      expect(await at.ids('news')).toHaveLength(20);
    });

    it('stores nothing of a record that was given up', async () => {
      const [record] = manyRecords(1, 'TextClassification');
      await at.client.configureDataset('news', { task: 'TextClassification' });
      if (record === undefined) throw new Error('There is a record.');
      const saving = at.client.save(record, { name: 'news', signal: AbortSignal.abort() });
      await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
      expect(await at.ids('news')).toEqual([]);
    });

    it('writes two records of one id in their order', async () => {
      const one = createTextClassificationRecord({ id: 'a', text: 'x', metadata: { n: 1 } });
      await at.log([one, { ...one, metadata: { n: 2 } }]);
      expect((await at.only())?.metadata).toEqual({ n: 2 });
    });

    it.each(['', 'Ünïcode', '-a', 'a b', '_x'])('refuses the name %j', async (name) => {
      await expect(at.client.log([], { name })).rejects.toMatchObject({ code: 'DATASET_NAME' });
    });
  });
}
