import {
  pagedSource,
  type QueuedRecord,
  type QueueQuery,
  type RecordSource,
  sourceOf,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { decided, mail, mails } from './support';

const { signal } = new AbortController();

async function idsOf(
  source: RecordSource,
  query: QueueQuery = {},
  given = signal,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const ids of source.ids(query, { signal: given })) found.push(...ids);
  return found;
}

const scored = (id: string, score: number) =>
  mail(id, {
    prediction: [
      { label: 'a', score },
      { label: 'b', score: 1 - score },
    ],
  } as Partial<QueuedRecord>);

describe('sourceOf', () => {
  it('gives records in their own order, as they come', async () => {
    let read = 0;
    async function* slowly() {
      for (const record of mails(5)) {
        read += 1;
        yield record;
      }
    }
    const source = sourceOf(slowly());
    const iterator = source.ids({}, { signal })[Symbol.asyncIterator]();
    expect(await iterator.next()).toMatchObject({ value: ['r0'] });
    expect(read).toBe(1);
    expect(await idsOf(source)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(read).toBe(5);
    expect(await iterator.next()).toMatchObject({ value: ['r1', 'r2', 'r3', 'r4'] });
    expect(await source.load(['r4', 'nobody', 'r0'], { signal })).toMatchObject([
      { id: 'r4' },
      undefined,
      { id: 'r0' },
    ]);
  });

  it('filters and sorts', async () => {
    const source = sourceOf([mail('b'), decided(mail('c'), 'x'), mail('a')]);
    expect(await idsOf(source, { filter: { status: ['Default'] } })).toEqual(['b', 'a']);
    expect(await idsOf(source, { sort: [{ field: 'id' }] })).toEqual(['a', 'b', 'c']);
    expect(await idsOf(source, { sort: [{ field: 'status', order: 'desc' }] })).toEqual(['c', 'a', 'b']);
  });

  it('gives them in every other order', async () => {
    const source = sourceOf([scored('sure', 0.99), mail('none'), scored('torn', 0.5), scored('so so', 0.7)], {
      orders: { longest: ({ id }) => -id.length },
    });
    for (const kind of ['leastConfident', 'smallestMargin', 'highestEntropy'] as const)
      expect(await idsOf(source, { order: { kind } })).toEqual(['torn', 'so so', 'sure', 'none']);
    expect(await idsOf(source, { order: { kind: 'host', name: 'longest' } })).toEqual([
      'so so',
      'none',
      'sure',
      'torn',
    ]);
    const random = await idsOf(source, { order: { kind: 'random', seed: 5 } });
    expect(await idsOf(source, { order: { kind: 'random', seed: 5 } })).toEqual(random);
    expect([...random].sort()).toEqual(['none', 'so so', 'sure', 'torn']);
    await expect(async () =>
      idsOf(source, { order: { kind: 'host', name: 'shortest' } }),
    ).rejects.toMatchObject({ code: 'SORT_UNKNOWN' });
  });

  it('finds what is near', async () => {
    const at = (id: string, ...v: number[]) => mail(id, { vectors: { v } });
    const source = sourceOf([at('far', -1, 0), at('near', 1, 0.1), mail('nowhere'), at('here', 1, 0)]);
    expect(await idsOf(source, { similarTo: { name: 'v', value: [1, 0], k: 2 } })).toEqual(['here', 'near']);
  });

  it('has what was put into it', async () => {
    const source = sourceOf(mails(2));
    await idsOf(source);
    source.put(decided(mail('r0'), 'x'));
    source.put(mail('r9'));
    expect(await source.load(['r0'], { signal })).toMatchObject([{ annotation: 'x' }]);
    expect(await idsOf(source)).toEqual(['r0', 'r1', 'r9']);
  });

  it('stops when nobody wants it any more', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(idsOf(sourceOf(mails(3)), {}, controller.signal)).rejects.toThrow();
  });
});

describe('pagedSource', () => {
  it('reads page after page, and hands out what a page brought without asking again', async () => {
    const records = mails(5);
    const loads: (readonly string[])[] = [];
    const source = pagedSource<number>({
      page: async (_, from = 0) => ({
        records: records.slice(from, from + 2),
        next: from + 2 < 5 ? from + 2 : undefined,
      }),
      load: async (ids) => {
        loads.push(ids);
        return ids.map((id) => records.find((record) => record.id === id));
      },
    });
    expect(await idsOf(source)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(await source.load(['r0', 'r4'], { signal })).toEqual([records[0], records[4]]);
    expect(loads).toEqual([]);
    expect(await source.load(['r1', 'r0', 'gone'], { signal })).toEqual([records[1], records[0], undefined]);
    expect(loads).toEqual([['r0', 'gone']]);
  });
});
