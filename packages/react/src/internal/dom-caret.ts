import { isShadowRoot } from './dom-nodes';
import type { DomPosition } from './dom-offsets';

/** The DOM position that the browser finds at a place of the window; `undefined` where it names none. */
export function caretFromPoint(node: Node, x: number, y: number): DomPosition | undefined {
  const page = node.ownerDocument;
  if (page === null) return undefined;
  if (typeof page.caretPositionFromPoint === 'function') {
    const root = node.getRootNode();
    const shadowRoots = isShadowRoot(root) ? [root] : [];
    const caret = page.caretPositionFromPoint(x, y, { shadowRoots });
    return caret === null ? undefined : { node: caret.offsetNode, offset: caret.offset };
  }
  // Safari has only the older one.
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
