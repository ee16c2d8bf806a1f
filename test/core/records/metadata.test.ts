import { flattenMetadata } from '@labelwright/core';
import { expect, test } from 'vitest';

test.each([
  { name: 'nests by dots', metadata: { a: { b: { c: 1 }, d: 'x' } }, flat: { 'a.b.c': 1, 'a.d': 'x' } },
  { name: 'leaves out what says nothing', metadata: { a: null, b: [], c: {}, d: { e: null } }, flat: {} },
  {
    name: 'keeps false, 0 and the empty string',
    metadata: { a: false, b: 0, c: '' },
    flat: { a: false, b: 0, c: '' },
  },
  { name: 'keeps lists', metadata: { a: { b: [1, 'x'] } }, flat: { 'a.b': [1, 'x'] } },
  { name: 'leaves protected keys alone', metadata: { _a: { b: null } }, flat: { _a: { b: null } } },
  {
    name: 'loses no value where two keys meet',
    metadata: { 'a.b': 1, a: { b: 2 } },
    flat: { 'a.b': [1, 2] },
  },
])('flattenMetadata $name', ({ metadata, flat }) => expect(flattenMetadata(metadata)).toEqual(flat));

test('flattenMetadata takes __proto__ for a key like any other', () => {
  const flat = flattenMetadata(JSON.parse('{"a":{"__proto__":1},"toString":2}'));
  expect(flat).toEqual({ 'a.__proto__': 1, toString: 2 });
});
