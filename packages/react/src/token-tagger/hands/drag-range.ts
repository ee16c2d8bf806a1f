import { type AlignedText, snapRange, type TextRange, type TextSelection } from '@labelwright/core';

import {
  type Character,
  characterFrom,
  characterUpTo,
  isRightToLeftAt,
  outerSide,
  type Side,
} from '../places/drawn-characters';
import type { TextPoint } from '../places/text-point';
import type { DrawnText } from '../places/text-positions';

/** A range that a gesture made: not snapped, `backward` where it goes against the order of the text. Code points. */
export interface DraggedRange extends TextRange {
  readonly backward: boolean;
}

/**
 * What a drag goes over: the characters at both ends, where the pointer was on more than half of them, and all that are
 * between them in the order of the text.
 *
 * Half of a character is its outer half by the direction in which it is written, or by the way that the pointer went. In
 * text of one direction these are the same. Where a Hebrew sentence ends with a number, a hand that selects both begins or
 * ends at either edge of the number, and means the number in both cases.
 * @returns `undefined` where it goes over nothing
 */
export function rangeBetween(text: DrawnText, from: TextPoint, to: TextPoint): DraggedRange | undefined {
  const backward = to.start < from.start || to.end < from.end;
  const [first, last] = backward ? [to, from] : [from, to];
  if (first.start === last.start && first.end === last.end)
    return first.side === last.side ? undefined : { start: first.start, end: first.end, backward: false };
  const start = takesFirst(text, first, last) ? first.start : first.end;
  const end = takesLast(text, first, last) ? last.end : last.start;
  return start < end ? { start, end, backward } : undefined;
}

/** The smallest range over `held` and what the pointer is on. */
export function rangeAround(held: TextRange, to: TextRange): DraggedRange {
  const start = Math.min(held.start, to.start);
  return { start, end: Math.max(held.end, to.end), backward: to.start < held.start };
}

/** The tokens at a range, whole; the range itself where there are none. */
export function tokensAround({ map, tokens, borders }: AlignedText, range: TextRange): TextRange {
  return snapRange(map, tokens, range, { mode: 'token', derivedTokens: borders === undefined }) ?? range;
}

/**
 * What a click with Shift goes on from: the end where the selection began, and the token there, which stays selected on
 * whichever side the click is. Without a selection the active span is kept as a whole, or the caret's place is the beginning.
 */
export function heldByShift(
  text: AlignedText,
  selection: TextSelection | undefined,
  active: TextRange | undefined,
  caret: number | undefined,
): { readonly at: number; readonly range: TextRange } | undefined {
  if (selection !== undefined) {
    const { start, end, backward } = selection;
    const at = backward ? end : start;
    const first = tokensAround(text, backward ? { start: end - 1, end } : { start, end: start + 1 });
    return { at, range: { start: Math.max(first.start, start), end: Math.min(first.end, end) } };
  }
  if (active !== undefined) return { at: active.start, range: active };
  return caret === undefined ? undefined : { at: caret, range: { start: caret, end: caret } };
}

function takesFirst(text: DrawnText, first: TextPoint, last: TextPoint): boolean {
  const own = characterFrom(text, first.start);
  if (first.start === first.end || own === undefined) return true;
  const next = first.end < last.end ? characterFrom(text, first.end) : undefined;
  const there = characterFrom(text, last.start);
  const start = startSide(text, own);
  return first.side === outerSide(own, next, start) || first.side === outerSide(own, there, start);
}

function takesLast(text: DrawnText, first: TextPoint, last: TextPoint): boolean {
  const own = characterFrom(text, last.start);
  if (last.start === last.end || own === undefined) return true;
  const previous = first.start < last.start ? characterUpTo(text, last.start) : undefined;
  const there = characterFrom(text, first.start);
  const end = other(startSide(text, own));
  return last.side === outerSide(own, previous, end) || last.side === outerSide(own, there, end);
}

function startSide(text: DrawnText, { start }: Character): Side {
  return isRightToLeftAt(text, start) ? 'right' : 'left';
}

function other(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}
