/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two words of `block`, side by side on one line and under no mark: where a drag over them starts and ends. */
export function pairNear(block: Element, view: DOMRect): readonly [Point, Point] | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('mark')) continue;
    for (const match of (node.nodeValue ?? '').matchAll(/(?<= )\w{3,} \w{3,}(?= )/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const rects = range.getClientRects();
      const [rect] = rects;
      if (rect === undefined || rects.length > 1 || rect.top < view.top || rect.bottom > view.bottom)
        continue;
      const y = rect.top + rect.height / 2;
      return [
        { x: rect.left + 3, y },
        { x: rect.right - 3, y },
      ];
    }
  }
  return undefined;
}
