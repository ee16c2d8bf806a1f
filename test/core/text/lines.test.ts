import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createLines } from '../../../packages/core/src/text/lines';
import { createOffsetMap } from '../../../packages/core/src/text/offset-map';
import { troublesomeText } from './arbitraries';

test.each([
  { name: 'an empty text has one empty line', text: '', expected: [''] },
  { name: 'LF, CR and CRLF end lines', text: 'a\nb\rc\r\nd', expected: ['a', 'b', 'c', 'd'] },
  { name: 'LF behind CRLF ends a line of its own', text: 'a\r\n\n\rb', expected: ['a', '', '', 'b'] },
  { name: 'a terminator at the end leaves an empty last line', text: 'a\n', expected: ['a', ''] },
  { name: 'other separators end no line', text: 'a\u2028b\u0085c\fd', expected: ['a\u2028b\u0085c\fd'] },
])('$name', ({ text, expected }) => {
  const map = createOffsetMap(text);
  const lines = createLines(map);
  const contents = Array.from({ length: lines.count }, (_, i) =>
    map.slice(lines.start(i), lines.contentEnd(i)),
  );
  expect(contents).toEqual(expected);
});

describe('lines', () => {
  it('partition the text, have no terminator inside, and are found from every offset in them', () => {
    fc.assert(
      fc.property(troublesomeText, (text) => {
        const map = createOffsetMap(text);
        const lines = createLines(map);
        let rebuilt = '';
        for (let i = 0; i < lines.count; i += 1) {
          expect(lines.start(i)).toBe(i === 0 ? 0 : lines.end(i - 1));
          expect(map.slice(lines.start(i), lines.contentEnd(i))).not.toMatch(/[\r\n]/);
          const terminator = map.slice(lines.contentEnd(i), lines.end(i));
          expect(terminator).toMatch(i === lines.count - 1 ? /^$/ : /^(?:\r\n|\r|\n)$/);
          for (let offset = lines.start(i); offset < lines.end(i); offset += 1)
            expect(lines.at(offset)).toBe(i);
          rebuilt += map.slice(lines.start(i), lines.end(i));
        }
        expect(rebuilt).toBe(text);
      }),
    );
  });

  it('at an offset outside the text are the first and the last', () => {
    const lines = createLines(createOffsetMap('a\nb\nc'));
    expect([lines.at(-5), lines.at(5), lines.at(99)]).toEqual([0, 2, 2]);
  });
});
