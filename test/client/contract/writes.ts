import { RecordConflict, type StoreChange } from '@labelwright/client';
import { type AnnotationRecord, createTextClassificationRecord, type Json } from '@labelwright/core';
import { expect, it } from 'vitest';
import type { ContractContext } from './context';

export function describeWrites(at: ContractContext): void {
  it('tells what is written, until nobody listens', async () => {
    const heard: Pick<StoreChange, 'kind' | 'ids' | 'own'>[] = [];
    const record = createTextClassificationRecord({ id: 'a', text: 'x' });
    await at.log([record]);
    const stop = at.client.subscribe('news', ({ kind, ids, own }) => heard.push({ kind, ids, own }));
    await at.client.log([record], { name: 'other' });
    await at.log([{ id: 'a', status: 'Discarded' }]);
    await at.client.deleteRecords('news', { ids: ['a', 'b'] });
    stop();
    await at.log([record]);
    expect(heard).toEqual([
      { kind: 'written', ids: ['a'], own: true },
      { kind: 'removed', ids: ['a'], own: true },
    ]);
  });

  it('shows every record to whoever opens the same data', async () => {
    if (at.subject.other === undefined) return;
    const heard: string[] = [];
    at.subject.other.subscribe(({ ids: changed, own }) => heard.push(...changed.map((id) => `${id} ${own}`)));
    const others = at.clientOf(at.subject.other);
    await at.log([createTextClassificationRecord({ id: 'a', text: 'x' })]);
    expect((await others.load('news').toArray()).map(({ id }) => id)).toEqual(['a']);
    await expect.poll(() => heard).toEqual(['a false']);
    const [mine] = await at.client.load('news').toArray();
    await others.log([{ id: 'a', status: 'Discarded' }], { name: 'news' });
    await expect(at.client.save({ ...(mine as AnnotationRecord) }, { name: 'news' })).rejects.toBeInstanceOf(
      RecordConflict,
    );
  });

  it('refuses what it cannot copy, and nothing else', async () => {
    const record = createTextClassificationRecord({ id: 'a', text: 'x' });
    // Plain JavaScript passes anything.
    const odd = { ...record, id: 'b', extra: () => 1 } as unknown as AnnotationRecord;
    const { processed, failed } = await at.log([record, odd, { ...record, id: 'c' }]);
    expect(processed).toBe(2);
    expect(failed).toMatchObject([{ index: 1, id: 'b', code: 'FIELD_TYPE', path: 'extra' }]);
  });

  it('does not care what a host does to its own objects later', async () => {
    const metadata: { [key: string]: Json } = { n: 1 };
    await at.log([createTextClassificationRecord({ id: 'a', text: 'x', metadata })]);
    metadata.n = 2;
    expect((await at.only())?.metadata).toEqual({ n: 1 });
  });
}
