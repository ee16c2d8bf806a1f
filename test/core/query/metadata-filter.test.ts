import { createText2TextRecord, type MetadataCondition, matchesFilter, timeOf } from '@labelwright/core';
import { expect, it, test } from 'vitest';

const record = createText2TextRecord({
  text: 'x',
  metadata: {
    n: 7,
    f: 0.5,
    ok: true,
    tags: ['a', 'b'],
    at: '2023-05-01T12:00:00',
    deep: { day: '2023-05-02' },
  },
});

test.each<[string, MetadataCondition, boolean]>([
  ['n', 7, true],
  ['n', '7', true],
  ['n', { from: 7 }, true],
  ['n', { from: 7.1 }, false],
  ['n', { to: 7 }, true],
  ['f', { from: 0.4, to: 0.6 }, true],
  ['ok', true, true],
  ['ok', { from: 0 }, false],
  ['tags', ['b', 'c'], true],
  ['tags', [], false],
  ['at', { from: '2023-05-01', to: '2023-05-01T12:00:00Z' }, true],
  ['at', { from: '2023-05-01T13:00:00+01:00' }, true],
  ['at', { from: '2023-05-01T13:00:00' }, false],
  ['at', { from: 'no date' }, false],
  ['deep.day', { to: '2023-05-02' }, true],
  ['missing', { from: 0 }, false],
])('metadata.%s within %j: %s', (key, condition, expected) => {
  expect(matchesFilter(record, { metadata: { [key]: condition } })).toBe(expected);
});

it('reads a time without a zone as UTC, so that orders are the same everywhere', () => {
  expect(timeOf('2023-01-01T12:00:00')).toBe(Date.UTC(2023, 0, 1, 12));
  expect(timeOf('2023-01-01 12:00:00.123456+0200')).toBe(Date.UTC(2023, 0, 1, 10, 0, 0, 123));
  expect(timeOf('2023-01-01')).toBe(Date.UTC(2023, 0, 1));
  expect(timeOf('01/01/2023')).toBeUndefined();
});
