import type { TextRange } from '@labelwright/core';

import { caretFromPoint } from '../../internal/dom-caret';
import { elementsAt } from '../../internal/layout';
import {
  type Character,
  characterFrom,
  characterUpTo,
  isRightToLeftAt,
  lineOf,
  type Side,
} from './drawn-characters';
import { type DrawnText, offsetOf } from './text-positions';

/** A place in the window, as pointer events have it. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * The character (a whole grapheme) that a pointer is on, in code points. Before the start or behind the end of a line the
 * range is empty: a place between characters.
 */
export interface TextPoint extends TextRange {
  /** The half of the character that the pointer is in, as the eye sees it. */
  readonly side: Side;
}

/**
 * What a pointer is on, by the boxes in which the characters are drawn. The browser's own answer is a place between two
 * characters; where directions change two spots of the screen are one such place, and one spot is two. The character under
 * the pointer is always one.
 * @returns `undefined` where nothing of the text is near the pointer
 */
export function textPointAt(text: DrawnText, point: Point): TextPoint | undefined {
  const near = placeNear(text, point) ?? placeNear(text, intoView(text.element, point));
  if (near === undefined) return undefined;
  const { clientX: x, clientY: y } = point;
  const [closest, other] = [characterFrom(text, near), characterUpTo(text, near)]
    .filter((each) => each !== undefined)
    .sort((a, b) => distance(y, a.rect.top, a.rect.bottom) - distance(y, b.rect.top, b.rect.bottom));
  if (closest === undefined) return { start: near, end: near, side: 'left' };
  if (isOver(closest, x)) return pointOn(closest, x);
  if (other !== undefined && isOver(other, x) && distance(y, other.rect.top, other.rect.bottom) === 0)
    return pointOn(other, x);
  return onLine(text, lineOf(text, closest), x);
}

/** The character of a line at `x`; beside the line the place where it starts or ends. */
function onLine(text: DrawnText, line: readonly [Character, ...Character[]], x: number): TextPoint {
  const [first] = line;
  const last = line.at(-1) ?? first;
  const isLeft = line.every(({ rect }) => x < rect.left);
  if (isLeft || line.every(({ rect }) => x >= rect.right)) {
    const at = isLeft === isRightToLeftAt(text, first.start) ? last.end : first.start;
    return { start: at, end: at, side: 'left' };
  }
  // Between boxes there is what is drawn and not written, such as a span's name: it belongs to the character beside it.
  const distances = line.map(({ rect }) => distance(x, rect.left, rect.right));
  const nearest = distances.indexOf(Math.min(...distances));
  return pointOn(line[nearest] ?? first, x);
}

function pointOn({ start, end, rect }: Character, x: number): TextPoint {
  return { start, end, side: x < (rect.left + rect.right) / 2 ? 'left' : 'right' };
}

function isOver({ rect }: Character, x: number): boolean {
  return x >= rect.left && x < rect.right;
}

/** The offset that the browser names for a point; where something lies over the text, one on the line at that height. */
function placeNear(text: DrawnText, point: Point): number | undefined {
  const { element } = text;
  const caret = caretFromPoint(element, point.clientX, point.clientY);
  if (caret !== undefined && element.contains(caret.node)) return offsetOf(text, caret);
  const block = elementsAt(element, point.clientX, point.clientY).find(
    (each) => each.hasAttribute('data-lw-block') && element.contains(each),
  );
  return block && placeAtHeight(text, block, point.clientY);
}

/** An offset on the line of a block that is at `y`. Lines lie one under the other, whatever their direction. */
function placeAtHeight(text: DrawnText, block: Element, y: number): number {
  let start = offsetOf(text, { node: block, offset: 0 });
  let end = offsetOf(text, { node: block, offset: block.childNodes.length });
  while (end - start > 1) {
    const middle = Math.floor((start + end) / 2);
    const { rect } = characterFrom(text, middle) ?? characterUpTo(text, middle) ?? {};
    if (rect === undefined || rect.top > y) end = middle;
    else start = middle;
  }
  return start;
}

/** The point of what is seen of `element` that is nearest to a point beside it. */
function intoView(element: HTMLElement, { clientX, clientY }: Point): Point {
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  let { left, top, right, bottom } = element.getBoundingClientRect();
  const clip = (box: { left: number; top: number; right: number; bottom: number }) => {
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  };
  clip({ left: 0, top: 0, right: clientWidth, bottom: clientHeight });
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (getComputedStyle(box).overflowY !== 'visible' && box !== element.ownerDocument.documentElement)
      clip(box.getBoundingClientRect());
  return {
    clientX: Math.min(Math.max(clientX, left + 1), right - 1),
    clientY: Math.min(Math.max(clientY, top + 1), bottom - 1),
  };
}

function distance(place: number, from: number, to: number): number {
  return Math.max(from - place, place - to, 0);
}
