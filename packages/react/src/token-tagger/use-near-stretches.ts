import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';

import { keepPlace } from './keep-place';
import { StretchHeights } from './stretch-heights';
import type { TextDocument } from './text-document';

/** How far from the viewport stretches get their marks: some two screens, so that fast scrolling meets drawn text. */
const NEIGHBOURHOOD = '1500px 0px';

/** So many stretches stay drawn; of those that are far by then the ones that were left first become bare text again. */
const MOST_DRAWN = 12;

/**
 * Draws the marks of stretches as they come near the viewport, and of all of them for a printer.
 * @param all whether all are drawn, wherever the viewport is
 */
export function useNearStretches(
  text: RefObject<HTMLElement | null>,
  document: TextDocument,
  all: boolean,
): void {
  useEffect(() => {
    const element = text.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return undefined;
    const children = [...element.children].filter((child) => child instanceof view.HTMLElement);
    const places = new Map<Element, number>(children.map((child, index) => [child, index]));
    const heights = new StretchHeights(document, children);
    const near = new Set<number>();
    /** Those that are drawn and no longer near, in the order in which they were left. */
    const left = new Set<number>();

    const turn = () => {
      const spare = all ? 0 : Math.max(near.size + left.size - MOST_DRAWN, 0);
      const bare = [...left].slice(0, spare);
      const turned = [...near].filter((index) => document.drawn(index) === undefined).concat(bare);
      if (turned.length === 0) return;
      for (const index of bare) left.delete(index);
      const { blocks, draft } = document;
      const exchanged = turned.flatMap((index) => children[index] ?? []);
      keepPlace({ element, blocks, map: draft.text.map }, exchanged, () =>
        flushSync(() => document.turn(near, bare)),
      );
    };
    const onMove = (entries: readonly IntersectionObserverEntry[]) => {
      for (const entry of entries) {
        const index = places.get(entry.target) ?? 0;
        heights.learn(index, entry);
        if (entry.isIntersecting) {
          near.add(index);
          left.delete(index);
        } else if (near.delete(index) || document.drawn(index) !== undefined) left.add(index);
      }
      turn();
    };
    // `scrollMargin` is what `rootMargin` is for the page, inside a scrolling host.
    const margins = { rootMargin: NEIGHBOURHOOD, ...{ scrollMargin: NEIGHBOURHOOD } };
    const observer = new IntersectionObserver(onMove, margins);
    const drawAll = () => document.turn(document.stretches.keys());
    const leaveAll = () => {
      for (const index of document.stretches.keys()) if (!near.has(index)) left.add(index);
      turn();
    };

    for (const child of children) observer.observe(child);
    if (all) drawAll();
    view.addEventListener('beforeprint', drawAll);
    view.addEventListener('afterprint', leaveAll);
    return () => {
      observer.disconnect();
      view.removeEventListener('beforeprint', drawAll);
      view.removeEventListener('afterprint', leaveAll);
    };
  }, [text, document, all]);
}
