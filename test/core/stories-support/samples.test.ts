import { type AnnotationRecord, validateRecord } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

import { SAMPLES } from '../../../stories/support/workspace/samples';

describe.each(SAMPLES)('the sample $name', ({ load }) => {
  it('has as many valid records as it says, each with an id of its own, in every state there is', async () => {
    const sample = await load();
    const records: AnnotationRecord[] = [];
    for await (const record of sample.records()) records.push(record);
    expect(records.flatMap((record) => validateRecord(record, sample.settings))).toEqual([]);
    expect(records.every(({ task }) => task === sample.task)).toBe(true);
    expect(new Set(records.map(({ id }) => id)).size).toBe(sample.count);
    expect(records).toHaveLength(sample.count);
    const has = (what: (record: AnnotationRecord) => boolean) => records.filter(what).length;
    expect(has(({ prediction }) => (prediction?.length ?? 0) > 0)).toBeGreaterThan(sample.count * 0.6);
    expect(has(({ status }) => status === 'Validated')).toBeGreaterThan(30);
    expect(has(({ status }) => status === 'Discarded')).toBeGreaterThan(3);
    const twice = records.filter(({ annotations }) => Object.keys(annotations ?? {}).length === 2);
    expect(twice.length).toBeGreaterThan(20);
    const differing = twice.filter(({ annotations = {} }) => {
      const [first, second] = Object.values(annotations);
      return JSON.stringify(first) !== JSON.stringify(second);
    });
    expect(differing.length).toBeGreaterThan(2);
    expect(has(({ vectors }) => vectors !== undefined)).toBeGreaterThan(sample.count / 2);
  });

  it('asks its model again about what was stored without a prediction', async () => {
    const sample = await load();
    for await (const record of sample.records()) {
      if (record.prediction !== undefined) continue;
      expect((await sample.suggest(record))?.prediction.length).toBeGreaterThan(0);
      return;
    }
    expect.unreachable();
  });
});
