/** How far from the edge a range is brought into view, in pixels: clear of the rows that stick there. */
const MARGIN = 112;

/** Scrolls whatever scrolls around `range` just far enough to show its `edge`. */
export function scrollRangeIntoView(range: Range, edge: 'start' | 'end'): void {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  for (let box = element?.parentElement; box; box = box.parentElement) {
    if (!scrolls(box)) continue;
    const overshoot = overshootOf(edgeOf(range, edge), viewOf(box));
    if (overshoot !== 0) box.scrollBy({ top: overshoot, behavior: 'instant' });
  }
}

function edgeOf(range: Range, edge: 'start' | 'end'): DOMRect {
  const rects = range.getClientRects();
  return rects[edge === 'start' ? 0 : rects.length - 1] ?? range.getBoundingClientRect();
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

function overshootOf(rect: DOMRect, view: View): number {
  const margin = Math.min(MARGIN, (view.bottom - view.top) / 4);
  if (rect.top < view.top + margin) return rect.top - view.top - margin;
  if (rect.bottom > view.bottom - margin) return rect.bottom - view.bottom + margin;
  return 0;
}
