import { isShadowRoot } from './dom-nodes';
import type { DomPosition } from './dom-offsets';

/** The browser's selection, where it started and where it went. */
export interface DomSelection {
  readonly anchor: DomPosition;
  readonly focus: DomPosition;
  readonly collapsed: boolean;
}

/** What Chromium adds to a shadow root, outside of any standard; there `document.getSelection()` sees the host only. */
interface RootWithSelection {
  getSelection?: () => Selection | null;
}

/** The selection object that works where `node` lives: its document's, or in Chromium its shadow root's own. */
export function selectionAt(node: Node): Selection | null {
  const root: Node & RootWithSelection = node.getRootNode();
  if (isShadowRoot(root) && typeof root.getSelection === 'function') return root.getSelection();
  return node.ownerDocument?.getSelection() ?? null;
}

/** The browser's selection as it is seen from `node`, through its shadow root if it is in one. */
export function readSelection(node: Node): DomSelection | undefined {
  const selection = selectionAt(node);
  if (selection === null) return undefined;
  const root: Node & RootWithSelection = node.getRootNode();
  if (isShadowRoot(root) && typeof root.getSelection !== 'function' && 'getComposedRanges' in selection) {
    const range = selection.getComposedRanges({ shadowRoots: [root] })[0];
    return range && fromRange(range, selection.direction === 'backward');
  }
  const { anchorNode, focusNode, anchorOffset, focusOffset, isCollapsed } = selection;
  if (anchorNode === null || focusNode === null) return undefined;
  return {
    anchor: { node: anchorNode, offset: anchorOffset },
    focus: { node: focusNode, offset: focusOffset },
    collapsed: isCollapsed,
  };
}

function fromRange(range: StaticRange, backward: boolean): DomSelection {
  const start = { node: range.startContainer, offset: range.startOffset };
  const end = { node: range.endContainer, offset: range.endOffset };
  return { anchor: backward ? end : start, focus: backward ? start : end, collapsed: range.collapsed };
}
