import { isHtmlElement } from '../../internal/dom-nodes';

/** What absolutely positioned elements lie in, as it is laid out now. */
export interface Frame {
  /** How many pixels of the window one of the frame takes. */
  readonly scale: number;
  /** Puts an element, whose own place without `left` and `top` is the start of the frame, at a place of the window. */
  readonly put: (element: HTMLElement, x: number, y: number) => void;
}

/**
 * The frame of an element. Measured once for all that is put into it: a browser lays out anew for what is asked between two
 * of them. Where a host has scaled the page the window's pixels are not the frame's own.
 */
export function frameOf(element: HTMLElement): Frame | undefined {
  const frame = element.offsetParent;
  if (!isHtmlElement(frame)) return undefined;
  const { left, top, width } = frame.getBoundingClientRect();
  const { offsetWidth, clientLeft, clientTop, scrollLeft, scrollTop } = frame;
  const scale = offsetWidth > 0 ? width / offsetWidth : 1;
  return {
    scale,
    put: ({ style }, x, y) => {
      style.left = `${(x - left) / scale - clientLeft + scrollLeft}px`;
      style.top = `${(y - top) / scale - clientTop + scrollTop}px`;
    },
  };
}
