import type { DomPosition } from '../internal/dom-offsets';
import { readSelection, selectionAt } from '../internal/dom-selection';
import { type DrawnText, domPositionOf, domRangeOf, offsetOf } from './text-positions';

/**
 * Exchanges text nodes without anybody noticing: the browser's selection stays on the same characters, and the line at the
 * top of what is seen stays where it is.
 * @param exchanged children of the text's element whose nodes `exchange` replaces, at once
 */
export function keepPlace(text: DrawnText, exchanged: readonly Element[], exchange: () => void): void {
  const holds = ({ node }: DomPosition) => exchanged.some((element) => element.contains(node));
  const selection = readSelection(text.element);
  const ends = selection && ([selection.anchor, selection.focus] as const);
  const offsets = ends?.map((end) => (holds(end) ? offsetOf(text, end) : undefined));
  const seen = lineSeen(text, exchanged);
  exchange();
  if (ends !== undefined && offsets?.some((offset) => offset !== undefined))
    select(text, ends, offsets, selection?.collapsed ?? true);
  if (seen !== undefined) {
    const moved = topOf(text, seen.offset) - seen.top;
    if (Math.abs(moved) >= 1) seen.scroller.scrollBy({ top: moved, behavior: 'instant' });
  }
}

function select(
  text: DrawnText,
  [anchor, focus]: readonly [DomPosition, DomPosition],
  [anchorOffset, focusOffset]: readonly (number | undefined)[],
  collapsed: boolean,
): void {
  const place = (old: DomPosition, offset: number | undefined, other: number | undefined) => {
    if (offset === undefined) return old;
    const isEnd = !collapsed && other !== undefined && offset > other;
    return domPositionOf(text, offset, isEnd ? 'end' : 'start') ?? old;
  };
  const from = place(anchor, anchorOffset, focusOffset);
  const to = place(focus, focusOffset, anchorOffset);
  selectionAt(text.element)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

interface SeenLine {
  /** A character of it. */
  readonly offset: number;
  /** In the window, in pixels. */
  readonly top: number;
  readonly scroller: Element;
}

/**
 * The first line that is seen, where it is one of those that are exchanged: only there the browser, which keeps the rest in
 * its place, has nothing left to hold on to.
 */
function lineSeen(text: DrawnText, exchanged: readonly Element[]): SeenLine | undefined {
  const scroller = scrollerOf(text.element);
  if (scroller === null) return undefined;
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  const edge = isPage ? 0 : Math.max(scroller.getBoundingClientRect().top, 0);
  const cut = exchanged.find((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < edge && bottom > edge;
  });
  if (cut === undefined) return undefined;
  let low = offsetOf(text, { node: cut, offset: 0 });
  let high = offsetOf(text, { node: cut, offset: cut.childNodes.length });
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (topOf(text, middle) < edge) low = middle;
    else high = middle;
  }
  return { offset: high, top: topOf(text, high), scroller };
}

function topOf(text: DrawnText, offset: number): number {
  const range = domRangeOf(text, { start: offset, end: Math.min(offset + 1, text.map.length) });
  return range?.getBoundingClientRect().top ?? 0;
}

function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  return element.ownerDocument.scrollingElement;
}
