import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';

import { isHtmlElement } from '../../internal/dom-nodes';
import { keepPlace } from '../places/keep-place';
import { StretchHeights } from './stretch-heights';
import type { TextDocument } from './text-document';

/** How far from the viewport stretches get their marks, in pixels: some two screens, so that fast scrolling meets drawn text. */
const NEIGHBOURHOOD = 1500;

/** So many stretches stay drawn; of those that are far by then the ones that were left first become bare text again. */
const MOST_DRAWN = 12;

/**
 * Draws the marks of stretches as they come near the viewport, and of all of them for a printer. What is seen is drawn at
 * once, what is near one stretch after each frame.
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
    // The first one is drawn from the beginning; where it is the only one nothing comes near.
    if (!element || !view || document.stretches.length === 1) return undefined;
    // Without a layout nothing comes near.
    if (typeof IntersectionObserver === 'undefined') return document.turn(document.stretches.keys());
    return watchStretches(element, view, document, all);
  }, [text, document, all]);
}

/** @returns lets go of what is watched */
function watchStretches(
  element: HTMLElement,
  view: Window & typeof globalThis,
  document: TextDocument,
  all: boolean,
): () => void {
  const children = [...element.children].filter(isHtmlElement);
  const places = new Map<Element, number>(children.map((child, index) => [child, index]));
  const heights = new StretchHeights(document, children);
  const near = new Set<number>();
  /** Those that are drawn and no longer near, in the order in which they were left. */
  const left = new Set<number>();
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isBare = (index: number) => document.drawn(index) === undefined;
  const keep = (exchanged: readonly number[], change: () => void) => {
    const { blocks, draft } = document;
    const elements = exchanged.flatMap((index) => children[index] ?? []);
    keepPlace({ element, blocks, map: draft.text.map }, elements, change);
  };
  const turn = (to: readonly number[]) => {
    const spare = all ? 0 : Math.max(near.size + left.size - MOST_DRAWN, 0);
    const bare = [...left].slice(0, spare);
    for (const index of bare) left.delete(index);
    if (to.length + bare.length > 0) keep([...to, ...bare], () => flushSync(() => document.turn(to, bare)));
  };
  const turnNext = () => {
    timer = undefined;
    const waiting = [...near].filter(isBare);
    // What was only near may be seen by now.
    const seen = waiting.filter((index) => {
      const { top = 0, bottom = 0 } = children[index]?.getBoundingClientRect() ?? {};
      return bottom > 0 && top < view.innerHeight;
    });
    turn(seen.length > 0 ? seen : waiting.slice(0, 1));
    turnRest();
  };
  const turnRest = () => {
    if (frame !== undefined || timer !== undefined || ![...near].some(isBare)) return;
    // Behind the frame that is under way: nobody sees what is only near.
    frame = view.requestAnimationFrame(() => {
      frame = undefined;
      timer = setTimeout(turnNext);
    });
  };
  const onMove = (entries: readonly IntersectionObserverEntry[]) => {
    const seen: number[] = [];
    for (const entry of entries) {
      const index = places.get(entry.target) ?? 0;
      if (heights.isNews(index, entry)) keep([], () => heights.learn(index, entry));
      if (entry.isIntersecting) {
        near.add(index);
        left.delete(index);
        if (isBare(index) && isSeen(entry)) seen.push(index);
      } else if (near.delete(index) || !isBare(index)) left.add(index);
    }
    turn(seen);
    turnRest();
  };
  // `scrollMargin` is what `rootMargin` is for the page, inside a scrolling host.
  const margin = `${NEIGHBOURHOOD}px 0px`;
  const observer = new IntersectionObserver(onMove, { rootMargin: margin, ...{ scrollMargin: margin } });
  const drawAll = () => document.turn(document.stretches.keys());
  const leaveAll = () => {
    for (const index of document.stretches.keys()) if (!near.has(index) && !isBare(index)) left.add(index);
    turn([]);
  };

  for (const child of children) observer.observe(child);
  if (all) drawAll();
  view.addEventListener('beforeprint', drawAll);
  view.addEventListener('afterprint', leaveAll);
  return () => {
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    observer.disconnect();
    view.removeEventListener('beforeprint', drawAll);
    view.removeEventListener('afterprint', leaveAll);
  };
}

/** Whether a stretch is in the window itself, and not only in its neighbourhood. */
function isSeen({ boundingClientRect, rootBounds }: IntersectionObserverEntry): boolean {
  // In a frame of another origin the window is not known.
  if (rootBounds === null) return true;
  return (
    boundingClientRect.bottom > rootBounds.top + NEIGHBOURHOOD &&
    boundingClientRect.top < rootBounds.bottom - NEIGHBOURHOOD
  );
}
