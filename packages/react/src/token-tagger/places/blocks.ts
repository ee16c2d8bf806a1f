import {
  createLines,
  isGraphemeBoundary,
  nextGraphemeBoundary,
  type OffsetMap,
  type TextRange,
} from '@labelwright/core';

import { drawnUnits } from '../../internal/drawn-text';
import { paragraphDirection, sentenceCut } from './long-lines';

/** A stretch of whole lines, or a piece of a very long one, that is drawn as one element. Offsets in code points of the text. */
export interface Block extends TextRange {
  /** Where the next block starts: behind the last line's terminator. */
  readonly end: number;
  readonly utf16Start: number;
  /** What is drawn: as many UTF-16 units as the text has here. */
  readonly text: string;
  /** A piece of a line has the direction of the whole line; other blocks have that of their own first letter. */
  readonly dir: 'auto' | 'ltr' | 'rtl';
}

/** Lines are gathered up to this length: one element for each line of a hard-wrapped novel would be ten times as many. */
const ENOUGH = 1000;

/** A longer line is cut: laying it out as a whole would cost every edit in it more than a frame. */
const LONGEST_LINE = 4000;

/**
 * Cuts a text into blocks: a paragraph each (up to and with the empty lines behind it), a long one after the line with which
 * it has enough, a very long line at the ends of sentences. The blocks partition the text.
 */
export function createBlocks(map: OffsetMap): readonly Block[] {
  const lines = createLines(map);
  const drawn = drawnUnits(map.text);
  const blocks: Block[] = [];
  const add = (start: number, end: number, dir: Block['dir']) => {
    const utf16Start = map.toUtf16(start);
    blocks.push({ start, end, utf16Start, text: drawn.slice(utf16Start, map.toUtf16(end)), dir });
  };
  let start = 0;
  for (let line = 0; line < lines.count; line += 1) {
    const lineStart = lines.start(line);
    const contentEnd = lines.contentEnd(line);
    const end = lines.end(line);
    const isLast = line === lines.count - 1;
    if (contentEnd - lineStart > LONGEST_LINE) {
      if (start < lineStart) add(start, lineStart, 'auto');
      const dir = paragraphDirection(map.slice(lineStart, contentEnd));
      start = lineStart;
      for (const cut of cutsOf(map, lineStart, contentEnd)) {
        add(start, cut, dir);
        start = cut;
      }
      add(start, end, dir);
      start = end;
      continue;
    }
    const nextIsEmpty = !isLast && lines.start(line + 1) === lines.contentEnd(line + 1);
    const isEmpty = lineStart === contentEnd;
    const full = end - start >= ENOUGH;
    if (!isLast && (nextIsEmpty || !(isEmpty || full))) continue;
    // A text that ends with a line break has an empty last line, which no block has to show.
    if (end > start || blocks.length === 0) add(start, end, 'auto');
    start = end;
  }
  return blocks;
}

/** Where a very long line is cut: at sentences, each piece on grapheme borders. */
function cutsOf(map: OffsetMap, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  let from = map.toUtf16(start);
  const utf16End = map.toUtf16(end);
  while (utf16End - from > LONGEST_LINE) {
    const cut = map.toCodePoint(sentenceCut(map.text, from, utf16End));
    const whole = isGraphemeBoundary(map, cut) ? cut : nextGraphemeBoundary(map, cut);
    if (whole >= end) break;
    cuts.push(whole);
    from = map.toUtf16(whole);
  }
  return cuts;
}

/** The place of the item that holds the code point at `offset`; the last one for the text's end. O(log n). */
export function placeAt(items: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
