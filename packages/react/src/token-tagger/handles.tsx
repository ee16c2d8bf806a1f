import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef, useState } from 'react';

import { isHtmlElement } from '../internal/dom-nodes';
import { elementsAt, sizeObserver } from '../internal/layout';
import { mergeProps } from '../internal/merge-props';
import { useBrowserLayoutEffect, useLatest } from '../internal/use-latest';
import { useMergedRefs } from '../internal/use-merged-refs';
import type { Edge, EdgePlace } from './places/edge-place';
import { frameOf } from './places/frame';
import { useTokenTaggerContext } from './token-tagger-context';

type DivProps = ComponentPropsWithoutRef<'div'>;

const EDGES: readonly Edge[] = ['start', 'end'];

/**
 * Handles at both edges of the active span, for mouse, pen and finger; keys have their own way. They lie over the root, which
 * scrolls with the text, so nothing has to follow the scrolling and no block of the text clips them.
 */
export const Handles = forwardRef<HTMLDivElement, DivProps>((props, ref) =>
  useTokenTaggerContext('Handles').handles === undefined ? null : <OpenHandles {...props} ref={ref} />,
);
Handles.displayName = 'TokenTagger.Handles';

const OpenHandles = forwardRef<HTMLDivElement, DivProps>((props, ref) => {
  const { handles, lifecycle } = useTokenTaggerContext('Handles');
  const box = useRef<HTMLDivElement | null>(null);
  const merged = useMergedRefs(box, ref);
  usePlaces(box);
  return (
    <div
      ref={merged}
      {...mergeProps(props, {
        ...lifecycle.getPartProps('handles'),
        'aria-hidden': true as const,
        'data-dragging': handles?.dragging ? '' : undefined,
      })}
    >
      {EDGES.map((edge) => (
        <span key={edge} {...handles?.getHandleProps(edge)} {...lifecycle.getPartProps('handle')} />
      ))}
    </div>
  );
});
OpenHandles.displayName = 'TokenTagger.Handles';

/**
 * Puts each handle at its edge, whenever the text is laid out anew or other text has the span. That is measured in the frame
 * that shows it and not before: in the middle of an edit the browser would lay out the text for it, and then again.
 */
function usePlaces(box: { readonly current: HTMLDivElement | null }): void {
  const { handles, textRef } = useTokenTaggerContext('Handles');
  const { range, dragging = false } = handles ?? {};
  const place = useLatest(() => {
    const layer = box.current;
    const text = textRef.current;
    if (layer === null || text === null || handles === undefined) return;
    const placed = EDGES.flatMap((edge, index) => {
      const handle = layer.children[index];
      return isHtmlElement(handle) ? [{ handle, place: handles.placeOf(edge) }] : [];
    });
    putAll(placed, layer, text);
  });
  const frame = useRef<number | undefined>(undefined);
  const [placeSoon] = useState(() => () => {
    frame.current ??= requestAnimationFrame(() => {
      frame.current = undefined;
      place.current();
    });
  });

  // Until then nothing is seen of them where they were. One that is held stays under the pointer.
  useBrowserLayoutEffect(() => {
    if (dragging) return place.current();
    for (const handle of box.current?.children ?? [])
      if (isHtmlElement(handle)) handle.style.visibility = 'hidden';
  }, [box, place, range, dragging]);
  // The picker too finds its place a moment after it is there; a handle goes out of its way.
  useBrowserLayoutEffect(placeSoon);
  useEffect(() => {
    const text = textRef.current;
    if (text === null) return undefined;
    // Sizes are told when all is laid out.
    const sizes = sizeObserver(() => place.current());
    sizes.observe(text);
    const exchanges = new MutationObserver(placeSoon);
    exchanges.observe(text, { childList: true, subtree: true });
    const page = text.ownerDocument;
    page.addEventListener('scroll', placeSoon, { capture: true, passive: true });
    return () => {
      sizes.disconnect();
      exchanges.disconnect();
      page.removeEventListener('scroll', placeSoon, { capture: true });
      cancelAnimationFrame(frame.current ?? 0);
      frame.current = undefined;
    };
  }, [textRef, place, placeSoon]);
}

/** Where a handle is to be, or is not to be seen. */
interface PlacedHandle {
  readonly handle: HTMLElement;
  readonly place: EdgePlace | undefined;
}

/** Puts all handles: for whatever is asked after something was set, the browser lays out the page once more. */
function putAll(placed: readonly PlacedHandle[], layer: HTMLElement, text: HTMLElement): void {
  const seen = placed.filter(({ place }) => place !== undefined && !isScrolledAway(place, layer, text));
  for (const one of placed) {
    const { handle, place } = one;
    handle.hidden = !seen.includes(one);
    handle.style.visibility = '';
    if (place !== undefined) handle.dataset.outer = place.outer;
  }
  const frame = seen[0] && frameOf(seen[0].handle);
  if (frame === undefined) return;
  const putOn = (side: 'above' | 'below', some: readonly PlacedHandle[]) => {
    for (const { handle, place } of some) {
      if (place === undefined) continue;
      handle.dataset.side = side;
      frame.put(handle, place.x, side === 'above' ? place.top : place.bottom);
      handle.style.setProperty('--lw-handle-line', `${(place.bottom - place.top) / frame.scale}px`);
    }
    return some.filter(({ handle }) => isCovered(handle, text));
  };
  const covered = putOn('below', seen);
  putOn('below', putOn('above', covered));
}

/** Whether something lies over a handle: the picker, or what sticks to the edges of the window. */
function isCovered(handle: HTMLElement, text: HTMLElement): boolean {
  const { left, top, right, bottom } = handle.getBoundingClientRect();
  const [found] = elementsAt(handle, (left + right) / 2, (top + bottom) / 2);
  // Beyond the window nothing is found.
  if (found === undefined || handle.parentElement?.contains(found) === true) return false;
  return !text.contains(found) && !found.contains(text);
}

/** Whether a box between the root and the text has scrolled an edge out of sight. */
function isScrolledAway({ x, top, bottom }: EdgePlace, layer: HTMLElement, text: HTMLElement): boolean {
  const middle = (top + bottom) / 2;
  for (let box: Element | null = text; box !== null && box !== layer.parentElement; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue;
    const view = box.getBoundingClientRect();
    if (middle < view.top || middle > view.bottom || x < view.left - 1 || x > view.right + 1) return true;
  }
  return false;
}
