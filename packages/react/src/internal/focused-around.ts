import { isElement } from './dom-nodes';

/** What has the focus in the tree that a node is in: its document, or its shadow tree. */
export function focusedAround(node: Node): Element | undefined {
  const tree = node.getRootNode();
  const focused = 'activeElement' in tree ? tree.activeElement : undefined;
  return isElement(focused) ? focused : undefined;
}
