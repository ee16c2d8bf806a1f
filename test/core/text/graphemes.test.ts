import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isGraphemeBoundary,
  nextGraphemeBoundary,
  previousGraphemeBoundary,
  snapToGraphemes,
} from '../../../packages/core/src/text/graphemes';
import { createOffsetMap } from '../../../packages/core/src/text/offset-map';
import { corpusPath, describeWithCorpus } from '../../support/corpus';
import { anyRange, troublesomeText, wholeTextBoundaries } from './arbitraries';

function expectSameAsWholeText(text: string): void {
  const map = createOffsetMap(text);
  const boundaries = wholeTextBoundaries(text).map((utf16) => map.toCodePoint(utf16));
  const known = new Set(boundaries);
  for (let i = 0; i <= map.length; i += 1) {
    expect(isGraphemeBoundary(map, i), `boundary at ${i} of ${JSON.stringify(text)}`).toBe(known.has(i));
    expect(nextGraphemeBoundary(map, i)).toBe(boundaries.find((b) => b > i) ?? map.length);
    expect(previousGraphemeBoundary(map, i)).toBe(boundaries.findLast((b) => b < i) ?? 0);
  }
}

describe('grapheme boundaries', () => {
  it('are those of the whole text', () => {
    fc.assert(fc.property(troublesomeText, expectSameAsWholeText), { numRuns: 150 });
  });

  test.each([
    ['flags in a row', '🇩🇪'.repeat(150)],
    ['flags in a row behind a letter and a lone indicator', `x${'🇩'.repeat(201)}`],
    ['families in a row', '👨‍👩‍👧'.repeat(60)],
    ['conjuncts in a row', `${'क्'.repeat(120)}ष`],
    ['one letter under three hundred marks', `a${'\u0301'.repeat(300)}b`],
    ['a text that starts with marks', '\u0301'.repeat(100)],
    ['pairs of joined pictographs and marks', `😀${'\u0301'.repeat(70)}\u200d😀`.repeat(3)],
    ['Korean in jamo', '\u1112\u1161\u11ab'.repeat(80)],
  ])('are those of the whole text in %s', (_, text) => expectSameAsWholeText(text));

  it('at both ends of any range that was snapped, which is snapped for good', () => {
    fc.assert(
      fc.property(troublesomeText, anyRange, (text, range) => {
        fc.pre(range.start <= range.end);
        const map = createOffsetMap(text);
        const snapped = snapToGraphemes(map, range);
        expect(isGraphemeBoundary(map, snapped.start) && isGraphemeBoundary(map, snapped.end)).toBe(true);
        expect(snapToGraphemes(map, snapped)).toEqual(snapped);
      }),
    );
  });

  it('are where an out-of-range offset is clamped to', () => {
    const map = createOffsetMap('a🚀');
    expect(snapToGraphemes(map, { start: -4, end: 9 })).toEqual({ start: 0, end: 2 });
    expect(nextGraphemeBoundary(map, 7)).toBe(2);
    expect(previousGraphemeBoundary(map, -7)).toBe(0);
  });
});

function linesOf(path: string): readonly string[] {
  return readFileSync(corpusPath(path) ?? '', 'utf8').split('\n');
}

describeWithCorpus('grapheme boundaries inside a long text without spaces', () => {
  const around = '文'.repeat(3000);

  it('are right in all of the Unicode break tests', () => {
    let cases = 0;
    for (const line of linesOf('unicode/GraphemeBreakTest-15.0.0.txt')) {
      const rule = (line.split('#')[0] ?? '').trim();
      // U+2701 is a pictograph in 15.0 and not in later versions.
      if (rule === '' || rule.includes('2701')) continue;
      const inner: boolean[] = [];
      let text = '';
      for (const part of rule.split(/\s+/).slice(1, -1)) {
        if (part === '÷' || part === '×') inner.push(part === '÷');
        else text += String.fromCodePoint(Number.parseInt(part, 16));
      }
      const map = createOffsetMap(around + text + around);
      inner.forEach((expected, i) => {
        expect(isGraphemeBoundary(map, around.length + i + 1), rule).toBe(expected);
      });
      cases += 1;
    }
    expect(cases).toBeGreaterThan(595);
  });

  it('enclose every fully-qualified emoji', () => {
    const emoji = linesOf('unicode/emoji-test-15.0-fully-qualified.txt').flatMap((line) => {
      const codes = /^([0-9A-F ]+?)\s*;/.exec(line)?.[1];
      return codes === undefined
        ? []
        : [String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)))];
    });
    expect(emoji.length).toBe(3655);
    const map = createOffsetMap(around + emoji.join('') + around);
    let start = around.length;
    for (const one of emoji) {
      const end = start + [...one].length;
      expect(nextGraphemeBoundary(map, start), one).toBe(end);
      expect(previousGraphemeBoundary(map, end), one).toBe(start);
      start = end;
    }
  });
});
