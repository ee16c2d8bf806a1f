import { createOffsetMap, trimRange } from '@labelwright/core';
import { expect, test } from 'vitest';

test.each([
  { name: 'takes white space off both ends', text: ' \t a b\r\n', wanted: [3, 6] },
  { name: 'keeps a space that carries a mark', text: '  \u0308a', wanted: [1, 4] },
  { name: 'keeps a space that a sign before it holds', text: 'a \u0600 ', wanted: [0, 4] },
  { name: 'keeps a space with a joiner', text: ' \u200d', wanted: [0, 2] },
  { name: 'finds nothing in white space', text: ' \r\n\u3000', wanted: undefined },
])('trimRange $name', ({ text, wanted }) => {
  const map = createOffsetMap(text);
  const trimmed = trimRange(map, { start: 0, end: map.length });
  expect(trimmed && [trimmed.start, trimmed.end]).toEqual(wanted);
});

test('trimRange goes on in a character that the range has cut already', () => {
  const map = createOffsetMap(' \u0308a');
  expect(trimRange(map, { start: 0, end: 1 })).toBeUndefined();
});
