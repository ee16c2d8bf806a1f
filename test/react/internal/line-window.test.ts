import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  lastNotAbove,
  linesBetween,
  lineTops,
  placedLines,
} from '../../../packages/react/src/internal/line-window';

const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });

test('lines begin where those before them end, and the last number tells where all end', () => {
  expect([...lineTops(3, (line) => [10, 20, 5][line] ?? 0)]).toEqual([0, 10, 30, 35]);
  expect([...lineTops(0, () => 10)]).toEqual([0]);
});

test.each([
  { name: 'is the number itself where it is there', value: 20, expected: 2 },
  { name: 'is the one below where it is not', value: 19, expected: 1 },
  { name: 'is the last one behind all of them', value: 99, expected: 3 },
  { name: 'is the first one before all of them', value: -1, expected: 0 },
])('the last number not above a value $name', ({ value, expected }) => {
  expect(lastNotAbove([0, 10, 20, 30], value)).toBe(expected);
});

describe('the lines between two heights', () => {
  it('are those that lie there in part or whole, and so many more at either end', () => {
    const tops = lineTops(100, () => 10);
    expect(linesBetween(tops, 200, 299, 0)).toEqual({ first: 20, end: 30 });
    expect(linesBetween(tops, 200, 299, 3)).toEqual({ first: 17, end: 33 });
    expect(linesBetween(tops, 0, 50, 3).first).toBe(0);
    expect(linesBetween(tops, 950, 1000, 3).end).toBe(100);
  });

  it('are none of an empty list', () => {
    expect(
      linesBetween(
        lineTops(0, () => 10),
        0,
        300,
        8,
      ),
    ).toEqual({ first: 0, end: 0 });
  });

  it('leave out none that is seen, whatever the heights', () => {
    fc.assert(
      fc.property(heights, fc.nat(8000), fc.nat(400), fc.nat(5), (list, top, height, more) => {
        const tops = lineTops(list.length, (line) => list[line] ?? 0);
        const { first, end } = linesBetween(tops, top, top + height, more);
        for (let line = 0; line < list.length; line += 1) {
          const isSeen = (tops[line] ?? 0) < top + height && (tops[line + 1] ?? 0) > top;
          if (isSeen) expect(line >= first && line < end).toBe(true);
        }
      }),
    );
  });
});

describe('drawn lines', () => {
  it('lie where they would lie among all lines, with the one that is kept', () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(220),
        fc.nat(220),
        fc.option(fc.nat(220), { nil: undefined }),
        (list, a, b, keep) => {
          const tops = lineTops(list.length, (line) => list[line] ?? 0);
          const [first = 0, end = 0] = [a, b].map((one) => Math.min(one, list.length)).sort((x, y) => x - y);
          const lines = placedLines(tops, { first, end }, keep);
          const indexes = lines.map(({ index }) => index);
          expect(indexes).toEqual([...new Set(indexes)].sort((x, y) => x - y));
          const isKept = keep !== undefined && keep < list.length;
          expect(indexes.length).toBe(end - first + (isKept && (keep < first || keep >= end) ? 1 : 0));
          if (isKept) expect(indexes).toContain(keep);
          let y = 0;
          for (const { index, gap } of lines) {
            expect(gap).toBeGreaterThanOrEqual(0);
            y += gap;
            expect(y).toBe(tops[index]);
            y += list[index] ?? 0;
          }
        },
      ),
    );
  });
});
