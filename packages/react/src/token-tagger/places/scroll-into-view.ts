import { isElement } from '../../internal/dom-nodes';
import { type Box, boxesOf, boxOf } from '../../internal/layout';

/** How far from the edge a range is brought into view, in pixels. */
const MARGIN = 24;

/**
 * Scrolls whatever scrolls around `range` just far enough to show all of it between what sticks to the edges, or only its
 * `edge` where all of it has no room.
 */
export function scrollRangeIntoView(range: Range, edge: 'start' | 'end'): void {
  const node = range.startContainer;
  const element = isElement(node) ? node : node.parentElement;
  let covered = coverOf(element?.closest('[data-lw-part="text"]'));
  for (let box = element?.parentElement; box; box = box.parentElement) {
    if (!scrolls(box)) continue;
    const { top, bottom } = viewOf(box);
    const view = { top: top + covered.top, bottom: bottom - covered.bottom };
    const overshoot = overshootOf(partOf(range, edge, view), view);
    if (overshoot !== 0) box.scrollBy({ top: overshoot, behavior: 'instant' });
    // What sticks does so in the innermost box that scrolls.
    covered = { top: 0, bottom: 0 };
  }
}

/** About how much of a text is seen at once, in pixels: what a move by a screen goes over. A little stays in view. */
export function screenHeight(text: HTMLElement): number {
  const covered = coverOf(text);
  for (let box = text.parentElement; box; box = box.parentElement) {
    if (!scrolls(box)) continue;
    const { top, bottom } = viewOf(box);
    return Math.max((bottom - top - covered.top - covered.bottom) * 0.85, MARGIN);
  }
  return text.ownerDocument.documentElement.clientHeight;
}

/** How much of the view the text's sticky neighbours take: the labels above it, the actions below. */
function coverOf(text: Element | null | undefined): View {
  let top = 0;
  let bottom = 0;
  for (const other of text?.parentElement?.children ?? []) {
    const style = getComputedStyle(other);
    if (style.position !== 'sticky') continue;
    const isAbove = text && other.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    const { height } = other.getBoundingClientRect();
    if (isAbove) top = Math.max(top, height + (Number.parseFloat(style.top) || 0));
    else bottom = Math.max(bottom, height + (Number.parseFloat(style.bottom) || 0));
  }
  return { top, bottom };
}

/** What of a range is shown: all of it, or its first or last line where it is higher than the view. */
function partOf(range: Range, edge: 'start' | 'end', view: View): Box {
  const whole = boxOf(range);
  if (whole.height + 2 * marginOf(view) <= view.bottom - view.top) return whole;
  const rects = boxesOf(range);
  return rects[edge === 'start' ? 0 : rects.length - 1] ?? whole;
}

function scrolls(box: Element): boolean {
  if (box === box.ownerDocument.scrollingElement) return true;
  return box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
}

interface View {
  readonly top: number;
  readonly bottom: number;
}

function viewOf(box: Element): View {
  if (box === box.ownerDocument.scrollingElement) return { top: 0, bottom: box.clientHeight };
  const { top } = box.getBoundingClientRect();
  return { top: top + box.clientTop, bottom: top + box.clientTop + box.clientHeight };
}

function overshootOf(rect: Box, view: View): number {
  const margin = marginOf(view);
  if (rect.top < view.top + margin) return rect.top - view.top - margin;
  if (rect.bottom > view.bottom - margin) return rect.bottom - view.bottom + margin;
  return 0;
}

function marginOf(view: View): number {
  return Math.min(MARGIN, (view.bottom - view.top) / 4);
}
