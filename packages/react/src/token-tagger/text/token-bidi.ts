import type { OffsetMap } from '@labelwright/core';

import { hasRightToLeft } from '../places/visual-order';

/**
 * What a tag, which has no letters, needs in a text that runs both ways, so that token and tag keep the place that the token has
 * as text. Letters: to be embedded the way they run. A sign or digit in the midst of a number (`5%`, `2024-11-22`): no tag
 * between it and the rest, or the number would fall apart and its parts change places. Offsets in code points.
 */
export function bidiOf(map: OffsetMap, start: number, end: number): 'ltr' | 'rtl' | 'joined' | undefined {
  const first = characterAt(map, start);
  if (hasRightToLeft(first)) return 'rtl';
  if (LETTER.test(first)) return 'ltr';
  const before = characterAt(map, start - 1);
  if (NUMBER_PART.test(before) && NUMBER_PART.test(first) && DIGIT.test(before + first)) return 'joined';
  // A number goes with the letters right behind it.
  const behind = characterAt(map, end);
  return DIGIT.test(first) && LETTER.test(behind) && !hasRightToLeft(behind) ? 'ltr' : undefined;
}

const LETTER = /^\p{L}/u;
const DIGIT = /\p{Nd}/u;
const NUMBER_PART = /^[\p{Nd}\p{Sc}.,:/+\-−%‰#°]/u;

function characterAt(map: OffsetMap, offset: number): string {
  return offset < 0 || offset >= map.length ? '' : map.slice(offset, offset + 1);
}
