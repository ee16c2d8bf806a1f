/** Half-open range of a text, in Unicode code points. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Converts between code points, the unit of every public offset, and UTF-16 units, the unit of JavaScript strings.
 *
 * A lone surrogate is one code point. A UTF-16 offset between the halves of a pair belongs to the code point that
 * contains it. Offsets outside the text are clamped to its ends; nothing throws.
 */
export interface OffsetMap {
  readonly text: string;
  /** Number of code points in `text`. */
  readonly length: number;
  /** UTF-16 offsets of the characters that take two units, ascending. */
  readonly astral: Uint32Array;
  /** UTF-16 offset at which code point `codePoint` starts. */
  toUtf16(codePoint: number): number;
  /** Index of the code point that contains the UTF-16 offset `utf16`. */
  toCodePoint(utf16: number): number;
  /** The code points `[start, end)` of the text; `''` for an empty or reversed range. */
  slice(start: number, end: number): string;
}

/**
 * Builds the offset map of a text: O(n) once. Without astral characters both conversions take constant time, else
 * O(log a) in the number of astral characters.
 */
export function createOffsetMap(text: string): OffsetMap {
  const astral = astralOffsets(text);
  return astral.length === 0 ? identityMap(text, astral) : astralMap(text, astral);
}

/** Whether the UTF-16 unit `unit` is the first half of a surrogate pair. */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Whether the UTF-16 unit `unit` is the second half of a surrogate pair. */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether the UTF-16 offset `utf16` lies between the halves of a surrogate pair. */
export function isInsidePair(text: string, utf16: number): boolean {
  return isLowSurrogate(text.charCodeAt(utf16)) && isHighSurrogate(text.charCodeAt(utf16 - 1));
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length);

function identityMap(text: string, astral: Uint32Array): OffsetMap {
  const { length } = text;
  const convert = (offset: number): number => clamp(offset, length);
  return {
    text,
    length,
    astral,
    toUtf16: convert,
    toCodePoint: convert,
    slice: (start, end) => sliceUnits(text, convert(start), convert(end)),
  };
}

function astralMap(text: string, astral: Uint32Array): OffsetMap {
  const length = text.length - astral.length;
  const toUtf16 = (codePoint: number): number => {
    const offset = clamp(codePoint, length);
    // The k-th astral character is code point `astral[k] - k`: each one before it took a unit more than it counts.
    return offset + countWhere(astral, (position, k) => position - k < offset);
  };
  const toCodePoint = (utf16: number): number => {
    const offset = clamp(utf16, text.length);
    return offset - countWhere(astral, (position) => position < offset);
  };
  return {
    text,
    length,
    astral,
    toUtf16,
    toCodePoint,
    slice: (start, end) => sliceUnits(text, toUtf16(start), toUtf16(end)),
  };
}

function sliceUnits(text: string, start: number, end: number): string {
  return start < end ? text.slice(start, end) : '';
}

/** Number of leading positions for which `holds` is true, by binary search. */
function countWhere(positions: Uint32Array, holds: (position: number, index: number) => boolean): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(positions[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** UTF-16 offsets of the surrogate pairs, ascending. */
function astralOffsets(text: string): Uint32Array {
  // The regular expression is far quicker than a loop at finding that a text, as most do, has no pair at all.
  const first = text.search(/[\uD800-\uDBFF][\uDC00-\uDFFF]/);
  if (first === -1) return new Uint32Array(0);
  const offsets: number[] = [];
  for (let i = first; i < text.length; i += 1) {
    if (!isHighSurrogate(text.charCodeAt(i)) || !isLowSurrogate(text.charCodeAt(i + 1))) continue;
    offsets.push(i);
    i += 1;
  }
  return Uint32Array.from(offsets);
}
