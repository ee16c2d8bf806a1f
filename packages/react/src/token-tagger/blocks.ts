import { createLines, type OffsetMap } from '@labelwright/core';

import { drawnUnits } from '../internal/drawn-text';

/** A stretch of whole lines that is drawn as one element. Offsets in code points of the text. */
export interface Block {
  readonly start: number;
  /** End with the last line's terminator: where the next block starts. */
  readonly end: number;
  readonly utf16Start: number;
  /** What is drawn: as many UTF-16 units as the text has here. */
  readonly text: string;
}

/** Lines are gathered up to this length: one element for each line of a hard-wrapped novel would be ten times as many. */
const ENOUGH = 1000;

/**
 * Cuts a text into blocks: a paragraph each (up to and with the empty lines behind it), a long one after the line with which
 * it has enough. The blocks partition the text.
 */
export function createBlocks(map: OffsetMap): readonly Block[] {
  const lines = createLines(map);
  const blocks: Block[] = [];
  let start = 0;
  for (let line = 0; line < lines.count; line += 1) {
    const end = lines.end(line);
    const isLast = line === lines.count - 1;
    const nextIsEmpty = !isLast && lines.start(line + 1) === lines.contentEnd(line + 1);
    const isEmpty = lines.start(line) === lines.contentEnd(line);
    const full = end - start >= ENOUGH;
    if (!isLast && (nextIsEmpty || !(isEmpty || full))) continue;
    // A text that ends with a line break has an empty last line, which no block has to show.
    if (end > start || blocks.length === 0) blocks.push(blockOf(map, start, end));
    start = end;
  }
  return blocks;
}

function blockOf(map: OffsetMap, start: number, end: number): Block {
  const utf16Start = map.toUtf16(start);
  return { start, end, utf16Start, text: drawnUnits(map.text.slice(utf16Start, map.toUtf16(end))) };
}

/** The block that holds the code point at `offset`; the last one for the text's end. O(log n). */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
