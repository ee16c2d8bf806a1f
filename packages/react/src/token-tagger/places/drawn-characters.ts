import { nextGraphemeBoundary, previousGraphemeBoundary, type TextRange } from '@labelwright/core';

import { boxesOf } from '../../internal/layout';
import { onOneLine } from './on-one-line';
import { blockElementAt, type DrawnText, domRangeOf } from './text-positions';

/** A character (a whole grapheme) and its box in the window. */
export interface Character extends TextRange {
  readonly rect: DOMRect;
}

/** The character that `offset` is in or before; `undefined` for one without a box: a line end, a joiner. */
export function characterFrom(text: DrawnText, offset: number): Character | undefined {
  const end = nextGraphemeBoundary(text.map, offset);
  return drawn(text, { start: previousGraphemeBoundary(text.map, end), end });
}

/** The character that `offset` is in or behind, where it has a box. */
export function characterUpTo(text: DrawnText, offset: number): Character | undefined {
  const start = previousGraphemeBoundary(text.map, offset);
  return drawn(text, { start, end: nextGraphemeBoundary(text.map, start) });
}

function drawn(text: DrawnText, { start, end }: TextRange): Character | undefined {
  if (start >= end) return undefined;
  const rect = boxesOf(domRangeOf(text, { start, end })).find(({ width }) => width > 0);
  return rect && { start, end, rect };
}

/** More characters of one line than anybody's screen shows; what nobody wraps may go on and on. */
const LONGEST_LINE = 2000;

/** All characters that are drawn on the line of `character`, in the order of the text. */
export function lineOf(text: DrawnText, character: Character): readonly [Character, ...Character[]] {
  const before = neighbours(text, character, 'backward').reverse();
  const behind = neighbours(text, character, 'forward');
  const [first, ...rest] = [...before, character, ...behind];
  return first === undefined ? [character] : [first, ...rest];
}

function neighbours(
  text: DrawnText,
  { start, end, rect }: Character,
  to: 'forward' | 'backward',
): Character[] {
  const { map } = text;
  const found: Character[] = [];
  let at = to === 'forward' ? end : start;
  while (found.length < LONGEST_LINE) {
    const next = to === 'forward' ? nextGraphemeBoundary(map, at) : previousGraphemeBoundary(map, at);
    if (next === at) return found;
    const range = { start: Math.min(at, next), end: Math.max(at, next) };
    const character = drawn(text, range);
    if (character === undefined ? isLineEnd(text, range) : !onOneLine(character.rect, rect)) return found;
    if (character !== undefined) found.push(character);
    at = next;
  }
  return found;
}

function isLineEnd({ map }: DrawnText, { start, end }: TextRange): boolean {
  return /[\r\n]/.test(map.slice(start, end));
}

/** Whether the paragraph at `offset` runs from right to left. */
export function isRightToLeftAt(text: DrawnText, offset: number): boolean {
  return getComputedStyle(blockElementAt(text, offset)).direction === 'rtl';
}

export type Side = 'left' | 'right';

/** The side of a character that is turned away from another one of its range, as the eye sees it. */
export function outerSide(own: Character, inner: Character | undefined, otherwise: Side): Side {
  if (inner === undefined || !onOneLine(own.rect, inner.rect)) return otherwise;
  return inner.rect.left > own.rect.left ? 'left' : 'right';
}
