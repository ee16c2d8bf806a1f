import type { DatasetIndex } from '@labelwright/client';
import { countFacets, type Facets, type RecordFilter } from '@labelwright/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createFacetStore } from '../../../../packages/react/src/workspace/filters/facet-store';

/** An index that counts when it is told to. */
function manualIndex() {
  const calls: {
    readonly filter: RecordFilter | undefined;
    readonly signal: AbortSignal | undefined;
    readonly answer: (total: number) => void;
    readonly fail: () => void;
  }[] = [];
  const listeners = new Set<() => void>();
  let running = 0;
  let most = 0;
  const index: Pick<DatasetIndex, 'facets' | 'subscribe'> = {
    facets: (filter, { signal } = {}) => {
      running += 1;
      most = Math.max(most, running);
      return new Promise<Facets>((resolve, reject) => {
        const end = (settle: () => void) => {
          running -= 1;
          settle();
        };
        signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
        calls.push({
          filter,
          signal,
          answer: (total) => end(() => resolve({ ...countFacets([]), total })),
          fail: () => end(() => reject(new Error('The disk is gone.'))),
        });
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    index: index as DatasetIndex,
    calls,
    listeners,
    change: () => {
      for (const hear of [...listeners]) hear();
    },
    most: () => most,
  };
}

/** Lets promises that are settled be heard of. */
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('counts that are watched', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are made one after the other', async () => {
    const { index, calls, most } = manualIndex();
    const store = createFacetStore(index);
    const heard: string[] = [];
    store.watch('a', {}, () => heard.push('a'));
    store.watch('b', { predicted: 'ok' }, () => heard.push('b'));
    expect(calls).toHaveLength(1);
    calls[0]?.answer(3);
    await settled();
    expect([store.read('a').facets?.total, calls.length, heard]).toEqual([3, 2, ['a']]);
    calls[1]?.answer(4);
    await settled();
    expect([store.read('b'), heard]).toEqual([
      expect.objectContaining({ settled: true, facets: expect.objectContaining({ total: 4 }) }),
      ['a', 'b'],
    ]);
    expect(most()).toBe(1);
  });

  it('are given up when nobody watches any more, and the next ones begin', async () => {
    const { index, calls, listeners } = manualIndex();
    const store = createFacetStore(index);
    const unwatch = store.watch('a', {}, () => undefined);
    const end = store.watch('b', {}, () => undefined);
    unwatch();
    await settled();
    expect(calls[0]?.signal?.aborted).toBe(true);
    expect(calls).toHaveLength(2);
    end();
    await settled();
    expect([calls[1]?.signal?.aborted, listeners.size]).toEqual([true, 0]);
  });

  it('stand until there are new ones after a change', async () => {
    const { index, calls, change } = manualIndex();
    const store = createFacetStore(index);
    store.watch('a', {}, () => undefined);
    calls[0]?.answer(1);
    await settled();
    change();
    change();
    expect(store.read('a').facets?.total).toBe(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect([calls.length, store.read('a').facets?.total]).toEqual([2, 1]);
    calls[1]?.answer(2);
    await settled();
    expect(store.read('a').facets?.total).toBe(2);
  });

  it('are made again where something changed while they were made', async () => {
    const { index, calls, change } = manualIndex();
    const store = createFacetStore(index);
    store.watch('a', {}, () => undefined);
    change();
    await vi.advanceTimersByTimeAsync(5000);
    calls[0]?.answer(1);
    await settled();
    expect([store.read('a').settled, calls.length]).toEqual([false, 2]);
    calls[1]?.answer(2);
    await settled();
    expect(store.read('a')).toMatchObject({ settled: true, facets: { total: 2 } });
  });

  it('take only a part of the time: after a long one the next begins later', async () => {
    const { index, calls, change } = manualIndex();
    const store = createFacetStore(index);
    store.watch('a', {}, () => undefined);
    await vi.advanceTimersByTimeAsync(400);
    calls[0]?.answer(1);
    await settled();
    change();
    await vi.advanceTimersByTimeAsync(1900);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(calls).toHaveLength(2);
  });

  it('stay as they were where counting fails, until the next change', async () => {
    const { index, calls, change } = manualIndex();
    const store = createFacetStore(index);
    store.watch('a', {}, () => undefined);
    calls[0]?.answer(1);
    await settled();
    change();
    await vi.advanceTimersByTimeAsync(5000);
    calls[1]?.fail();
    await settled();
    expect([store.read('a').facets?.total, calls.length]).toEqual([1, 2]);
    change();
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls).toHaveLength(3);
  });
});
