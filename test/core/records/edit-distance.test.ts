import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { editDistance, nearest } from '../../../packages/core/src/records/edit-distance';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['micheal', 'michael', 1],
  ['ab', 'ba', 1],
])('editDistance(%j, %j) is %i', (a, b, distance) => expect(editDistance(a, b, 10)).toBe(distance));

it('is symmetric, zero for equals only, and capped', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, fc.nat(8), (a, b, limit) => {
      const distance = editDistance(a, b, 8);
      expect(editDistance(b, a, 8)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
    }),
  );
});

it('suggests another case first, else the nearest, else nothing', () => {
  expect(nearest('per', ['PERS', 'PER'])).toBe('PER');
  expect(nearest('PERS', ['LOC', 'PER', 'ORG'])).toBe('PER');
  expect(nearest('DATE', ['LOC', 'PER', 'ORG'])).toBeUndefined();
});
