import { isInsidePair } from './offset-map';

/*
 * Conversions for a single look-up. Each walks the text from its start; for many look-ups in one text build an
 * offset map. Lone surrogates and out-of-range offsets are treated as `OffsetMap` states.
 */

/** Number of Unicode code points in `text`: what Python's `len` counts. */
export function codePointLength(text: string): number {
  return codePointFromUtf16(text, text.length);
}

/** Index of the code point that contains the UTF-16 offset `utf16` of `text`. */
export function codePointFromUtf16(text: string, utf16: number): number {
  const end = Math.min(Math.max(utf16, 0), text.length);
  let pairs = 0;
  for (let i = 1; i <= end; i += 1) if (isInsidePair(text, i)) pairs += 1;
  return end - pairs;
}

/** UTF-16 offset at which code point `codePoint` of `text` starts. */
export function utf16FromCodePoint(text: string, codePoint: number): number {
  let utf16 = 0;
  for (let left = codePoint; left > 0 && utf16 < text.length; left -= 1) {
    utf16 += isInsidePair(text, utf16 + 1) ? 2 : 1;
  }
  return utf16;
}

/** The code points `[start, end)` of `text`; `''` for an empty or reversed range. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const utf16Start = utf16FromCodePoint(text, start);
  const utf16End = utf16FromCodePoint(text, end);
  return utf16Start < utf16End ? text.slice(utf16Start, utf16End) : '';
}
