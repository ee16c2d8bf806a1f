import { changedStretch } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { drawnText } from '../../../packages/react/src/internal/drawn-text';
import {
  dominantLineEnd,
  type LineEnd,
  lineEndLike,
  takeEdited,
  withLineFeeds,
} from '../../../packages/react/src/text2text-editor/line-endings';

const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '\r\n', '👋', '\ud83d', '\udc4b', '\0', '\t'), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
const lineEnd = fc.constantFrom<LineEnd>('\n', '\r\n', '\r');

/** What a real text field makes of a text. */
function fieldValue(given: string): string {
  const field = document.createElement('textarea');
  field.value = given;
  return field.value;
}

it('expects of a text field what it does', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(withLineFeeds(given)).toBe(fieldValue(given));
    }),
  );
});

describe('changedStretch', () => {
  it('is all that differs, and cuts no surrogate pair', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, beforeEnd, afterEnd } = changedStretch(before, after);
        expect(before.slice(0, start)).toBe(after.slice(0, start));
        expect(before.slice(beforeEnd)).toBe(after.slice(afterEnd));
        expect(start <= beforeEnd && start <= afterEnd).toBe(true);
        expect(before.slice(0, start) + after.slice(start, afterEnd) + before.slice(beforeEnd)).toBe(after);
        for (const [whole, at] of [
          [before, start],
          [after, start],
          [before, beforeEnd],
          [after, afterEnd],
        ] as const)
          expect(
            /^[\udc00-\udfff]/.test(whole.slice(at)) && /[\ud800-\udbff]$/.test(whole.slice(0, at)),
          ).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('takeEdited', () => {
  it('gives exactly what is on the screen', () => {
    fc.assert(
      fc.property(text, text, lineEnd, (before, value, newLine) => {
        expect(withLineFeeds(takeEdited(before, fieldValue(value), newLine))).toBe(fieldValue(value));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves a text alone that was not edited', () => {
    fc.assert(
      fc.property(text, lineEnd, (before, newLine) => {
        expect(takeEdited(before, fieldValue(before), newLine)).toBe(before);
      }),
    );
  });

  it('keeps what stands before and behind the edit byte for byte', () => {
    const line = fc
      .array(fc.constantFrom('x', 'y', '👋'), { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(''));
    const lines = fc
      .array(fc.tuple(line, lineEnd), { minLength: 1, maxLength: 5 })
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('', 'Q', 'Q\nQ'), lineEnd, (head, tail, put, newLine) => {
        const before = `${head}|${tail}`;
        const value = fieldValue(head) + put + fieldValue(tail);
        expect(takeEdited(before, value, newLine)).toBe(head + put.replace('\n', newLine) + tail);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    { name: 'a new line in a CRLF text', before: 'a\r\nb', value: 'a\nx\nb', expected: 'a\r\nx\r\nb' },
    { name: 'a CRLF that is deleted as a whole', before: 'a\r\nb', value: 'ab', expected: 'ab' },
    { name: 'mixed line ends', before: 'a\rb\nc\r\nd', value: 'a\nb\nc\nd!', expected: 'a\rb\nc\r\nd!' },
    {
      name: 'a CR and an LF that come together as two lines',
      before: 'a\rx\nb',
      value: 'a\n\nb',
      expected: 'a\r\r\nb',
    },
  ])('keeps $name', ({ before, value, expected }) => {
    expect(takeEdited(before, value, lineEndLike(before))).toBe(expected);
  });
});

describe('line ends for new lines', () => {
  test.each([
    { name: 'none', given: 'one line', expected: undefined },
    { name: 'CRLF', given: 'a\r\nb\r\nc\nd', expected: '\r\n' },
    { name: 'CR', given: 'a\rb', expected: '\r' },
    { name: 'the earlier on a tie', given: 'a\nb\r\nc', expected: '\n' },
  ])('are those that prevail: $name', ({ given, expected }) => expect(dominantLineEnd(given)).toBe(expected));

  it('are those of the first text that has any', () => {
    expect(lineEndLike('one line', undefined, 'a\r\nb', 'a\nb')).toBe('\r\n');
    expect(lineEndLike('one line')).toBe('\n');
  });
});

describe('drawnText', () => {
  it('is the same after a trip through HTML', () => {
    fc.assert(
      fc.property(text, (given) => {
        const drawn = drawnText(given);
        const element = document.createElement('div');
        element.textContent = drawn;
        const parsed = new DOMParser().parseFromString(element.outerHTML, 'text/html');
        expect(parsed.body.firstElementChild?.textContent).toBe(drawn);
      }),
    );
  });
});
