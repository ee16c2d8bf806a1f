import {
  drawableText,
  nextGraphemeBoundary,
  type OffsetMap,
  previousGraphemeBoundary,
  type TextRange,
} from '@labelwright/core';

/** A range with a few words around it. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** How much is shown, in code points: little before it, or a narrow list would not get to the point. */
const BEFORE = 18;
const TEXT = 120;
const AFTER = 60;

/** A range in its context on one line, cut at words where there are any, with an ellipsis where something is left out. */
export function excerptOf(map: OffsetMap, { start, end }: TextRange): Excerpt {
  const cut = end - start <= TEXT ? end : nextGraphemeBoundary(map, start + TEXT - 1);
  return {
    before: wordsBefore(map, start),
    text: cut < end ? `${oneLine(map, start, cut)}…` : oneLine(map, start, end),
    after: cut < end ? '' : wordsAfter(map, end),
  };
}

function wordsBefore(map: OffsetMap, end: number): string {
  const limit = end - BEFORE;
  if (limit <= 0) return oneLine(map, 0, end);
  const words = oneLine(map, previousGraphemeBoundary(map, limit + 1), end);
  return `…${words.replace(/^\S+(?=\s)/, '').trimStart()}`;
}

function wordsAfter(map: OffsetMap, start: number): string {
  const limit = start + AFTER;
  if (limit >= map.length) return oneLine(map, start, map.length);
  const words = oneLine(map, start, nextGraphemeBoundary(map, limit - 1));
  return `${words.replace(/(\s)\S+$/, '$1').trimEnd()}…`;
}

function oneLine(map: OffsetMap, start: number, end: number): string {
  return drawableText(map.slice(start, end).replace(/\s+/g, ' '));
}
