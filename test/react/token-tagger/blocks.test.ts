import { createOffsetMap, createSpanSet, type Span } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { drawnUnits } from '../../../packages/react/src/internal/drawn-text';
import { createBlocks, placeAt } from '../../../packages/react/src/token-tagger/places/blocks';
import { segmentsOf } from '../../../packages/react/src/token-tagger/text/segments';

/** Texts with all that is hard to draw: line ends of each kind, NUL, lone surrogates, emoji, long lines. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\0', '\ud800', '\udc00', ' '),
  },
  { weight: 2, arbitrary: fc.constantFrom('👩‍👩‍👧', 'é', 'שלום', 'word', '𝒳') },
  { weight: 1, arbitrary: fc.integer({ min: 300, max: 1200 }).map((length) => 'x'.repeat(length)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('createBlocks', () => {
  it('cuts any text into blocks that follow one another without a gap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = createOffsetMap(text);
        const blocks = createBlocks(map);
        expect(blocks.length).toBeGreaterThan(0);
        expect(blocks[0]?.start).toBe(0);
        expect(blocks.at(-1)?.end).toBe(map.length);
        blocks.forEach((block, index) => {
          expect(block.utf16Start).toBe(map.toUtf16(block.start));
          if (index > 0) expect(block.start).toBe(blocks[index - 1]?.end);
        });
      }),
    );
  });

  it('draws as many UTF-16 units as the text has, none of which a page would change', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = createOffsetMap(text);
        const drawn = createBlocks(map).map((block) => block.text);
        expect(drawn.join('')).toHaveLength(text.length);
        expect(drawn.join('')).not.toMatch(/[\0\r]|\p{Surrogate}/u);
        const page = document.createElement('div');
        page.innerHTML = drawn
          .map((each) => `<p>${each.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
          .join('');
        expect(page.textContent).toBe(drawn.join(''));
      }),
    );
  });

  it('never parts a CRLF or a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { utf16Start } of createBlocks(createOffsetMap(text)).slice(1))
          expect(text.slice(utf16Start - 1, utf16Start + 1)).not.toMatch(
            /^(\r\n|[\ud800-\udbff][\udc00-\udfff])$/,
          );
      }),
    );
  });

  it('finds the block of each offset', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, n) => {
        const map = createOffsetMap(text);
        const blocks = createBlocks(map);
        const offset = map.length === 0 ? 0 : n % map.length;
        const block = blocks[placeAt(blocks, offset)];
        expect(
          block === undefined || (block.start <= offset && (offset < block.end || map.length === 0)),
        ).toBe(true);
      }),
    );
  });
});

describe('drawnUnits', () => {
  it.each([
    ['a\r\nb', 'a\u200b\nb'],
    ['a\rb', 'a\nb'],
    ['a\r\r\nb', 'a\n\u200b\nb'],
    ['a\0b', 'a\u2400b'],
    ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['👋', '👋'],
  ])('draws %j as %j', (text, drawn) => {
    expect(drawnUnits(text)).toBe(drawn);
  });
});

describe('segmentsOf', () => {
  const spanIn = (length: number) =>
    fc
      .tuple(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom('A', 'B'))
      .map(([start, size, label]): Span => ({ label, start, end: Math.min(start + size, length) }));
  const drafts = anyText
    .filter((text) => text.length > 0)
    .chain((text) => {
      const map = createOffsetMap(text);
      const spans = fc.array(spanIn(map.length), { maxLength: 12 });
      return fc.record({ map: fc.constant(map), spans, suggestions: spans });
    });

  it('parts a block where spans start or end and nowhere else, and loses no text', () => {
    fc.assert(
      fc.property(drafts, ({ map, spans, suggestions }) => {
        const draft = {
          spans: createSpanSet(map.length, spans),
          suggestions: createSpanSet(
            map.length,
            suggestions.map((span) => ({ ...span, score: 0.5 })),
          ),
        };
        const borders = new Set([...spans, ...suggestions].flatMap(({ start, end }) => [start, end]));
        for (const block of createBlocks(map)) {
          const segments = segmentsOf(block, map, draft, undefined);
          const touched = [...spans, ...suggestions].some(
            ({ start, end }) => start < block.end && end > block.start,
          );
          expect(segments !== undefined).toBe(touched);
          if (segments === undefined) continue;
          expect(segments.map(({ text }) => text).join('')).toBe(block.text);
          for (const { at } of segments.slice(1))
            expect(borders.has(map.toCodePoint(block.utf16Start + at))).toBe(true);
          for (const { at, text, marks } of segments) {
            const [from, to] = [at, at + text.length].map((unit) => map.toCodePoint(block.utf16Start + unit));
            const over = [...spans, ...suggestions].filter(
              ({ start, end }) => start < (to ?? 0) && end > (from ?? 0),
            );
            expect(marks).toHaveLength(over.length);
            const levels = marks.map(({ level }) => level);
            expect(new Set(levels).size).toBe(levels.length);
            expect(levels).toEqual(levels.toSorted((a, b) => a - b));
          }
        }
      }),
    );
  });
});
