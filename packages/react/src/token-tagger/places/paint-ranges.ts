import type { TextRange } from '@labelwright/core';

import { highlightNamed } from './range-highlight';

/** The name under which the stylesheet paints a preview: `::highlight(lw-preview)`. */
const PREVIEW_HIGHLIGHT = 'lw-preview';

/**
 * Paints many ranges of `text` without touching the DOM. Where the text's nodes are exchanged (a part of it comes near) only
 * the ranges that were in them are made anew.
 * @returns takes the paint off again
 */
export function paintRanges(
  text: HTMLElement,
  ranges: readonly TextRange[],
  rangeOf: (range: TextRange) => Range | undefined,
): (() => void) | undefined {
  const highlight = highlightNamed(text, PREVIEW_HIGHLIGHT);
  if (highlight === undefined) return undefined;
  const painted = ranges.map(rangeOf);
  for (const range of painted) if (range !== undefined) highlight.add(range);

  const exchanges = new MutationObserver(() => {
    painted.forEach((range, index) => {
      const place = ranges[index];
      // What was in nodes that are gone has fallen together.
      if (place === undefined || range?.collapsed === false) return;
      if (range !== undefined) highlight.delete(range);
      const fresh = rangeOf(place);
      if (fresh !== undefined) highlight.add(fresh);
      painted[index] = fresh;
    });
  });
  exchanges.observe(text, { childList: true, characterData: true, subtree: true });
  return () => {
    exchanges.disconnect();
    for (const range of painted) if (range !== undefined) highlight.delete(range);
  };
}
