import type { DomPosition } from '../../internal/dom-offsets';
import { readSelection, selectionAt } from '../../internal/dom-selection';
import { boxOf } from '../../internal/layout';
import { type DrawnText, domPositionOf, domRangeOf, offsetOf } from './text-positions';

/**
 * Exchanges nodes of a text, or changes heights in it, without anybody noticing: the browser's selection stays on the same
 * characters, and the line at the top of what is seen stays where it is.
 * @param exchanged children of the text's element whose nodes `change` replaces, at once
 */
export function keepPlace(text: DrawnText, exchanged: readonly Element[], change: () => void): void {
  const select = selectionIn(text, exchanged);
  const seen = lineSeen(text);
  change();
  select?.();
  if (seen === undefined) return;
  const moved = topOf(text, seen.offset) - seen.top;
  if (Math.abs(moved) >= 1) seen.scroller.scrollBy({ top: moved, behavior: 'instant' });
}

/** Selects again what is selected now; `undefined` where the selection ends in none of `exchanged`. */
function selectionIn(text: DrawnText, exchanged: readonly Element[]): (() => void) | undefined {
  const selection = readSelection(text.element);
  if (selection === undefined) return undefined;
  const { anchor, focus, collapsed } = selection;
  const offsetIn = (end: DomPosition) =>
    exchanged.some((element) => element.contains(end.node)) ? offsetOf(text, end) : undefined;
  const anchorOffset = offsetIn(anchor);
  const focusOffset = offsetIn(focus);
  if (anchorOffset === undefined && focusOffset === undefined) return undefined;
  const position = (old: DomPosition, offset: number | undefined, other: number | undefined) => {
    if (offset === undefined) return old;
    const isEnd = !collapsed && other !== undefined && offset > other;
    return domPositionOf(text, offset, isEnd ? 'end' : 'start') ?? old;
  };
  return () => {
    const from = position(anchor, anchorOffset, focusOffset);
    const to = position(focus, focusOffset, anchorOffset);
    selectionAt(text.element)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };
}

interface SeenLine {
  /** A character of it. */
  readonly offset: number;
  /** In the window, in pixels. */
  readonly top: number;
  readonly scroller: Element;
}

/** The first line of the text that is seen; `undefined` while nothing of the text is above it. */
function lineSeen(text: DrawnText): SeenLine | undefined {
  const scroller = scrollerOf(text.element);
  if (scroller === null) return undefined;
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  const edge = isPage ? 0 : Math.max(scroller.getBoundingClientRect().top, 0);
  const cut = [...text.element.children].find((stretch) => stretch.getBoundingClientRect().bottom > edge);
  if (cut === undefined || cut.getBoundingClientRect().top > edge) return undefined;
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
  return boxOf(domRangeOf(text, { start: offset, end: Math.min(offset + 1, text.map.length) })).top;
}

function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  return element.ownerDocument.scrollingElement;
}
