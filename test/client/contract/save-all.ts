import { type AnnotationRecord, createTextClassificationRecord } from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import type { ContractContext } from './context';

export function describeSaveAll(at: ContractContext): void {
  describe('many records saved at once', () => {
    const records = ['c', 'a', 'b'].map((id) => createTextClassificationRecord({ id, text: `text ${id}` }));

    it('each have an outcome, in their order, and one that is wrong keeps no other out', async () => {
      await at.log(records);
      const loaded = await at.client.get('news', ['c', 'gone', 'a', 'b']);
      expect(loaded.map((record) => record?.id)).toEqual(['c', undefined, 'a', 'b']);
      await at.client.save({ ...(await record('a')), metadata: { theirs: true } }, { name: 'news' });
      const marked = loaded
        .filter((found) => found !== undefined)
        .map((found) => ({ ...found, metadata: { mine: true } }));
      // Plain JavaScript passes anything.
      const wrong = { ...marked[2], status: 'Lost' } as unknown as AnnotationRecord;
      const outcomes = await at.client.saveAll([...marked.slice(0, 2), wrong], { name: 'news' });
      expect(outcomes.map((outcome) => outcome.failure?.code ?? outcome)).toEqual([
        { stored: await record('c') },
        'RECORD_CONFLICT',
        'STATUS_UNKNOWN',
      ]);
      expect(outcomes[1]?.failure?.stored?.metadata).toEqual({ theirs: true });
      const now = await at.client.get('news', ['a', 'b', 'c']);
      expect(now.map((stored) => stored?.metadata)).toEqual([{ theirs: true }, {}, { mine: true }]);
      await at.client.saveAll(marked, { name: 'news', overwrite: true });
      const after = await at.client.get('news', ['a', 'b', 'c']);
      expect(after.map((stored) => stored?.metadata)).toEqual(Array(3).fill({ mine: true }));
    });

    it('may be one record twice: the second goes on what the first one made', async () => {
      await at.log(records.slice(0, 1));
      const first = { ...records[0], metadata: { n: 1 } } as AnnotationRecord;
      const second = { ...first, metadata: { n: 2 } };
      const outcomes = await at.client.saveAll([first, second], { name: 'news' });
      expect(outcomes.map(({ failure }) => failure)).toEqual([undefined, undefined]);
      expect((await record('c'))?.metadata).toEqual({ n: 2 });
    });

    it('may be none, and a dataset that is missing is told', async () => {
      await at.log(records);
      expect(await at.client.saveAll([], { name: 'news' })).toEqual([]);
      expect(await at.client.get('news', [])).toEqual([]);
      await expect(at.client.saveAll(records, { name: 'gone' })).rejects.toMatchObject({
        code: 'DATASET_MISSING',
      });
      await expect(at.client.get('gone', ['a'])).rejects.toMatchObject({ code: 'DATASET_MISSING' });
    });

    async function record(id: string) {
      const found = await at.only(id);
      if (found === undefined) throw new Error(`${id} is gone`);
      return found;
    }
  });
}
