import { seededOrder } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

const ids = Array.from({ length: 2000 }, (_, i) => `record-${i}`);

function order(seed: number, of: readonly string[] = ids): readonly string[] {
  const rank = seededOrder(seed);
  return [...of].sort((a, b) => rank(a) - rank(b));
}

/** Spearman's, 0 where two orders have nothing to do with each other. */
function correlation(a: readonly string[], b: readonly string[]): number {
  const place = new Map(b.map((id, index) => [id, index]));
  const squares = a.reduce((sum, id, index) => sum + (index - (place.get(id) ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

describe('seededOrder', () => {
  it('gives the same order with the same seed, and another with another', () => {
    expect(order(7)).toEqual(order(7));
    for (const [a, b] of [
      [7, 8],
      [1, 2],
      [0, 100],
      [5, 50],
    ] as const)
      expect(Math.abs(correlation(order(a), order(b)))).toBeLessThan(0.1);
  });

  it('mixes ids that count up', () => {
    for (const seed of [0, 1, 2, 42, 4711]) expect(Math.abs(correlation(order(seed), ids))).toBeLessThan(0.1);
  });

  it('keeps the order of what is there when records come', () => {
    const half = ids.filter((_, index) => index % 2 === 0);
    const kept = new Set(half);
    expect(order(3).filter((id) => kept.has(id))).toEqual(order(3, half));
  });
});
