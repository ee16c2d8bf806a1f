/** The name under which the stylesheet paints what is selected: `::highlight(lw-selection)`. */
const SELECTION_HIGHLIGHT = 'lw-selection';

/**
 * Paints a range without touching the DOM, so that a drag that is still going on is not disturbed. Several components on a
 * page share the name, each adds its own range. Where a browser has no highlights its own selection has to do.
 * @returns takes the paint off again
 */
export function paintRange(range: Range): () => void {
  const highlights = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  if (highlights === undefined || typeof Highlight === 'undefined') return () => undefined;
  const highlight = highlights.get(SELECTION_HIGHLIGHT) ?? new Highlight();
  highlight.add(range);
  highlights.set(SELECTION_HIGHLIGHT, highlight);
  return () => {
    highlight.delete(range);
  };
}
