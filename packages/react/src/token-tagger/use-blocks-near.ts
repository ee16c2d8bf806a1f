import { type RefObject, useEffect } from 'react';

import { readSelection } from '../internal/dom-selection';
import type { TextDocument } from './text-document';

/** How far from the viewport blocks get their marks: some two screens, so that fast scrolling meets drawn text. */
const NEIGHBOURHOOD = '1500px 0px';

/** Draws the marks of blocks as they come near the viewport, and of all before the page is printed. */
export function useBlocksNear(text: RefObject<HTMLElement | null>, document: TextDocument): void {
  useEffect(() => {
    const element = text.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return undefined;
    /** Blocks that hold an end of the selection: exchanging their text would empty it. */
    const postponed = new Set<Element>();

    const draw = (blocks: readonly Element[]) => {
      const ready = blocks.filter((block) => !holdsSelection(block));
      for (const block of blocks) postponed.add(block);
      for (const block of ready) {
        postponed.delete(block);
        observer.unobserve(block);
      }
      document.approach(ready.map((block) => Number(block.getAttribute('data-lw-block'))));
    };
    const observer = new IntersectionObserver(
      (entries) => draw(entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target)),
      // `scrollMargin` is what `rootMargin` is for the page, inside a scrolling host.
      { rootMargin: NEIGHBOURHOOD, ...{ scrollMargin: NEIGHBOURHOOD } },
    );
    const drawPostponed = () => {
      if (postponed.size > 0) draw([...postponed]);
    };
    const drawAll = () => document.approach(document.blocks.keys());

    for (const block of element.children) observer.observe(block);
    element.ownerDocument.addEventListener('selectionchange', drawPostponed);
    view.addEventListener('beforeprint', drawAll);
    return () => {
      observer.disconnect();
      element.ownerDocument.removeEventListener('selectionchange', drawPostponed);
      view.removeEventListener('beforeprint', drawAll);
    };
  }, [text, document]);
}

function holdsSelection(block: Element): boolean {
  const selection = readSelection(block);
  if (selection === undefined || selection.collapsed) return false;
  return block.contains(selection.anchor.node) || block.contains(selection.focus.node);
}
