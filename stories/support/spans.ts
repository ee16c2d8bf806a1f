import { codePointLength, type ScoredSpan, type Span } from '@labelwright/core';

/**
 * A span over a piece of `text`, in code points; the first one behind `after`, if that is given.
 * @throws RangeError where the piece is not in the text: a story would silently show nothing
 */
export function spanOn(text: string, label: string, piece: string, after = ''): Span {
  const utf16Start = text.indexOf(piece, after === '' ? 0 : text.indexOf(after) + after.length);
  if (utf16Start === -1) throw new RangeError(`"${piece}" is not in the text behind "${after}".`);
  const start = codePointLength(text.slice(0, utf16Start));
  return { label, start, end: start + codePointLength(piece) };
}

/** The same with how sure a model is, 0 to 1. */
export function scoredSpanOn(
  text: string,
  label: string,
  piece: string,
  score: number,
  after = '',
): ScoredSpan {
  return { ...spanOn(text, label, piece, after), score };
}
