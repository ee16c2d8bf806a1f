import { paceOf } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;

describe('paceOf', () => {
  it('counts the decisions of the last ten minutes', () => {
    // Four a minute, for half an hour.
    const decidedAt = Array.from({ length: 120 }, (_, i) => i * 15_000);
    const pace = paceOf(decidedAt, 120 * 15_000);
    expect(pace?.perMinute).toBeCloseTo(4, 0);
    expect(pace?.timeFor(40)).toBeCloseTo(10 * MINUTE, -5);
  });

  it('measures who has just begun from the first decision on', () => {
    expect(paceOf([0, 10_000, 20_000], 20_000)?.perMinute).toBeCloseTo(6);
    expect(paceOf([0, 10_000], 60_000)?.perMinute).toBeCloseTo(1);
  });

  it('says nothing of too little', () => {
    expect(paceOf([], 0)).toBeUndefined();
    expect(paceOf([5], 10)).toBeUndefined();
    expect(paceOf([0, 1], 11 * MINUTE)).toBeUndefined();
    expect(paceOf([5, 5], 5)).toBeUndefined();
  });
});
