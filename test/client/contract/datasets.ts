import { init } from '@labelwright/client';
import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { manyRecords } from '../many-records';
import type { ContractContext } from './context';

export function describeDatasets(at: ContractContext): void {
  describe('datasets', () => {
    it('are listed, copied with their records, and deleted', async () => {
      await at.log(manyRecords(20, 'TextClassification'));
      await at.client.configureDataset('empty', { task: 'Text2Text' });
      const copy = await at.client.copy('news', { to: 'copy' });
      expect(copy).toMatchObject({
        name: 'copy',
        metadata: { copied_from: 'news', source_workspace: 'default' },
      });
      expect((await at.client.datasets()).map(({ name }) => name)).toEqual(['copy', 'empty', 'news']);
      expect(await at.client.load('copy').toArray()).toEqual(await at.client.load('news').toArray());
      await expect(at.client.copy('news', { to: 'empty' })).rejects.toMatchObject({ code: 'DATASET_EXISTS' });
      expect(await at.client.delete('news')).toBe(true);
      expect(await at.client.delete('news')).toBe(false);
      expect((await at.client.datasets()).map(({ name }) => name)).toEqual(['copy', 'empty']);
      expect(await at.ids('copy')).toHaveLength(20);
    });

    it('of one name in two workspaces are two', async () => {
      const mine = init({ store: at.subject.store, workspace: 'mine' });
      await at.log(manyRecords(3, 'TextClassification'));
      await mine.log(manyRecords(5, 'TextClassification'), { name: 'news' });
      expect(await at.ids('news')).toHaveLength(3);
      expect(await mine.load('news').toArray()).toHaveLength(5);
      await mine.delete('news');
      expect(await at.ids('news')).toHaveLength(3);
    });

    it('deleted and made anew are empty', async () => {
      await at.log(manyRecords(3, 'TextClassification'));
      await at.client.delete('news');
      await at.log(manyRecords(1, 'TextClassification'));
      expect(await at.ids('news')).toHaveLength(1);
    });
  });

  describe('settings', () => {
    const labels = (...names: string[]) => createSettings({ labels: names });

    it('must allow what the records have', async () => {
      await at.log([createTextClassificationRecord({ id: 'a', text: 'x', annotation: 'PER' })]);
      await expect(at.client.configureDataset('news', { settings: labels('PERS') })).rejects.toMatchObject({
        code: 'LABEL_UNKNOWN',
        message: expect.stringContaining('Did you mean "PERS" for "PER"?'),
      });
      await at.client.configureDataset('news', { settings: labels('PER'), tags: { a: 'b' } });
      expect(await at.client.dataset('news')).toMatchObject({ settings: labels('PER'), tags: { a: 'b' } });
    });

    it('keep all that they hold', async () => {
      const settings = createSettings({
        labels: [{ name: 'A', description: 'first', color: '#123456', hotkey: 'a', group: 'g' }],
        metadata: [{ name: 'split', type: 'terms', values: ['train'] }],
        annotators: ['ada'],
        guidelines: '# Read',
      });
      await at.client.configureDataset('news', { task: 'TextClassification', settings });
      expect(await at.client.loadSettings('news')).toEqual(settings);
    });

    it('carry the records along when labels are renamed, merged and removed', async () => {
      const settings = labels('A', 'B', 'C');
      const multi = (id: string, annotation: string[]) =>
        createTextClassificationRecord({ id, text: 'x', multiLabel: true, annotation });
      await at.client.log([multi('1', ['A']), multi('2', ['B', 'C']), multi('3', [])], {
        name: 'news',
        settings,
      });
      const changes = [
        { type: 'rename', from: 'A', to: 'AA' },
        { type: 'merge', from: ['C'], into: 'B' },
      ] as const;
      expect(await at.client.planSchemaChange('news', changes)).toMatchObject({ records: 3, affected: 2 });
      expect(await at.client.changeSchema('news', changes)).toMatchObject({ changed: 2 });
      expect((await at.client.load('news').toArray()).map(({ annotation }) => annotation)).toEqual([
        ['AA'],
        ['B'],
        [],
      ]);
      expect((await at.client.loadSettings('news'))?.labels.map(({ name }) => name)).toEqual(['AA', 'B']);
    });
  });
}
