import type { OffsetMap, TextRange } from '@labelwright/core';

/** Longer texts are shown by their beginning, in code points. */
const LONGEST = 60;

/** The text of a range as a name for it: one line, not long. */
export function excerptOf(map: OffsetMap, { start, end }: TextRange): string {
  const text = map.slice(start, Math.min(end, start + LONGEST)).replace(/\s+/g, ' ');
  return end - start > LONGEST ? `${text}…` : text;
}
