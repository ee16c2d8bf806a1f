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
  const around = `${map.slice(Math.max(start - 2, 0), start)}|${map.slice(start, Math.min(start + 2, map.length))}`;
  if (INSIDE_NUMBER.test(around)) return 'joined';
  // A number goes with the letters right behind it.
  const behind = characterAt(map, end);
  return DIGIT.test(first) && LETTER.test(behind) && !hasRightToLeft(behind) ? 'ltr' : undefined;
}

const LETTER = /^\p{L}/u;
const DIGIT = /\p{Nd}/u;

/**
 * A border within a number, by the Unicode bidirectional algorithm (W4, W5): one separator belongs to the digits on both its
 * sides, a unit to the digits on one. The hyphen of `ב-1995` and the full stop behind it belong to neither.
 */
const INSIDE_NUMBER = /\p{Nd}\|(?:[+\-−.,:/]?\p{Nd}|[\p{Sc}%‰#°])|(?:\p{Nd}[+\-−.,:/]|[\p{Sc}%‰#°])\|\p{Nd}/u;

function characterAt(map: OffsetMap, offset: number): string {
  return offset < 0 || offset >= map.length ? '' : map.slice(offset, offset + 1);
}
