import type { TextRange } from '@labelwright/core';

import { type Character, characterFrom, characterUpTo, isRightToLeftAt, outerSide } from './drawn-characters';
import type { DrawnText } from './text-positions';

/** Which end of a span. */
export type Edge = 'start' | 'end';

/** Where an edge of a range is drawn, in pixels of the window. */
export interface EdgePlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The side on which the range is not. */
  readonly outer: 'left' | 'right';
}

/** Where a range starts or ends for the eye: its start is on the right where it is written from right to left. */
export function edgePlaceOf(text: DrawnText, range: TextRange, edge: Edge): EdgePlace | undefined {
  const own = edge === 'start' ? firstDrawn(text, range) : lastDrawn(text, range);
  if (own === undefined) return undefined;
  const inner =
    edge === 'start'
      ? own.end < range.end && characterFrom(text, own.end)
      : own.start > range.start && characterUpTo(text, own.start);
  const isLeft = isRightToLeftAt(text, own.start) === (edge === 'end');
  const outer = outerSide(own, inner || undefined, isLeft ? 'left' : 'right');
  const { top, bottom } = own.rect;
  return { x: own.rect[outer], top, bottom, outer };
}

function firstDrawn(text: DrawnText, { start, end }: TextRange): Character | undefined {
  for (let at = start; at < end; at += 1) {
    const found = characterFrom(text, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastDrawn(text: DrawnText, { start, end }: TextRange): Character | undefined {
  for (let at = end; at > start; at -= 1) {
    const found = characterUpTo(text, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
