import type { StoreChange, StoredRecord } from '@labelwright/client';
import {
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type QueueQuery,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { annotationOf } from '../../../../packages/react/src/workspace/explore/answers';
import { excerptOf } from '../../../../packages/react/src/workspace/explore/excerpt';
import { gridMoveOf } from '../../../../packages/react/src/workspace/explore/grid-keys';
import { createIdList } from '../../../../packages/react/src/workspace/explore/id-list';
import {
  choiceState,
  type LabelPlan,
  NO_PLAN,
  plannedLabels,
  pressedPlan,
} from '../../../../packages/react/src/workspace/explore/label-choice';
import { createRecordCache, idsNear } from '../../../../packages/react/src/workspace/explore/record-cache';
import {
  ALL_SELECTED,
  isSelected,
  keepAmong,
  NOTHING_SELECTED,
  type Selection,
  selectedCount,
  selectedIds,
  withIds,
} from '../../../../packages/react/src/workspace/explore/selection';

const anyText = fc.string({ unit: 'grapheme', maxLength: 900 });
const places = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 20 })), { maxLength: 6 })
    .map((ranges) => ranges.map(([start, length]) => ({ start, end: Math.min(start + length, text.length) })))
    .map((ranges) => ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start));

describe('an excerpt', () => {
  it('draws a stretch of the text, piece by piece, with the first match in it', () => {
    const both = anyText.chain((text) => fc.tuple(fc.constant(text), places(text), places(text)));
    fc.assert(
      fc.property(both, ([text, keywords, ranges]) => {
        const spans = ranges.map((range) => ({ ...range, layer: 'annotation' as const, label: 'A' }));
        const { pieces, cutBefore, cutAfter } = excerptOf(text, keywords, spans);
        const drawn = pieces.map((piece) => piece.text).join('');
        const from = pieces[0]?.start ?? 0;
        expect(drawn.length).toBe(text.slice(from, from + drawn.length).length);
        expect(cutBefore).toBe(from > 0);
        expect(cutAfter).toBe(from + drawn.length < text.length);
        const [first] = keywords;
        if (first !== undefined) expect(pieces.some(({ keyword }) => keyword)).toBe(true);
        for (const { start, keyword } of pieces)
          expect(keyword).toBe(keywords.some((place) => place.start <= start && place.end > start));
      }),
    );
  });

  it('cuts no character in two', () => {
    const family = '👨‍👩‍👧‍👦';
    const { pieces } = excerptOf(family.repeat(200), [{ start: 11 * 100, end: 11 * 101 }]);
    const drawn = pieces.map(({ text }) => text).join('');
    expect(drawn.replaceAll(family, '')).toBe('');
  });

  it('names a span once, where it ends, and a prediction that came true not at all', () => {
    const span = { start: 0, end: 8, label: 'PER' };
    const { pieces } = excerptOf(
      'Ada King met Bob',
      [{ start: 4, end: 8 }],
      [
        { ...span, layer: 'annotation' },
        { ...span, layer: 'prediction' },
      ],
    );
    expect(pieces.map(({ text, ends }) => [text, ends.map(({ layer }) => layer)])).toEqual([
      ['Ada ', []],
      ['King', ['annotation']],
      [' met Bob', []],
    ]);
  });
});

describe('a selection', () => {
  it('knows how many it holds, and which', () => {
    const results = Array.from({ length: 12 }, (_, place) => String(place));
    const step = fc.record({ ids: fc.subarray(results), on: fc.boolean() });
    const begin = fc.constantFrom<Selection>(ALL_SELECTED, NOTHING_SELECTED);
    fc.assert(
      fc.property(begin, fc.array(step), fc.subarray(results), (first, steps, left) => {
        let selection = first;
        const held = new Set(first.all ? results : []);
        for (const { ids, on } of steps) {
          selection = withIds(selection, ids, on);
          for (const id of ids) on ? held.add(id) : held.delete(id);
        }
        expect(selectedIds(selection, results)).toEqual(results.filter((id) => held.has(id)));
        expect(selectedCount(selection, results)).toBe(held.size);
        const kept = keepAmong(selection, left);
        expect(selectedCount(kept, left)).toBe(left.filter((id) => isSelected(selection, id)).length);
      }),
    );
  });
});

test.each([
  { key: 'ArrowDown', current: -1, to: 0 },
  { key: 'ArrowDown', current: 99, to: 99 },
  { key: 'ArrowUp', current: 0, to: 0 },
  { key: 'PageDown', current: 10, to: 17 },
  { key: 'PageUp', current: 3, to: 0 },
  { key: 'Home', current: 50, to: 0 },
  { key: 'End', current: 50, to: 99 },
])('$key goes from $current to $to', ({ key, current, to }) => {
  const event = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  const list = { current, count: 100, page: 7 };
  expect(gridMoveOf(event, list)).toEqual({ kind: 'go', to, extend: false });
  expect(gridMoveOf({ ...event, shiftKey: true }, list)).toEqual({ kind: 'go', to, extend: true });
  expect(gridMoveOf({ ...event, altKey: true }, list)).toBeUndefined();
});

describe('a plan for labels', () => {
  const some = { name: 'A', description: undefined, count: 2 };
  const none = { name: 'B', description: undefined, count: 0 };
  const press = (plan: LabelPlan, choice = some, single = false) => pressedPlan(plan, choice, 3, single);

  it('gives a label of some to all, takes it from all, and leaves it as it is', () => {
    const first = press(NO_PLAN);
    expect(choiceState(some, 3, NO_PLAN)).toBe('some');
    expect(choiceState(some, 3, first)).toBe('all');
    expect(choiceState(some, 3, press(first))).toBe('none');
    expect(press(press(first))).toEqual(NO_PLAN);
  });

  it('adds one label only where a record has one', () => {
    const plan = press(press(NO_PLAN), none, true);
    expect(plannedLabels([some, none], plan)).toEqual({ add: ['B'], remove: [] });
  });
});

