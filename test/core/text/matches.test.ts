import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachMatch } from '../../../packages/core/src/text/matches';

function matches(text: string, wanted: string): number[] {
  const starts: number[] = [];
  forEachMatch(text, wanted, (start) => starts.push(start));
  return starts;
}

it('visits every place where the wanted text starts, overlapping ones included', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(
      few,
      few.filter((wanted) => wanted !== ''),
      (text, wanted) => {
        const places = Array.from({ length: text.length }, (_, i) => i);
        expect(matches(text, wanted)).toEqual(places.filter((i) => text.startsWith(wanted, i)));
      },
    ),
    { numRuns: 500 },
  );
});

it('visits nothing where nothing is wanted', () => {
  expect(matches('abc', '')).toEqual([]);
});
