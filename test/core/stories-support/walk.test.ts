import type { RecordStatus } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

import { decidedCount, emitRecord, goTo, startWalk } from '../../../stories/support/live/walk';

const decision = (status: RecordStatus) => ({ status });

describe('a walk through records', () => {
  it('stays within the list', () => {
    const walk = startWalk(3);
    expect(goTo(walk, -1).index).toBe(0);
    expect(goTo(walk, 7).index).toBe(2);
  });

  it('goes on to the next record without a decision, around the end', () => {
    const first = emitRecord(goTo(startWalk<{ status: RecordStatus }>(3), 2), decision('Discarded'), true);
    expect(first.index).toBe(0);
    const second = emitRecord(first, decision('Validated'), true);
    expect(second.index).toBe(1);
    const third = emitRecord(second, decision('Validated'), true);
    expect(third.index).toBe(1);
    expect(decidedCount(third)).toBe(3);
  });

  it('stays where a record was given back, and no longer counts it', () => {
    const decided = emitRecord(startWalk<{ status: RecordStatus }>(3), decision('Validated'), false);
    expect(decided.index).toBe(0);
    const restored = emitRecord(decided, decision('Default'), true);
    expect(restored.index).toBe(0);
    expect(decidedCount(restored)).toBe(0);
  });
});
