import { createSettings, type Facets } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { metadataKeys } from '../../../../packages/react/src/workspace/filters/metadata-keys';
import { firstOrder, keptOrder } from '../../../../packages/react/src/workspace/filters/option-order';
import { queryHints } from '../../../../packages/react/src/workspace/filters/query-hints';
import { dateEnd, endText, numberEnd } from '../../../../packages/react/src/workspace/filters/range-text';
import { flipStep, freeFields, moveStep } from '../../../../packages/react/src/workspace/filters/sort-steps';

describe('an end of a range', () => {
  it.each([
    ['', { kind: 'open' }],
    ['  ', { kind: 'open' }],
    ['1.5', { kind: 'at', value: 1.5 }],
    ['1,5', { kind: 'at', value: 1.5 }],
    ['.5', { kind: 'at', value: 0.5 }],
    ['−3', { kind: 'at', value: -3 }],
    ['-0', { kind: 'at', value: 0 }],
    ['1e3', { kind: 'at', value: 1000 }],
    ['١٫٥', { kind: 'at', value: 1.5 }],
    ['۴۲', { kind: 'at', value: 42 }],
    ['1.000,5', { kind: 'invalid' }],
    ['1e999', { kind: 'invalid' }],
    ['0x10', { kind: 'invalid' }],
    ['Infinity', { kind: 'invalid' }],
    ['abc', { kind: 'invalid' }],
  ])('reads the number %j', (text, expected) => expect(numberEnd(text)).toEqual(expected));

  it('reads every number that it shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numberEnd(endText(value + 0, 'number'))).toEqual({ kind: 'at', value: value + 0 });
      }),
    );
  });

  it('takes in the whole of its last day, and shows the day again', () => {
    expect(dateEnd('2026-11-22', 'from')).toEqual({ kind: 'at', value: '2026-11-22' });
    expect(dateEnd('2026-11-22', 'to')).toEqual({ kind: 'at', value: '2026-11-22T23:59:59.999Z' });
    expect(endText('2026-11-22T23:59:59.999Z', 'date')).toBe('2026-11-22');
    expect(dateEnd('2026-02-31x', 'to')).toEqual({ kind: 'invalid' });
    expect(dateEnd('', 'to')).toEqual({ kind: 'open' });
    expect(endText('no date', 'date')).toBe('');
  });
});

describe('hints for a query', () => {
  it.each([
    ['free gift', []],
    ['"free gift" -spam gift* status:Default 10:30 https://example.org text:"a b"', []],
    ['metadata.split:train inputs.subject:hi annotated_as:spam', []],
    ['"free gift', [{ kind: 'openQuote' }]],
    ['text:"free gift', [{ kind: 'openQuote' }]],
    ['anotatedAs:spam', [{ kind: 'unknownField', name: 'anotatedAs', near: 'annotatedAs' }]],
    ['zzzzzzzzzzzz:spam', [{ kind: 'unknownField', name: 'zzzzzzzzzzzz', near: undefined }]],
    ['status: Default', [{ kind: 'noValue', name: 'status' }]],
    ['free OR gift AND x', [{ kind: 'operator', word: 'OR' }]],
    ['- spam', [{ kind: 'loneMinus' }]],
    ['gi*t', [{ kind: 'innerStar', word: 'gi*t' }]],
    ['"gi*t" *', []],
  ])('%j', (query, expected) => expect(queryHints(query)).toEqual(expected));

  it('name the metadata where only its key was written', () => {
    const hint = { kind: 'unknownField', name: 'split', near: 'metadata.split' };
    expect(queryHints('split:train', ['split'])).toEqual([hint]);
  });

  it('never fail, and each kind comes once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const kinds = queryHints(query).map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});

describe('the order of values', () => {
  const counts = [
    { value: 'b', count: 9 },
    { value: 'a', count: 2 },
  ];

  it('has what is chosen first, then the most frequent', () => {
    expect(firstOrder(counts, ['a', 'gone'], ['c'])).toEqual(['a', 'gone', 'b', 'c']);
  });

  it('stays while somebody looks, whatever the counts become; what is new comes last', () => {
    const order = ['a', 'gone', 'b'];
    expect(keptOrder(order, ['b', 'a'])).toBe(order);
    expect(keptOrder(order, ['z', 'b', 'z'])).toEqual(['a', 'gone', 'b', 'z']);
  });
});

describe('keys of the metadata', () => {
  const facets = (metadata: Record<string, readonly string[]>) =>
    ({
      metadata: Object.fromEntries(
        Object.entries(metadata).map(([key, values]) => [key, values.map((value) => ({ value, count: 1 }))]),
      ),
    }) as unknown as Facets;

  it('are filtered as the schema says, in its order', () => {
    const settings = createSettings({
      labels: ['a'],
      metadata: [
        { name: 'split', type: 'terms', values: ['train', 'test'], title: 'Split' },
        { name: 'length', type: 'integer' },
        { name: 'day', type: 'date' },
      ],
    });
    const many = Array.from({ length: 30 }, (_, index) => String(index));
    const keys = metadataKeys(settings, facets({ other: ['x'], length: many, split: ['train'] }));
    expect(keys).toMatchObject([
      { key: 'split', title: 'Split', range: undefined, listed: true, values: ['train', 'test'] },
      { key: 'length', range: 'number', listed: false },
      { key: 'day', range: 'date', listed: false },
      { key: 'other', range: undefined, listed: true },
    ]);
  });

  it('without a schema are what their values look like, and can be chosen in any case', () => {
    const keys = metadataKeys(
      { labels: [] },
      facets({
        n: ['1', '2.5'],
        day: ['2026-11-22', '2026-11-22T10:00:00Z'],
        zip: ['007'],
        word: ['x', '1'],
      }),
    );
    expect(keys.map(({ key, range, listed }) => [key, range, listed])).toEqual([
      ['day', 'date', true],
      ['n', 'number', true],
      ['word', undefined, true],
      ['zip', undefined, true],
    ]);
  });
});

describe('the steps of a sort', () => {
  const sort = [{ field: 'score', order: 'desc' as const }, { field: 'id' }, { field: 'metadata.x' }];

  it('move, and stay where they are at the ends', () => {
    expect(moveStep(sort, 0, 1).map(({ field }) => field)).toEqual(['id', 'score', 'metadata.x']);
    expect(moveStep(sort, 2, 0).map(({ field }) => field)).toEqual(['metadata.x', 'score', 'id']);
    expect(moveStep(sort, 2, 3)).toBe(sort);
    expect(moveStep(sort, 0, -1)).toBe(sort);
  });

  it('turn around', () => {
    expect(flipStep(sort, 0)[0]).toEqual({ field: 'score', order: 'asc' });
    expect(flipStep(sort, 1)[1]).toEqual({ field: 'id', order: 'desc' });
  });

  it('are offered once', () => {
    const free = freeFields(sort, ['x', 'y']);
    expect(free).toContain('metadata.y');
    expect(free).not.toContain('metadata.x');
    expect(free).not.toContain('score');
  });
});
