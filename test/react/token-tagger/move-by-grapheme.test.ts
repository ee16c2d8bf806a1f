import { createOffsetMap, isGraphemeBoundary } from '@labelwright/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { moveByGrapheme } from '../../../packages/react/src/token-tagger/places/move-by-grapheme';

const step = fc.record({
  direction: fc.constantFrom('forward' as const, 'backward' as const),
  extend: fc.boolean(),
});
const text = fc
  .array(fc.constantFrom('a', ' ', '\n', '👩‍👩‍👧', 'é', '千', '\r\n', 'ก็'), { maxLength: 20 })
  .map((pieces) => pieces.join(''));

it('any walk by characters selects whole characters, never blank ends, and stays in the text', () => {
  fc.assert(
    fc.property(text, fc.array(step, { maxLength: 30 }), (value, steps) => {
      const map = createOffsetMap(value);
      let selection = moveByGrapheme(map, undefined, { direction: 'forward' });
      expect(selection === undefined).toBe(value.trim() === '');
      for (const each of steps) {
        selection = moveByGrapheme(map, selection, each) ?? selection;
        if (selection === undefined) return;
        const { start, end } = selection;
        expect(start).toBeLessThan(end);
        expect([isGraphemeBoundary(map, start), isGraphemeBoundary(map, end)]).toEqual([true, true]);
        expect(map.slice(start, end).trim()).toBe(map.slice(start, end));
      }
    }),
  );
});

it('a step and its opposite lead back', () => {
  const map = createOffsetMap('one two');
  const start = { start: 0, end: 3, backward: false };
  const more = moveByGrapheme(map, start, { direction: 'forward', extend: true });
  expect(more).toEqual({ start: 0, end: 5, backward: false });
  expect(moveByGrapheme(map, more, { direction: 'backward', extend: true })).toEqual(start);
});
