import { QUERY_FIELDS, RECORD_STATUSES } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseView, serialiseView } from '../../../../packages/react/src/workspace/view-string';
import {
  DEFAULT_VIEW,
  WORKSPACE_MODES,
  type WorkspaceView,
} from '../../../../packages/react/src/workspace/workspace-view';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const list = fc.array(text, { maxLength: 3 });
// JSON knows no negative zero, and no filter tells it from zero.
const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0);
const scalar = fc.oneof(text, number, fc.boolean());

const filter = fc.record(
  {
    ids: list,
    queryText: text,
    metadata: fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      fc.oneof(
        scalar,
        fc.array(scalar, { maxLength: 2 }),
        fc.record({ from: number, to: text }, { requiredKeys: [] }),
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    predictedAs: list,
    annotatedAs: list,
    predictedBy: list,
    annotatedBy: list,
    score: fc.record({ from: number, to: number }, { requiredKeys: [] }),
    status: fc.subarray([...RECORD_STATUSES]),
    predicted: fc.constantFrom('ok' as const, 'ko' as const),
    hasPrediction: fc.boolean(),
    hasAnnotation: fc.boolean(),
    checkLater: fc.boolean(),
    hasNote: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const view: fc.Arbitrary<WorkspaceView> = fc.record(
  {
    mode: fc.constantFrom(...WORKSPACE_MODES),
    filter,
    sort: fc.array(
      fc.record(
        { field: fc.constantFrom(...QUERY_FIELDS), order: fc.constantFrom('asc' as const, 'desc' as const) },
        { requiredKeys: ['field'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    order: fc.oneof(
      fc.constantFrom(
        { kind: 'stored' as const },
        { kind: 'leastConfident' as const },
        { kind: 'smallestMargin' as const },
        { kind: 'highestEntropy' as const },
      ),
      fc.record({ kind: fc.constant('random' as const), seed: fc.integer() }, { noNullPrototype: true }),
      fc.record({ kind: fc.constant('host' as const), name: text }, { noNullPrototype: true }),
    ),
    similarTo: fc.record({ id: text, vector: text }, { noNullPrototype: true }),
  },
  { requiredKeys: ['mode', 'filter', 'sort', 'order'], noNullPrototype: true },
);

describe('a view as a string', () => {
  it('keeps all of a view', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(parseView(serialiseView(given))).toEqual(given);
      }),
    );
  });

  it('stays the same when members were set in another order', () => {
    const one = { ...DEFAULT_VIEW, filter: { status: ['Default'], queryText: 'a' } } as const;
    const other = { ...DEFAULT_VIEW, filter: { queryText: 'a', status: ['Default'] } } as const;
    expect(serialiseView(one)).toBe(serialiseView(other));
  });

  it('is empty for what is shown at first', () => {
    expect(serialiseView(DEFAULT_VIEW)).toBe('');
    expect(parseView('')).toEqual(DEFAULT_VIEW);
  });

  it('takes whatever is in a URL, and gives a view', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        expect(WORKSPACE_MODES).toContain(parseView(given).mode);
      }),
    );
    const damaged =
      'mode=fly&filter={"status":["Gone"],"queryText":7,"hasPrediction":true}&order=[]&sort={&similar=1';
    expect(parseView(damaged)).toEqual({ ...DEFAULT_VIEW, filter: { hasPrediction: true } });
  });
});
