/**
 * What is asked of the layout of a page. One that lays out nothing, as jsdom in a host's tests, does not even have the names for
 * it: there sizes never change, text has no boxes, nothing lies at any place or above the page, and nothing has to be scrolled to.
 */

/** An observer that calls `tell` whenever the size of an element has changed, and once at first. */
export function sizeObserver(tell: () => void): Pick<ResizeObserver, 'observe' | 'unobserve' | 'disconnect'> {
  return typeof ResizeObserver === 'undefined' ? IDLE : new ResizeObserver(tell);
}

const IDLE = { observe() {}, unobserve() {}, disconnect() {} };

/** A rectangle in the window, in pixels. */
export type Box = Omit<DOMRect, 'toJSON'>;

/** The boxes in which something is drawn: for text one a line, or several. */
export function boxesOf(drawn: Range | Element | undefined): readonly DOMRect[] {
  return [...(drawn?.getClientRects?.() ?? [])];
}

/** The box around all of them. */
export function boxOf(drawn: Range | Element | undefined): Box {
  return drawn?.getBoundingClientRect?.() ?? NO_BOX;
}

const NO_BOX: Box = { x: 0, y: 0, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };

/** What lies at a place of the window, uppermost first, in the tree that `node` is in. */
export function elementsAt(node: Node, x: number, y: number): readonly Element[] {
  const tree: Node & Partial<DocumentOrShadowRoot> = node.getRootNode();
  return tree.elementsFromPoint?.(x, y) ?? [];
}

/** Scrolls whatever scrolls around an element, as little as brings it into view. */
export function bringIntoView(element: Element | null | undefined): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}

/** Shows a popover above the page; without that layer it is an element like others. */
export function openPopover(element: HTMLElement): void {
  if (typeof element.showPopover !== 'function') element.removeAttribute('popover');
  else if (!element.matches(':popover-open')) element.showPopover();
}

/**
 * Opens a dialog above the page, which is inert then; without that layer beside it.
 * @returns closes it
 */
export function openModal(dialog: HTMLDialogElement): () => void {
  if (typeof dialog.showModal === 'function') {
    dialog.showModal();
    return () => dialog.close();
  }
  dialog.setAttribute('open', '');
  return () => dialog.removeAttribute('open');
}
