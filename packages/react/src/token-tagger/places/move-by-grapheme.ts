import {
  isBlank,
  nextGraphemeBoundary,
  type OffsetMap,
  previousGraphemeBoundary,
  type SelectionMove,
  type TextRange,
  type TextSelection,
} from '@labelwright/core';

/**
 * The selection after a step by one character (grapheme), for spans that lie off the tokens; white space is passed over.
 * Offsets in code points.
 * @returns `undefined` where the text ends, or where shrinking would leave nothing
 */
export function moveByGrapheme(
  map: OffsetMap,
  from: TextSelection | undefined,
  { direction, extend = false }: Pick<SelectionMove, 'direction' | 'extend'>,
): TextSelection | undefined {
  const forward = direction === 'forward';
  if (from === undefined || !extend) {
    const next = forward
      ? characterAfter(map, from?.end ?? 0)
      : characterBefore(map, from?.start ?? map.length);
    return next && { ...next, backward: false };
  }
  // Of a single character either edge may move; it stays in the selection.
  const isOne = nextGraphemeBoundary(map, from.start) >= from.end;
  const backward = isOne ? !forward : from.backward;
  const edge = backward ? from.start : from.end;
  const grows = backward !== forward;
  const passed = forward ? characterAfter(map, edge) : characterBefore(map, edge);
  if (passed === undefined) return undefined;
  if (grows) {
    return backward
      ? { start: passed.start, end: from.end, backward }
      : { start: from.start, end: passed.end, backward };
  }
  const rest = forward ? characterAfter(map, passed.end)?.start : characterBefore(map, passed.start)?.end;
  if (rest === undefined) return undefined;
  return backward ? { start: rest, end: from.end, backward } : { start: from.start, end: rest, backward };
}

/** The first character behind `offset` that is not white space. */
export function characterAfter(map: OffsetMap, offset: number): TextRange | undefined {
  for (let start = offset; start < map.length; ) {
    const end = nextGraphemeBoundary(map, start);
    if (!isBlank(map.text, map.toUtf16(start), map.toUtf16(end))) return { start, end };
    start = end;
  }
  return undefined;
}

/** The last character before `offset` that is not white space. */
export function characterBefore(map: OffsetMap, offset: number): TextRange | undefined {
  for (let end = offset; end > 0; ) {
    const start = previousGraphemeBoundary(map, end);
    if (!isBlank(map.text, map.toUtf16(start), map.toUtf16(end))) return { start, end };
    end = start;
  }
  return undefined;
}
