import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alignTokens } from '../../../packages/core/src/text/align-tokens';
import { isGraphemeBoundary } from '../../../packages/core/src/text/graphemes';
import { createOffsetMap } from '../../../packages/core/src/text/offset-map';
import { tokenize } from '../../../packages/core/src/text/tokenize';
import { isBlank } from '../../../packages/core/src/text/white-space';
import { corpusPath, describeWithCorpus } from '../../support/corpus';
import { troublesomeText } from './arbitraries';

test.each([
  { name: 'words and punctuation', text: "Ada didn't go.", expected: ['Ada', "didn't", 'go', '.'] },
  { name: 'no white space', text: ' a\t\r\n\u00a0\u3000b ', expected: ['a', 'b'] },
  { name: 'emoji whole', text: 'hi 👨‍👩‍👧🇩🇪 👍🏽', expected: ['hi', '👨‍👩‍👧', '🇩🇪', '👍🏽'] },
  { name: 'nothing of a blank text', text: ' \n ', expected: [] },
])('tokenize gives $name', ({ text, expected }) => expect(tokenize(text).tokens).toEqual(expected));

/** The same tokens from one run of the segmenter over everything. */
function wholeTextTokens(text: string): readonly string[] {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  return words.map(({ segment }) => segment).filter((segment) => !isBlank(segment));
}

describe('tokenize', () => {
  it('locates each token at its own slice, keeps graphemes whole and leaves out white space only', () => {
    fc.assert(
      fc.property(troublesomeText, (text) => {
        const map = createOffsetMap(text);
        const { tokens, index } = tokenize(text);
        expect(index.count).toBe(tokens.length);
        let cursor = 0;
        tokens.forEach((token, i) => {
          expect(map.slice(index.start(i), index.end(i))).toBe(token);
          expect(isBlank(map.slice(cursor, index.start(i)))).toBe(true);
          expect(isGraphemeBoundary(map, index.start(i)) && isGraphemeBoundary(map, index.end(i))).toBe(true);
          cursor = index.end(i);
        });
        expect(isBlank(map.slice(cursor, map.length))).toBe(true);
      }),
    );
  });

  it('gives tokens which alignTokens finds where they are', () => {
    fc.assert(
      fc.property(troublesomeText, (text) => {
        const { tokens, index } = tokenize(text);
        const alignment = alignTokens(createOffsetMap(text), tokens);
        if (!('index' in alignment))
          throw new Error(`token ${alignment.missing} of ${JSON.stringify(text)} not found`);
        tokens.forEach((_, i) => {
          expect([alignment.index.start(i), alignment.index.end(i)]).toEqual([index.start(i), index.end(i)]);
        });
      }),
    );
  });

  test.each([
    ['one word of 5,000 letters', 'a'.repeat(5000)],
    ['5,000 spaces between two words', `a${' '.repeat(5000)}b`],
    ['flags in a row', '🇩🇪'.repeat(1200)],
    ['a letter under 3,000 marks', `x a${'\u0301'.repeat(3000)} y`],
    ['CRLF only', '\r\n'.repeat(1500)],
    ['a web address without end', 'https://example.org/'.repeat(200)],
  ])('sees no seam in %s', (_, text) => expect(tokenize(text).tokens).toEqual(wholeTextTokens(text)));
});

function pud(language: 'th' | 'zh'): readonly string[] {
  const rows = readFileSync(corpusPath('text2text/pud-parallel.jsonl') ?? '', 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => String(JSON.parse(row)[language]));
}

/** A text with room for at least `length` units, in one flat string like one that came from a file. */
function longText(parts: readonly string[], length: number): string {
  const once = parts.join('');
  return [...Array(Math.ceil(length / once.length)).fill(once)].join('').slice(0, length);
}

describeWithCorpus('tokenize on long texts', () => {
  const novel = readFileSync(corpusPath('long/pride-and-prejudice.txt') ?? '', 'utf8').slice(0, 600_000);

  it('sees no seam in English prose', () => {
    const chapter = novel.slice(0, 12_000);
    expect(tokenize(chapter).tokens).toEqual(wholeTextTokens(chapter));
  });

  test.each(['th', 'zh'] as const)('sees hardly a seam in %s without any white space', (language) => {
    const text = longText(pud(language), 12_000).replace(/\s/g, '');
    const expected = new Set<number>();
    let offset = 0;
    for (const token of wholeTextTokens(text)) {
      expected.add(offset);
      offset += token.length;
    }
    const { index } = tokenize(text);
    let off = Math.abs(expected.size - index.count);
    for (let i = 0; i < index.count; i += 1) if (!expected.has(index.start(i))) off += 1;
    expect(off).toBeLessThanOrEqual(2);
  });

  test.each([
    ['the novel', () => novel],
    ['Chinese without white space', () => longText(pud('zh'), 600_000).replace(/\s/g, '')],
    ['Thai without white space', () => longText(pud('th'), 600_000).replace(/\s/g, '')],
  ])(
    'takes linear time on 600,000 characters of %s',
    (_, text) => {
      const source = text();
      const begin = performance.now();
      expect(tokenize(source).tokens.length).toBeGreaterThan(100_000);
      // About 0.3-0.7 s on an idle machine; a quadratic run takes minutes.
      expect(performance.now() - begin).toBeLessThan(8000);
    },
    30_000,
  );
});
