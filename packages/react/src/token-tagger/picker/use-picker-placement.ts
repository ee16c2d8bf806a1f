import {
  autoUpdate,
  computePosition,
  flip,
  getOverflowAncestors,
  hide,
  inline,
  offset,
  platform,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/react';
import { type RefObject, useRef } from 'react';

import { boxesOf, boxOf, openPopover } from '../../internal/layout';
import { useBrowserLayoutEffect, useLatest } from '../../internal/use-latest';
import { useTokenTaggerContext } from '../token-tagger-context';

/** Between the picker and the range, in pixels. */
const GAP = 6;
/** Between the picker and the edge of the window. */
const MARGIN = 8;
/** Lower it is of no use, and rather covers a part of the range. */
const LEAST_HEIGHT = 160;

/**
 * Puts the picker at the range that is pointed at, below it or above, wherever there is room; it follows when something
 * scrolls, and is not seen while the range is scrolled out of its box. The stylesheet makes a sheet of it on small screens
 * (it says so by `--lw-sheet`); then the range is brought out from under it, once.
 */
export function usePickerPlacement(box: RefObject<HTMLElement | null>): void {
  const { rangeOfTarget, view, textRef } = useTokenTaggerContext('Picker');
  const latestRange = useLatest(rangeOfTarget);
  const { selection, active } = view;
  useFixedSize(box);

  // Another target is another place.
  useBrowserLayoutEffect(() => {
    const element = box.current;
    const text = textRef.current;
    if (element === null || text === null) return undefined;
    openPopover(element);
    // The range is asked for anew each time: an edit exchanges the nodes it ends in.
    const target = () => latestRange.current() ?? text;
    const reference = {
      contextElement: blockOf(latestRange.current()) ?? text,
      getBoundingClientRect: () => boxOf(target()),
      getClientRects: () => [...boxesOf(target())],
    };
    if (isSheet(element)) uncover(reference, element);
    let stopped = false;
    const stopUpdates = autoUpdate(reference, element, () => {
      place(reference, element, () => stopped);
    });
    return () => {
      stopped = true;
      stopUpdates();
    };
  }, [box, textRef, latestRange, selection, active]);
}

/** As wide and as high as it opens it stays while the filter shortens the list. */
function useFixedSize(box: RefObject<HTMLElement | null>): void {
  const fixed = useRef(false);
  useBrowserLayoutEffect(() => {
    const element = box.current;
    const list = element?.querySelector<HTMLElement>('[role="listbox"]');
    if (fixed.current || !element || !list) return;
    fixed.current = true;
    element.style.setProperty('--lw-picker-inline-size', `${Math.ceil(element.offsetWidth)}px`);
    list.style.setProperty('--lw-options-block-size', `${list.scrollHeight}px`);
  });
}

interface Reference extends VirtualElement {
  readonly contextElement: Element;
}

async function place(reference: Reference, element: HTMLElement, isStopped: () => boolean): Promise<void> {
  if (isSheet(element)) {
    for (const property of ['position', 'left', 'top']) element.style.removeProperty(property);
    element.removeAttribute('data-hidden');
    keepAboveKeyboard(element);
    return;
  }
  // How high it would like to be decides on which side it goes.
  element.style.removeProperty('--lw-available-height');
  const zoom = zoomOf(element);
  const { x, y, placement, middlewareData } = await computePosition(reference, element, {
    strategy: 'fixed',
    placement: 'bottom-start',
    platform: PAINTED,
    middleware: [
      inline(),
      offset(gapOf(element)),
      // Along the line it is shifted as far as need be, and no farther.
      flip({ padding: MARGIN, crossAxis: false }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, elements }) => {
          const height = Math.max(Math.floor(availableHeight / zoom), LEAST_HEIGHT);
          elements.floating.style.setProperty('--lw-available-height', `${height}px`);
        },
      }),
      // Over the range only where there is room on neither side of it.
      shift({ padding: MARGIN, crossAxis: true }),
      hide({ strategy: 'referenceHidden' }),
    ],
  });
  if (isStopped()) return;
  Object.assign(element.style, { position: 'fixed', left: `${x / zoom}px`, top: `${y / zoom}px` });
  element.dataset.side = placement.startsWith('top') ? 'top' : 'bottom';
  element.toggleAttribute('data-hidden', middlewareData.hide?.referenceHidden === true);
}

/** Beside a range with handles there is room for these: they are on its lower side, or on the one where the picker is not. */
function gapOf(element: Element): number {
  const handle = element.closest('[data-lw-root]')?.querySelector('[data-lw-part="handle"]');
  return handle ? handle.getBoundingClientRect().height + GAP : GAP;
}

function isSheet(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('--lw-sheet').trim() === '1';
}

/** An on-screen keyboard covers what is fixed to the bottom. */
function keepAboveKeyboard(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  const visual = view?.visualViewport;
  if (!view || !visual) return;
  const covered = Math.max(view.innerHeight - visual.offsetTop - visual.height, 0);
  element.style.setProperty('--lw-keyboard-size', `${Math.round(covered)}px`);
}

/** Scrolls the range out from under the sheet, as far as it can be. */
function uncover(reference: Reference, sheet: HTMLElement): void {
  const edge = sheet.getBoundingClientRect().top - 2 * MARGIN;
  for (const box of getOverflowAncestors(reference.contextElement)) {
    const covered = reference.getBoundingClientRect().bottom - edge;
    if (covered <= 0) return;
    if ('scrollBy' in box) box.scrollBy({ top: covered, behavior: 'instant' });
  }
}

function blockOf(range: Range | undefined): Element | undefined {
  const node = range?.startContainer;
  const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
  return element?.closest('[data-lw-block]') ?? undefined;
}

/** Sizes as they are painted, like all rectangles: under a `zoom` in the host's styles `offsetWidth` is another one. */
const PAINTED = { ...platform, getDimensions: (element: Element) => element.getBoundingClientRect() };

/** Of a `zoom` in the host's styles: lengths we set are multiplied by it, rectangles we read are so already. */
function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}
