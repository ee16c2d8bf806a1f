/** The name under which the stylesheet paints what is selected: `::highlight(lw-selection)`. */
const SELECTION_HIGHLIGHT = 'lw-selection';

/**
 * Paints a range of `text` without touching the DOM, so that a drag that is still going on is not disturbed; asks for it
 * again when the text's nodes are exchanged. Several components on a page share the name, each adds its own range. Where a
 * browser has no highlights its own selection has to do.
 * @returns takes the paint off again
 */
export function paintRange(
  text: HTMLElement,
  rangeOf: () => Range | undefined,
  name: string = SELECTION_HIGHLIGHT,
): (() => void) | undefined {
  const highlight = highlightNamed(text, name);
  if (highlight === undefined) return undefined;
  let painted: Range | undefined;
  const paint = () => {
    if (painted !== undefined) highlight.delete(painted);
    painted = rangeOf();
    if (painted !== undefined) highlight.add(painted);
  };
  paint();
  const exchanges = new MutationObserver(paint);
  exchanges.observe(text, { childList: true, characterData: true, subtree: true });
  return () => {
    exchanges.disconnect();
    if (painted !== undefined) highlight.delete(painted);
  };
}

/** The highlight of a name in the window that draws `text`; `undefined` where it has none. */
export function highlightNamed(text: HTMLElement, name: string): Highlight | undefined {
  const view = text.ownerDocument.defaultView;
  const highlights = view?.CSS?.highlights;
  if (view?.Highlight === undefined || highlights === undefined) return undefined;
  const highlight = highlights.get(name) ?? new view.Highlight();
  highlights.set(name, highlight);
  return highlight;
}
