import { createTextClassificationRecord } from '@labelwright/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ContractContext, withoutVersion } from './context';

export function describeUpdate(at: ContractContext): void {
  describe('an update', () => {
    const whole = createTextClassificationRecord({
      id: 'a',
      text: 'x',
      prediction: [['A', 0.5]],
      predictionAgent: 'm1',
      annotation: 'A',
      annotationAgent: 'ada',
      metadata: { split: 'train', n: 1 },
      vectors: { v: [1, 2], w: [3] },
    });

    beforeEach(() => at.log([whole]));

    it('keeps what is absent', async () => {
      await at.log([{ id: 'a', status: 'Discarded' }]);
      expect(await at.only()).toMatchObject({ ...whole, status: 'Discarded' });
    });

    it('clears what is null, and the record is not decided any more', async () => {
      await at.log([{ id: 'a', annotation: null, prediction: null }]);
      const { annotation: _a, annotationAgent: _by, prediction: _p, predictionAgent: _m, ...rest } = whole;
      const stored = await at.only();
      expect(stored).toMatchObject({ ...rest, status: 'Default' });
      expect(stored).not.toHaveProperty('annotation');
      expect(stored).not.toHaveProperty('annotationAgent');
      expect(stored).not.toHaveProperty('prediction');
      expect(stored).not.toHaveProperty('predictionAgent');
    });

    it('merges metadata by key, and vectors by name', async () => {
      await at.log([{ id: 'a', metadata: { n: 2 }, vectors: { v: null, u: [9] } }]);
      expect(await at.only()).toMatchObject({
        metadata: { split: 'train', n: 2 },
        vectors: { w: [3], u: [9] },
      });
      expect((await at.only())?.vectors).not.toHaveProperty('v');
    });

    it('replaces lists', async () => {
      await at.log([{ id: 'a', prediction: [{ label: 'B', score: 1 }] }]);
      expect((await at.only())?.prediction).toEqual([{ label: 'B', score: 1 }]);
    });

    it("keeps one annotator's answer beside another's", async () => {
      await at.log([{ id: 'a', annotation: 'B', annotationAgent: 'grace' }]);
      expect(await at.only()).toMatchObject({
        annotation: 'B',
        annotationAgent: 'grace',
        annotations: { ada: 'A', grace: 'B' },
      });
      await at.log([{ id: 'a', annotation: 'C', annotationAgent: 'grace' }]);
      expect((await at.only())?.annotations).toEqual({ ada: 'A', grace: 'C' });
    });

    it('replaces the whole record where that is asked for', async () => {
      const bare = createTextClassificationRecord({ id: 'a', text: 'y' });
      await at.client.log([bare], { name: 'news', mode: 'replace' });
      const { eventTimestamp: _time, ...stored } = withoutVersion(await at.only());
      expect(stored).toEqual(bare);
    });

    it('is refused as a whole where the outcome would be bad', async () => {
      const { failed } = await at.log([{ id: 'a', status: 'Discarded', inputs: {} }]);
      expect(failed).toMatchObject([{ code: 'INPUTS_EMPTY' }]);
      expect(await at.only()).toMatchObject(whole);
    });

    it('of a record that is not there needs the whole record', async () => {
      const { failed } = await at.log([{ id: 'b', status: 'Discarded' }]);
      expect(failed).toHaveLength(1);
      expect(await at.ids('news')).toEqual(['a']);
    });
  });
}
