import { RecordConflict } from '@labelwright/client';
import { createTextClassificationRecord } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import type { ContractContext } from './context';

export function describeConflict(at: ContractContext): void {
  describe('a record that somebody else changed meanwhile', () => {
    const record = createTextClassificationRecord({ id: 'a', text: 'x' });

    it('is not written over, and what is stored comes with the refusal', async () => {
      await at.log([record]);
      const [mine, theirs] = [await at.only(), await at.only()];
      await at.client.save({ ...(theirs ?? record), status: 'Discarded' }, { name: 'news' });
      const saving = at.client.save({ ...(mine ?? record), metadata: { mine: true } }, { name: 'news' });
      const conflict = await saving.then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(conflict).toBeInstanceOf(RecordConflict);
      if (!(conflict instanceof RecordConflict)) return;
      expect(conflict.stored).toMatchObject({ status: 'Discarded' });
      expect(await at.only()).toMatchObject({ status: 'Discarded', metadata: {} });
      // Whoever has seen the other version may write on it.
      await at.client.save({ ...(conflict.stored ?? record), metadata: { mine: true } }, { name: 'news' });
      expect(await at.only()).toMatchObject({ status: 'Discarded', metadata: { mine: true } });
    });

    it('is reported by log among the failed ones', async () => {
      await at.log([record, { ...record, id: 'b' }]);
      const loaded = await at.client.load('news').toArray();
      await at.log([{ id: 'a', status: 'Discarded' }]);
      const { failed, processed } = await at.log(loaded);
      expect(failed).toMatchObject([{ index: 0, id: 'a', code: 'RECORD_CONFLICT' }]);
      expect(processed).toBe(1);
      expect((await at.client.log(loaded, { name: 'news', overwrite: true })).failed).toEqual([]);
    });

    it('may have been deleted', async () => {
      await at.log([record]);
      const loaded = await at.client.load('news').toArray();
      await at.client.deleteRecords('news', { ids: ['a'] });
      const [gone] = loaded;
      await expect(at.client.save(gone ?? record, { name: 'news' })).rejects.toMatchObject({
        code: 'RECORD_CONFLICT',
        stored: undefined,
      });
      // To log is to store; a record that was loaded from another dataset carries a version too.
      expect((await at.log(loaded)).processed).toBe(1);
    });

    it('has another version after each write, even when the clock stands still', async () => {
      await at.log([record]);
      const versions = new Set<string>();
      for (let i = 0; i < 3; i += 1) {
        versions.add((await at.only())?.lastUpdated ?? '');
        await at.log([{ id: 'a', metadata: { i } }]);
      }
      expect(versions.size).toBe(3);
    });
  });
}
