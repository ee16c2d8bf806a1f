/**
 * Puts an absolutely positioned element, whose own place without `left` and `top` is the start of its frame, at a place of the
 * window. Where a host has scaled the page the window's pixels are not the frame's own.
 * @returns how many pixels of the window one of the frame takes
 */
export function putAt(element: HTMLElement, x: number, y: number): number {
  const frame = element.offsetParent;
  if (!(frame instanceof HTMLElement)) return 1;
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = frame.offsetWidth > 0 ? width / frame.offsetWidth : 1;
  element.style.left = `${(x - left) / scale - frame.clientLeft + frame.scrollLeft}px`;
  element.style.top = `${(y - top) / scale - frame.clientTop + frame.scrollTop}px`;
  return scale;
}