const later = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the ids that match', () => {
  const source = (pieces: () => readonly (readonly string[])[]) => {
    let change = (): void => undefined;
    return {
      changed: () => change(),
      async *ids(_query: QueueQuery) {
        for (const piece of pieces()) {
          await later();
          yield piece;
        }
      },
      subscribe: (listener: () => void) => {
        change = listener;
        return () => {
          change = () => undefined;
        };
      },
    };
  };

  it('grow while they are found, and are swapped at once when the same query is read again', async () => {
    let pieces: readonly (readonly string[])[] = [['a'], ['b'], ['c']];
    const index = source(() => pieces);
    const list = createIdList(index);
    const seen: string[] = [];
    list.subscribe(() => seen.push(`${list.state().ids.join('')}${list.state().complete ? '.' : ''}`));
    const close = list.open();
    list.read({});
    await expect.poll(() => list.state().complete).toBe(true);
    expect(seen[0]).toBe('a');
    expect(seen.at(-1)).toBe('abc.');
    seen.length = 0;
    pieces = [['a'], ['c']];
    index.changed();
    await expect.poll(() => list.state().ids).toEqual(['a', 'c']);
    expect(seen).toEqual(['ac.']);
    // Nothing else came of it: nobody is told.
    const before = list.state();
    index.changed();
    await later();
    await later();
    expect(list.state()).toBe(before);
    close();
  });

  it('tell why they could not be found, and are found at another try', async () => {
    let isBroken = true;
    const list = createIdList({
      async *ids() {
        if (isBroken) throw new Error('no');
        yield ['a'];
      },
      subscribe: () => () => undefined,
    });
    const close = list.open();
    list.read({ filter: {} });
    await expect.poll(() => list.state().error).toBeInstanceOf(Error);
    isBroken = false;
    list.retry();
    await expect.poll(() => list.state().ids).toEqual(['a']);
    close();
  });
});

describe('records near what is in sight', () => {
  const stored = (id: string): StoredRecord => ({
    ...createTextClassificationRecord({ text: id }),
    id,
    lastUpdated: '2024-01-01T00:00:00Z',
  });
  const ids = Array.from({ length: 5000 }, (_, place) => `r${place}`);

  it('are read in pages, and forgotten when they are far away', async () => {
    const asked: number[] = [];
    const cache = createRecordCache(
      {
        get: async (_name, some) => {
          asked.push(some.length);
          return some.map(stored);
        },
        subscribe: () => () => undefined,
      },
      'd',
    );
    const close = cache.open();
    for (let first = 0; first < ids.length; first += 20) {
      cache.want(idsNear(ids, first, first + 20));
      await expect.poll(() => cache.get(ids[first] ?? ''), { interval: 1 }).toBeDefined();
    }
    expect(Math.max(...asked)).toBeLessThanOrEqual(50);
    expect(asked.length).toBe(100);
    expect(ids.filter((id) => cache.get(id) !== undefined).length).toBeLessThanOrEqual(600);
    close();
  });

  it('are read again when they are written, also while they are being read', async () => {
    let tell: (change: StoreChange) => void = () => undefined;
    let text = 'old';
    const cache = createRecordCache(
      {
        get: async (_name, some) => {
          const now = text;
          await later();
          return some.map((id) => ({ ...stored(id), lastUpdated: now }));
        },
        subscribe: (_name, listener) => {
          tell = listener;
          return () => undefined;
        },
      },
      'd',
    );
    const close = cache.open();
    cache.want(['a']);
    text = 'new';
    const dataset = { name: 'd', workspace: 'default' };
    tell({ dataset, kind: 'written', ids: ['a', 'b'], own: true });
    await expect.poll(() => cache.get('a')?.lastUpdated).toBe('new');
    expect(cache.get('b')).toBeUndefined();
    close();
  });
});

describe("the answers of several agents, none of which is the record's own yet", () => {
  it('are counted label by label', () => {
    const record = createTextClassificationRecord({
      id: 'a',
      text: 'Good news',
      annotations: { ada: 'positive', bob: 'neutral', eve: 'positive' },
    });
    const { labels = [], agents = [] } = annotationOf(record) ?? {};
    expect(labels.map(({ label, count }) => [label, count])).toEqual([
      ['positive', 2],
      ['neutral', 1],
    ]);
    expect(agents).toEqual(['ada', 'bob', 'eve']);
  });

  it('have a span that two of them marked once', () => {
    const record = createTokenClassificationRecord({
      id: 'a',
      text: 'Ada saw London',
      annotations: {
        ada: [['PER', 0, 3]],
        bob: [
          ['PER', 0, 3],
          ['LOC', 8, 14],
        ],
      },
    });
    expect(annotationOf(record)?.labels.map(({ label, count }) => [label, count])).toEqual([
      ['PER', 1],
      ['LOC', 1],
    ]);
  });

  it('show one of different texts, and how many others there are', () => {
    const record = createText2TextRecord({
      id: 'a',
      text: 'Hola',
      annotations: { ada: 'Hi', bob: 'Hello', eve: 'Hi' },
    });
    expect(annotationOf(record)).toMatchObject({ text: 'Hi', more: 1 });
  });
});
