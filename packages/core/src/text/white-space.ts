import { clusterAt } from './grapheme-clusters';
import type { OffsetMap, TextRange } from './offset-map';

/**
 * Whether the UTF-16 unit `unit` is white space: to JavaScript (`String.prototype.trim`) or to Python (`str.strip`,
 * which Argilla corrects spans with and which adds U+001C-U+001F and U+0085). No white space is astral.
 */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit >= 0x1c;
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Whether `text[utf16Start, utf16End)` (UTF-16 units) has nothing but white space; true for an empty range. */
export function isBlank(text: string, utf16Start = 0, utf16End = text.length): boolean {
  for (let i = utf16Start; i < utf16End; i += 1) if (!isWhiteSpace(text.charCodeAt(i))) return false;
  return true;
}

/**
 * Takes white space off both ends of `range` (code points), which is clamped to the text first. A space that carries a mark is
 * one character with it and stays.
 * @returns the trimmed range; `undefined` where nothing else is in it
 */
export function trimRange(map: OffsetMap, range: TextRange): TextRange | undefined {
  const { text } = map;
  let start = map.toUtf16(range.start);
  let end = map.toUtf16(range.end);
  const isLoose = (at: number): boolean => {
    if (!isWhiteSpace(text.charCodeAt(at))) return false;
    const cluster = clusterAt(text, at);
    // What the range has cut already need not stay together.
    return cluster.start < start || cluster.end > end || isBlank(text, cluster.start, cluster.end);
  };
  while (start < end && isLoose(start)) start += 1;
  while (start < end && isLoose(end - 1)) end -= 1;
  return start < end ? { start: map.toCodePoint(start), end: map.toCodePoint(end) } : undefined;
}
