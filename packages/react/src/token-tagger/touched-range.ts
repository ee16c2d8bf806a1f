import { nextGraphemeBoundary, previousGraphemeBoundary, type TextRange } from '@labelwright/core';

import { type DrawnText, domRangeOf, type NativeRange, offsetOf } from './text-positions';

/** A place in the window, as pointer events have it. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** How far around the place that the browser names the character under a pointer is looked for, in characters. */
const SEARCHED = 64;

/**
 * What a drag from one point to another goes over: the characters under both and all between them. For where the browser's
 * own selection comes to nothing: beside a span's name, which is generated content, Chromium takes both ends of a Latin
 * word in right-to-left text for one place. Offsets in code points.
 * @returns `undefined` where it goes over less than half of one character
 */
export function touchedRange(text: DrawnText, from: Point, to: Point): NativeRange | undefined {
  const first = characterAt(text, from);
  const last = characterAt(text, to);
  if (first === undefined || last === undefined) return undefined;
  const moved = Math.abs(to.clientX - from.clientX);
  if (first.start === last.start && (moved < 2 || moved * 2 < first.width)) return undefined;
  const start = Math.min(first.start, last.start);
  return { start, end: Math.max(first.end, last.end), backward: last.start < first.start, whole: true };
}

interface Character extends TextRange {
  readonly width: number;
}

function characterAt(text: DrawnText, point: Point): Character | undefined {
  const { map } = text;
  const near = caretAt(text, point);
  if (near === undefined) return undefined;
  let before = near;
  let after = near;
  for (let step = 0; step < SEARCHED; step += 1) {
    const next = nextGraphemeBoundary(map, after);
    const previous = previousGraphemeBoundary(map, before);
    const found =
      under(text, { start: after, end: next }, point) ?? under(text, { start: previous, end: before }, point);
    if (found !== undefined) return found;
    after = next;
    before = previous;
  }
  return undefined;
}

function under(text: DrawnText, range: TextRange, { clientX, clientY }: Point): Character | undefined {
  if (range.start >= range.end) return undefined;
  const rects = [...(domRangeOf(text, range)?.getClientRects() ?? [])];
  const rect = rects.find(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX < right && clientY >= top && clientY < bottom,
  );
  return rect && { ...range, width: rect.width };
}

function caretAt(text: DrawnText, { clientX, clientY }: Point): number | undefined {
  const root = text.element.getRootNode();
  const page = text.element.ownerDocument;
  // Not in every browser that is supported; without it there is what the browser selects.
  if (typeof page.caretPositionFromPoint !== 'function') return undefined;
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const caret = page.caretPositionFromPoint(clientX, clientY, { shadowRoots });
  return caret !== null && text.element.contains(caret.offsetNode)
    ? offsetOf(text, { node: caret.offsetNode, offset: caret.offset })
    : undefined;
}
