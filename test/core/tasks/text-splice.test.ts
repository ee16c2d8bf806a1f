import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  applySplice,
  invertSplice,
  mergeSplices,
  spliceBetween,
  type TextSplice,
} from '../../../packages/core/src/tasks/text-splice';
import { codePointLength, sliceCodePoints } from '../../../packages/core/src/text/code-points';
import { troublesomeText } from '../text/arbitraries';

/** Few characters, so that repeats and shared ends abound; halves of pairs, so that new pairs form at the seams. */
const crampedText = fc
  .array(fc.constantFrom('a', 'a', 'b', ' ', '\n', '\ud83d', '\udc4b', '👋', '\ud83d\udc4b\udc4b'), {
    maxLength: 9,
  })
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(crampedText, troublesomeText);

describe('spliceBetween', () => {
  it('leads from any text to any other, and back', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const splice = spliceBetween(before, after);
        expect(applySplice(before, splice)).toBe(after);
        expect(applySplice(after, invertSplice(splice))).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('says in code points where it starts, and what stood there', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { start, removed } = spliceBetween(before, after);
        expect(sliceCodePoints(before, start, start + codePointLength(removed))).toBe(removed);
      }),
    );
  });

  it('is empty between equal texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spliceBetween(text, text)).toMatchObject({ removed: '', inserted: '' });
      }),
    );
  });

  it('touches only the stretch that differs', () => {
    expect(spliceBetween('the cat sat', 'the dog sat')).toEqual({
      start: 4,
      removed: 'cat',
      inserted: 'dog',
    });
  });

  it.each([
    { name: 'with the same first half', before: '👋', after: '👍', start: 0 },
    { name: 'with the same second half', before: 'x\u{1f44b}', after: 'x\u{1f84b}', start: 1 },
  ])('never cuts a surrogate pair $name', ({ before, after, start }) => {
    const splice = spliceBetween(before, after);
    expect(splice).toEqual({ start, removed: before.slice(start), inserted: after.slice(start) });
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const stored: TextSplice = JSON.parse(JSON.stringify(spliceBetween(before, after)));
        expect(applySplice(before, stored)).toBe(after);
      }),
    );
  });
});

describe('mergeSplices', () => {
  it('gives one splice that does what both do, and undoes both', () => {
    const edit = fc.record({
      at: fc.nat(12),
      cut: fc.nat(2),
      put: fc.constantFrom('', '', 'a', 'b', ' ', '👋', '\udc4b', 'ab'),
    });
    fc.assert(
      fc.property(crampedText, fc.array(edit, { minLength: 2, maxLength: 6 }), (text, edits) => {
        let start = text;
        let before = text;
        let last: TextSplice | undefined;
        for (const { at, cut, put } of edits) {
          const after = before.slice(0, at) + put + before.slice(at + cut);
          const next = spliceBetween(before, after);
          const merged = last === undefined ? undefined : mergeSplices(last, next);
          if (merged === undefined) start = before;
          last = merged ?? next;
          expect(applySplice(start, last)).toBe(after);
          expect(applySplice(after, invertSplice(last))).toBe(start);
          before = after;
        }
      }),
      { numRuns: 3000 },
    );
  });

  /** The texts at which undo would stop while `texts` are typed one after the other. */
  function stops(...texts: readonly string[]): readonly string[] {
    const kept: { splice: TextSplice; from: string }[] = [];
    texts.slice(1).forEach((text, index) => {
      const from = texts[index] ?? '';
      const next = spliceBetween(from, text);
      const last = kept.at(-1);
      const merged = last === undefined ? undefined : mergeSplices(last.splice, next);
      if (last === undefined || merged === undefined) kept.push({ splice: next, from });
      else kept[kept.length - 1] = { splice: merged, from: last.from };
    });
    return kept.map(({ from }) => from);
  }

  test.each([
    { name: 'a word while it is typed', texts: ['', 'a', 'ab', 'abc'], expected: [''] },
    { name: 'a word with the space behind it', texts: ['', 'a', 'a ', 'a b', 'a bc'], expected: ['', 'a '] },
    { name: 'astral characters typed in a row', texts: ['', '👋', '👋𝒳'], expected: [''] },
    { name: 'a word typed over a selection', texts: ['old', 'n', 'ne', 'new'], expected: ['old'] },
    {
      name: 'a word while it is deleted backwards',
      texts: ['a bc', 'a b', 'a ', 'a', ''],
      expected: ['a bc', 'a'],
    },
    { name: 'a word while it is deleted forwards', texts: ['ab c', 'b c', ' c', 'c'], expected: ['ab c'] },
    {
      name: 'nothing across a paste',
      texts: ['', 'a', 'a pasted text', 'a pasted text!'],
      expected: ['', 'a'],
    },
    { name: 'nothing across places', texts: ['ab', 'abc', 'xabc'], expected: ['ab', 'abc'] },
    { name: 'nothing across directions', texts: ['', 'a', '', 'b'], expected: ['', 'a', ''] },
  ])('undoes at once: $name', ({ texts, expected }) => {
    expect(stops(...texts)).toEqual(expected);
  });
});
