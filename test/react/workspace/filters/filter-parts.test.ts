import { createTextClassificationRecord, matchesFilter, type RecordFilter } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  MOST_CHIPS,
  partId,
  partsOf,
  targetsIn,
  withoutGroup,
  withoutPart,
} from '../../../../packages/react/src/workspace/filters/filter-parts';
import {
  chosenValues,
  withoutTarget,
  withRange,
  withValues,
} from '../../../../packages/react/src/workspace/filters/filter-target';

const word = fc.constantFrom('spam', 'ham', 'ada', 'bob', 'x', '', '__proto__', 'constructor');
const words = fc.array(word, { maxLength: 7 });
const end = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1 }).map((n) => n + 0),
  {
    nil: undefined,
  },
);
const range = fc.tuple(end, end).map(([from, to]) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
}));
const condition = fc.oneof(word, fc.integer(), fc.boolean(), words, range);

const filter: fc.Arbitrary<RecordFilter> = fc.record(
  {
    ids: words,
    queryText: word,
    metadata: fc.dictionary(fc.constantFrom('split', 'a.b', 'year'), condition, {
      minKeys: 1,
      noNullPrototype: true,
    }),
    predictedAs: words,
    annotatedAs: words,
    predictedBy: words,
    annotatedBy: words,
    score: range,
    status: fc.array(fc.constantFrom('Default', 'Edited', 'Validated', 'Discarded')),
    predicted: fc.constantFrom('ok', 'ko'),
    hasPrediction: fc.boolean(),
    hasAnnotation: fc.boolean(),
    checkLater: fc.boolean(),
    hasNote: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const GROUPS = ['predictions', 'annotations', 'status', 'metadata'] as const;

describe('the parts of a filter', () => {
  it('are all there is: without them, in any order, nothing is asked for', () => {
    fc.assert(
      fc.property(filter, fc.boolean(), (filter, backwards) => {
        const parts = backwards ? [...partsOf(filter)].reverse() : partsOf(filter);
        expect(parts.reduce(withoutPart, filter)).toEqual({});
      }),
    );
  });

  it('go one by one: each takes itself away and leaves all others', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        const ids = partsOf(filter).map(partId);
        for (const part of partsOf(filter)) {
          const left = partsOf(withoutPart(filter, part)).map(partId);
          expect(left).toEqual(ids.filter((id) => id !== partId(part)));
        }
      }),
    );
  });

  it('have names of their own', () => {
    fc.assert(
      fc.property(filter, (filter) => {
        const ids = partsOf(filter).map(partId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('stay plain data: what is left of a filter is the same after a trip through JSON', () => {
    fc.assert(
      fc.property(filter, words, range, (filter, values, range) => {
        const key = { field: 'metadata', key: 'year' } as const;
        const changed = [
          ...partsOf(filter).map((part) => withoutPart(filter, part)),
          ...GROUPS.map((group) => withoutGroup(filter, group)),
          withValues(filter, key, values),
          withRange(filter, key, range),
          withRange(filter, { field: 'score' }, range),
        ];
        for (const result of changed) expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      }),
    );
  });

  it('are one for many values of a field', () => {
    const few = ['a', 'b', 'c', 'd'].slice(0, MOST_CHIPS);
    expect(partsOf({ annotatedAs: few })).toHaveLength(MOST_CHIPS);
    const [only, ...others] = partsOf({ annotatedAs: [...few, 'e'], status: ['Default'] }).filter(
      ({ target }) => target.field === 'annotatedAs',
    );
    expect(others).toEqual([]);
    expect(only && withoutPart({ annotatedAs: [...few, 'e'] }, only)).toEqual({});
  });
});

describe('a group of filters', () => {
  it('is cleared without touching the others', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom(...GROUPS), (filter, group) => {
        const left = withoutGroup(filter, group);
        expect(targetsIn(left, group)).toEqual([]);
        for (const other of GROUPS) {
          if (other !== group) expect(targetsIn(left, other)).toEqual(targetsIn(filter, other));
        }
        expect([left.queryText, left.ids]).toEqual([filter.queryText, filter.ids]);
      }),
    );
  });
});

describe('a choice', () => {
  const record = createTextClassificationRecord({ text: 'free', metadata: { year: 2, split: 'train' } });

  it('of nothing lets everything pass', () => {
    expect(withValues({ annotatedAs: ['x'] }, { field: 'annotatedAs' }, [])).toEqual({});
    expect(withRange({ score: { from: 0.5 } }, { field: 'score' }, {})).toEqual({});
    expect(withRange({ metadata: { year: { from: 1 } } }, { field: 'metadata', key: 'year' }, {})).toEqual(
      {},
    );
  });

  it('of values of metadata finds numbers and truths by how they are written', () => {
    const target = { field: 'metadata', key: 'year' } as const;
    const filter = withValues({ metadata: { split: 'train' } }, target, ['2']);
    expect(chosenValues(filter, target)).toEqual(['2']);
    expect(matchesFilter(record, filter)).toBe(true);
    expect(matchesFilter(record, withValues(filter, target, ['3']))).toBe(false);
    expect(withoutTarget(filter, target)).toEqual({ metadata: { split: 'train' } });
  });
});
