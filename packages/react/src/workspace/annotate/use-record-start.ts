import { type RefObject, useRef } from 'react';

import { isShadowRoot } from '../../internal/dom-nodes';
import { useBrowserLayoutEffect } from '../../internal/use-latest';

/**
 * Shows the start of each record that takes the place of another one: whoever has read a long one to its end would find the next one
 * scrolled as far. What is in sight already stays where it is.
 * @param id of the record that is drawn; `undefined` while that is one which is left
 */
export function useRecordStart(slot: RefObject<HTMLElement | null>, id: string | undefined): void {
  const last = useRef<string>(undefined);
  useBrowserLayoutEffect(() => {
    if (id === undefined) return;
    const { current } = last;
    last.current = id;
    // The first one is where the host has put it.
    if (current === undefined || current === id || slot.current === null) return;
    if (beginsAbove(slot.current)) slot.current.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [slot, id]);
}

/** Whether something is scrolled so far that the start of an element is out of sight. */
function beginsAbove(element: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  if (top < covered) return true;
  for (let box = around(element); box !== null; box = around(box)) {
    if (box.scrollTop > 0 && top < box.getBoundingClientRect().top + covered) return true;
  }
  return false;
}

function around(element: Element): Element | null {
  const tree = element.getRootNode();
  return element.parentElement ?? (isShadowRoot(tree) ? tree.host : null);
}
