import type { TextRange } from '@labelwright/core';

import type { Block } from '../places/blocks';

/** A screen of text, or some: blocks that are drawn together, or, far from the viewport, one bare text in their place. */
export interface Stretch extends TextRange {
  /** Its blocks: `[firstBlock, blockEnd)` among all. */
  readonly firstBlock: number;
  readonly blockEnd: number;
}

/** UTF-16 units of each of the first stretches, of which as many are drawn at once as the window may show. */
const FIRST = 2500;
const FIRST_COUNT = 4;

/** About what a stretch of that length takes, in square pixels. */
const FIRST_AREA = 1_000_000;

/** The others. In a longer text they are longer: each costs a little in every frame. */
const SHORTEST = 8000;
const LONGEST = 24_000;
const ABOUT_AS_MANY = 64;

/**
 * Gathers blocks into stretches. Both partition the text.
 * @param density how many times as short the stretches are
 */
export function createStretches(
  blocks: readonly Block[],
  utf16Length: number,
  density = 1,
): readonly Stretch[] {
  const usual = Math.min(Math.max(utf16Length / ABOUT_AS_MANY, SHORTEST / density), LONGEST / density);
  const stretches: Stretch[] = [];
  let firstBlock = 0;
  let units = 0;
  for (const [index, block] of blocks.entries()) {
    const enough = stretches.length < FIRST_COUNT ? FIRST / density : usual;
    if (units > 0 && units + block.text.length > enough) {
      stretches.push(stretchOf(blocks, firstBlock, index));
      firstBlock = index;
      units = 0;
    }
    units += block.text.length;
  }
  stretches.push(stretchOf(blocks, firstBlock, blocks.length));
  return stretches;
}

function stretchOf(blocks: readonly Block[], firstBlock: number, blockEnd: number): Stretch {
  return {
    firstBlock,
    blockEnd,
    start: blocks[firstBlock]?.start ?? 0,
    end: blocks[blockEnd - 1]?.end ?? 0,
  };
}

/** How many stretches the window may show before anyone has scrolled; one where no window is known. */
export function stretchesSeen(): number {
  if (typeof window === 'undefined') return 1;
  return Math.min(Math.ceil((window.innerWidth * window.innerHeight) / FIRST_AREA), FIRST_COUNT);
}
