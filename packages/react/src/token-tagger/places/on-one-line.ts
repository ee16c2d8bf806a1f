/** Whether two boxes stand on one line: each shares more than half of the lower one's height with the other. */
export function onOneLine(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.height, b.height) / 2;
}
