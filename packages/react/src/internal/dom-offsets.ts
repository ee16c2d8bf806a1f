/**
 * The one place where DOM positions and text offsets meet. All offsets here are UTF-16 units within one element whose text
 * nodes, joined, are its text; callers turn them into code points.
 */

/** How many units of `container`'s text lie before the DOM position. The position must be inside `container`. */
export function textOffsetOf(container: Node, node: Node, offset: number): number {
  const before = container.ownerDocument?.createRange();
  if (before === undefined) return 0;
  before.setStart(container, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** A DOM position. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The DOM position `offset` units into `container`'s text. Where one text node ends and the next one starts, `side` tells
 * which of the two is meant: `start` for where a range starts, `end` for where one ends.
 */
export function positionOf(container: Node, offset: number, side: 'start' | 'end'): DomPosition {
  const walker = container.ownerDocument?.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: DomPosition = { node: container, offset: 0 };
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (rest < length || (rest === length && side === 'end')) return { node, offset: rest };
    last = { node, offset: length };
    rest -= length;
  }
  return last;
}
